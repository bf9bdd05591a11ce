import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../database/connection.ts';
import { findDossiers, slugOf } from './read/dossier-folders.ts';
import { allOf, anyOf } from './write/scopes.ts';
import { dossiersHeld } from './write/write-dossiers.ts';

/** A dossier that a load with `prune` would remove, with the number of its records. */
export interface Pruned {
  slug: string;
  documents: number;
  summits: number;
  deals: number;
  quotes: number;
  /** Dossiers that stay and add to its records: it cannot be removed without them. */
  neededBy: string[];
}

/**
 * Returns the dossiers of a database that are not in folders, sorted by slug.
 *
 * @throws {ProblemsError} like `findDossiers`
 */
export async function dossiersToPrune(db: Database, folders: readonly string[]): Promise<Pruned[]> {
  const given = new Set((await findDossiers(folders)).map(slugOf));
  const gone = [...(await dossiersHeld(db)).keys()].filter((slug) => !given.has(slug)).sort();
  if (gone.length === 0) return [];
  const count = (table: string) =>
    sql`(select count(*)::int from ${sql.identifier(table)} where dossier_slug = d.slug) as ${sql.identifier(table)}`;
  const counts = sql.join(['documents', 'summits', 'deals', 'quotes'].map(count), sql`, `);
  return rowsOf<Pruned & Record<string, unknown>>(
    db,
    sql`select d.slug, ${counts}, array(
        select distinct dossier_slug from additions where owner_slug = d.slug and dossier_slug <> ${allOf(gone)} order by 1
      ) as "neededBy" from dossiers d where d.slug = ${anyOf(gone)} order by d.slug`,
  );
}
