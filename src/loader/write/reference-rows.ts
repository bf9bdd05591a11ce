import { getColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../../database/connection.ts';
import { tables } from '../../database/tables/all.ts';
import type { DossierRows } from '../dossier.ts';
import type { Problem } from '../problems.ts';
import { anyOf } from './scopes.ts';
import { list } from './upsert.ts';

type Tx = Pick<Database, 'execute'>;

/** The tables whose rows dossiers share, with their key column and the column of `names` that refers to it. */
const sharedTables = {
  countries: { key: 'code', reference: 'country_code' },
  places: { key: 'slug', reference: 'place_slug' },
  people: { key: 'slug', reference: 'person_slug' },
  organizations: { key: 'slug', reference: 'organization_slug' },
} as const;

export type SharedTable = keyof typeof sharedTables;

export function isShared(name: string): name is SharedTable {
  return Object.hasOwn(sharedTables, name);
}

/** Tracks the shared rows for which a load may change the data that dossiers give. */
interface Touched {
  /**
   * Records the shared rows of dossiers about to be written, and those that the dossiers with these slugs named so far.
   */
  note(tx: Tx, dossiers: readonly DossierRows[], slugs: readonly string[]): Promise<void>;
  /**
   * Merges for each tracked row the data of all dossiers: one fills in what another leaves open. Returns how many
   * existing rows changed, and the contradictions: different values of a field, or one Wikidata id for two rows.
   *
   * @param given the slugs of the dossiers of this load; contradictions are reported for these
   */
  complete(tx: Tx, given: readonly string[]): Promise<{ changed: Record<SharedTable, number>; problems: Problem[] }>;
}

export function trackTouched(): Touched {
  const touched: Record<SharedTable, Set<string>> = {
    countries: new Set(),
    places: new Set(),
    people: new Set(),
    organizations: new Set(),
  };
  const names = Object.keys(sharedTables) as SharedTable[];

  return {
    async note(tx, dossiers, slugs) {
      for (const name of names) {
        const { key, reference } = sharedTables[name];
        for (const rows of dossiers) {
          for (const row of rows[name]) touched[name].add((row as Record<string, string>)[key] as string);
        }
        if (slugs.length === 0) continue;
        const column = sql.identifier(reference);
        const named = await rowsOf<{ key: string }>(
          tx,
          sql`select distinct ${column} as key from names where dossier_slug = ${anyOf(slugs)} and ${column} is not null`,
        );
        for (const row of named) touched[name].add(row.key);
      }
    },

    async complete(tx, given) {
      const changed = { countries: 0, places: 0, people: 0, organizations: 0 };
      const problems: Problem[] = [];
      for (const name of names) {
        const keys = [...touched[name]];
        if (keys.length === 0) continue;
        problems.push(...(await contradictions(tx, name, keys, given)));
        changed[name] = await completeRows(tx, name, keys);
        problems.push(...(await sharedIds(tx, name, keys, given)));
      }
      return { changed, problems };
    },
  };
}

/** Selects the data that dossiers give on the rows of these keys: each dossier's first name of a row carries it. */
function givenData(name: SharedTable, keys: readonly string[]): SQL {
  const reference = sql.identifier(sharedTables[name].reference);
  return sql`(
    select ${reference} as key, dossier_slug, given from names
    where ordinal = 0 and given is not null and ${reference} = ${anyOf(keys)}) as given_data`;
}

async function contradictions(
  tx: Tx,
  name: SharedTable,
  keys: readonly string[],
  given: readonly string[],
): Promise<Problem[]> {
  const isGiven = sql`dossier_slug = ${anyOf(given)}`;
  const values = await rowsOf<{ key: string; field: string; value: string; dossier: string | null; source: string }>(
    tx,
    sql`with given_values as (
      select key, field, value, min(dossier_slug) filter (where ${isGiven}) as dossier, min(dossier_slug) as source,
        bool_or(not ${isGiven}) as is_stored, count(*) over (partition by key, field) as value_count
      from ${givenData(name, keys)}, jsonb_each_text(given) as each (field, value) where value is not null group by 1, 2, 3
    )
    select key, field, value, dossier, source from given_values where value_count > 1
    order by key, field, is_stored desc, source`,
  );
  // The value that the database holds counts as known, otherwise that of the first dossier.
  const known = new Map<string, { value: string; source: string }>();
  return values.flatMap(({ key, field, value, dossier, source }): Problem[] => {
    const first = known.get(`${key} ${field}`);
    if (!first) known.set(`${key} ${field}`, { value, source });
    if (!first || dossier === null) return [];
    const message = `${name} ${key}: ${field} is “${value}” here and “${first.value}” in dossier ${first.source}`;
    return [{ file: dossier, message, hint: 'give the same value in both' }];
  });
}

async function completeRows(tx: Tx, name: SharedTable, keys: readonly string[]): Promise<number> {
  const table = tables[name] as PgTable;
  const target = sql.identifier(getTableName(table));
  const key = sql.identifier(sharedTables[name].key);
  const columns = Object.entries(getColumns(table))
    .filter(
      ([field, { name: column, generated }]) =>
        !generated && field !== 'summitCount' && column !== sharedTables[name].key,
    )
    .map(([field, column]) => ({ field, column: sql.identifier(column.name), type: sql.raw(column.getSQLType()) }));
  const [counts] = await rowsOf<{ changed: number }>(
    tx,
    sql`with merged as (
      select key, ${list(columns.map(({ field, column, type }) => sql`max(given ->> ${sql.raw(`'${field}'`)})::${type} as ${column}`))}
      from ${givenData(name, keys)} group by key
    ), changed as (
      update ${target} as old set ${list(columns.map(({ column }) => sql`${column} = merged.${column}`))}
      from merged join ${target} as before on before.${key} = merged.key
      where old.${key} = merged.key
        and (${list(columns.map(({ column }) => sql`old.${column}`))}) is distinct from (${list(columns.map(({ column }) => sql`merged.${column}`))})
      returning before.xmin = pg_current_xact_id()::xid as is_new
    )
    select count(*) filter (where not is_new)::int as changed from changed`,
  );
  return counts?.changed ?? 0;
}

/** Finds rows that share a Wikidata id: each Wikidata item is one row. */
async function sharedIds(
  tx: Tx,
  name: SharedTable,
  keys: readonly string[],
  given: readonly string[],
): Promise<Problem[]> {
  const target = sql.identifier(getTableName(tables[name] as PgTable));
  const key = sql.identifier(sharedTables[name].key);
  const reference = sql.identifier(sharedTables[name].reference);
  const namer = (bearer: SQL) => sql`(
    select coalesce(min(dossier_slug) filter (where dossier_slug = ${anyOf(given)}), min(dossier_slug))
    from names where ${reference} = ${bearer})`;
  const twice = await rowsOf<{ key: string; owner: string; id: string; here: string }>(
    tx,
    sql`select other.${key} as key, first.${key} as owner, first.wikidata_id as id, ${namer(sql`other.${key}`)} as here
      from ${target} as other join ${target} as first on first.wikidata_id = other.wikidata_id
        and (first.${key} = ${anyOf(keys)}, first.${key}) < (true, other.${key})
      where other.${key} = ${anyOf(keys)}
        -- Rows that no dossier names any more are deleted later in this load.
        and ${namer(sql`other.${key}`)} is not null and ${namer(sql`first.${key}`)} is not null
      order by 1, 2`,
  );
  return twice.map(({ key: bearer, owner, id, here }) => ({
    file: here,
    message: `${name} ${bearer}: ${id} is the Wikidata id of ${owner}`,
    hint: 'correct one of the two ids, or use one key for both',
  }));
}
