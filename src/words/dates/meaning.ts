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
  /** Words beside the date make it another date, or none: "after 4 February 2022", "not signed on 4 February 2022". */
  | 'CHANGED'
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
 * - PASSAGE: a date given by another passage. "4 February" gets the year nearest to it, "two days later" counts from it.
 * - SAME_DAY: the claim says that the words mean this day, so "Friday" must be this day, and this day a Friday.
 */
export interface DateAnchor {
  date: string;
  kind: 'PUBLICATION' | 'PASSAGE' | 'SAME_DAY';
}

/** A year relative to another: -1 for "last year"; to that of another passage for "the following year". */
export interface YearShift {
  shift: number;
  isOfStory?: boolean;
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

/** When the sentence happens, seen from its text. UNCLEAR: "was to meet", which may have happened since. */
export type Tense = 'PAST' | 'FUTURE' | 'UNCLEAR' | null;

/** The context in which a date expression is resolved. */
export interface Surroundings {
  /** First and last day of the anchor, if any; `isOfDays` if it is given in days, not in months or years. */
  anchor: { start: string; end: string; kind: DateAnchor['kind']; isOfDays: boolean } | null;
  /** The last day that the text has mentioned, for "the following day". */
  lastDay: string | null;
  tense: Tense;
  /** Whether the words before it say that the date lies ahead: "until Friday", "by 30 September". */
  isAhead: boolean;
  /** Whether the words stand in a quotation, whose "today" is the day when it was said. */
  isQuoted: boolean;
}

/** An EDTF value, or the reason why there is none. */
export type Resolution = string | DateRefusal;

/** The meaning of an expression before it is resolved. */
export interface Meaning {
  resolve: (around: Surroundings) => Resolution;
  /** Whether the words name the year themselves, so that the date does not depend on where they stand. */
  isExplicit: boolean;
  timeOfDay?: Term<'timeOfDay'>;
}

/** Creates a refusal. */
export function refuse(problem: DateProblem, reason: string): DateRefusal {
  return { problem, reason };
}

/** Why a day named in a quotation does not count from the day of the text. */
export const SAID = 'stands in a quotation, so it counts from the day when it was said';
