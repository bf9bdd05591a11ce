import { closest } from './closest.ts';
import type { DossierRows } from './dossier.ts';
import type { Problem } from './problems.ts';

/** The tables in which each key belongs to one dossier of the data set. */
const ownedTables = ['documents', 'occasions', 'summits', 'deals', 'quotes'] as const;

/** The dossier of each key. Dossiers are processed one after the other, and only their keys stay in memory. */
interface Owners {
  /** Records the keys of a dossier. Returns a problem for each key that another dossier already has. */
  add(rows: DossierRows): Problem[];
  /** Returns a problem for each addition to a record that its dossier, which is among those recorded, does not declare. */
  missing(): Problem[];
  /** Returns the keys recorded so far by table, each mapped to its dossier. */
  all(): { table: (typeof ownedTables)[number]; slugs: ReadonlyMap<string, string> }[];
}

export function trackOwners(): Owners {
  const owners = ownedTables.map((table) => ({ table, slugs: new Map<string, string>() }));
  const dossiers = new Set<string>();
  const additions: Pick<DossierRows['additions'][number], 'dossierSlug' | 'ownerSlug' | 'record' | 'key'>[] = [];
  return {
    add(rows) {
      const problems: Problem[] = [];
      const dossier = rows.dossiers[0]?.slug ?? '';
      dossiers.add(dossier);
      for (const { given: _, ...addition } of rows.additions) additions.push(addition);
      for (const { table, slugs } of owners) {
        for (const { slug } of rows[table]) {
          const owner = slugs.get(slug);
          if (owner === undefined) slugs.set(slug, dossier);
          else problems.push({ file: dossier, message: `${slug} in ${table} is defined by ${owner} too` });
        }
      }
      return problems;
    },
    missing() {
      return additions.flatMap(({ dossierSlug: file, ownerSlug, record, key }): Problem[] => {
        if (!dossiers.has(ownerSlug)) return [];
        const slugs = owners.find(({ table }) => table === `${record}s`)?.slugs ?? new Map<string, string>();
        const owner = slugs.get(key);
        if (owner === ownerSlug) return [];
        const message = `dossier ${ownerSlug} declares no ${record} ${key}`;
        if (owner !== undefined) return [{ file, message, hint: `name it under additions: ${owner}` }];
        const meant = closest(
          key,
          [...slugs].filter(([, of]) => of === ownerSlug).map(([slug]) => slug),
        );
        return [{ file, message, hint: meant ? `did you mean ${meant}?` : 'correct the slug, or declare it here' }];
      });
    },
    all: () => owners,
  };
}
