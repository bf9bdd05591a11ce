import { is, Many, relationToSQL } from 'drizzle-orm';
import { alias as aliasOf, type PgTable } from 'drizzle-orm/pg-core';
import type { TableName } from '../filter.ts';
import { decline } from './compilation.ts';
import { constantSql, fixedSql, fromOf, named, type Rows, relationOf, rowsOf } from './rows.ts';

/** The rows that a relation leads to, for rows of its table. */
export interface Related {
  readonly rows: Rows;
  /** Whether there may be several. */
  readonly isMany: boolean;
  /** Whether the database knows that there is at most one: it is found by its primary key. */
  readonly isUnique: boolean;
  readonly from: string;
  /** The condition that they belong to the parent. */
  readonly where: string;
}

/** @param newName returns a name that is new where the rows are read */
export function relatedTo(parent: Rows, name: string, newName: () => string): Related {
  const relation = relationOf(parent, name) ?? decline(`${parent.table}.${name}`);
  const rows = rowsOf(relation.targetTableName as TableName, newName());
  const between = relation.throughTable;
  const alias = newName();
  // A cast, because the type of `alias` distinguishes tables and views.
  const through = between && aliasOf(between as unknown as PgTable, alias);
  const { filter, joinCondition } = relationToSQL(relation, parent.on, rows.on, through);
  const join = between && joinCondition ? ` join ${named(between, alias)} on ${fixedSql(joinCondition)}` : '';
  return {
    rows,
    isMany: is(relation, Many),
    isUnique: !between && relation.targetColumns.length === 1 && relation.targetColumns[0]?.primary === true,
    from: `${fromOf(rows)}${join}`,
    where: filter ? constantSql(filter) : 'true',
  };
}
