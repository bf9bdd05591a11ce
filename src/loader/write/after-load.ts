import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../../database/connection.ts';
import { tables } from '../../database/tables/all.ts';
import { dossierTables } from '../dossier.ts';
import { removeOthers } from './upsert.ts';

// Maintenance after each load, over all dossiers, whichever of them the load has changed.

type Tx = Pick<Database, 'execute'>;

/**
 * Removes reference rows that no dossier names any more, and currencies that no deal uses. Returns the number of rows
 * removed, by table.
 */
export async function removeUnnamed(tx: Tx) {
  const removed = { people: 0, organizations: 0, places: 0, countries: 0, currencies: 0 };
  for (const [name, key, column] of [
    ['people', 'slug', 'person_slug'],
    ['organizations', 'slug', 'organization_slug'],
    ['places', 'slug', 'place_slug'],
    ['countries', 'code', 'country_code'],
  ] as const) {
    const named = sql`exists (select from names where ${sql.identifier(column)} = old.${sql.identifier(key)})`;
    removed[name] = await removeOthers(tx, tables[name] as PgTable, [], sql`not ${named}`);
  }
  const paid = sql`exists (select from deals where settlement_currency_code = old.code)`;
  const counted = sql`exists (select from deal_amounts where currency_code = old.code)`;
  removed.currencies = await removeOthers(tx, tables.currencies, [], sql`not ${paid} and not ${counted}`);
  return removed;
}

/** The tables by whose size others are judged: the rows of a dossier, without those that a load keeps as history. */
const sized = ['documents', 'participants', 'deals', 'quotes'] as const;

/**
 * Updates the planner's statistics (ANALYZE) if tables have grown or shrunk since by more than a share of their rows. A load may
 * fill empty tables, and plans made for these, such as those of foreign key checks, would scan a whole table for each row;
 * new statistics invalidate such plans. A load of one dossier among thousands changes none.
 *
 * @param share 1 for twice as many rows, 0.1 for a tenth more or fewer
 */
export async function countRows(tx: Tx, share: number): Promise<void> {
  const counts = sized.map((name) => sql`(select count(*) from ${tables[name]})`);
  const known = sized.map((name) => sql`(select greatest(reltuples, 0) from pg_class where oid = ${name}::regclass)`);
  const [rows] = await rowsOf<{ now: number; known: number }>(
    tx,
    sql`select (${sql.join(counts, sql` + `)})::float8 as now, (${sql.join(known, sql` + `)})::float8 as known`,
  );
  if (!rows || Math.abs(rows.now - rows.known) <= share * rows.known) return;
  const names = sql.join([...dossierTables.map((name) => tables[name] as PgTable), tables.readings], sql`, `);
  await tx.execute(sql`analyze ${names}`);
}

export async function countSummits(tx: Tx): Promise<void> {
  await tx.execute(sql`
    update people set summit_count = counted.summits
    from (select slug, (select count(*)::int from participants where person_slug = people.slug) as summits from people) as counted
    where counted.slug = people.slug and people.summit_count <> counted.summits`);
  await tx.execute(sql`
    update places set summit_count = counted.summits
    from (select slug, (select count(*)::int from summit_places where place_slug = places.slug) as summits from places) as counted
    where counted.slug = places.slug and places.summit_count <> counted.summits`);
}

/**
 * Sets the version of the data set: a hash of the content, so that the same content has the same version again. A new version
 * has triggers refresh what is kept of whole lists, which takes longer the more there is; so the same one is not set again.
 */
export async function stampVersion(tx: Tx): Promise<void> {
  const [stamp] = await rowsOf<{ version: string; held: string | null }>(
    tx,
    sql`select (select version from dataset) as held,
        encode(sha256(convert_to(coalesce(string_agg(slug || ' ' || content_sha256, ',' order by slug), ''), 'UTF8')), 'hex') as version
      from dossiers`,
  );
  if (!stamp || stamp.version === stamp.held) return;
  await tx.execute(sql`
    insert into dataset (version, loaded_at) values (${stamp.version}, now())
    on conflict ("only") do update set version = excluded.version, loaded_at = excluded.loaded_at`);
}
