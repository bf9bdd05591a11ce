import { getColumns, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../../database/connection.ts';
import { tables } from '../../database/tables/all.ts';
import type { DossierRows } from '../dossier.ts';
import { anyOf } from './scopes.ts';
import { list } from './upsert.ts';

type Tx = Pick<Database, 'execute'>;

/** Marks claims that the dossiers no longer make as superseded, with the time; returns their number. */
export async function supersede(tx: Tx, claims: DossierRows['claims'], scope: SQL): Promise<number> {
  const [counts] = await rowsOf<{ superseded: number }>(
    tx,
    sql`with gone as (
      update claims set superseded_at = now()
      where ${scope} and superseded_at is null
        and id not in (select jsonb_array_elements_text(${JSON.stringify(claims.map(({ id }) => id))}::text::jsonb))
      returning 1
    )
    select count(*)::int as superseded from gone`,
  );
  return counts?.superseded ?? 0;
}

/**
 * Reactivates claims that are made again after they were superseded. A copy keeps the earlier period of validity, with
 * the words; its prefix and suffix are those of the document's current text.
 */
export async function revive(tx: Tx, claims: DossierRows['claims']): Promise<void> {
  const again = sql`superseded_at is not null and id = ${anyOf(claims.map(({ id }) => id))}`;
  await keepEarlier(tx, again);
  await tx.execute(sql`update claims set recorded_at = now(), superseded_at = null where ${again}`);
}

/** Copies claims that are about to hold in another way, with the period in which they held as they are, and their words. */
export async function keepEarlier(tx: Tx, condition: SQL): Promise<void> {
  const copyId = sql`left(encode(sha256(convert_to(id || recorded_at, 'UTF8')), 'hex'), 32)`;
  const claimColumns = columnsOf(tables.claims, 'id', 'superseded_at');
  const spanColumns = columnsOf(tables.claimSpans, 'claim_id');
  await tx.execute(sql`
    with earlier as (
      insert into claims (id, superseded_at, ${claimColumns})
      select ${copyId}, coalesce(superseded_at, now()), ${claimColumns} from claims where ${condition}
    )
    insert into claim_spans (claim_id, ${spanColumns})
    select ${copyId}, ${spanColumns} from claim_spans join (select id, recorded_at from claims where ${condition}) as earlier on id = claim_id`);
}

/** Returns the columns of a table except some. */
function columnsOf(table: PgTable, ...but: string[]): SQL {
  const names = Object.values(getColumns(table)).map(({ name }) => name);
  return list(names.filter((name) => !but.includes(name)).map((name) => sql.identifier(name)));
}
