import { type Column, getTableName, getViewName, is, type SQL, Table, type View } from 'drizzle-orm';
import { alias as aliasOf, PgDialect, type PgTable } from 'drizzle-orm/pg-core';
import { relations } from '../../database/relations.ts';
import type { TableName } from '../filter.ts';
import { tableOf } from '../rows.ts';
import { decline } from './compilation.ts';
import { bind, type Run } from './text.ts';

/** The rows of a table that a part of a statement reads, under a name of their own. */
export interface Rows {
  readonly table: TableName;
  readonly name: string;
  /** The table under that name, for SQL that Drizzle writes. */
  readonly on: PgTable;
  /** The columns that were written before, by name: Drizzle makes an object each time that it is asked for one. */
  readonly written: Map<string, string>;
}

export function rowsOf(table: TableName, name: string): Rows {
  return { table, name, on: aliasOf(tableOf(table), name), written: new Map() };
}

/** Writes what follows `from`. */
export function fromOf({ table, name }: Rows): string {
  return named(tableOf(table), name);
}

export function named(table: Table | View, name: string): string {
  return `"${is(table, Table) ? getTableName(table) : getViewName(table)}" as "${name}"`;
}

/** Returns the declaration of a column. Its name is that in Drizzle, which may differ from that in the database. */
export function columnOf({ on, table }: Rows, name: string): Column {
  // In Drizzle the columns are properties of the table, which the type `PgTable` does not include.
  return (on as unknown as Record<string, Column>)[name] ?? decline(`${table}.${name}`);
}

export function hasColumn({ on }: Rows, name: string): boolean {
  return name in on;
}

export function columnSql(rows: Rows, name: string): string {
  const known = rows.written.get(name);
  if (known !== undefined) return known;
  const text = `"${rows.name}"."${columnOf(rows, name).name}"`;
  rows.written.set(name, text);
  return text;
}

export function relationOf({ table }: Rows, name: string) {
  const own = relations[table].relations as Record<string, (typeof relations)['claims']['relations']['evidence']>;
  return Object.hasOwn(own, name) ? own[name] : undefined;
}

const dialect = new PgDialect();

/** Writes SQL of Drizzle, with its parameters after those of the statement. */
export function drizzleSql(given: SQL, run: Run): string {
  const { sql, params } = dialect.sqlToQuery(given);
  if (params.length === 0) return sql;
  const places = params.map((parameter) => bind(run, parameter));
  return sql.replaceAll(/\$(\d+)/g, (_place, number) => places[Number(number) - 1] as string);
}

/** Writes SQL of Drizzle that has no parameters. */
export function fixedSql(given: SQL): string {
  const { sql, params } = dialect.sqlToQuery(given);
  return params.length === 0 ? sql : decline('parameters');
}

/** Writes SQL of Drizzle whose parameters are constants of the program, such as the condition of a relation. */
export function constantSql(given: SQL): string {
  return dialect.sqlToQuery(given.inlineParams()).sql;
}
