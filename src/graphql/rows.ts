import { and, type Relation, relationsFilterToSQL, relationToSQL, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { relations } from '../database/relations.ts';
import type { TableName, Where } from './filter.ts';

/**
 * The rows of a list, whatever the page, as a subquery to count or to sum: `columns` are what it gives of each. The fields
 * of the list's filter that are named in `without` do not apply.
 */
export type ListRows = (columns: SQL, without?: readonly string[]) => SQL;

/** What is needed of a list to tell its rows. */
interface Filtered {
  table: TableName;
  whereOf(args: { filter?: object | null }): Where;
}

type Args = { filter?: object | null };

/** The rows of a list at the root. */
export function rowsOfList(list: Filtered, args: Args): ListRows {
  return (columns, without) =>
    sql`select ${columns} from ${tableOf(list.table)} where ${whereWithout(list, args, without) ?? sql`true`}`;
}

/** The rows of a list that a relation of its parent leads to; each once, even where it is related more than once. */
export function relatedRows(list: Filtered, args: Args, relation: Relation, parent: PgTable): ListRows {
  const target = tableOf(list.table);
  const through = relation.throughTable as PgTable | undefined;
  const { filter, joinCondition } = relationToSQL(relation, parent, target, through);
  const isRelated = through ? sql`exists (select from ${through} where ${and(joinCondition, filter)})` : filter;
  return (columns, without) =>
    sql`select ${columns} from ${target} where ${and(isRelated, whereWithout(list, args, without))}`;
}

export function whereSql(table: TableName, where: Where): SQL | undefined {
  return relationsFilterToSQL(tableOf(table), where as never, relations[table].relations, relations);
}

export function tableOf(table: TableName): PgTable {
  return relations[table].table as PgTable;
}

/** The relation of a table by its name. */
export function relationOf(table: TableName, name: string): Relation {
  return relations[table].relations[name as never] as Relation;
}

function whereWithout(list: Filtered, { filter }: Args, without: readonly string[] = []): SQL | undefined {
  const kept = Object.entries(filter ?? {}).filter(([field]) => !without.includes(field));
  return whereSql(list.table, list.whereOf({ filter: Object.fromEntries(kept) }));
}
