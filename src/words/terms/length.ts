import { FIGURE, FIGURE_END, FIGURE_START, GAP, oneOf, WHITE_SPACE } from '../numbers/grammar.ts';
import { parseNumber } from '../numbers/number.ts';

/** Units of terms: the ISO 8601 designator, and the number of designated units in one. */
const UNITS: Readonly<Record<string, readonly [designator: string, count: number]>> = {
  year: ['Y', 1],
  decade: ['Y', 10],
  century: ['Y', 100],
  centurie: ['Y', 100],
  month: ['M', 1],
  week: ['W', 1],
  fortnight: ['W', 2],
  day: ['D', 1],
};

const UNIT = `${plurals(Object.keys(UNITS))}${FIGURE_END}`;
const AND_A_HALF = `${WHITE_SPACE}and${WHITE_SPACE}a${WHITE_SPACE}half${FIGURE_END}`;
const PART = `(?:half|a half|one half|a quarter|three quarters)(?:${GAP}of)?${GAP}an?`;
/** "a year" is a term in "for a year", "a year-long", "a year and a half"; a rate in "$5 billion a year". */
const ONE = [
  String.raw`(?<=\b(?:for|of|lasts?|lasting|within|over|during)${WHITE_SPACE})an?`,
  `an?(?=${GAP}(?:decade|century|fortnight)${FIGURE_END})`,
  `an?(?=${GAP}${UNIT}(?:-long${FIGURE_END}|${AND_A_HALF}))`,
].join('|');
/** Rejects frequencies, rates and periods in the past: "every five years", "per 30 days", "the last ten years". */
const NOT_AFTER = String.raw`(?<!\b(?:every|each|per|last|past|previous|preceding)${WHITE_SPACE}(?:an?${WHITE_SPACE})?)`;
const NOT_BEFORE = `(?!${GAP}old${FIGURE_END}|${WHITE_SPACE}(?:ago|earlier|before|later|after)${FIGURE_END})`;
/** An optional second part such as "and 6 months" after years. */
const REST = `(?:(?:${WHITE_SPACE}and|,)?${WHITE_SPACE}(?<moreFigure>${FIGURE})${WHITE_SPACE}(?<moreUnit>${plurals(['month', 'day'])}${FIGURE_END}))?`;
const LENGTH = new RegExp(
  `${FIGURE_START}${NOT_AFTER}(?<figure>${PART}|${FIGURE}|${ONE})${GAP}(?<unit>${UNIT})(?<half>${AND_A_HALF})?${REST}${NOT_BEFORE}`,
  'giu',
);

/** Finds the lengths of time in a text, in order, as ISO 8601 durations: "three decades" is P30Y. */
export function findLengths(text: string): string[] {
  return [...text.matchAll(LENGTH)].flatMap(({ groups = {} }) => lengthOf(groups) ?? []);
}

/** Returns the duration of a match; null if it is zero, or not a whole number of months. */
function lengthOf({ figure = '', unit = '', half, moreFigure = '', moreUnit }: { [name: string]: string | undefined }) {
  const [designator, count] = measureOf(unit);
  const number = numberOf(figure);
  if (number === null) return null;
  const whole = (number + (half ? 0.5 : 0)) * count;
  const rest = moreUnit ? `${parseNumber(moreFigure)}${measureOf(moreUnit)[0]}` : '';
  if (Number.isInteger(whole)) return whole > 0 ? `P${whole}${designator}${rest}` : null;
  const months = whole * 12;
  return designator === 'Y' && Number.isInteger(months) && !rest ? `P${months}M` : null;
}

function measureOf(unit: string): readonly [designator: string, count: number] {
  return UNITS[unit.toLowerCase().replace(/s$/, '')] ?? ['D', 1];
}

/** Parses a figure. Lengths are small numbers with halves and quarters, which JavaScript numbers represent exactly. */
function numberOf(figure: string): number | null {
  if (/^an?$/i.test(figure)) return 1;
  const parsed = parseNumber(figure);
  if (parsed !== null) return Number(parsed);
  const hundreds = parseNumber(figure.replace(/an?$/i, 'a hundred'));
  return hundreds === null ? null : Number(hundreds) / 100;
}

function plurals(units: readonly string[]): string {
  return oneOf(units.flatMap((unit) => [unit, `${unit}s`]));
}
