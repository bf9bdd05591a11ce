import type { Database } from '../database/connection.ts';
import { beyond, limitTo, orderBy } from '../database/keyset.ts';
import type { AnyWhere } from '../graphql/filter.ts';
import type { ExportType } from './export-type.ts';

type Row = Record<string, unknown>;

/** Number of rows per page: large enough that the overhead per statement is small, small enough to hold in memory. */
const PAGE_SIZE = 200;

/** Reads the rows of a type page by page, in the order of their key. */
export async function* readPages(db: Database, type: ExportType, where: AnyWhere): AsyncGenerator<Row[]> {
  const { key, pageSize = PAGE_SIZE } = type;
  // Typed as plain objects, since combining the two types is too complex for the compiler.
  const { baseFilter }: { baseFilter?: object } = type;
  const chosen: object = where;
  const page = { orderBy: orderBy(key, 'asc'), limit: limitTo(pageSize) };
  for (let last: Row | undefined; ; ) {
    const after = last ? [beyond(key, valuesOf(key, last), 'asc')] : [];
    const rows = await type.read(db, { where: { AND: [baseFilter ?? {}, chosen, ...after] }, ...page });
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    last = rows.at(-1);
  }
}

function valuesOf(key: readonly string[], row: Row): unknown[] {
  return key.map((column) => row[column]);
}
