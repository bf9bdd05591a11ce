import { type Figure, readFigure } from './number.ts';
import { compare, type Exact, times } from './number-decimal.ts';
import { END, FIGURE, GAP } from './number-grammar.ts';

/** What tells, before or after a figure, what it counts: the signs and names of currencies, the units of quantities. */
export interface Measures<Measure> {
  /** Sources of regular expressions, without groups. */
  before?: string;
  after: string;
  /** Whether words that fit the expressions mean something beside this figure, and this sign before it. */
  accepts(word: string, figure: Figure, before?: string): boolean;
  /** What the accepted words beside a figure mean; undefined where there are none. */
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

/** Where a figure may begin. Two thirds of a million are not a million. */
const START = String.raw`(?<![\p{L}\p{M}\p{N}]|\p{N}[.,])(?<!(?:thirds?|quarters?|fifths?|tenths?|half|per[^\S\n]?cent|%)\s+of\s+)`;
/** The gaps around the words of a measure. */
const EDGES = /^[\s\-\u2010\u2011]+|\s+$/gu;
const BETWEEN = /\bbetween\s+(?:(?:about|around|approximately|roughly|an estimated)\s+)?$/iu;
const RANGING = /\b(?:rang(?:e|es|ed|ing)|anywhere|somewhere)\s+from\s+$/iu;
const FROM = /\bfrom\s+(?:(?:about|around|approximately|roughly|just|nearly|almost|over|under)\s+)*$/iu;
const DASH = /^(?:[^\S\n]?[-\u2010-\u2013][^\S\n]?|\u2014)$/u;
const TO = /^\s+to\s+(?:(?:about|around|approximately|roughly|over|nearly|almost|some|as much as)\s+)?$/iu;
const AND = /^\s+and\s+(?:(?:about|around|approximately|roughly)\s+)?$/iu;

/**
 * Finds every figure of a text that a measure stands beside, in order. "$20 - $25 billion", "between 5 and 7 billion
 * dollars" and "$2-3 billion" are one range each, in which the lower end takes the scale and the measure of the upper
 * one; "from $5 to $7 billion" is a change from one amount to another, unless something ranges from one to the other.
 */
export function findMeasured<Measure>(text: string, measures: Measures<Measure>): Measured<Measure>[] {
  const sides = findSides(text, measures);
  const found: Measured<Measure>[] = [];
  for (let index = 0; index < sides.length; index++) {
    const [side, next] = sides.slice(index, index + 2);
    if (!side) continue;
    const pair = next && joinSides(text, side, next, measures);
    if (pair) {
      found.push(...pair);
      index++;
      continue;
    }
    const measure = measures.read(side);
    if (measure !== undefined) {
      found.push({ start: side.start, end: side.end, value: side.figure.value, scale: side.figure.scale, measure });
    }
  }
  return found;
}

function findSides<Measure>(text: string, { before = '(?!)', after, accepts }: Measures<Measure>): Side[] {
  const pattern = new RegExp(
    String.raw`${START}(?<before>${before}[^\S\n]?)?(?<words>${FIGURE})(?<after>${GAP}?${after}${END})?`,
    'giu',
  );
  return [...text.matchAll(pattern)].flatMap(({ index, 0: whole, groups = {} }) => {
    const figure = readFigure(groups.words ?? '');
    if (!figure) return [];
    const beside = (written = '', sign?: string) => {
      const word = written.replace(EDGES, '');
      return word && accepts(word, figure, sign) ? word : undefined;
    };
    const lead = beside(groups.before);
    const rest = beside(groups.after, lead);
    const start = lead === undefined ? index + (groups.before?.length ?? 0) : index;
    const end = index + whole.length - (rest === undefined ? (groups.after?.length ?? 0) : 0);
    return [{ start, end, before: lead, figure, after: rest }];
  });
}

type Joint = 'DASH' | 'TO' | 'BETWEEN' | 'FROM_TO';

function joinSides<Measure>(text: string, a: Side, b: Side, measures: Measures<Measure>): Measured<Measure>[] | null {
  const joint = jointOf(text, a, b);
  const [first, second] = [measures.read(a), measures.read(b)];
  const measure =
    first !== undefined && second !== undefined ? measures.merge(first, second) : first === undefined ? second : first;
  if (!joint || measure === undefined || !takesMeasure(a, b, measures, joint)) return null;
  const shared = !a.figure.scale && b.figure.scale ? times(a.figure.value, b.figure.scale) : a.figure.value;
  const rises = compare(shared, b.figure.value) < 0;
  const value = rises || joint === 'FROM_TO' ? shared : a.figure.value;
  const { start } = a;
  const { end } = b;
  if (joint === 'FROM_TO') {
    const { scale } = b.figure;
    return [
      { start, end: a.end, value, scale: a.figure.scale ?? scale, measure },
      { start: b.start, end, value: b.figure.value, scale, measure },
    ];
  }
  if (compare(value, b.figure.value) >= 0) return null;
  return [{ start, end, value, valueMax: b.figure.value, scale: b.figure.scale, measure }];
}

function jointOf(text: string, a: Side, b: Side): Joint | null {
  const joint = text.slice(a.end, b.start);
  const lead = text.slice(Math.max(0, a.start - 40), a.start);
  if (DASH.test(joint)) return 'DASH';
  if (TO.test(joint)) return FROM.test(lead) && !RANGING.test(lead) ? 'FROM_TO' : 'TO';
  return AND.test(joint) && BETWEEN.test(lead) ? 'BETWEEN' : null;
}

/**
 * Whether a figure that has no measure beside it takes the other's. The upper end takes a sign before the lower one:
 * "$2-3 billion", but not "$5 million to 14 countries"; the lower end takes a word after the upper one.
 */
function takesMeasure<Measure>(a: Side, b: Side, { read }: Measures<Measure>, joint: Joint): boolean {
  if (read(a) === undefined) return b.after !== undefined;
  if (read(b) !== undefined) return true;
  if (a.before === undefined || a.after !== undefined) return false;
  if (joint === 'DASH') return true;
  return b.figure.scale !== null && (joint === 'BETWEEN' || a.figure.scale === null);
}
