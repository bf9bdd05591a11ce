import type { Term } from '../../database/vocabulary.ts';

/** Why words give no date. */
type DateProblem =
  /** The words name no date at all. */
  | 'NONE'
  /** They name more than one. */
  | 'SEVERAL'
  /** They count from a day that is not known: "yesterday", "4 February". */
  | 'NEEDS_ANCHOR'
  /** The day named is another day of the week than the words say. */
  | 'WEEKDAY_MISMATCH'
  /** The words resolve, but not to the day of the anchor that the claim says they mean. */
  | 'ANCHOR_MISMATCH'
  /** They may mean two things, and nothing tells which: "04/02/2022", "next Friday" on a Monday. */
  | 'AMBIGUOUS'
  /** The calendar has no such day: "31 February 2022". */
  | 'NOT_A_DATE';

/** A problem and the sentence that tells a person about it. */
export interface DateRefusal {
  problem: DateProblem;
  reason: string;
}

/**
 * The day that relative words count from, as an EDTF date or interval, and what it is:
 * - PUBLICATION: the day the text came out. News looks back from it: "on Friday" is the last Friday, "in May" the last May,
 *   unless the sentence speaks of the future.
 * - PASSAGE: a date told by another passage. "4 February" takes the year that lies nearest to it.
 * - SAME_DAY: the claim says that the words mean this very day, so "Friday" must be a Friday and the day this one.
 */
export interface DateAnchor {
  date: string;
  kind: 'PUBLICATION' | 'PASSAGE' | 'SAME_DAY';
}

/** A year that counts from the anchor's: -1 for "last year". */
export interface YearShift {
  shift: number;
}

/** One calendar date as the words give it: a part left out is a part the words do not tell. Weekday 0 is Monday. */
export interface Point {
  year?: number | YearShift;
  month?: number;
  day?: number;
  weekday?: number;
  /** "last", "this" or "next" before a bare month or weekday; "past" and "coming" leave no doubt which. */
  which?: 'PAST' | 'LAST' | 'THIS' | 'NEXT' | 'COMING';
}

/** A point and where its words stand. */
export interface PlacedPoint {
  start: number;
  end: number;
  point: Point;
}

/** What relative expressions may look at when their turn comes. */
export interface Surroundings {
  /** First and last day of the anchor, when there is one. */
  anchor: { start: string; end: string; kind: DateAnchor['kind'] } | null;
  /** The last day that the text has told about, for "the following day". */
  told: string | null;
  /** Whether the sentence up to here speaks of what was or of what is to come. */
  tense: 'PAST' | 'FUTURE' | null;
}

/** An EDTF value, or why there is none. */
export type Resolution = string | DateRefusal;

/** What a pattern has understood, before it is resolved. */
export type Meaning =
  | { kind: 'POINT'; point: Point; timeOfDay?: Term<'timeOfDay'> }
  | { kind: 'RANGE'; from: Point; to: Point }
  /** Several dates in one breath that do not follow on one another: "9 and 12 June". */
  | { kind: 'LIST'; items: PlacedPoint[] }
  /** An EDTF value that needs no more than a look whether it is one. */
  | { kind: 'VALUE'; value: string }
  | { kind: 'REFUSED'; refusal: DateRefusal }
  | { kind: 'RELATIVE'; timeOfDay?: Term<'timeOfDay'>; resolve: (around: Surroundings) => Resolution };

/** Shorthand of the resolvers. */
export function refuse(problem: DateProblem, reason: string): DateRefusal {
  return { problem, reason };
}
