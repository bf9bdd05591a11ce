import { MISTAKEN_CODES } from '../../words/countries/codes.ts';
import { closest } from '../closest.ts';
import type { Facts } from '../facts/grammar.ts';
import type { Path } from '../read/yaml.ts';
import type { DossierBuilder } from './dossier-builder.ts';
import { isDeclared, ownedSections } from './records/entries.ts';

/** The sections that references point to, each with its noun for messages. */
const kinds = {
  countries: 'country',
  places: 'place',
  people: 'person',
  organizations: 'organisation',
  occasions: 'occasion',
  summits: 'summit',
  deals: 'deal',
  quotes: 'quote',
  documents: 'document',
} as const;

export type ReferenceKind = keyof typeof kinds;

export interface References {
  /** Marks a key as used; reports a problem if the dossier does not declare it. Returns the key. */
  use(kind: ReferenceKind, key: string, path: Path): string;
  /** Does the same for a key of a mapping, where it reports the problem. */
  useKey(kind: ReferenceKind, key: string, mapping: Path): string;
  /** Reports a problem for each person, country, place and organisation that is declared but unused. */
  reportUnused(): void;
}

/**
 * Tracks the use of declared keys.
 *
 * @param leftOut `kind key` of declarations that cannot be parsed; references to them are not problems
 */
export function trackReferences(
  facts: Facts,
  builder: DossierBuilder,
  leftOut: ReadonlySet<string> = new Set(),
): References {
  const used = new Set<string>();
  const lacksAdditions = [...leftOut].some((key) => key.startsWith('additions '));
  const isLeftOut = (kind: ReferenceKind, key: string) =>
    leftOut.has(`${kind} ${key}`) || (lacksAdditions && kind in ownedSections);

  function use(kind: ReferenceKind, key: string, report: (message: string, hint: string) => void): string {
    used.add(`${kind} ${key}`);
    if (!isDeclared(facts, kind, key) && !isLeftOut(kind, key)) {
      const meant = (kind === 'countries' && MISTAKEN_CODES[key]) || closest(key, Object.keys(facts[kind]));
      const elsewhere = kind in ownedSections ? ', or under additions if it is of another dossier' : '';
      const declare = `eclare it under ${kind}${elsewhere}`;
      report(
        `no ${kinds[kind]} ${key} in this dossier`,
        meant ? `did you mean ${meant}? Otherwise d${declare}` : `d${declare}`,
      );
    }
    return key;
  }

  return {
    use(kind, key, path) {
      builder.noteUse(path, kind, key);
      return use(kind, key, (...what) => builder.report(path, ...what));
    },
    useKey(kind, key, mapping) {
      builder.noteUse([...mapping, key], kind, key);
      return use(kind, key, (...what) => builder.reportKey(mapping, key, ...what));
    },
    reportUnused() {
      // A record that was left out may use them.
      if (leftOut.size > 0) return;
      for (const kind of ['countries', 'places', 'people', 'organizations'] as const) {
        for (const key of Object.keys(facts[kind])) {
          if (used.has(`${kind} ${key}`)) continue;
          builder.reportKey([kind], key, `${kinds[kind]} ${key} is used by nothing`, 'remove it, or use it');
        }
      }
    },
  };
}
