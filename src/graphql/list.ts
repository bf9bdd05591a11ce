import type { ObjectRef } from '@pothos/core';
import type { Aggregate } from './aggregate.ts';
import { builder, type SchemaTypes } from './builder.ts';
import { costs, type ListOfField } from './cost.ts';
import type { AnyWhere, Filter, TableName } from './filter.ts';
import { DEFAULT_PAGE, MAX_PAGE, type Order, type PageArgs, type pageOf } from './page.ts';
import type { Groups } from './rows.ts';
import { rowsOf } from './work.ts';

type Direction = 'ASC' | 'DESC';

/** The columns of an order, and its description. */
export interface OrderField {
  description: string;
  /** Non-null columns, of which the last is a key. One set per direction, if they differ. */
  columns: readonly string[] | Record<Direction, readonly string[]>;
}

/** Declares a list that clients can filter, order and page through. */
interface ListDeclaration<Table extends TableName> {
  table: Table;
  /** The GraphQL type of its nodes. */
  typeName: string;
  node: ObjectRef<SchemaTypes, unknown>;
  filter?: Filter;
  orders: Record<string, OrderField>;
  defaultOrder: { field: string; direction: Direction };
  /** The groups that it is counted in, if it has many rows and filters on columns with few values. */
  groups?: Groups;
}

export interface ListArgs extends PageArgs {
  filter?: object | null;
  orderBy?: { field: string; direction: Direction } | null;
}

/** The source of a connection type. Nothing is read before a field is resolved. */
export interface ListResult {
  page(): Promise<ReturnType<typeof pageOf>>;
  totalCount(): Promise<number>;
  aggregate(aggregate: Aggregate): Promise<unknown>;
}

export type List<Table extends TableName> = ReturnType<typeof defineList<Table>>;

/** The paths from a connection to its nodes. */
export const NODE_PATHS = [[{ name: 'nodes' }], [{ name: 'edges' }, { name: 'node' }]];

/** Defines a list: its connection, edge and order types, and how its arguments are read. */
export function defineList<Table extends TableName>(declaration: ListDeclaration<Table>) {
  const { table, typeName, node, orders, defaultOrder, filter } = declaration;
  const conditions = ({ args }: ListOfField) => filter?.work(args.filter) ?? 0;
  const edge = builder.objectRef<{ cursor: string; node: unknown }>(`${typeName}Edge`).implement({
    description: `An entry in a list of ${table}, with its cursor.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', {
        description: 'Position in the list, for use as `after` or `before` in the same order.',
      }),
      node: t.field({
        type: node,
        description: `The ${typeName.toLowerCase()}.`,
        resolve: (parent) => parent.node as never,
      }),
    }),
  });
  const connection = builder.objectRef<ListResult>(`${typeName}Connection`).implement({
    description: `A page of a list of ${table} (GraphQL Cursor Connections).`,
    fields: (t) => ({
      edges: t.field({
        type: [edge],
        extensions: costs({ work: (_args, list) => conditions(list) }),
        description: 'Entries on this page, with their cursors.',
        resolve: async (list) => (await list.page()).edges,
      }),
      nodes: t.field({
        type: [node],
        extensions: costs({ work: (_args, list) => conditions(list) }),
        description: 'Entries on this page.',
        resolve: async (list) => (await list.page()).edges.map((entry) => entry.node) as never,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Position of this page in the list.',
        resolve: async (list) => (await list.page()).pageInfo as never,
      }),
      totalCount: t.int({
        extensions: costs({ work: (_args, list) => 3 + rowsOf(table, list) * (0.005 + 0.0005 * conditions(list)) }),
        description: 'Number of entries on all pages of the list.',
        resolve: (list) => list.totalCount(),
      }),
    }),
  });
  const orderField =
    Object.keys(orders).length > 1 || !Array.isArray(Object.values(orders)[0]?.columns)
      ? builder.enumType(`${typeName}OrderField`, {
          description: `Field that a list of ${table} can be ordered by.`,
          values: Object.fromEntries(
            Object.entries(orders).map(([name, { description }]) => [name, { description }]),
          ) as Record<string, { description: string }>,
        })
      : undefined;
  const orderInput =
    orderField &&
    builder.inputType(`${typeName}Order`, {
      description: `Order of a list of ${table}. Ties are ordered by key, in the same direction.`,
      fields: (t) => ({
        field: t.field({ type: orderField, required: true, description: 'Field to order by.' }),
        direction: t.field({ type: OrderDirection, required: true, description: 'Direction of the order.' }),
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

  const whereOf = (args: ListArgs): AnyWhere => filter?.where(args.filter) ?? {};

  return { ...declaration, connection, orderInput, orderOf, whereOf };
}

const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Direction of an order.',
  values: {
    ASC: { description: 'Ascending: smallest, earliest or alphabetically first entry first.' },
    DESC: { description: 'Descending: largest, latest or alphabetically last entry first.' },
  },
});

/** Returns the arguments of a field that returns a list. */
export function listArgs<Table extends TableName>(list: List<Table>) {
  const { field, direction } = list.defaultOrder;
  const order = `Orders the list. Default: \`${field}\`, \`${direction}\`.`;
  const first = `Returns this many entries from the start. Default: ${DEFAULT_PAGE}, unless \`last\` is given. Maximum: ${MAX_PAGE}.`;
  const last = `Returns this many entries from the end, instead of \`first\`. Maximum: ${MAX_PAGE}.`;
  return builder.args((t) => ({
    ...(list.filter && {
      filter: t.field({ type: list.filter.inputType, required: false, description: 'Returns only matching entries.' }),
    }),
    ...(list.orderInput && { orderBy: t.field({ type: list.orderInput, required: false, description: order }) }),
    first: t.int({ required: false, description: first }),
    after: t.string({ required: false, description: 'Returns entries after this cursor.' }),
    last: t.int({ required: false, description: last }),
    before: t.string({ required: false, description: 'Returns entries before this cursor.' }),
  }));
}
