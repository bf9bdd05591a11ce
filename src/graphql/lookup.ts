import type { Context } from './builder.ts';
import type { TableName } from './filter.ts';
import type { RowsQuery, Source } from './source.ts';

/** Adds what the selection of the client needs to a query. */
type Planned = (query: never) => object;

/** Reads rows of any table. Their type follows from the selection of the client, which is not known here. */
interface Reader {
  findFirst(query: object): Promise<never>;
  findMany(query: object): Promise<never>;
}

/** Returns the options of a field with one row of a table, found by a condition on its key. */
export function lookup<Args extends object>(table: TableName, where: (args: Args) => object) {
  const query = (args: Args) => ({ where: where(args) });
  return {
    extensions: { source: rowsSource(table, false, query) },
    resolve: (planned: Planned, _root: object, args: Args, context: Context): Promise<never> =>
      readerOf(table, context).findFirst(planned(query(args) as never)),
  };
}

/** Returns the options of a field with some rows of a table, without pages. */
export function rowList<Args extends object>(table: TableName, query: (args: Args) => RowsQuery) {
  return {
    extensions: { source: rowsSource(table, true, query) },
    resolve: (planned: Planned, _root: object, args: Args, context: Context): Promise<never> =>
      readerOf(table, context).findMany(planned(query(args) as never)),
  };
}

/** Selects a row by its slug. */
export function bySlug({ slug }: { slug: string }): object {
  return { slug };
}

function readerOf(table: TableName, { db }: Context): Reader {
  return db.query[table] as unknown as Reader;
}

function rowsSource(table: TableName, isList: boolean, query: (args: never) => RowsQuery): Source {
  // Safe: a field gets the arguments that it declares.
  return { kind: 'rows', table, isList, query: query as (args: object) => RowsQuery };
}
