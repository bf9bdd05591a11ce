import { type Column, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
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
  direction: 'asc' | 'desc';
}

/** The query for a page. It reads one row more than the page shows, to tell whether there is another page. */
export interface Page {
  /** A literal, because Postgres cannot use a parameter to plan for few rows. */
  limit: SQL;
  orderBy: Record<string, 'asc' | 'desc'>;
  columns: Record<string, true>;
  /** The rows beyond the cursors, as row comparisons that an index on the columns can serve. */
  where: { RAW: (table: PgTable) => SQL }[];
}

type Row = Record<string, unknown>;

/**
 * Reads the arguments of a list (GraphQL Cursor Connections).
 *
 * @throws {GraphQLError} BAD_USER_INPUT for a size out of range, `first` with `last`, or a cursor of another list or order
 */
export function readPage(args: PageArgs, order: Order): Page {
  const { after, before } = args;
  const { size, backward } = readSize(args);
  const direction = backward ? opposite(order.direction) : order.direction;
  return {
    limit: sql.raw(String(size + 1)),
    orderBy: Object.fromEntries(order.columns.map((column) => [column, direction])),
    columns: Object.fromEntries(order.columns.map((column) => [column, true] as const)),
    where: [
      ...(after != null ? [beyond(order, readCursor('after', after, order), order.direction)] : []),
      ...(before != null ? [beyond(order, readCursor('before', before, order), opposite(order.direction))] : []),
    ],
  };
}

export interface PageOfRows<Node> {
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

function opposite(direction: 'asc' | 'desc'): 'asc' | 'desc' {
  return direction === 'asc' ? 'desc' : 'asc';
}

function beyond(order: Order, values: readonly unknown[], direction: 'asc' | 'desc'): { RAW: (table: PgTable) => SQL } {
  return {
    RAW: (table) => {
      const columns = order.columns.map((name) => (table as unknown as Record<string, Column>)[name] as Column);
      const left = sql.join(columns, sql`, `);
      const right = sql.join(
        columns.map((column, index) => sql.param(values[index], column)),
        sql`, `,
      );
      return direction === 'asc' ? sql`(${left}) > (${right})` : sql`(${left}) < (${right})`;
    },
  };
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
