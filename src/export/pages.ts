import { type Column, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database/connection.ts';
import type { Where } from '../graphql/filter.ts';
import type { ExportType } from './export-type.ts';

type Row = Record<string, unknown>;

/** How many rows are held at a time: enough that the statements take little beside the rows, few enough to hold. */
const PAGE_SIZE = 200;

/**
 * The rows of a type in the order of their key, a page at a time. Each page starts after the key of the last one, so that
 * it is found by the index of the key however far it is from the start.
 */
export async function* pagesOf(db: Database, type: ExportType, where: Where): AsyncGenerator<Row[]> {
  const { key, pageSize = PAGE_SIZE } = type;
  // Told to be no more than objects, for the two types together are too much for the compiler.
  const { always }: { always?: object } = type;
  const chosen: object = where;
  const orderBy = Object.fromEntries(key.map((column) => [column, 'asc']));
  // Written into the statement: with it as a parameter Postgres plans without knowing how few rows it is for.
  const limit = sql.raw(String(pageSize));
  for (let last: Row | undefined; ; ) {
    const after = last ? [{ RAW: keyIsAfter(key, last) }] : [];
    const rows = await type.read(db, { where: { AND: [always ?? {}, chosen, ...after] }, orderBy, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = rows.at(-1);
  }
}

function keyIsAfter(key: readonly string[], row: Row): (table: PgTable) => SQL {
  return (table) => {
    // Drizzle has the columns of a table as its properties, which the type of any table does not tell.
    const columns = key.map((name) => (table as unknown as Record<string, Column>)[name] as Column);
    const values = columns.map((column, index) => sql.param(row[key[index] as string], column));
    return sql`(${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
  };
}
