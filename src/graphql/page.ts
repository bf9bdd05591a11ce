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

/** An order that a list can be in: never-null columns, the last of them a key, all of them in one direction. */
export interface Order {
  /** Names list, field and direction, so that a cursor of one order is not taken for a cursor of another. */
  name: string;
  columns: readonly string[];
  direction: 'asc' | 'desc';
}

/** What a page needs of the database: one row more than it shows, to see whether there is a page after it. */
export interface Page {
  /** Written into the statement: with the limit as a parameter Postgres plans without knowing how few rows it is for. */
  limit: SQL;
  orderBy: Record<string, 'asc' | 'desc'>;
  columns: Record<string, true>;
  /** The rows on the far side of the cursors, as one comparison of rows, which an index on the columns serves. */
  where: { RAW: (table: PgTable) => SQL }[];
}

type Row = Record<string, unknown>;

/**
 * Reads the arguments of a list (GraphQL Cursor Connections).
 *
 * @throws BAD_USER_INPUT for a size out of range, both ends at once, or a cursor of another list or order.
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

interface PageOfRows<Node> {
  edges: { cursor: string; node: Node }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Makes a page of the rows that the database gave for it. */
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

/** How many entries the page has, and whether it is counted from the end, where the rows come in the opposite order. */
export function readSize({ first, last }: PageArgs): { size: number; backward: boolean } {
  if (first != null && last != null) throw badInput('first and last: give one of the two.');
  return { size: pageSize('first', first) ?? pageSize('last', last) ?? DEFAULT_PAGE, backward: last != null };
}

function pageSize(name: string, size: number | null | undefined): number | undefined {
  if (size == null) return undefined;
  if (size < 0 || size > MAX_PAGE) throw badInput(`${name}: a page has from 0 to ${MAX_PAGE} entries, not ${size}.`);
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

/** The values of a cursor, in the order of the columns. */
export function readCursor(argument: string, cursor: string, order: Order): unknown[] {
  const [name, ...values] = parseCursor(cursor);
  const isWhole =
    values.length === order.columns.length && values.every((value) => ['string', 'number'].includes(typeof value));
  if (name !== order.name || !isWhole) {
    throw badInput(`${argument}: not a cursor of this list in this order. Give one that this very list gave.`);
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
