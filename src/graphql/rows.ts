import {
  and,
  type Column,
  getColumns,
  type Relation,
  relationsFilterToSQL,
  relationToSQL,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { relations } from '../database/relations.ts';
import { facetCounts } from '../database/tables/kept-counts.ts';
import type { AnyWhere, TableName } from './filter.ts';

/**
 * Builds a subquery for all rows of a list, regardless of the page, to count or sum them.
 *
 * @param columns what the subquery selects
 * @param without names of filter fields that do not apply
 */
export interface ListRows {
  (columns: SQL, without?: readonly string[]): SQL;
  /** Whether the list is all of its table, without conditions, so that the counts that loads keep are its counts. */
  isWhole(without?: readonly string[]): boolean;
  /**
   * Counts the rows by a column, or all of them, from the groups that loads keep. Undefined if the list has no such groups, or
   * conditions on something else. The query selects `value`, if a column is given, and `count`.
   */
  countInGroups(without?: readonly string[], column?: Column): SQL | undefined;
}

/** The number of rows of a table by the values of some columns, which each load keeps. */
export interface Groups {
  /** Has these columns and `count`. */
  view: PgTable;
  /** The fields of the list's filter that are conditions on these columns alone. */
  filters: readonly string[];
}

/** The part of a list that determines its rows. */
interface Filtered {
  table: TableName;
  whereOf(args: { filter?: object | null }): AnyWhere;
  groups?: Groups;
}

type Args = { filter?: object | null };

/** Returns the rows of a root list. */
export function rowsOfList(list: Filtered, args: Args): ListRows {
  const where = (without?: readonly string[]) => whereWithout(list, args, without);
  const rows = (columns: SQL, without?: readonly string[]) =>
    sql`select ${columns} from ${tableOf(list.table)} where ${where(without) ?? sql`true`}`;
  return Object.assign(rows, {
    isWhole: (without?: readonly string[]) => where(without) === undefined,
    countInGroups: (without?: readonly string[], column?: Column) => countInGroups(list, args, without, column),
  });
}

/** Returns the rows of a list that a relation of its parent leads to, each once, even if it is related more than once. */
export function relatedRows(list: Filtered, args: Args, relation: Relation, parent: PgTable): ListRows {
  const target = tableOf(list.table);
  const through = relation.throughTable as PgTable | undefined;
  const { filter, joinCondition } = relationToSQL(relation, parent, target, through);
  const isRelated = through ? sql`exists (select from ${through} where ${and(joinCondition, filter)})` : filter;
  const rows = (columns: SQL, without?: readonly string[]) =>
    sql`select ${columns} from ${target} where ${and(isRelated, whereWithout(list, args, without))}`;
  return Object.assign(rows, { isWhole: () => false, countInGroups: () => undefined });
}

/** Returns the number of rows of a list. */
export function totalOf(table: TableName, rows: ListRows): SQL {
  return keptTotalOf(table, rows) ?? sql`(select count(*)::int from (${rows(sql``)}) as row)`;
}

/** Returns the number of rows of a whole table, or of whole groups, as the last load counted it. Undefined for other lists. */
export function keptTotalOf(table: TableName, rows: ListRows): SQL | undefined {
  if (rows.isWhole())
    return sql`(select count from ${facetCounts} where list = ${sql.raw(`'${table}'`)} and facet = 'TOTAL')`;
  const kept = rows.countInGroups();
  return kept && sql`(${kept})`;
}

function countInGroups(
  { groups, whereOf }: Filtered,
  args: Args,
  without?: readonly string[],
  by?: Column,
): SQL | undefined {
  const filter = filterWithout(args, without);
  if (!groups || !Object.keys(filter).every((field) => groups.filters.includes(field))) return undefined;
  const where = relationsFilterToSQL(groups.view, whereOf({ filter }) as never) ?? sql`true`;
  if (!by) return sql`select coalesce(sum(count), 0)::int from ${groups.view} where ${where}`;
  const column = Object.values(getColumns(groups.view)).find(({ name }) => name === by.name);
  return (
    column &&
    sql`select ${column}::text as value, sum(count)::int as count from ${groups.view} where ${where} and ${column} is not null group by ${column}`
  );
}

function whereSql(table: TableName, where: AnyWhere): SQL | undefined {
  return relationsFilterToSQL(tableOf(table), where as never, relations[table].relations, relations);
}

export function tableOf(table: TableName): PgTable {
  return relations[table].table as PgTable;
}

/** Returns the relation of a table by name. */
export function relationOf(table: TableName, name: string): Relation {
  return relations[table].relations[name as never] as Relation;
}

function whereWithout(list: Filtered, args: Args, without?: readonly string[]): SQL | undefined {
  return whereSql(list.table, list.whereOf({ filter: filterWithout(args, without) }));
}

function filterWithout({ filter }: Args, without: readonly string[] = []): object {
  const given = Object.entries(filter ?? {});
  return Object.fromEntries(given.filter(([field, value]) => value != null && !without.includes(field)));
}
