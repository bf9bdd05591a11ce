import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { type Database, rowsOf } from '../database/connection.ts';

/** The types of records that may have had other slugs, as the database names them. A participant has that of its summit. */
const records: Readonly<Record<string, string>> = {
  Summit: 'summit',
  Participant: 'summit',
  Deal: 'deal',
  Quote: 'quote',
  Occasion: 'occasion',
};

/** Selects a record of a type by a slug that it has or had. */
export function byAnySlug(typeName: string): (args: { slug: string }) => object {
  return ({ slug }) => whereKey(typeName, 'slug', slug);
}

/** Selects a row by its key, in which the slug of the record may be a former one. */
export function whereKey(typeName: string, column: string, key: string): object {
  const record = records[typeName];
  if (record === undefined) return { [column]: key };
  const [slug = '', ...rest] = typeName === 'Participant' ? key.split('/') : [key];
  const tail = rest.map((part) => `/${part}`).join('');
  return {
    RAW: (table: PgTable): SQL =>
      sql`${(table as unknown as Record<string, SQL>)[column]} = coalesce((
        select current_slug || ${tail} from former_slugs where record = ${record} and slug = ${slug}), ${key})`,
  };
}

/** Returns global IDs with the current slugs of records. */
export async function currentIds(db: Database, ids: readonly string[]): Promise<string[]> {
  const parsed = ids.map((id) => {
    const [typeName = '', ...key] = Buffer.from(id, 'base64').toString().split(':');
    const [slug = '', ...rest] = key.join(':').split('/');
    return { id, typeName, record: records[typeName], slug, rest };
  });
  const slugs = parsed.filter(({ record }) => record !== undefined).map(({ slug }) => slug);
  if (slugs.length === 0) return [...ids];
  const rows = await rowsOf<{ record: string; slug: string; current: string }>(
    db,
    sql`select record, slug, current_slug as current from former_slugs
      where slug in (select jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb))`,
  );
  const current = new Map(rows.map((row) => [`${row.record} ${row.slug}`, row.current]));
  return parsed.map(({ id, typeName, record, slug, rest }) => {
    const found = current.get(`${record} ${slug}`);
    return found === undefined ? id : Buffer.from(`${typeName}:${[found, ...rest].join('/')}`).toString('base64');
  });
}
