import type { DossierRows } from './dossier.ts';
import type { Problem } from './problems.ts';

/** The tables in which each key belongs to one dossier of the data set. */
const ownedTables = ['documents', 'occasions', 'summits', 'deals', 'quotes'] as const;

/** The dossier of each key. Dossiers are processed one after the other, and only their keys stay in memory. */
interface Owners {
  /** Records the keys of a dossier. Returns a problem for each key that another dossier already has. */
  add(rows: DossierRows): Problem[];
  /** Returns the keys recorded so far by table, each mapped to its dossier. */
  all(): { table: (typeof ownedTables)[number]; slugs: ReadonlyMap<string, string> }[];
}

export function trackOwners(): Owners {
  const owners = ownedTables.map((table) => ({ table, slugs: new Map<string, string>() }));
  return {
    add(rows) {
      const problems: Problem[] = [];
      const dossier = rows.dossiers[0]?.slug ?? '';
      for (const { table, slugs } of owners) {
        for (const { slug } of rows[table]) {
          const owner = slugs.get(slug);
          if (owner === undefined) slugs.set(slug, dossier);
          else problems.push({ file: dossier, message: `${slug} in ${table} is defined by ${owner} too` });
        }
      }
      return problems;
    },
    all: () => owners,
  };
}
