import { compare, times } from './digits.ts';
import type { Measured, Measures, Side } from './measures.ts';

const BETWEEN = /\bbetween\s+(?:(?:about|around|approximately|roughly|an estimated)\s+)?$/iu;
const RANGING = /\b(?:rang(?:e|es|ed|ing)|anywhere|somewhere)\s+from\s+$/iu;
const FROM = /\bfrom\s+(?:(?:about|around|approximately|roughly|just|nearly|almost|over|under)\s+)*$/iu;
const DASH = /^(?:[^\S\n]?[-\u2010-\u2013][^\S\n]?|\u2014)$/u;
const TO = /^\s+to\s+(?:(?:about|around|approximately|roughly|over|nearly|almost|some|as much as)\s+)?$/iu;
const AND = /^\s+and\s+(?:(?:about|around|approximately|roughly)\s+)?$/iu;

/** Words before the first figure of a change that was made or decided, "raised its ceiling from". */
const CHANGED =
  /(?<!\b(?:not|never|without|n[’']t)\s+(?:(?:been|be)\s+)?)\b(?:rais(?:ed|ing)|increas(?:ed|ing)|lift(?:ed|ing)|doubl(?:ed|ing)|tripl(?:ed|ing)|grew|grown|rose|risen|up|reduc(?:ed|ing)|cut|cutting|lower(?:ed|ing)|trimm(?:ed|ing)|fell|fallen|dropp(?:ed|ing)|shrank|shrunk|down|extend(?:ed|ing)|expand(?:ed|ing)|revis(?:ed|ing)|chang(?:ed|ing)|jump(?:ed|ing)|climb(?:ed|ing))\s+(?:(?!from\b|not\b)[\p{L}’'-]+\s+){0,4}from\s+(?:\p{L}+\s+){0,3}$/iu;

/** Whether a figure is what another one has replaced: the first of "raised from $40 million to $60 million". */
export function isReplaced(text: string, { start, end }: { start: number; end: number }): boolean {
  return /^\s+to\b/iu.test(text.slice(end, end + 10)) && CHANGED.test(text.slice(Math.max(0, start - 80), start));
}

type Joint = 'DASH' | 'TO' | 'BETWEEN' | 'FROM_TO';

/**
 * Joins two neighbouring figures to a range, or to the two amounts of a change ("from $5 to $7 billion"); a scale or
 * measure that only one of them has applies to both. Returns null if they are unrelated.
 */
export function joinSides<Measure>(
  text: string,
  a: Side,
  b: Side,
  measures: Measures<Measure>,
): Measured<Measure>[] | null {
  const joint = jointOf(text, a, b);
  if (!joint || !takesMeasure(a, b, measures, joint)) return null;
  const measure = sharedMeasure(measures.read(a), measures.read(b), measures);
  if (measure === undefined) return null;
  const { start } = a;
  const { end } = b;
  const { value: valueMax, scale } = b.figure;
  const scaled = !a.figure.scale && scale ? times(a.figure.value, scale) : a.figure.value;
  if (joint === 'FROM_TO') {
    return [
      { start, end: a.end, value: scaled, scale: a.figure.scale ?? scale, measure },
      { start: b.start, end, value: valueMax, scale, measure },
    ];
  }
  // The lower end of "$800,000 to $1 million" needs no scale. If it is not lower, the figures are not a range.
  const value = compare(scaled, valueMax) < 0 ? scaled : a.figure.value;
  return compare(value, valueMax) < 0 ? [{ start, end, value, valueMax, scale, measure }] : null;
}

function jointOf(text: string, a: Side, b: Side): Joint | null {
  if (b.start - a.end > 40) return null;
  const joint = text.slice(a.end, b.start);
  const lead = text.slice(Math.max(0, a.start - 40), a.start);
  if (DASH.test(joint)) return 'DASH';
  if (TO.test(joint)) return FROM.test(lead) && !RANGING.test(lead) ? 'FROM_TO' : 'TO';
  return AND.test(joint) && BETWEEN.test(lead) ? 'BETWEEN' : null;
}

/**
 * Whether a figure without a measure takes the other's. The upper end takes a sign before the lower one: "$2-3
 * billion", but not "$5 million to 14 countries". The lower end takes a word after the upper one.
 */
function takesMeasure<Measure>(a: Side, b: Side, { read }: Measures<Measure>, joint: Joint): boolean {
  if (read(a) === undefined) return b.after !== undefined;
  if (read(b) !== undefined) return true;
  if (a.before === undefined || a.after !== undefined) return false;
  if (joint === 'DASH') return true;
  return b.figure.scale !== null && (joint === 'BETWEEN' || a.figure.scale === null);
}

function sharedMeasure<Measure>(a: Measure | undefined, b: Measure | undefined, { merge }: Measures<Measure>) {
  if (a === undefined) return b;
  return b === undefined ? a : merge(a, b);
}
