import { NOUNS, SIGNS } from './currency-nouns.ts';
import { END, oneOf } from './number-grammar.ts';

/** Codes that a sum may have and `Intl` no longer lists: the marks of 1973, the roubles of the Soviet Union. */
const HISTORICAL = ['DEM', 'FRF', 'ITL', 'SUR'];

/** The codes of ISO 4217. */
export const CODES: ReadonlySet<string> = new Set([...Intl.supportedValuesOf('currency'), ...HISTORICAL]);

/** Every name of a currency, in lower case, with its code; null where the name alone does not tell which. */
const NAMES: ReadonlyMap<string, string | null> = new Map([...namesOfIntl(), ...ownNames()]);

/**
 * Source of a regular expression (flags `iu`) for a name, a sign or a code of a currency after a figure. A sign before a
 * digit belongs to that: "two $500 million loans".
 */
export const CURRENCY_AFTER = `(?:${oneOf([...NAMES.keys()])}|(?:[$€£¥₽₴₹]|${codes()}${END})(?![^\\S\\n]?\\d))`;
/** The same for what stands before a figure. */
export const CURRENCY_BEFORE = `(?:${oneOf(Object.keys(SIGNS))}|${codes()}(?:[^\\S\\n]?\\$)?)`;
/** For a name or a code that stands in a sentence, without a figure. */
export const CURRENCY_NAME = `(?:${oneOf([...NAMES.keys()])}|${codes()})${END}`;

/**
 * What a name, a sign or a code means: a code of ISO 4217, `$` for a dollar of no country, null where several currencies
 * share the word, undefined where it is none (codes are capitals).
 */
export function currencyNamed(words: string): string | null | undefined {
  // "CAD $5 billion" has the sign as well.
  const code = words.replace(/\s?\$$/u, '');
  if (CODES.has(code)) return code;
  const text = words.replace(/[\s\-\u2010\u2011]+/gu, ' ');
  if (/^(?:\$|dollars?)$/i.test(text)) return '$';
  const sign = Object.keys(SIGNS).find((key) => key.toLowerCase() === text.toLowerCase());
  if (sign) return SIGNS[sign];
  return NAMES.get(text.toLowerCase().replaceAll('’', "'").normalize('NFC'));
}

/** "Kuwaiti dinar", "Kuwaiti dinars", "Mexican pesos", as Unicode's CLDR names them. */
function namesOfIntl(): [string, string][] {
  const singular = new Intl.DisplayNames('en', { type: 'currency' });
  return [...CODES].flatMap((code) => {
    const plural = new Intl.NumberFormat('en', { style: 'currency', currency: code, currencyDisplay: 'name' });
    const names = [singular.of(code), plural.formatToParts(2).find(({ type }) => type === 'currency')?.value];
    return names.flatMap((name): [string, string][] => (name?.includes(' ') ? [[name.toLowerCase(), code]] : []));
  });
}

function ownNames(): [string, string | null][] {
  const names = Object.entries(NOUNS).flatMap(([name, code]): [string, string | null][] => [
    [name.toLowerCase(), code],
    [`${name.toLowerCase()}s`, code],
  ]);
  return [...names, ['dollar', '$'], ['dollars', '$']];
}

function codes(): string {
  return `(?:${[...CODES].join('|')})`;
}
