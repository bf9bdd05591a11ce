import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { tables } from '../../src/database/tables/all.ts';
import { dossierTables } from '../../src/loader/dossier.ts';

type Holder = Pick<Connection, 'db'>;

const holding = {
  claims: sql`superseded_at is null`,
  claimSpans: sql`claim_id in (select id from claims where superseded_at is null)`,
};

/**
 * Every row of every table, as JSON. Of claims those that hold now, and without the times of the load, which differ from
 * one database to the next; or, as they are written, all of them with their times and with the transaction that wrote
 * each (`xmin`), by which a row that was written again shows.
 */
export async function rowsIn({ db }: Holder, { written = false } = {}): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const name of [...dossierTables, 'dataset'] as const) {
    const table = getTableName(tables[name] as PgTable);
    const shown = written
      ? sql`jsonb_build_object('xmin', row.xmin::text) || to_jsonb(row)`
      : sql`to_jsonb(row) - 'recorded_at' - 'loaded_at'`;
    const rows = await rowsOf<{ shown: string }>(
      db,
      sql`select (${shown})::text as shown from ${sql.identifier(table)} as row
          where ${(!written && holding[name as keyof typeof holding]) || sql`true`} order by 1`,
    );
    all[table] = rows.map((row) => row.shown);
  }
  return all;
}

/** How many rows of each table are in one state and not in the other, leaving out tables without any. */
export function difference(before: Record<string, string[]>, after: Record<string, string[]>) {
  const counts: Record<string, { gone: number; new: number }> = {};
  for (const [table, rows] of Object.entries(before)) {
    const gone = rows.filter((row) => !after[table]?.includes(row)).length;
    const added = after[table]?.filter((row) => !rows.includes(row)).length ?? 0;
    if (gone + added > 0) counts[table] = { gone, new: added };
  }
  return counts;
}
