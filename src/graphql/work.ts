import type { ListOfField } from './cost.ts';
import { MOST_CHARACTERS, type TableName } from './filter.ts';
import { positive, readSearchQuery, type SearchQuery } from './search-query.ts';

/** Work of the database for lists, in units of cost (see `cost.ts`), as `npm run bench:work` measures it. */

/** The rows that a list of everything goes through: those of the data that were measured. */
const ROWS: Partial<Record<TableName, number>> = {
  summits: 2_000,
  participants: 12_000,
  deals: 8_000,
  quotes: 40_000,
  documents: 4_000,
};

/** The rows that a list goes through which belongs to one object. */
const RELATED_ROWS = 20;

export function rowsOf(table: TableName, { isWhole }: ListOfField): number {
  return isWhole ? (ROWS[table] ?? 500) : RELATED_ROWS;
}

/**
 * How many passes over the matching rows a text that is searched for takes: one, and one more for each alternative, as
 * they widen what is found, and for each word to be left out. What is no text takes none.
 */
export function passesOf(text: unknown): number {
  const query = queryOf(text);
  return query === undefined ? 0 : Math.max(1, passesOver(query));
}

/** The same for a search, in which a query that only leaves words out finds nothing and takes none. */
export function passesOfSearch(text: unknown): number {
  const query = queryOf(text);
  return query === undefined ? 0 : passesOver(positive(query).length > 0 ? query : []);
}

function passesOver(query: SearchQuery): number {
  return query.reduce((sum, { without }) => sum + 1 + without.length, 0);
}

/** Undefined where it is no text. The cost is estimated before a text that is too long is refused. */
function queryOf(text: unknown): SearchQuery | undefined {
  return typeof text === 'string' ? readSearchQuery(text.slice(0, MOST_CHARACTERS)) : undefined;
}

/**
 * The work of a condition on all of many values: a subquery for each, for which Postgres compares the orders of joining.
 *
 * @param plan how hard they are to plan: the work for one value
 */
export function workOfAll(plan: number): (values: unknown) => number {
  return (values) => (Array.isArray(values) ? values.length ** 3 * plan : 0);
}
