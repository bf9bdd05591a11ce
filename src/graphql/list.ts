import type { ObjectRef } from '@pothos/core';
import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { GraphQLResolveInfo } from 'graphql';
import { type Aggregate, aggregateList, aggregateRelated } from './aggregate.ts';
import { builder, type Context, type SchemaTypes } from './builder.ts';
import { costs, type ListOfField } from './cost.ts';
import type { Filter, TableName, Where } from './filter.ts';
import { type Order, type PageArgs, pageOf, readPage } from './page.ts';
import { relatedRows, relationOf, rowsOfList, tableOf, whereSql } from './rows.ts';
import { rowsOf } from './work.ts';

type Row = Record<string, unknown>;
type Direction = 'ASC' | 'DESC';

/** The columns of an order, and how clients are told of it. */
export interface OrderField {
  description: string;
  /** Never null, the last one a key. Where the directions need different columns, one set for each. */
  columns: readonly string[] | Record<Direction, readonly string[]>;
}

/** A list that clients can filter, order and page through: all of it declared as data. */
interface ListDeclaration<Table extends TableName> {
  table: Table;
  /** The GraphQL type of its nodes. */
  typeName: string;
  node: ObjectRef<SchemaTypes, unknown>;
  filter?: Filter<Table>;
  orders: Record<string, OrderField>;
  defaultOrder: { field: string; direction: Direction };
}

interface ListArgs extends PageArgs {
  filter?: object | null;
  orderBy?: { field: string; direction: Direction } | null;
}

/** What a connection type resolves from: nothing is read before a field asks for it. */
interface ListResult {
  page(): Promise<ReturnType<typeof pageOf>>;
  totalCount(): Promise<number>;
  aggregate(aggregate: Aggregate): Promise<unknown>;
}

export type List<Table extends TableName> = ReturnType<typeof defineList<Table>>;

const NODE_PATHS = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];

/** Declares a list: its connection and edge types, its order type, and the arguments that its fields take. */
export function defineList<Table extends TableName>(declaration: ListDeclaration<Table>) {
  const { table, typeName, node, orders, defaultOrder, filter } = declaration;
  const conditions = ({ args }: ListOfField) => filter?.work(args.filter) ?? 0;
  const edge = builder.objectRef<{ cursor: string; node: unknown }>(`${typeName}Edge`).implement({
    description: `A ${typeName} and its place in a list.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Its place in the list: give it as `after` or `before`.' }),
      node: t.field({ type: node, description: `The ${typeName}.`, resolve: (parent) => parent.node as never }),
    }),
  });
  const connection = builder.objectRef<ListResult>(`${typeName}Connection`).implement({
    description: `A page of a list of ${typeName}s (GraphQL Cursor Connections).`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        extensions: costs({ work: (_args, list) => conditions(list) }),
        description: 'The entries of this page with their cursors.',
        resolve: async (list) => (await list.page()).edges,
      }),
      nodes: t.field({
        type: [node],
        extensions: costs({ work: (_args, list) => conditions(list) }),
        description: 'The entries of this page.',
        resolve: async (list) => (await list.page()).edges.map((entry) => entry.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where this page stands in the list.',
        resolve: async (list) => (await list.page()).pageInfo as never,
      }),
      totalCount: t.int({
        extensions: costs({ work: (_args, list) => 3 + rowsOf(table, list) * (0.005 + 0.0005 * conditions(list)) }),
        description: 'How many entries the whole list has, whatever the page.',
        resolve: (list) => list.totalCount(),
      }),
    }),
  });
  const orderField =
    Object.keys(orders).length > 1
      ? builder.enumType(`${typeName}OrderField`, {
          description: `What a list of ${typeName}s can be ordered by.`,
          values: Object.fromEntries(
            Object.entries(orders).map(([name, { description }]) => [name, { description }]),
          ) as Record<string, { description: string }>,
        })
      : undefined;
  const orderInput =
    orderField &&
    builder.inputType(`${typeName}Order`, {
      description: `How a list of ${typeName}s is ordered; entries that are alike come in the order of their keys.`,
      fields: (t) => ({
        field: t.field({ type: orderField, required: true, description: 'What to order by.' }),
        direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
      }),
    });

  function orderOf({ orderBy }: ListArgs): Order {
    const { field, direction } = orderBy ?? defaultOrder;
    const columns = orders[field]?.columns as OrderField['columns'];
    return {
      name: `${typeName}.${field}.${direction}`,
      columns: Array.isArray(columns) ? columns : (columns as Record<Direction, readonly string[]>)[direction],
      direction: direction === 'ASC' ? 'asc' : 'desc',
    };
  }

  const whereOf = (args: ListArgs): Where => (filter?.where(args.filter) ?? {}) as Where;

  return { ...declaration, connection, orderInput, orderOf, whereOf };
}

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list is ordered.',
  values: {
    ASC: { description: 'Smallest, earliest or first letter first.' },
    DESC: { description: 'Largest, latest or last letter first.' },
  },
});

/** The arguments of a field that gives a list. */
export function listArgs<Table extends TableName>(list: List<Table>) {
  return builder.args((t) => ({
    ...(list.filter && {
      filter: t.field({ type: list.filter.inputType, required: false, description: 'Which entries the list has.' }),
    }),
    ...(list.orderInput && {
      orderBy: t.field({ type: list.orderInput, required: false, description: 'How the list is ordered.' }),
    }),
    first: t.int({ required: false, description: 'How many entries from the start, 100 at most; 20 unless told.' }),
    after: t.string({ required: false, description: 'The cursor that the page starts after.' }),
    last: t.int({ required: false, description: 'How many entries from the end, 100 at most.' }),
    before: t.string({ required: false, description: 'The cursor that the page ends before.' }),
  }));
}

/** Resolves a list at the root: a statement for the page and one for the count, each where it is asked for. */
export function resolveList<Table extends TableName>(
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
      return pageOf(rows as Row[], args, order);
    }),
    totalCount: once(async () => context.db.$count(tableOf(list.table), whereSql(list.table, where))),
    aggregate: (aggregate) => aggregateList(context, rowsOfList(list, args), aggregate),
  };
}

/**
 * The options of a field that gives a list of the rows that a relation of its parent leads to: page and count are read
 * with the parent, in the same statement.
 */
export function relatedList<Table extends TableName>(parentTable: TableName, relationName: string, list: List<Table>) {
  const relation = relationOf(parentTable, relationName);
  const parentKey = relation.sourceColumns[0]?.name as string;
  const countKey = `${relationName}Count`;

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
    extensions: { pothosDrizzleSelect: select },
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

function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}
