import { opposite } from '../../database/keyset.ts';
import type { Order } from '../page.ts';
import { columnOf, columnSql, type Rows } from './rows.ts';

/** Writes the columns of an order, as a list. */
export function columnsOf(rows: Rows, { columns }: Order): string {
  return columns.map((name) => columnSql(rows, name)).join(', ');
}

/** Writes the order of a page, whose rows are read from its end if it is counted from there. */
export function orderSql(rows: Rows, { columns, direction }: Order, isBackward: boolean): string {
  const towards = isBackward ? opposite(direction) : direction;
  return ` order by ${columns.map((name) => `${columnSql(rows, name)} ${towards}`).join(', ')}`;
}

/** Writes the cursor of a row, as `cursorOf` in page.ts does. */
export function cursorSql(rows: Rows, { name, columns }: Order): string {
  const values = columns.map((column) => {
    const place = columnSql(rows, column);
    const type = columnOf(rows, column).getSQLType();
    return type === 'integer' ? place : type === 'numeric' ? `'"' || ${place} || '"'` : `to_json(${place})`;
  });
  const text = `'["${name}",' || ${values.join(" || ',' || ")} || ']'`;
  return `translate(encode(convert_to(${text}, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}
