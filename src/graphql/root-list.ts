import type { InputFieldMap } from '@pothos/core';
import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import type { GraphQLResolveInfo } from 'graphql';
import { aggregateList } from './aggregate.ts';
import { builder, type Context } from './builder.ts';
import type { TableName } from './filter.ts';
import { type List, type ListArgs, type ListResult, listArgs, NODE_PATHS } from './list.ts';
import { pageOf, readPage } from './page.ts';
import { rowsOfList, totalOf } from './rows.ts';
import type { Source } from './source.ts';

/**
 * Returns the options of a root field with a list of a whole table.
 *
 * @param conditions arguments for fields of the filter of the list, instead of an argument `filter`
 */
export function rootList<Table extends TableName, Conditions extends InputFieldMap = Record<never, never>>(
  list: List<Table>,
  conditions?: Conditions,
) {
  const args = { ...conditions, ...listArgs(conditions ? { ...list, filter: undefined } : list) };
  const names = Object.keys(conditions ?? {});
  const argsOf = (given: ListArgs & Readonly<Record<string, unknown>>): ListArgs =>
    conditions ? { ...given, filter: Object.fromEntries(names.map((name) => [name, given[name]])) } : given;
  // A cast, because a list of one table is no list of any table to the type checker.
  const source = { kind: 'list', list: list as List<never>, argsOf } satisfies Source;
  return {
    type: list.connection,
    args,
    extensions: { source },
    resolve: (_root: object, given: ListArgs, context: Context, info: GraphQLResolveInfo): ListResult =>
      resolveList(list, argsOf(given as ListArgs & Readonly<Record<string, unknown>>), context, info),
  };
}

/** Resolves a root list, with one statement for the page and one for the count, each only if requested. */
function resolveList<Table extends TableName>(
  list: List<Table>,
  args: ListArgs,
  context: Context,
  info: GraphQLResolveInfo,
): ListResult {
  const order = list.orderOf(args);
  const page = readPage(args, order);
  const where = list.whereOf(args);
  return {
    page: once(async () => {
      const query = {
        orderBy: page.orderBy,
        columns: page.columns,
        limit: page.limit,
        where: { AND: [where, ...page.where] },
      };
      const planned = queryFromInfo({
        config: getSchemaConfig(builder),
        context,
        info,
        typeName: list.typeName,
        paths: NODE_PATHS,
        ...query,
      } as never) as object;
      const rows = await context.db.query[list.table].findMany(planned as never);
      return pageOf(rows as Record<string, unknown>[], args, order);
    }),
    totalCount: once(
      async () =>
        (await aggregateList(context, rowsOfList(list, args), {
          name: 'total',
          expression: (rows) => totalOf(list.table, rows),
        })) as number,
    ),
    aggregate: (aggregate) => aggregateList(context, rowsOfList(list, args), aggregate),
  };
}

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
