import { CARDINALS, SCALES } from './number-words.data.ts';

type Last = 'NOTHING' | 'ONES' | 'TENS' | 'HUNDRED' | 'SCALE';

/**
 * For each kind of word, the kinds that it may follow: "twenty four", "hundred and four", "thousand million", not "two
 * three".
 */
const AFTER: Readonly<Record<Exclude<Last, 'NOTHING'>, readonly Last[]>> = {
  ONES: ['NOTHING', 'TENS', 'HUNDRED', 'SCALE'],
  TENS: ['NOTHING', 'HUNDRED', 'SCALE'],
  HUNDRED: ['ONES', 'TENS', 'SCALE'],
  SCALE: ['ONES', 'TENS', 'HUNDRED', 'SCALE'],
};

/**
 * Parses a number in words, given in lower case without hyphens and commas: "one million two hundred thousand and
 * five". "A" before a hundred or a scale is one.
 *
 * @returns null if the words do not form one number ("two three", "one million and two million")
 */
export function readSpelled(words: readonly string[]): bigint | null {
  const groups: bigint[] = [];
  let current = 0n;
  let last: Last = 'NOTHING';
  for (const [index, word] of words.entries()) {
    const next = words[index + 1] ?? '';
    if (word === 'and') {
      if ((last !== 'HUNDRED' && last !== 'SCALE') || !(next in CARDINALS)) return null;
      continue;
    }
    const kind = kindOf(word, next);
    if (!kind || !AFTER[kind].includes(last)) return null;
    const value = CARDINALS[word] ?? 1n;
    const scale = SCALES[word];
    if (kind === 'HUNDRED' && last === 'SCALE') return null;
    if (kind === 'HUNDRED') current *= 100n;
    else if (!scale) {
      // Teens and zero do not follow tens, and a zero stands alone.
      if (last === 'TENS' && (value >= 10n || value === 0n)) return null;
      if (value === 0n && words.length > 1) return null;
      current += value;
    } else {
      // A scale directly after a scale multiplies it: "five thousand million".
      const multiplied = last === 'SCALE' ? (groups.pop() ?? 0n) : current;
      groups.push(multiplied * scale.digits * 10n ** BigInt(scale.exponent));
      current = 0n;
    }
    last = kind;
  }
  if (last === 'NOTHING') return null;
  const all = last === 'SCALE' ? groups : [...groups, current];
  const falls = all.every((group, index) => index === 0 || group < (all[index - 1] ?? 0n));
  return falls ? all.reduce((a, b) => a + b, 0n) : null;
}

function kindOf(word: string, next: string): Exclude<Last, 'NOTHING'> | null {
  if (word === 'hundred') return 'HUNDRED';
  if (word in SCALES) return 'SCALE';
  if (word === 'a' || word === 'an') return next in SCALES ? 'ONES' : null;
  if (!(word in CARDINALS)) return null;
  return word.endsWith('ty') ? 'TENS' : 'ONES';
}
