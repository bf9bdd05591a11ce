import { getColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type ClaimOwner, claimOwners } from '../../database/claim-owners.ts';
import { type Database, rowsOf } from '../../database/connection.ts';
import type { Columns, Given } from '../../database/given.ts';
import { tables } from '../../database/tables/all.ts';
import { absentFields } from '../../records/absent.ts';
import { records } from '../../records/all.ts';
import type { DossierTable } from '../dossier.ts';
import { anyOf } from './scopes.ts';
import { type Changes, list } from './upsert.ts';

type Tx = Pick<Database, 'execute'>;

/** What a dossier adds to a record. */
export interface Contribution {
  dossier: string;
  given: Given;
}

/** What dossiers add, by type and key of the record, in order of precedence. */
export type AddedTo = Record<ClaimOwner, Map<string, Contribution[]>>;

/** Returns the columns of a record's fields, each as the first of its dossiers gives them. */
export function completedColumns(
  record: ClaimOwner,
  contributions: readonly Contribution[],
  isOwn: (field: string) => boolean,
): Columns {
  const open = Object.entries(absentFields(records[record])).filter(([field]) => !isOwn(field));
  const columns = Object.assign({}, ...open.map(([field, absent]) => firstGiven(contributions, field) ?? absent));
  if (record !== 'summit') return columns;
  // The country follows from the place or, failing that, from the venue.
  const { countryCode: _, ...others } = columns;
  if (isOwn('place') || isOwn('venue')) return others;
  const countryOf = (field: string) => firstGiven(contributions, field)?.countryCode;
  return { ...others, countryCode: countryOf('place') ?? countryOf('venue') ?? null };
}

export function firstGiven(contributions: readonly Contribution[], field: string): Columns | undefined {
  return contributions.find(({ given }) => given.fields[field])?.given.fields[field];
}

/** Completes the fields that the own dossiers of records leave open; empties those that no dossier gives any more. */
export async function writeFields(
  tx: Tx,
  record: ClaimOwner,
  keys: readonly string[],
  added: ReadonlyMap<string, Contribution[]>,
  count: (name: DossierTable, counted: Partial<Changes>) => void,
): Promise<void> {
  if (keys.length === 0) return;
  const name = records[record].table;
  const table: PgTable = tables[name];
  const key = keyOf(record);
  const own = await ownFields(tx, record, keys);
  const filled = [...own].map(([recordKey, fields]) => ({
    key: recordKey,
    filled: renamed(
      table,
      completedColumns(record, added.get(recordKey) ?? [], (field) => fields.has(field)),
    ),
  }));
  const columns = [...new Set(filled.flatMap(({ filled: each }) => Object.keys(each)))].map((column) =>
    sql.identifier(column),
  );
  if (columns.length === 0) return;
  const target = sql.identifier(getTableName(table));
  const of = (row: string) => list(columns.map((column) => sql`${sql.identifier(row)}.${column}`));
  const [counted] = await rowsOf<{ changed: number }>(
    tx,
    sql`with changed as (
      update ${target} as old set ${list(columns.map((column) => sql`${column} = new.${column}`))}
      from jsonb_to_recordset(${JSON.stringify(filled)}::text::jsonb) as given (key text, filled jsonb)
      join ${target} as before on before.${key} = given.key
      cross join lateral jsonb_populate_record(before, given.filled) as new
      where old.${key} = given.key and (${of('old')}) is distinct from (${of('new')})
      returning 1
    )
    select count(*)::int as changed from changed`,
  );
  count(name, { changed: counted?.changed ?? 0 });
}

/** Returns the fields that the record's own dossier claims, by key of each record that another dossier did not add. */
async function ownFields(
  tx: Tx,
  record: ClaimOwner,
  keys: readonly string[],
): Promise<Map<string, ReadonlySet<string>>> {
  const table = sql.identifier(getTableName(tables[records[record].table]));
  const owner = sql.identifier(claimOwners[record].replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const isOwn = record === 'participant' ? sql`added_by is null` : sql`true`;
  const rows = await rowsOf<{ key: string; fields: string[] }>(
    tx,
    sql`select ${keyOf(record)} as key, array(
        select distinct field from claims
        where ${owner} = record.${keyOf(record)} and claims.added_by is null and superseded_at is null) as fields
      from ${table} as record where ${keyOf(record)} = ${anyOf(keys)} and ${isOwn}`,
  );
  return new Map(rows.map(({ key, fields }) => [key, new Set(fields)]));
}

export function keyOf(record: ClaimOwner): SQL {
  return sql.raw(record === 'participant' ? 'id' : 'slug');
}

/** Names columns as the database does. */
function renamed(table: PgTable, columns: Columns): Columns {
  const known = getColumns(table);
  return Object.fromEntries(Object.entries(columns).map(([column, value]) => [known[column]?.name ?? column, value]));
}
