import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';

/** Writes a moment in UTC with milliseconds, as ECMAScript does. */
export function moment<Text>(column: SQLWrapper): SQL<Text> {
  return sql<Text>`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
