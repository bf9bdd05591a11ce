import { type Column, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Database } from '../database/connection.ts';
import type { Where } from '../graphql/filter.ts';
import type { ExportType } from './export-type.ts';

type Row = Record<string, unknown>;

/** Number of rows per page: large enough that the overhead per statement is small, small enough to hold in memory. */
const PAGE_SIZE = 200;

/**
 * Reads the rows of a type page by page, in the order of their key. Uses keyset pagination: each page starts after the
 * last key of the previous one, so that the index finds it in the same time wherever it is.
 */
export async function* readPages(db: Database, type: ExportType, where: Where): AsyncGenerator<Row[]> {
  const { key, pageSize = PAGE_SIZE } = type;
  // Typed as plain objects, since combining the two types is too complex for the compiler.
  const { baseFilter }: { baseFilter?: object } = type;
  const chosen: object = where;
  const orderBy = Object.fromEntries(key.map((column) => [column, 'asc']));
  // Inlined into the statement: with a parameter, Postgres would plan without knowing how few rows are needed.
  const limit = sql.raw(String(pageSize));
  for (let last: Row | undefined; ; ) {
    const after = last ? [{ RAW: keyIsAfter(key, last) }] : [];
    const rows = await type.read(db, { where: { AND: [baseFilter ?? {}, chosen, ...after] }, orderBy, limit });
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = rows.at(-1);
  }
}

function keyIsAfter(key: readonly string[], row: Row): (table: PgTable) => SQL {
  return (table) => {
    // In Drizzle the columns are properties of the table, which the type `PgTable` does not include.
    const columns = key.map((name) => (table as unknown as Record<string, Column>)[name] as Column);
    const values = columns.map((column, index) => sql.param(row[key[index] as string], column));
    return sql`(${sql.join(columns, sql`, `)}) > (${sql.join(values, sql`, `)})`;
  };
}
