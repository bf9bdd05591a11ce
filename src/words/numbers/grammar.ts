import { ABBREVIATIONS, CARDINALS, PARTS, SCALES } from './number-words.data.ts';

/*
 * The grammar of figures, as sources of regular expressions (flags `iu`) that other grammars are put together from. They
 * hold no group that catches anything, and no run of spaces without a bound: a page of blanks must not take for ever.
 */

/** A few spaces, the end of a line among them or not. */
export const SPACE = String.raw`\s{1,9}`;
/** What stands between the words of one expression: spaces within a paragraph, or a hyphen. */
export const GAP = String.raw`(?:[^\S\n]{0,9}\n[^\S\n]{0,9}|[^\S\n]{1,9}|[-\u2010\u2011])`;
/** No letter, mark or digit follows. */
export const END = String.raw`(?![\p{L}\p{M}\p{N}])`;
/** No letter, mark, digit, or digit with a point or comma, goes before. */
export const START = String.raw`(?<![\p{L}\p{M}\p{N}]|\p{N}[.,])`;

/** Of alternatives, the longest first: a regular expression takes the first that fits. */
export function oneOf(alternatives: readonly string[]): string {
  const escaped = [...alternatives].sort((a, b) => b.length - a.length).map(literal);
  return `(?:${escaped.join('|')})`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll(' ', GAP);
}

const SCALE = `${oneOf(Object.keys(SCALES))}${END}`;
const CARDINAL = `${oneOf(Object.keys(CARDINALS))}${END}`;
const NEXT_WORD = `${oneOf([...Object.keys(CARDINALS), ...Object.keys(SCALES)])}${END}`;
const [LETTERS, LONGER] = [oneOf(abbreviations(1)), oneOf(abbreviations(2))];

/** "1,500,000", "1 500 000", "5,00,000" as in India, "117.5". Not "1,5" or "1.500.000": nobody can tell what they mean. */
export const DIGITS = [
  String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d{1,3}(?: \d{3}){2,}|\d+)`,
  String.raw`(?:\.\d+)?(?![.,/]?\d)`,
].join('');
/** "and a half", "½" or " 1/2" after a figure. */
export const HALF = String.raw`(?:${GAP}and${GAP}a${GAP}half${END}|[^\S\n]?½|[^\S\n]1/2(?!\d))`;
/** One or more words of scale: "hundred thousand", "lakh crore". */
export const SCALE_WORDS = `(?:${GAP}${SCALE}){1,4}`;
/** The same, or an abbreviation, after digits; an abbreviation of one letter must touch them. */
export const SCALING = String.raw`(?:${SCALE_WORDS}|(?:[^\S\n]?${LONGER}|${LETTERS})${END})`;
/** "half a", "three quarters of a", which only a scale makes a figure: "half a million", "half-dozen". */
export const PART = `${oneOf(Object.keys(PARTS))}(?:${GAP}of)?(?:${GAP}(?:an?|one))?`;

/** Anything that may be a figure; whether words of numbers go together is for the reader to say. */
export const FIGURE = `(?:${[
  `${DIGITS}${HALF}?${SCALING}?`,
  PART + SCALE_WORDS,
  `(?:an?${GAP}${SCALE}|${CARDINAL})(?:,?(?:${GAP}and)?${GAP}${NEXT_WORD}){0,15}(?:${HALF}(?:${SCALE_WORDS})?)?`,
].join('|')})`;

function abbreviations(length: 1 | 2): string[] {
  return Object.keys(ABBREVIATIONS).filter((name) => Math.min(name.length, 2) === length);
}
