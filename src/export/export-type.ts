import type { GraphQLInputObjectType } from 'graphql';
import type { Database } from '../database/connection.ts';
import type { TableName, Where } from '../graphql/filter.ts';
import type { Linked } from './linked-data.ts';

/** What a cell of a table is made of: a value, or a list that is joined. */
export type Cell = string | number | boolean | null | undefined | readonly string[];

/** A column of a table: stable, so that what reads an export goes on reading the next. */
export interface Column<Record> {
  description: string;
  of(record: Record): Cell;
}

/** What a page asks of the database, to be spread into a relational query. */
interface PageQuery {
  // biome-ignore lint/suspicious/noExplicitAny: made for any table; each is typed where a query is written by hand.
  where: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  orderBy: any;
  // biome-ignore lint/suspicious/noExplicitAny: as above.
  limit: any;
}

interface Declaration<Row extends object, Record extends object> {
  /** In commands and addresses. */
  name: string;
  description: string;
  table: TableName;
  /** The columns of the primary key, by which the rows are paged through. `read` has to give them. */
  key: readonly (string & keyof Row)[];
  /** How many rows are read at a time, where they are larger or smaller than most. */
  pageSize?: number;
  /** The filter of the API that chooses among them: its input type, by name, and the condition that its value makes. */
  filter?: { inputType: string | GraphQLInputObjectType; where(value: object): Where };
  /** Which rows there are, whatever the filter. */
  always?: Where;
  read(db: Database, page: PageQuery): Promise<Row[]>;
  /** The row as an object, its fields named as in the API: a line of NDJSON. Null stands for what no document says. */
  record(row: Row): Record;
  /** The same as a row of a table. */
  columns: { readonly [name: string]: Column<Record> };
  /** The same as a node of linked data. */
  node(record: Record): Linked;
}

/** Something that can be exported: which rows there are, how they are read, and how they look in each format. */
export type ExportType = Declaration<globalThis.Record<string, unknown>, object>;

/** Declares what can be exported. Row and record have types of their own, which only their own functions know. */
export function defineExport<Row extends object, Record extends object>(
  declaration: Declaration<Row, Record>,
): ExportType {
  // Whoever calls its functions gives one only what the others have given.
  return declaration as unknown as ExportType;
}
