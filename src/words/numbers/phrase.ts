import { GAP } from './grammar.ts';

/** A word, or a sign that does not belong to the next figure ("two $500 million loans"). */
const TOKEN = String.raw`(?:b/d|%|[\p{L}\p{M}\p{N}.'’ʻ&²³]+|\p{Sc}(?![^\S\n]?\p{N}|\p{L}))`;
const PHRASE = new RegExp(`^${TOKEN}(?:${GAP}${TOKEN}){0,4}`, 'iu');
const LAST_TOKEN = new RegExp(`${GAP}${TOKEN}$`, 'iu');
const GAPS = new RegExp(GAP, 'gu');

/**
 * Returns the longest run of at most five words at the start of a text that a vocabulary knows. Lookups are much faster
 * than one regular expression with all the names of a table.
 */
export function longestPhrase(text: string, knows: (phrase: string) => boolean): string | undefined {
  let phrase = PHRASE.exec(text.slice(0, 80))?.[0];
  while (phrase) {
    const bare = phrase.replace(/[.'’]+$/u, '');
    if (knows(phrase)) return phrase;
    if (bare && knows(bare)) return bare;
    phrase = LAST_TOKEN.test(phrase) ? phrase.replace(LAST_TOKEN, '') : undefined;
  }
  return undefined;
}

/** Normalises a phrase for table lookups: lower case, single spaces, straight apostrophes, composed letters (NFC). */
export function foldPhrase(phrase: string): string {
  return phrase.toLowerCase().replace(GAPS, ' ').replaceAll('’', "'").normalize('NFC');
}
