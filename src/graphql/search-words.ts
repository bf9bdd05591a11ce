/** Splits texts into words, as the functions `fold` and `search_words` of the database do; a test compares the two. */

/** A folded word of a text. Positions are in UTF-16 code units, the end exclusive. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const APOSTROPHES = '‘’‚‛ʻʼʽʾʿ′´`';
const QUOTATION_MARKS = '“”„‟«»';
const HYPHENS = '–—‒―‐‑−';

const SUBSTITUTES = new Map<string, string>([
  ...[...APOSTROPHES].map((mark): [string, string] => [mark, "'"]),
  ...[...QUOTATION_MARKS].map((mark): [string, string] => [mark, '"']),
  ...[...HYPHENS].map((mark): [string, string] => [mark, '-']),
  // Letters with a stroke and the like, which Unicode does not decompose.
  ...[...'øØłŁđĐıħĦ'].map((letter, index): [string, string] => [letter, 'oOlLdDihH'[index] as string]),
]);
const SUBSTITUTED = new RegExp(`[${[...SUBSTITUTES.keys()].join('')}]`, 'g');

/** Accents, vowel marks of Hebrew and Arabic, and invisible characters, as ranges of code points. */
const LEFT_OUT = new RegExp(
  `[${[
    '\\u00ad\\u0300-\\u036f\\u0591-\\u05bd\\u05bf\\u05c1-\\u05c7\\u061c\\u0640\\u064b-\\u0655\\u0670\\u180b-\\u180f',
    '\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufe00-\\ufe0f\\ufeff\\ufff9-\\ufffb\\u{e0000}-\\u{e0fff}',
  ].join('')}]`,
  'gu',
);

/** Removes case, accents, invisible characters and differences between kinds of quotation marks, apostrophes and hyphens. */
export function fold(text: string): string {
  return text
    .replace(SUBSTITUTED, (character) => SUBSTITUTES.get(character) as string)
    .normalize('NFKD')
    .replace(LEFT_OUT, '')
    .normalize('NFC')
    .toLowerCase();
}

/** Scripts that do not separate words: Chinese, Japanese, Thai, Lao, Burmese, Khmer. Each character counts as a word. */
const UNSEPARATED =
  '\\u0e00-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\u{20000}-\\u{3ffff}';
const isUnseparatedPattern = new RegExp(`^[${UNSEPARATED}]$`, 'u');

/** Tells whether a word is a character of a script that does not separate words. */
export function isUnseparated(word: string): boolean {
  return isUnseparatedPattern.test(word);
}

const INITIALS = '(?<![\\p{L}\\p{Nd}_])[A-Za-z](?:\\.[A-Za-z])+(?![\\p{L}\\p{Nd}_])';
const POSSESSIVE = `(?:[${APOSTROPHES}']s(?![\\p{L}\\p{Nd}_]))?`;
const CHARACTER = `[${UNSEPARATED}]`;
const DIGITS = `\\p{Nd}(?:(?!${CHARACTER})[\\p{Nd}\\p{M}\\p{Cf}])*`;
const LETTERS = `(?:(?!${CHARACTER})\\p{L})(?:(?!${CHARACTER})[\\p{L}\\p{M}\\p{Cf}])*`;
const WORDS = new RegExp(`${CHARACTER}|${DIGITS}|(?:${INITIALS}|${LETTERS})${POSSESSIVE}`, 'gu');

/** Returns the words of a text in order: runs of letters or digits, initials ("U.S."), single Chinese characters. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(WORDS)].flatMap(({ 0: found, index: start }) => {
    const place = { start, end: start + found.length };
    if (/^[a-z]+$/.test(found)) return { word: found, ...place };
    // One character may stand for several words: "ﷺ".
    const folded = fold(found).replace(/\.|'s$/g, '');
    return (folded.match(WORDS) ?? []).map((word) => ({ word, ...place }));
  });
}
