import { oneOf } from '../numbers/grammar.ts';
import { foldPhrase } from '../numbers/phrase.ts';
import { CURRENCIES } from './currencies.data.ts';
import { NOUNS, SIGNS } from './currency-nouns.data.ts';

/** The codes of ISO 4217, some that it no longer has included. */
export const CODES: ReadonlySet<string> = new Set(Object.keys(CURRENCIES));

/** Every name of a currency as a folded phrase, with its code; null where the name alone does not tell which. */
const NAMES: ReadonlyMap<string, string | null> = new Map([...fullNames(), ...ownNames(), ...signs()]);

/** Source of a regular expression (flags `iu`) for what may be a sign or a code before a figure. */
export const CURRENCY_BEFORE = `(?:${oneOf(Object.keys(SIGNS))}|[A-Z]{3}(?:[^\\S\\n]?\\$)?)`;

/**
 * What a name, a sign or a code means: a code of ISO 4217, `$` for a dollar of no country, null where several currencies
 * share the word, undefined where it is none (codes are capitals).
 */
export function currencyNamed(words: string): string | null | undefined {
  // "CAD $5 billion" has the sign as well.
  const code = words.replace(/\s?\$$/u, '');
  return CODES.has(code) ? code : NAMES.get(foldPhrase(words));
}

/** "Kuwaiti dinar", "Kuwaiti dinars", "Mexican pesos". */
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
