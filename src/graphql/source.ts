import { createHash } from 'node:crypto';
import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { GraphQLField } from 'graphql';
import type { Direction } from '../database/keyset.ts';
import type { TableName } from './filter.ts';
import type { List, ListArgs } from './list.ts';
import type { ListRows } from './rows.ts';

/** Rows of a table: which, in what order, how many. */
export interface RowsQuery {
  /** A `Where`, typed as any object, since the union of those of all tables is too complex for the type checker. */
  where: object;
  orderBy?: Readonly<Record<string, Direction>>;
  limit?: number;
}

type Given = Readonly<Record<string, unknown>>;

/**
 * Where the value of a field comes from, as data in its `extensions`. Resolvers follow it row by row, and the compiler
 * (`compiler/`) writes it as SQL. Columns and relations that plugin-drizzle exposes need none: see `compiler/declared.ts`.
 *
 * @throws {GraphQLError} each function of arguments, BAD_USER_INPUT for values that cannot be
 */
export type Source =
  /** A list with pages: of a table or, with a relation, of the rows that it leads to. */
  | { kind: 'list'; list: List<TableName>; relation?: string; argsOf(args: Given): ListArgs }
  /** Rows of a table: a list without pages, or the only one. */
  | { kind: 'rows'; table: TableName; isList: boolean; query(args: Given): RowsQuery }
  /** Rows that a relation leads to, which depends on the arguments. */
  | { kind: 'related'; relation(args: Given): string; query(args: Given): RowsQuery }
  /** One row: the one that a relation leads to, of which only one does. Each relation leads to objects of another type. */
  | { kind: 'oneOf'; relations: Readonly<Record<string, string>> }
  /** An object made of columns of the same row. It is null if the column `unless` is. */
  | { kind: 'embedded'; unless: string }
  /** Rows of a statement over those of the list that has the field. Each field of the type exposes a column. */
  | { kind: 'select'; orderBy: string; select(args: Given, rows: ListRows): SQL }
  /** Facets of the list that has the field. */
  | { kind: 'facets'; namesOf(args: Given): string[]; select(name: string, args: Given, rows: ListRows): SQL }
  /** A value that the database computes from a row and the arguments. */
  | { kind: 'computed'; expression(table: PgTable, args: Given): SQL };

export function sourceOf({ extensions }: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Source | undefined {
  return extensions.source as Source | undefined;
}

/**
 * Returns the options of a field whose value the database computes.
 *
 * @param name what the value is called in rows, unlike any column
 */
export function computed<Value>(name: string, expression: (table: never) => SQL<Value>) {
  // Casts, because the table is only known to the expression, which is used with rows of no other.
  const source = { kind: 'computed', expression: expression as (table: PgTable) => SQL } satisfies Source;
  return {
    select: { extras: { [name]: expression } } as object,
    extensions: { source },
    resolve: (row: object): Value => (row as Record<string, Value>)[name] as Value,
  };
}

/**
 * Returns the options of a field whose value the database computes from a row and the arguments.
 *
 * @throws {GraphQLError} the expression, BAD_USER_INPUT for arguments that cannot be
 */
export function computedBy<Args extends object, Value>(
  name: string,
  expression: (table: never, args: Args) => SQL<Value>,
) {
  // Several fields of a selection may have different arguments, so each gets a name of its own in rows.
  const nameOf = (args: Args) =>
    `${name}_${createHash('sha256').update(JSON.stringify(args)).digest('hex').slice(0, 16)}`;
  // Casts as above; a field gets the arguments that it declares.
  const source = {
    kind: 'computed',
    expression: expression as unknown as (table: PgTable, args: object) => SQL,
  } satisfies Source;
  return {
    select: (args: Args) => ({ extras: { [nameOf(args)]: (table: never) => expression(table, args) } }) as object,
    extensions: { source },
    resolve: (row: object, args: Args): Value => (row as Record<string, Value>)[nameOf(args)] as Value,
  };
}
