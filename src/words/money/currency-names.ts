import { DEMONYMS } from '../countries/demonyms.data.ts';
import { oneOf } from '../numbers/grammar.ts';
import { foldPhrase } from '../numbers/phrase.ts';
import { CURRENCIES } from './currencies.data.ts';
import { NOUNS } from './currency-nouns.data.ts';
import { LETTER_SIGNS, SIGNS } from './currency-signs.data.ts';
import { SHARED_NAMES, SHARED_SIGNS } from './shared-names.data.ts';

/** The codes of ISO 4217, including some withdrawn ones. */
export const CODES: ReadonlySet<string> = new Set(Object.keys(CURRENCIES));

/** All names of currencies as folded phrases, with their codes or shared names; null for a currency without a code. */
const NAMES: ReadonlyMap<string, string | null> = new Map([
  ...fullNames(),
  ...ownNames(),
  ...sharedNames(),
  ...nationalNames(),
  ...signs(),
]);

/** Source of a regular expression (flags `iu`) for a possible sign or code before a figure. */
export const CURRENCY_BEFORE = `(?:${oneOf([...Object.keys(SIGNS), ...Object.keys(LETTER_SIGNS)])}|[A-Z]{3}(?:[^\\S\\n]?\\$)?)`;

/**
 * Looks up a name, sign or code (in capitals): returns an ISO 4217 code, a name of `SHARED_NAMES` ("$", "rupee"), null
 * for a currency without a code, or undefined if it is not a currency.
 */
export function currencyNamed(words: string): string | null | undefined {
  // "CAD $5 billion" has both the code and the sign.
  const code = words.replace(/\s?\$$/u, '');
  if (CODES.has(code)) return code;
  return Object.hasOwn(LETTER_SIGNS, words) ? LETTER_SIGNS[words] : NAMES.get(foldPhrase(words));
}

/**
 * Returns the code of what `currencyNamed` found.
 *
 * @param country ISO 3166-1 alpha-2 of the publisher, whose currency a shared name means
 * @returns null if the currency has no code, or the name stays ambiguous
 */
export function currencyOf(named: string | null, country: string | undefined): string | null {
  const meanings = named === null ? undefined : meaningsOf(named);
  if (!meanings) return named;
  return (country && meanings[country]) ?? meanings.else ?? null;
}

/** Returns the currencies (ISO 4217) that a shared name or sign means by country; undefined for any other name. */
export function meaningsOf(named: string): Readonly<Record<string, string>> | undefined {
  return SHARED_NAMES[named] ?? SHARED_SIGNS[named];
}

/** Returns the currency that both names may mean; undefined if they differ. */
export function commonCurrency(a: string | null, b: string | null): string | null | undefined {
  if (a === b) return a;
  const isOneOf = (shared: string | null, code: string | null) =>
    shared !== null && code !== null && Object.values(meaningsOf(shared) ?? {}).includes(code);
  return isOneOf(a, b) ? b : isOneOf(b, a) ? a : undefined;
}

/** Returns the full names: "Kuwaiti dinar", "Kuwaiti dinars", "Mexican pesos". */
function fullNames(): [string, string][] {
  return Object.entries(CURRENCIES).flatMap(([code, names]) =>
    names.filter((name) => name.includes(' ')).map((name): [string, string] => [foldPhrase(name), code]),
  );
}

function ownNames(): [string, string | null][] {
  return Object.entries(NOUNS).flatMap(([name, code]) => numbersOf(name, code));
}

function sharedNames(): [string, string | null][] {
  return [...Object.keys(SHARED_NAMES).flatMap((name) => numbersOf(name, name)), ...numbersOf('dollar', '$')];
}

/** Returns nouns with the adjective of a country: "Czech crown", "Israeli shekels". */
function nationalNames(): [string, string | null][] {
  const shared = Object.entries(SHARED_NAMES).flatMap(([noun, meanings]) =>
    Object.entries(meanings).map(([country, code]) => [noun, country, code] as const),
  );
  const own = Object.entries(NOUNS).flatMap(([noun, code]) => (code ? [[noun, code.slice(0, 2), code] as const] : []));
  return [...shared, ...own]
    .filter(([noun]) => /^\p{L}+$/u.test(noun))
    .flatMap(([noun, country, code]) =>
      (DEMONYMS[country]?.split(', ') ?? []).flatMap((adjective) => numbersOf(`${adjective} ${noun}`, code)),
    );
}

function numbersOf(name: string, meaning: string | null): [string, string | null][] {
  return [
    [foldPhrase(name), meaning],
    [foldPhrase(`${name}s`), meaning],
  ];
}

function signs(): [string, string | null][] {
  return Object.entries(SIGNS).map(([sign, code]) => [sign.toLowerCase(), code]);
}
