import type { GraphQLInputObjectType } from 'graphql';
import type { Database } from '../database/connection.ts';
import type { AnyWhere, TableName } from '../graphql/filter.ts';
import type { JsonLdNode } from './linked-data.ts';

/** The value of a table cell. Lists are joined to one text. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** A column of a table. Names and meanings are stable, so that programs that read exports keep working. */
export interface Column<Record> {
  description: string;
  of(record: Record): Cell;
}

/** The options of a page query, to be spread into a relational query. */
interface PageQuery {
  // biome-ignore lint/suspicious/noExplicitAny: used for every table; each query has its own types.
  where: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  orderBy: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  limit: any;
}

interface Declaration<Row extends object, Record extends object> {
  /** The name in commands and URLs. */
  name: string;
  description: string;
  table: TableName;
  /** The columns of the primary key, used as the cursor for paging. `read` has to select them. */
  key: readonly (string & keyof Row)[];
  /**
   * Number of rows per page, for types whose rows are unusually large or small.
   * @default 200
   */
  pageSize?: number;
  /**
   * The filter, as in the API: its input type or the name of it, and a function that converts its value to a condition.
   */
  filter: { inputType: string | GraphQLInputObjectType; where(value: object): AnyWhere };
  /** A condition that applies in addition to the filter. */
  baseFilter?: AnyWhere;
  read(db: Database, page: PageQuery): Promise<Row[]>;
  /** Converts a row to a record, with field names as in the API: a line of NDJSON. Null: no document gives a value. */
  record(row: Row): Record;
  /** The columns of the CSV file. */
  columns: { readonly [name: string]: Column<Record> };
  /** Converts a record to a JSON-LD node. */
  node(record: Record): JsonLdNode;
}

/** A type of record that can be exported: how its rows are read, and how each format represents them. */
export type ExportType = Declaration<globalThis.Record<string, unknown>, object>;

/** Declares an export type. `Row` and `Record` are only known to the functions of the declaration. */
export function defineExport<Row extends object, Record extends object>(
  declaration: Declaration<Row, Record>,
): ExportType {
  // Safe: callers pass to each function only what the other functions of the same type have returned.
  return declaration as unknown as ExportType;
}
