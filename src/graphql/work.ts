import type { ListOfField } from './cost.ts';
import { MOST_CHARACTERS, type TableName } from './filter.ts';
import { positive, readSearchQuery, type SearchQuery } from './search-query.ts';

/** Work of the database for lists, in units of cost (see `cost.ts`), measured with `npm run bench:work`. */

/** Assumed number of rows of a root list: that of the data that was measured. */
const ROWS: Partial<Record<TableName, number>> = {
  summits: 2_000,
  participants: 12_000,
  deals: 8_000,
  quotes: 40_000,
  documents: 4_000,
};

/** Assumed number of rows of a list that belongs to an object. */
const RELATED_ROWS = 20;

/** Rows whose counting takes as long as reading what loads have counted, of a root list without conditions. */
const KEPT_ROWS = 500;

/** Returns the number of rows that counts, facets and sums of a list are assumed to read. */
export function rowsOf(table: TableName, { isWhole, args: { filter } }: ListOfField): number {
  if (!isWhole) return RELATED_ROWS;
  const rows = ROWS[table] ?? 500;
  return hasConditions(filter) ? rows : Math.min(rows, KEPT_ROWS);
}

function hasConditions(filter: unknown): boolean {
  return typeof filter === 'object' && filter !== null && Object.values(filter).some((value) => value != null);
}

/**
 * Returns the number of passes over the matching rows that a search for a text takes: one for each alternative, which widens
 * the result, and one for each excluded term. Returns 0 for anything but a string.
 */
export function passesOf(text: unknown): number {
  const query = queryOf(text);
  return query === undefined ? 0 : Math.max(1, passesOver(query));
}

/** Returns the same for a search, in which a query that only excludes words finds nothing and takes no pass. */
export function passesOfSearch(text: unknown): number {
  const query = queryOf(text);
  return query === undefined ? 0 : passesOver(positive(query).length > 0 ? query : []);
}

function passesOver(query: SearchQuery): number {
  return query.reduce((sum, { without }) => sum + 1 + without.length, 0);
}

function queryOf(text: unknown): SearchQuery | undefined {
  // Truncated, because the cost is estimated before a text that is too long is rejected.
  return typeof text === 'string' ? readSearchQuery(text.slice(0, MOST_CHARACTERS)) : undefined;
}

/**
 * Returns the work of a condition that all values of a list must match: a subquery for each, whose join orders Postgres
 * compares.
 *
 * @param plan the work to plan one of them
 */
export function workOfAll(plan: number): (values: unknown) => number {
  return (values) => (Array.isArray(values) ? values.length ** 3 * plan : 0);
}
