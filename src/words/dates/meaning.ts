import type { Term } from '../../database/vocabulary.ts';

/** The reason why words yield no date. */
type DateProblem =
  /** The words name no date. */
  | 'NONE'
  /** The words name several dates. */
  | 'SEVERAL'
  /** The words count from an unknown day: "yesterday", "4 February". */
  | 'NEEDS_ANCHOR'
  /** The day is not on the day of the week that the words name. */
  | 'WEEKDAY_MISMATCH'
  /** The words resolve, but not to the anchor's day, which the claim says they mean. */
  | 'ANCHOR_MISMATCH'
  /** The words have two meanings, and nothing determines which: "04/02/2022", "next Friday" on a Monday. */
  | 'AMBIGUOUS'
  /** The calendar has no such day: "31 February 2022". */
  | 'NOT_A_DATE';

/** A problem and its explanation for people. */
export interface DateRefusal {
  problem: DateProblem;
  reason: string;
}

/**
 * The date that relative words count from, as an EDTF date or interval, and its kind:
 * - PUBLICATION: the day the text was published. News looks back from it: "on Friday" is the last Friday, "in May" the
 *   last May, unless the sentence is about the future.
 * - PASSAGE: a date given by another passage. "4 February" gets the year nearest to it.
 * - SAME_DAY: the claim says that the words mean this day, so "Friday" must be this day, and this day a Friday.
 */
export interface DateAnchor {
  date: string;
  kind: 'PUBLICATION' | 'PASSAGE' | 'SAME_DAY';
}

/** A year relative to the anchor's year: -1 for "last year". */
export interface YearShift {
  shift: number;
}

/** A calendar date as the words give it; parts that they do not give are missing. Weekday 0 is Monday. */
export interface Point {
  year?: number | YearShift;
  month?: number;
  day?: number;
  weekday?: number;
  /** "last", "this" or "next" before a bare month or weekday; "past" and "coming" are unambiguous. */
  which?: 'PAST' | 'LAST' | 'THIS' | 'NEXT' | 'COMING';
}

/** A point and the position of its words, in UTF-16 code units, the end exclusive. */
export interface PlacedPoint {
  start: number;
  end: number;
  point: Point;
}

/** The context in which a date expression is resolved. */
export interface Surroundings {
  /** First and last day of the anchor, if any. */
  anchor: { start: string; end: string; kind: DateAnchor['kind'] } | null;
  /** The last day that the text has mentioned, for "the following day". */
  lastDay: string | null;
  /** Whether the sentence up to here is about the past or the future. */
  tense: 'PAST' | 'FUTURE' | null;
}

/** An EDTF value, or the reason why there is none. */
export type Resolution = string | DateRefusal;

/** The meaning of a matched pattern, before it is resolved. */
export type Meaning =
  | { kind: 'POINT'; point: Point; timeOfDay?: Term<'timeOfDay'> }
  | { kind: 'RANGE'; from: Point; to: Point }
  /** Several dates in one expression that are not consecutive: "9 and 12 June". */
  | { kind: 'LIST'; items: PlacedPoint[] }
  /** An EDTF value that only needs to be validated. */
  | { kind: 'VALUE'; value: string }
  | { kind: 'REFUSED'; refusal: DateRefusal }
  | { kind: 'RELATIVE'; timeOfDay?: Term<'timeOfDay'>; resolve: (around: Surroundings) => Resolution };

/** Creates a refusal. */
export function refuse(problem: DateProblem, reason: string): DateRefusal {
  return { problem, reason };
}
