import countryCodes from 'i18n-iso-countries';
import { CAPITALS } from './capitals.data.ts';
import { DEMONYMS } from './demonyms.data.ts';
import { HISTORICAL } from './historical.data.ts';
import { AMBIGUOUS, FORMS_OF_STATE, NO_COUNTRY, OTHER_NAMES } from './names.data.ts';

export type CountryKind = 'NAME' | 'DEMONYM' | 'METONYM' | 'HISTORICAL';

/** The meaning of a name. */
export interface Meaning {
  /** ISO 3166-1 alpha-2; null for a name of several countries, or of none (kind NONE). */
  code: string | null;
  kind: CountryKind | 'NONE';
  /** Codes of the countries that an ambiguous name may mean. */
  candidates?: readonly string[];
  /** ISO 3166-3 code of a historical name. */
  alpha4?: string;
  /** Current code of a state that has only been renamed. */
  today?: string;
}

/** A name to search for. */
interface Entry {
  name: string;
  meaning: Meaning;
}

/** Matches names that the library lists in inverted order ("Korea, Republic of") or with an addition in brackets. */
const REGISTER_NAME = /[,()]/;

/** All names by their folded first word, the longest first. */
export const GAZETTEER: ReadonlyMap<string, readonly Entry[]> = indexed(collect());

/**
 * Returns the first letters of a name in lower case without diacritics: "Türkiye" gives "turkiye", "U.S." gives "u".
 */
export function firstWord(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}+/gu, '');
  return (/^\p{L}+/u.exec(plain)?.[0] ?? '').toLowerCase();
}

/**
 * Collects all names. Later names do not replace earlier ones, so ambiguous names and non-countries take precedence.
 */
function collect(): Map<string, Meaning> {
  const names = new Map<string, Meaning>();
  const add = (name: string, meaning: Meaning) => {
    if (!names.has(name)) names.set(name, meaning);
  };
  for (const name of NO_COUNTRY) add(name, { code: null, kind: 'NONE' });
  for (const [name, candidates] of Object.entries(AMBIGUOUS)) add(name, { code: null, kind: 'NAME', candidates });
  add('Republic of China', { code: 'TW', kind: 'NAME' });
  for (const { names: historical, alpha3: _, ...codes } of HISTORICAL) {
    for (const name of historical) add(name, { ...codes, kind: 'HISTORICAL' });
  }
  for (const [code, listed] of Object.entries(countryCodes.getNames('en', { select: 'all' }))) {
    const short = listed.filter((name) => !REGISTER_NAME.test(name));
    for (const name of [...short, ...(OTHER_NAMES[code]?.split('; ') ?? [])]) {
      for (const form of ['', ...FORMS_OF_STATE]) add(`${form} ${name}`.trim(), { code, kind: 'NAME' });
      if (name.startsWith('Saint ')) add(name.replace('Saint', 'St.'), { code, kind: 'NAME' });
    }
  }
  for (const [code, demonyms] of Object.entries(DEMONYMS)) {
    for (const name of demonyms.split(', ')) for (const form of numbers(name)) add(form, { code, kind: 'DEMONYM' });
  }
  for (const [code, capitals] of Object.entries(CAPITALS)) {
    for (const name of capitals.split(', ')) add(name, { code, kind: 'METONYM' });
  }
  return names;
}

function numbers(demonym: string): string[] {
  return /(?:[nirt]|ek|ak)$/.test(demonym) ? [demonym, `${demonym}s`] : [demonym];
}

function indexed(names: Map<string, Meaning>): Map<string, Entry[]> {
  const index = new Map<string, Entry[]>();
  for (const [name, meaning] of names) {
    const key = firstWord(name);
    index.set(key, [...(index.get(key) ?? []), { name, meaning }]);
  }
  for (const entries of index.values()) entries.sort((a, b) => b.name.length - a.name.length);
  return index;
}

const patterns = new Map<Entry, RegExp>();

/**
 * Returns a sticky expression (flag `y`) for a name. It is compiled on first use: there are thousands of names, which
 * would delay the start of the program.
 */
export function patternOf(entry: Entry): RegExp {
  const made = patterns.get(entry) ?? expressionOf(entry.name);
  patterns.set(entry, made);
  return made;
}

/**
 * Matches a name as written or in capitals, composed or decomposed (NFD), with either apostrophe, across line breaks.
 */
function expressionOf(name: string): RegExp {
  const forms = new Set([name, name.toUpperCase()].flatMap((form) => [form, form.normalize('NFD')]));
  const sources = [...forms].map((form) =>
    form
      .replaceAll('.', '\\.')
      .replace(/['’]/g, "['’]")
      .replace(/ (?:and|&|AND) /g, ' (?:and|&|AND) ')
      .replace(/ (of|OF) (?:(?:the|THE) )?/g, ' $1 (?:(?:the|THE) )?')
      .replaceAll(' ', '\\s+'),
  );
  return new RegExp(`(?:${sources.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'uy');
}
