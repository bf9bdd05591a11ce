import type { Exact } from './digits.ts';
import type { Figure } from './number.ts';

/** A vocabulary of measures before or after a figure: the signs and names of currencies, or the units of quantities. */
export interface Measures<Measure> {
  /** The result of `figurePattern`. */
  pattern: RegExp;
  /**
   * Whether words are a measure of this figure, after it or, as a sign, before it; `sign` is the sign already found.
   */
  knows(words: string, figure: Figure, sign?: string): boolean;
  /**
   * Whether words, with the space after them, are a measure before this figure, which is written so; without it, `knows`
   * tells.
   */
  knowsBefore?(words: string, figure: Figure, written: { space: string; figure: string }): boolean;
  /** Returns the measure that the words next to a figure mean; undefined if there are none. */
  read(side: Side): Measure | undefined;
  /** Whether the words before and after a figure leave the measure as it is; "pounds of steel" are no money. */
  accepts?(side: Side, lead: string, rest: string): boolean;
  /** Returns the common measure of both ends of a range; undefined if they differ. */
  merge(a: Measure, b: Measure): Measure | undefined;
}

/** A figure in a text with the words next to it; `start` and `end` are UTF-16 code units, the end exclusive. */
export interface Side {
  start: number;
  end: number;
  before: string | undefined;
  figure: Figure;
  after: string | undefined;
}

/** A figure or a range with its measure; `start` and `end` are UTF-16 code units, the end exclusive. */
export interface Measured<Measure> {
  start: number;
  end: number;
  value: Exact;
  valueMax?: Exact;
  /** Scale of the figure or of the upper end. */
  scale: Exact | null;
  /** Set for "5+ million": five million or more. */
  isLeast?: boolean;
  measure: Measure;
}
