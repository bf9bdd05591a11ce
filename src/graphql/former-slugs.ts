import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../database/connection.ts';
import { keyOf } from './conditions.ts';

/** The types of records that may have had other slugs, as the database names them. A participant has that of its summit. */
const records: Readonly<Record<string, string>> = {
  Summit: 'summit',
  Participant: 'summit',
  Deal: 'deal',
  Quote: 'quote',
  Occasion: 'occasion',
};

/**
 * Writes a condition as text, for statements that Drizzle does not write: it takes longer than all else of a small request.
 *
 * @param placeOf returns a column as SQL, by its name in Drizzle
 * @param bind adds a parameter to the statement and returns its place: `$1`
 */
export type WriteCondition = (placeOf: (column: string) => string, bind: (value: string) => string) => string;

/** Selects a record of a type by a slug that it has or had. */
export function byAnySlug(typeName: string): (args: { slug: string }) => object {
  return ({ slug }) => whereKey(typeName, 'slug', slug);
}

/** Selects rows of a summit by its slug, which may be a former one, or its global ID, for filters. */
export function ofSummit(column: string, summit: string): { RAW: (table: PgTable) => SQL } {
  // A cast: summits have former slugs.
  return whereKey('Summit', column, keyOf('Summit', summit)) as { RAW: (table: PgTable) => SQL };
}

/** Selects a row by its key, in which the slug of the record may be a former one. */
export function whereKey(typeName: string, column: string, key: string): object {
  const record = records[typeName];
  if (record === undefined) return { [column]: key };
  const { slug, tail } = partsOf(typeName, key);
  const condition = (table: PgTable): SQL =>
    sql`${(table as unknown as Record<string, SQL>)[column]} = coalesce((
      select current_slug || ${tail} from former_slugs where record = ${record} and slug = ${slug}), ${key})`;
  const write: WriteCondition = (placeOf, bind) => {
    const place = bind(key);
    const current = `select current_slug from former_slugs where record = '${record}' and slug = ${place}`;
    return `${placeOf(column)} = coalesce((${current}), ${place})`;
  };
  return { RAW: tail === '' ? Object.assign(condition, { write }) : condition };
}

/** Returns the key that a record has now, by a former one; undefined if no record had it. */
export async function currentKey(db: Database, typeName: string, key: string): Promise<string | undefined> {
  const record = records[typeName];
  if (record === undefined) return undefined;
  const { slug, tail } = partsOf(typeName, key);
  const [found] = await rowsOf<{ current: string }>(
    db,
    sql`select current_slug as current from former_slugs where record = ${record} and slug = ${slug}`,
  );
  return found && `${found.current}${tail}`;
}

/** Splits a key into the slug of its record and what follows: the key of a participant is `summit/person`. */
function partsOf(typeName: string, key: string): { slug: string; tail: string } {
  const end = typeName === 'Participant' ? key.indexOf('/') : -1;
  return end < 0 ? { slug: key, tail: '' } : { slug: key.slice(0, end), tail: key.slice(end) };
}
