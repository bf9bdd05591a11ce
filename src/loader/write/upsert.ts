import { getColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../../database/connection.ts';

/** The number of rows of a table that a load added, changed and removed. */
export interface Changes {
  added: number;
  changed: number;
  removed: number;
}

type Tx = Pick<Database, 'execute'>;

/**
 * Upserts rows: adds new ones, updates those that differ and does not touch equal ones. All rows are sent as one JSON
 * parameter, so that the limit of parameters does not apply.
 *
 * @param options.keep what existing rows keep: everything, or the columns with these names
 */
export async function upsertRows(
  tx: Tx,
  table: PgTable,
  rows: readonly object[],
  { keep = false }: { keep?: boolean | readonly string[] } = {},
): Promise<Omit<Changes, 'removed'>> {
  if (rows.length === 0) return { added: 0, changed: 0 };
  const given = givenColumns(table, rows);
  const keys = keyColumns(table);
  const kept = keep === true ? given.map(({ name }) => name) : keep || [];
  const others = given.filter(({ name }) => !keys.includes(name) && !kept.includes(name));
  const target = sql.identifier(getTableName(table));
  const names = list(given.map(({ name }) => sql.identifier(name)));
  const update =
    others.length === 0
      ? sql`nothing`
      : sql`update set ${list(others.map(({ name }) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`))}
            where (${list(others.map(({ name }) => sql`old.${sql.identifier(name)}`))})
              is distinct from (${list(others.map(({ name }) => sql`excluded.${sql.identifier(name)}`))})`;
  const [counts] = await rowsOf<{ added: number; changed: number }>(
    tx,
    sql`with put as (
      insert into ${target} as old (${names})
      select ${names} from jsonb_populate_recordset(null::${target}, ${asJson(given, rows)}::text::jsonb)
      on conflict (${list(keys.map((key) => sql.identifier(key)))}) do ${update}
      returning xmax = 0 as is_new
    )
    select count(*) filter (where is_new)::int as added, count(*) filter (where not is_new)::int as changed from put`,
  );
  return counts ?? { added: 0, changed: 0 };
}

/** Removes the rows of a table within a scope that are not among those given; returns their number. */
export async function removeOthers(tx: Tx, table: PgTable, rows: readonly object[], scope: SQL): Promise<number> {
  const target = sql.identifier(getTableName(table));
  const keys = keyColumns(table);
  const given = givenColumns(table, rows).filter(({ name }) => keys.includes(name));
  const same = keys.map((key) => sql`kept.${sql.identifier(key)} = old.${sql.identifier(key)}`);
  const kept = sql`select from jsonb_populate_recordset(null::${target}, ${asJson(given, rows)}::text::jsonb) as kept`;
  const [counts] = await rowsOf<{ removed: number }>(
    tx,
    sql`with gone as (
      delete from ${target} as old where ${scope} and not exists (${kept} where ${sql.join(same, sql` and `)}) returning 1
    )
    select count(*)::int as removed from gone`,
  );
  return counts?.removed ?? 0;
}

function givenColumns(table: PgTable, rows: readonly object[]): { key: string; name: string }[] {
  return Object.entries(getColumns(table))
    .filter(([key]) => rows[0] && key in rows[0])
    .map(([key, { name }]) => ({ key, name }));
}

function keyColumns(table: PgTable): string[] {
  const { columns, primaryKeys } = getTableConfig(table);
  return (
    primaryKeys[0]?.columns.map(({ name }) => name) ?? columns.filter(({ primary }) => primary).map(({ name }) => name)
  );
}

function asJson(columns: readonly { key: string; name: string }[], rows: readonly object[]): string {
  return JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(columns.map(({ key, name }) => [name, (row as Record<string, unknown>)[key]])),
    ),
  );
}

/** Joins parts of a statement with commas. */
export function list(parts: SQL[] | ReturnType<typeof sql.identifier>[]): SQL {
  return sql.join(parts as SQL[], sql`, `);
}
