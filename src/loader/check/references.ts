import type { Facts } from '../facts/grammar.ts';
import type { Path } from '../read/yaml.ts';
import type { DossierBuilder } from './dossier-builder.ts';

/** What can be referred to by key, and what a problem calls it. */
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
  /** Notes that a key is used, and a problem when nothing in the dossier is declared by it. Gives the key back. */
  use(kind: ReferenceKind, key: string, path: Path): string;
  /** The same for a key that stands as the key of a mapping: the problem is told there. */
  useKey(kind: ReferenceKind, key: string, mapping: Path): string;
  /** Notes a problem for each person, country, place and organisation that is declared and used by nothing. */
  reportUnused(): void;
}

/** @param leftOut `kind key` of what is declared in a way that cannot be read, which is no fault of what refers to it. */
export function trackReferences(
  facts: Facts,
  builder: DossierBuilder,
  leftOut: ReadonlySet<string> = new Set(),
): References {
  const used = new Set<string>();

  function use(kind: ReferenceKind, key: string, report: (message: string, hint: string) => void): string {
    used.add(`${kind} ${key}`);
    if (!Object.hasOwn(facts[kind], key) && !leftOut.has(`${kind} ${key}`)) {
      report(`no ${kinds[kind]} ${key} in this dossier`, `declare it under ${kind}`);
    }
    return key;
  }

  return {
    use: (kind, key, path) => use(kind, key, (...what) => builder.report(path, ...what)),
    useKey: (kind, key, mapping) => use(kind, key, (...what) => builder.reportKey(mapping, key, ...what)),
    reportUnused() {
      // What was left out may be what uses them.
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
