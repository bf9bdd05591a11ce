import { ABBREVIATIONS, CARDINALS, PARTS, SCALES } from './number-words.ts';

/*
 * The grammar of figures, as sources of regular expressions (flags `iu`). They hold no group of their own that catches
 * anything, so that other grammars can be put together from them.
 */

/** What stands between the words of one expression: spaces, at most one of them the end of a line, or a hyphen. */
export const GAP = String.raw`(?:[^\S\n]*\n[^\S\n]*|[^\S\n]+|[-\u2010\u2011])`;
/** No letter, mark or digit follows. */
export const END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** Of alternatives, the longest first: a regular expression takes the first that fits. */
export function oneOf(alternatives: readonly string[]): string {
  const escaped = [...alternatives].sort((a, b) => b.length - a.length).map(literal);
  return `(?:${escaped.join('|')})`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll(' ', GAP);
}

const cardinalNames = Object.keys(CARDINALS);
const tensNames = cardinalNames.filter((name) => name.endsWith('ty'));
const scaleNames = Object.keys(SCALES);
const ANY = `${oneOf([...cardinalNames, ...scaleNames])}${END}`;
const SCALE = `${oneOf(scaleNames)}${END}`;
const AND = `(?:${GAP}and)?${GAP}`;

/** "1,500,000", "1 500 000", "5,00,000" as in India, "117.5". Not "1,5" or "1.500.000": nobody can tell what they mean. */
export const DIGITS = [
  String.raw`(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+|\d{1,3}(?: \d{3}){2,}|\d+)`,
  String.raw`(?:\.\d+)?(?![.,/]?\d)`,
].join('');
/** "and a half", "½" or " 1/2" after a figure. */
export const HALF = String.raw`(?:${GAP}and${GAP}a${GAP}half${END}|[^\S\n]?½|[^\S\n]1/2(?!\d))`;
/** "twenty-four", "nineteen". */
const BELOW_HUNDRED = `(?:${oneOf(tensNames)}(?:${GAP}${oneOf(cardinalNames.slice(1, 10))})?|${oneOf(cardinalNames)})${END}`;
/** "three hundred and fifty", "a hundred", "twelve hundred"; in "one hundred and two hundred" only the first two words. */
export const BELOW_THOUSAND = [
  `(?:(?:an?|${oneOf(cardinalNames.slice(1))})${GAP}hundred${END}(?:${AND}${BELOW_HUNDRED}(?!${GAP}hundred))?`,
  `|${BELOW_HUNDRED})`,
].join('');
/** One or more words of scale: "hundred thousand", "lakh crore". */
export const SCALE_WORDS = `(?:${GAP}${SCALE})+`;
/** The same, or an abbreviation, after digits. */
export const SCALING = `(?:${SCALE_WORDS}|${abbreviations()}${END})`;
const GROUP = BELOW_THOUSAND + SCALE_WORDS;
/** The last group of several, which nothing may follow that is itself part of a figure. */
const LAST = `${AND}${BELOW_THOUSAND}(?!${GAP}${ANY})`;
/** "one million two hundred thousand", "two thousand and five": groups that add up. */
export const COMPOUND = `${GROUP}(?:(?:,?${GAP}${GROUP})+(?:${LAST})?|${LAST})`;
/** "half a", "three quarters of a", which only a scale makes a figure: "half a million", "half-dozen". */
export const PART = `${oneOf(Object.keys(PARTS))}(?:${GAP}of)?(?:${GAP}(?:an?|one))?`;

/** Any figure. */
export const FIGURE = `(?:${[
  COMPOUND,
  PART + SCALE_WORDS,
  `${BELOW_THOUSAND}${HALF}?(?:${SCALE_WORDS})?`,
  `an?${SCALE_WORDS}`,
  `${DIGITS}${HALF}?${SCALING}?`,
].join('|')})`;

function abbreviations(): string {
  const names = Object.keys(ABBREVIATIONS);
  const long = names.filter((name) => name.length > 1);
  return String.raw`(?:[^\S\n]?${oneOf(long)}|${oneOf(names)})`;
}
