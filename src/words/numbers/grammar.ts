import { ABBREVIATIONS, CARDINALS, PARTS, SCALES } from './number-words.data.ts';

/*
 * The grammar of figures, as sources of regular expressions (flags `iu`) that other grammars are composed of. They
 * contain no capturing groups and no unbounded runs of spaces, so that matching a page of blanks stays fast.
 */

/** One to nine white space characters, including line breaks. */
export const WHITE_SPACE = String.raw`\s{1,9}`;
/** The separator between words of one expression: spaces within a paragraph, or a hyphen. */
export const GAP = String.raw`(?:[^\S\n]{0,9}\n[^\S\n]{0,9}|[^\S\n]{1,9}|[-\u2010\u2011])`;
/** Asserts that no letter, mark or digit follows. */
export const FIGURE_END = String.raw`(?![\p{L}\p{M}\p{N}])`;
/**
 * Asserts that no letter, mark or digit precedes, nor the beginning of the same number: "1.", "1/", "1'" or "1 " before
 * three digits.
 */
export const FIGURE_START = String.raw`(?<![\p{L}\p{M}\p{N}]|(?:^|[\s\p{Sc}(])\.|\p{N}[.,/'’]|(?<!\p{N})\p{N}{1,3}[\u0020\u00a0\u2009\u202f](?=\p{N}))`;

/** Returns a group of alternatives, the longest first, since a regular expression takes the first that matches. */
export function oneOf(alternatives: readonly string[]): string {
  const escaped = [...alternatives].sort((a, b) => b.length - a.length).map(literal);
  return `(?:${escaped.join('|')})`;
}

function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`).replaceAll(' ', GAP);
}

const SCALE = `${oneOf(Object.keys(SCALES).flatMap((word) => [word, `${word}s`]))}${FIGURE_END}`;
const CARDINAL = `${oneOf(Object.keys(CARDINALS))}${FIGURE_END}`;
const NEXT_WORD = `${oneOf([...Object.keys(CARDINALS), ...Object.keys(SCALES)])}${FIGURE_END}`;
const [LETTERS, LONGER] = [oneOf(abbreviations(1)), oneOf(abbreviations(2))];

/**
 * "1,500,000", "1 500 000", "1'500'000", "5,00,000" as in India, "117.5"; not the ambiguous "1,5" and "1.500.000", and no
 * part of a number in another notation.
 */
export const DIGITS = [
  String.raw`(?!0\p{N})(?:\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:['’]\d{3})+|\d{1,3}(?:[\u0020\u00a0\u2009\u202f]\d{3})+|\d+)`,
  String.raw`(?:\.\d+)?(?![.,/'’]?\d|(?<![\d.,'’]\d{3}|\d{4})[\u0020\u00a0\u2009\u202f]\d(?!/2))`,
].join('');
/** "and a half", "and three quarters", "½" or " 1/2" after a figure. */
export const FRACTION = String.raw`(?:${GAP}and${GAP}(?:(?:a|one)${GAP}(?:half|quarter)|three${GAP}quarters?)${FIGURE_END}|[^\S\n]?[½¼¾]|[^\S\n]1/2(?!\d))`;
/** One or more words of scale: "hundred thousand", "lakh crore". */
export const SCALE_WORDS = `(?:${GAP}${SCALE}){1,4}`;
/** Words of scale or an abbreviation after digits; a one-letter abbreviation must directly follow them. */
export const SCALING = `(?:${GAP}?${SCALE}(?:${GAP}${SCALE}){0,3}|(?:${GAP}?${LONGER}|${LETTERS})${FIGURE_END})`;
/** "+" after digits: the figure or more. */
export const PLUS = String.raw`\+(?![^\S\n]?\d)`;
/** "half a", "three quarters of a"; a figure only with a scale: "half a million", "half-dozen". */
export const PART = `${oneOf(Object.keys(PARTS))}(?:${GAP}of)?(?:${GAP}(?:an?|one))?`;

/** Anything that may be a figure; `readFigure` decides whether the number words go together. */
export const FIGURE = `(?:${[
  `${DIGITS}(?:${PLUS})?${FRACTION}?${SCALING}?`,
  PART + SCALE_WORDS,
  `(?:an?${GAP}${SCALE}|${CARDINAL})(?:(?!${FRACTION}),?(?:${GAP}and)?${GAP}${NEXT_WORD}){0,15}(?:${FRACTION}(?:${SCALE_WORDS})?)?`,
].join('|')})`;

function abbreviations(length: 1 | 2): string[] {
  return Object.keys(ABBREVIATIONS).filter((name) => Math.min(name.length, 2) === length);
}
