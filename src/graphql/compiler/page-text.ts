import type { Page, Slot } from './page.ts';
import { rowsSql } from './rows-text.ts';
import { concatenation, type Json, joined, type Run, render, type Sql, sql, value } from './text.ts';

/** Writes a page as one value: a subquery that gathers the texts of its rows in arrays. */
export function pageJson({ body, columns, from, rest, size, isBackward }: Page, name: string): Json {
  const shown = (column: number): Sql => {
    const some = sql`${name}.c${column}[1:${[size]}]`;
    return isBackward ? sql`array(select x from unnest(${some}) with ordinality as u(x, i) order by i desc)` : some;
  };
  const edge = (column: number, isFirst: boolean): Sql => {
    const index: Sql = isFirst ? ['1'] : sql`least(cardinality(${name}.c${column}), ${[size]})`;
    return sql`coalesce((${name}.c${column}[1:${[size]}])[${index}], 'null')`;
  };

  function slotSql(part: Slot): Sql {
    switch (part.slot) {
      case 'entries':
        return sql`array_to_string(${shown(part.column)}, ',')`;
      case 'isMore':
        return sql`(cardinality(${name}.c0) > ${[size]})::text`;
      default:
        return edge(part.column, (part.slot === 'startCursor') !== isBackward);
    }
  }

  // Nothing but the entries, in their order: they are read where they stand.
  if (
    columns.length === 1 &&
    !isBackward &&
    body.filter((part) => 'slot' in part).every(({ slot }) => slot === 'entries')
  )
    return body.map((part) => ('slot' in part ? { sql: rowsSql(columns[0] as Sql, from, rest) } : part));
  const text = concatenation(body.map((part) => ('slot' in part ? { sql: slotSql(part) } : part)));
  // The arguments are read even if no row is, because they may be wrong.
  if (columns.length === 0) return value(sql`(select ${text}${[nothing(rest)]})`);
  if (columns.length === 1) {
    // `offset 0`, because Postgres would otherwise compute the array each time that it occurs.
    const array = sql`select array(select ${columns[0] as Sql} from ${from}${[rest]}) as c0 offset 0`;
    return value(sql`(select ${text} from (${array}) as ${name})`);
  }
  const arrays = joined(
    columns.map((_column, index) => sql`coalesce(array_agg(c${index}), '{}') as c${index}`),
    ', ',
  );
  const read = joined(
    columns.map((column, index) => sql`${column} as c${index}`),
    ', ',
  );
  return value(
    sql`(select ${text} from (select ${arrays} from (select ${read} from ${from}${[rest]}) as r) as ${name})`,
  );
}

/** Reads arguments without writing what they say. */
function nothing(part: Sql[number]): Sql[number] {
  return (run) => {
    if (typeof part !== 'string') part({ ...run, params: [] });
    return '';
  };
}

/**
 * Puts a page together from its rows, without looking at what they contain. Undefined if its text has values that no row
 * contains, such as a count.
 */
export function pageOfRows({
  body,
  size,
  isBackward,
}: Page): ((rows: readonly Buffer[][], run: Run) => Buffer) | undefined {
  const parts = body.map((part) => ('literal' in part ? Buffer.from(part.literal) : 'slot' in part ? part : undefined));
  if (!parts.every((part) => part !== undefined)) return undefined;
  return (rows, run) => {
    const most = Number(render([size], run));
    const shown = rows.slice(0, most);
    if (isBackward) shown.reverse();
    const written: Buffer[] = [];
    // Not `flatMap`, which takes longer than all else here.
    for (const part of parts) {
      if ('slot' in part) writeSlot(written, part, shown, rows.length > most);
      else written.push(part);
    }
    return Buffer.concat(written);
  };
}

const COMMA = Buffer.from(',');
const NULL = Buffer.from('null');
const TRUE = Buffer.from('true');
const FALSE = Buffer.from('false');

function writeSlot(written: Buffer[], part: Slot, shown: readonly Buffer[][], isMore: boolean): void {
  if (part.slot === 'isMore') written.push(isMore ? TRUE : FALSE);
  else if (part.slot !== 'entries') written.push(shown.at(part.slot === 'startCursor' ? 0 : -1)?.[part.column] ?? NULL);
  else
    for (const [index, row] of shown.entries()) {
      if (index > 0) written.push(COMMA);
      // Safe: each row has all columns.
      written.push(row[part.column] as Buffer);
    }
}
