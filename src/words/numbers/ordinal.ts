import { parseNumber } from './number.ts';

const ROMAN = /^(?=.)(M{0,3})(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
/** Ordinals that are not made by adding -th to the cardinal. */
const IRREGULAR: Readonly<Record<string, string>> = {
  first: 'one',
  second: 'two',
  third: 'three',
  fifth: 'five',
  eighth: 'eight',
  ninth: 'nine',
  twelfth: 'twelve',
};

/**
 * Reads an ordinal: "XXIV", "24th", "twenty-fourth", each with or without "the" before it, are 24. Roman numerals are
 * capitals in their one regular form, so that "IIII" and "Xi" are none; "22th" is none either.
 *
 * @returns null where the words are not an ordinal, or more than one.
 */
export function parseOrdinal(words: string): number | null {
  const text = words.trim().replace(/^the\s+/iu, '');
  if (ROMAN.test(text)) return roman(text);
  const digits = /^([1-9]\d{0,2}(?:,\d{3})*|[1-9]\d*)(st|nd|rd|th)$/i.exec(text);
  if (digits) {
    const value = Number(digits[1]?.replaceAll(',', ''));
    return digits[2]?.toLowerCase() === suffixOf(value) ? value : null;
  }
  return spelled(text.toLowerCase());
}

function roman(text: string): number {
  const values = [...text].map((letter) => ROMAN_DIGITS[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** 11th, 12th and 13th, and else as the last digit has it. */
function suffixOf(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** "twenty-fourth", "hundredth", "one hundred and first": the cardinal with its last word changed. */
function spelled(text: string): number | null {
  const [, lead = '', last = ''] = /^(.*[\s-])?([a-z]+)$/u.exec(text) ?? [];
  const cardinal = IRREGULAR[last] ?? (last.endsWith('th') ? last.slice(0, -2).replace(/tie$/, 'ty') : '');
  if (!cardinal) return null;
  const value = parseNumber(`${lead}${cardinal}`) ?? parseNumber(`a ${cardinal}`);
  return value === null || value === '0' ? null : Number(value);
}
