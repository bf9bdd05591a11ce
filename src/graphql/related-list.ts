import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { aggregateRelated } from './aggregate.ts';
import type { Context } from './builder.ts';
import type { TableName } from './filter.ts';
import { type List, type ListArgs, type ListResult, listArgs, NODE_PATHS } from './list.ts';
import { pageOf, readPage } from './page.ts';
import { relatedRows, relationOf, tableOf } from './rows.ts';
import type { Source } from './source.ts';

type Row = Record<string, unknown>;

/**
 * Returns the options of a field that lists the rows of a relation of its parent. Page and count are read with the parent,
 * in the same statement.
 */
export function relatedList<Table extends TableName>(parentTable: TableName, relationName: string, list: List<Table>) {
  const relation = relationOf(parentTable, relationName);
  const parentKey = relation.sourceColumns[0]?.name as string;
  const countKey = `${relationName}Count`;
  // A cast, because a list of one table is no list of any table to the type checker.
  const source = {
    kind: 'list',
    list: list as List<never>,
    relation: relationName,
    argsOf: (args) => args,
  } satisfies Source;

  function select(
    args: ListArgs,
    _context: Context,
    nested: (query: object, path: object) => object,
    selected: () => ReadonlySet<string>,
  ) {
    const names = selected();
    const { limit, orderBy, columns, where } = readPage(args, list.orderOf(args));
    const query = { limit, orderBy, columns, where: { AND: [list.whereOf(args), ...where] } };
    const count = (parent: PgTable) => sql<number>`(${relatedRows(list, args, relation, parent)(sql`count(*)::int`)})`;
    return {
      columns: {},
      with: ['edges', 'nodes', 'pageInfo'].some((name) => names.has(name))
        ? { [relationName]: nested(query, { getType: () => list.typeName, paths: NODE_PATHS }) }
        : {},
      extras: names.has('totalCount') ? { [countKey]: count } : {},
    };
  }

  return {
    type: list.connection,
    args: listArgs(list),
    extensions: { pothosDrizzleSelect: select, source },
    resolve: (row: Row, args: ListArgs, context: Context): ListResult => ({
      page: async () => pageOf(row[relationName] as Row[], args, list.orderOf(args)),
      totalCount: async () => Number(row[countKey]),
      aggregate: (aggregate) => {
        const name = `${parentTable}.${relationName} ${JSON.stringify(args.filter ?? {})}`;
        const parent = tableOf(parentTable);
        const rows = relatedRows(list, args, relation, parent);
        const key = row[parentKey] as string;
        return aggregateRelated(context, { relation, parent, parentKey: key, rows, name }, aggregate);
      },
    }),
  };
}
