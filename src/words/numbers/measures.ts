import type { Exact } from './digits.ts';
import type { Figure } from './number.ts';

/** What tells, before or after a figure, what it counts: the signs and names of currencies, the units of quantities. */
export interface Measures<Measure> {
  /** Of `figurePattern`. */
  pattern: RegExp;
  /** Whether words mean something beside this figure, after it or (the sign) before it. */
  knows(words: string, figure: Figure, sign?: string): boolean;
  /** What known words beside a figure mean; undefined where there are none. */
  read(side: Side): Measure | undefined;
  /** The one measure of both ends of a range, or undefined where they differ. */
  merge(a: Measure, b: Measure): Measure | undefined;
}

/** One figure in a text with the words beside it; `start` and `end` in UTF-16 code units, end exclusive. */
export interface Side {
  start: number;
  end: number;
  before: string | undefined;
  figure: Figure;
  after: string | undefined;
}

/** A figure, or the two ends of a range, and what they count. */
export interface Measured<Measure> {
  start: number;
  end: number;
  value: Exact;
  valueMax?: Exact;
  /** The scale of the figure, or of the upper end. */
  scale: Exact | null;
  measure: Measure;
}
