import { sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../../database/connection.ts';
import { tables } from '../../database/tables/all.ts';
import type { DossierTable } from '../dossier.ts';
import type { Problem } from '../problems.ts';
import { type Contribution, completedColumns } from './added-fields.ts';
import { allOf, anyOf } from './scopes.ts';
import { type Changes, removeOthers, upsertRows } from './upsert.ts';

type Tx = Pick<Database, 'execute'>;

/**
 * Hands participants that their own dossiers no longer declare over to a dossier that adds to them, so that they and its
 * claims stay.
 *
 * @param kept the participants that the dossiers with these slugs declare
 */
export async function handOver(tx: Tx, kept: readonly { id: string }[], slugs: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update participants set added_by = addition.dossier_slug
    from summits join additions as addition on key = slug and record = 'summit'
    where summits.dossier_slug = ${anyOf(slugs)} and summit_slug = slug and added_by is null
      and given -> 'participants' ? person_slug and id <> ${allOf(kept.map(({ id }) => id))}`);
}

/**
 * Writes the participants that dossiers add to summits of others, and removes those that none adds any more.
 *
 * @returns a problem for each one whose role no dossier gives
 */
export async function writeParticipants(
  tx: Tx,
  summits: readonly string[],
  added: ReadonlyMap<string, Contribution[]>,
  count: (name: DossierTable, counted: Partial<Changes>) => void,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const dates = await rowsOf<{ slug: string; date: string; own: string[] }>(
    tx,
    sql`select slug, date_start::text as date,
        array(select person_slug from participants where summit_slug = slug and added_by is null) as own
      from summits where slug = ${anyOf(summits)}`,
  );
  const summitOf = new Map(dates.map((summit) => [summit.slug, summit]));
  const rows = [...added].flatMap(([id, contributions]) => {
    const [summitSlug = '', personSlug = ''] = id.split('/');
    const summit = summitOf.get(summitSlug);
    if (!summit || summit.own.includes(personSlug)) return [];
    const first = contributions.find(({ given }) => given.fields.person && given.fields.role);
    if (!first) {
      const file = contributions[0]?.dossier ?? '';
      const message = `summit ${summitSlug}: no dossier declares ${personSlug} as a participant`;
      problems.push({ file, message, hint: 'give person and role, or correct the key' });
      return [];
    }
    const columns = completedColumns('participant', contributions, () => false);
    return [{ id, summitSlug, summitDate: summit.date, ...columns, personSlug, addedBy: first.dossier }];
  });
  if (problems.length > 0) return problems;
  const scope = sql`summit_slug = ${anyOf(summits)} and added_by is not null`;
  const removed = await removeOthers(tx, tables.participants, rows, scope);
  count('participants', { ...(await upsertRows(tx, tables.participants, rows)), removed });
  return [];
}
