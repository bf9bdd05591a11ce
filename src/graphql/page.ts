import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { beyond, type Direction, limitTo, opposite, orderBy } from '../database/keyset.ts';
import { badInput } from './errors.ts';

export const DEFAULT_PAGE = 20;
export const MAX_PAGE = 100;

export interface PageArgs {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}

/** An order of a list: non-null columns, of which the last is a key, all in one direction. */
export interface Order {
  /** Names list, field and direction, so that a cursor of one order is not accepted in another. */
  name: string;
  columns: readonly string[];
  direction: Direction;
}

/** The query for a page. It reads one row more than the page shows, to tell whether there is another page. */
export interface Page {
  limit: SQL;
  orderBy: Record<string, Direction>;
  columns: Record<string, true>;
  /** The rows beyond the cursors. */
  where: { RAW: (table: PgTable) => SQL }[];
}

type Row = Record<string, unknown>;

/**
 * Reads the arguments of a list (GraphQL Cursor Connections).
 *
 * @throws {GraphQLError} BAD_USER_INPUT for a size out of range, `first` with `last`, or a cursor of another list or order
 */
export function readPage(args: PageArgs, order: Order): Page {
  const { columns, direction } = order;
  const { size, backward } = readSize(args);
  return {
    limit: limitTo(size + 1),
    orderBy: orderBy(columns, backward ? opposite(direction) : direction),
    columns: Object.fromEntries(columns.map((column) => [column, true] as const)),
    where: bounds(args, order).map(({ key, direction: towards }) => beyond(columns, key, towards)),
  };
}

/** The key of a cursor, and the direction in which the rows of a page lie beyond it. */
interface Bound {
  key: unknown[];
  direction: Direction;
}

/**
 * Reads the cursors of a page.
 *
 * @throws {GraphQLError} BAD_USER_INPUT for a cursor of another list or order
 */
export function bounds({ after, before }: PageArgs, order: Order): Bound[] {
  return [
    ...(after != null ? [{ key: readCursor('after', after, order), direction: order.direction }] : []),
    ...(before != null ? [{ key: readCursor('before', before, order), direction: opposite(order.direction) }] : []),
  ];
}

interface PageOfRows<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Builds a page from the rows that were read for it. */
export function pageOf<Node extends Row>(rows: readonly Node[], args: PageArgs, order: Order): PageOfRows<Node> {
  const { size, backward } = readSize(args);
  const isMore = rows.length > size;
  const shown = isMore ? rows.slice(0, -1) : [...rows];
  if (backward) shown.reverse();
  const edges = shown.map((node) => ({ cursor: cursorOf(node, order), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: backward ? args.before != null : isMore,
      hasPreviousPage: backward ? isMore : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** Returns the size of a page, and whether it is counted from the end, in which case its rows are in reverse order. */
export function readSize({ first, last }: PageArgs): { size: number; backward: boolean } {
  if (first != null && last != null) throw badInput('first and last: both are given. Pass only one of them.');
  return { size: pageSize('first', first) ?? pageSize('last', last) ?? DEFAULT_PAGE, backward: last != null };
}

function pageSize(name: string, size: number | null | undefined): number | undefined {
  if (size == null) return undefined;
  if (size < 0 || size > MAX_PAGE) throw badInput(`${name}: must be from 0 to ${MAX_PAGE}, but is ${size}.`);
  return size;
}

function cursorOf(row: Row, order: Order): string {
  return Buffer.from(JSON.stringify([order.name, ...order.columns.map((column) => row[column])])).toString('base64url');
}

/**
 * Returns the values of a cursor, in the order of the columns.
 *
 * @throws {GraphQLError} BAD_USER_INPUT for a cursor of another list or order
 */
export function readCursor(argument: string, cursor: string, order: Order): unknown[] {
  const [name, ...values] = parseCursor(cursor);
  const isWhole =
    values.length === order.columns.length && values.every((value) => ['string', 'number'].includes(typeof value));
  if (name !== order.name || !isWhole) {
    throw badInput(`${argument}: not a cursor of this list in this order. Use a cursor that this list returned.`);
  }
  return values;
}

function parseCursor(cursor: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
