import { oneOf } from '../numbers/grammar.ts';
import { foldPhrase } from '../numbers/phrase.ts';
import { CURRENCIES } from './currencies.data.ts';
import { NOUNS, SIGNS } from './currency-nouns.data.ts';

/** The codes of ISO 4217, including some withdrawn ones. */
export const CODES: ReadonlySet<string> = new Set(Object.keys(CURRENCIES));

/** All names of currencies as folded phrases, with their codes; null if several currencies share the name. */
const NAMES: ReadonlyMap<string, string | null> = new Map([...fullNames(), ...ownNames(), ...signs()]);

/** Source of a regular expression (flags `iu`) for a possible sign or code before a figure. */
export const CURRENCY_BEFORE = `(?:${oneOf(Object.keys(SIGNS))}|[A-Z]{3}(?:[^\\S\\n]?\\$)?)`;

/**
 * Looks up a name, sign or code (in capitals): returns an ISO 4217 code, `$` for a dollar without a country, null if
 * several currencies share the word, or undefined if it is not a currency.
 */
export function currencyNamed(words: string): string | null | undefined {
  // "CAD $5 billion" has both the code and the sign.
  const code = words.replace(/\s?\$$/u, '');
  return CODES.has(code) ? code : NAMES.get(foldPhrase(words));
}

/** Returns the full names: "Kuwaiti dinar", "Kuwaiti dinars", "Mexican pesos". */
function fullNames(): [string, string][] {
  return Object.entries(CURRENCIES).flatMap(([code, names]) =>
    names.filter((name) => name.includes(' ')).map((name): [string, string] => [foldPhrase(name), code]),
  );
}

function ownNames(): [string, string | null][] {
  const names = Object.entries(NOUNS).flatMap(([name, code]): [string, string | null][] => [
    [foldPhrase(name), code],
    [foldPhrase(`${name}s`), code],
  ]);
  return [...names, ['dollar', '$'], ['dollars', '$']];
}

function signs(): [string, string | null][] {
  return Object.entries(SIGNS).map(([sign, code]) => [sign.toLowerCase(), code]);
}
