import type { DossierRows } from './dossier.ts';
import type { Problem } from './problems.ts';

/** The tables whose keys belong to one dossier each, in the whole data set. */
const ownedTables = ['documents', 'occasions', 'summits', 'deals', 'quotes'] as const;

/** Which dossier has which keys: all that is kept of dossiers that are looked at one after the other. */
interface Owners {
  /** Notes the keys of a dossier. Gives a problem for each that another has already. */
  add(rows: DossierRows): Problem[];
  /** The keys so far, each with its dossier, of what belongs to dossiers. */
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
