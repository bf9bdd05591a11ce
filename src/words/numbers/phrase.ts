import { GAP } from './grammar.ts';

/** A word, or a sign that does not stand before the next figure ("two $500 million loans"). */
const TOKEN = String.raw`(?:b/d|%|[\p{L}\p{M}\p{N}.'’ʻ&²³]+|\p{Sc}(?![^\S\n]?\p{N}|\p{L}))`;
const PHRASE = new RegExp(`^${TOKEN}(?:${GAP}${TOKEN}){0,4}`, 'iu');
const LAST_TOKEN = new RegExp(`${GAP}${TOKEN}$`, 'iu');
const GAPS = new RegExp(GAP, 'gu');

/**
 * The longest run of words at the beginning of a text, of at most five, that a vocabulary knows. Looking words up is much
 * faster than one regular expression with all the names of a table.
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

/** A phrase as tables have it: lower case, single spaces, straight apostrophes, composed letters. */
export function foldPhrase(phrase: string): string {
  return phrase.toLowerCase().replace(GAPS, ' ').replaceAll('’', "'").normalize('NFC');
}
