import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../../database/connection.ts';
import { tables } from '../../database/tables/all.ts';
import type { DossierRows } from '../dossier.ts';
import { trackOwners } from '../key-owners.ts';
import type { Problem } from '../problems.ts';
import { anyOf } from './scopes.ts';

type Tx = Pick<Database, 'execute'>;

/**
 * Returns a problem for each document, summit, deal, quote or occasion whose key belongs to another dossier, and the dossiers
 * that take records over.
 *
 * @param yielding the dossiers whose records others may take over
 */
export async function ownedByOthers(
  tx: Tx,
  dossiers: readonly DossierRows[],
  yielding: ReadonlySet<string>,
): Promise<{ problems: Problem[]; takers: ReadonlySet<string> }> {
  const takers = new Set<string>();
  const owners = trackOwners();
  const problems = dossiers.flatMap((rows) => owners.add(rows));
  for (const { table, slugs } of owners.all()) {
    const taken = await rowsOf<{ slug: string; dossier_slug: string }>(
      tx,
      sql`select slug, dossier_slug from ${tables[table]} where slug = ${anyOf([...slugs.keys()])}`,
    );
    for (const { slug, dossier_slug: owner } of taken) {
      const file = slugs.get(slug) ?? '';
      if (owner !== file && yielding.has(owner)) takers.add(file);
      if (owner === file || yielding.has(owner)) continue;
      const message = `${slug}: dossier ${owner} already has it in ${table}`;
      const orAdd = table === 'documents' ? '' : `, or add to it under additions: ${owner}`;
      const hint = `slugs are unique in the data set: choose another one${orAdd}`;
      problems.push({ file, message, hint });
    }
  }
  return { problems, takers };
}
