import type { Order } from '../page.ts';
import { isTextSearch } from '../text-conditions.ts';
import { allOf, conditionSql } from './condition.ts';
import { columnSql, type Rows } from './rows.ts';
import type { Run } from './text.ts';

/** The number of rows that are searched in the order of the list, before all matches are looked up and sorted. */
const NEAR = 3000;

/** A search for text in a list, with what else its rows must meet. */
interface TextSearch {
  readonly text: string;
  readonly others: string;
}

/** Writes the conditions of a list that searches text; undefined for a list that does not. */
export function textSearchOf(
  where: { readonly AND?: readonly object[] },
  rows: Rows,
  run: Run,
): TextSearch | undefined {
  const { AND: conditions = [] } = where;
  if (!conditions.some(isTextSearch)) return undefined;
  const [text = '', others = ''] = [
    conditions.filter(isTextSearch),
    conditions.filter((one) => !isTextSearch(one)),
  ].map((some) => allOf(some.map((one) => conditionSql(one, rows, run))));
  return { text, others };
}

/**
 * Writes the condition that a row is one of the first that a search finds.
 *
 * Postgres cannot know how rare the words are. It either reads the list in order until it has found enough, which for rare
 * words is the whole table, or looks up all matches and sorts them, which for common words are most rows. Here it reads a
 * bounded number of rows in order, and only if too few of them match looks up all.
 *
 * @param orderBy the order, as SQL, of the rows that are read
 */
export function firstMatchesSql(
  { text, others }: TextSearch,
  { rows, from, order, orderBy, limit }: { rows: Rows; from: string; order: Order; orderBy: string; limit: number },
): string {
  const key = columnSql(rows, order.columns.at(-1) as string);
  const all = `select "${rows.name}".* from ${from}`;
  const where = (...conditions: string[]) => ` where ${allOf(conditions) || 'true'}`;
  const near = `select ${key} as key from (${all}${where(others)}${orderBy} limit ${NEAR}) as "${rows.name}"${where(text)}${orderBy} limit ${limit}`;
  const found = '(select count(*) from near)';
  // With `offset 0`, the rows are looked up as if all of them were wanted.
  const rest = `select ${key} from (${all}${where(others, text)} offset 0) as "${rows.name}" where ${found} < ${limit}${orderBy} limit ${limit}`;
  return `${key} = any(array(with near as materialized (${near}) select key from near where ${found} = ${limit} union all (${rest})))`;
}
