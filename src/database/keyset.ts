import { type Column, type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';

/** Keyset pagination: each page starts beyond the key of a row, where an index finds it in the same time everywhere. */

export type Direction = 'asc' | 'desc';

/** Orders rows by columns, all in one direction. */
export function orderBy(columns: readonly string[], direction: Direction): Record<string, Direction> {
  return Object.fromEntries(columns.map((column) => [column, direction]));
}

/** Limits the rows of a page by a literal, because Postgres cannot use a parameter to plan for few rows. */
export function limitTo(rows: number): SQL {
  return sql.raw(String(rows));
}

/** Builds the condition that a row follows a key in a direction, as a row comparison that an index can serve. */
export function beyond(
  columns: readonly string[],
  key: readonly unknown[],
  direction: Direction,
): { RAW: (table: PgTable) => SQL } {
  return {
    RAW: (table) => {
      // In Drizzle the columns are properties of the table, which the type `PgTable` does not include.
      const own = columns.map((name) => (table as unknown as Record<string, Column>)[name] as Column);
      const left = sql.join(own, sql`, `);
      const right = sql.join(
        own.map((column, index) => sql.param(key[index], column)),
        sql`, `,
      );
      return direction === 'asc' ? sql`(${left}) > (${right})` : sql`(${left}) < (${right})`;
    },
  };
}

export function opposite(direction: Direction): Direction {
  return direction === 'asc' ? 'desc' : 'asc';
}
