import type { RowsQuery } from '../source.ts';
import { allOf, conditionSql } from './condition.ts';
import { columnSql, type Rows } from './rows.ts';
import { type Arguments, partBy } from './selection.ts';
import { type Json, literal, type Part, type Sql, sql, value } from './text.ts';

/** Writes a list of rows. */
export function rowsJson(text: Sql, from: string, rest: Part): Json {
  return [...literal('['), ...value(rowsSql(text, from, rest)), ...literal(']')];
}

/** Writes the texts of rows, separated by commas. */
export function rowsSql(text: Sql, from: string, rest: Part): Sql {
  return sql`array_to_string(array(select ${text} from ${from}${[rest]}), ',')`;
}

/** Writes condition, order and limit of a query for rows. */
export function rowsPart(
  args: Arguments,
  rows: Rows,
  query: (args: Readonly<Record<string, unknown>>) => RowsQuery,
  where = '',
): Part {
  return partBy(args, (given, run) => {
    // The query of a relation that selects all of its rows has no condition.
    const { where: condition = {}, orderBy, limit } = query(given);
    const chosen = allOf([where, conditionSql(condition, rows, run)]);
    const order = Object.entries(orderBy ?? {}).map(([name, direction]) => `${columnSql(rows, name)} ${direction}`);
    return `${chosen && ` where ${chosen}`}${order.length > 0 ? ` order by ${order.join(', ')}` : ''}${
      limit === undefined ? '' : ` limit ${limit}`
    }`;
  });
}
