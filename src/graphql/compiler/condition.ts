import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { WriteCondition } from '../former-slugs.ts';
import { decline } from './compilation.ts';
import { relatedTo } from './relation.ts';
import { columnSql, drizzleSql, hasColumn, type Rows, relationOf } from './rows.ts';
import { bind, type Run } from './text.ts';

/**
 * Writes a condition, which is data (`Where`), as Drizzle would, but without making objects of it. An operator that it
 * does not know is declined.
 *
 * @param depth number of subqueries around the condition, from which the names of rows follow
 * @returns an empty text for no condition
 */
export function conditionSql(where: object, rows: Rows, run: Run, depth = 0): string {
  const all: string[] = [];
  for (const [key, value] of Object.entries(where)) {
    if (value === undefined) continue;
    const one = partSql(key, value, rows, run, depth);
    if (one !== '') all.push(one);
  }
  return allOf(all);
}

/** Joins conditions that must all hold. */
export function allOf(conditions: readonly string[]): string {
  return conditions.filter((one) => one !== '').join(' and ');
}

function partSql(key: string, value: unknown, rows: Rows, run: Run, depth: number): string {
  switch (key) {
    case 'RAW':
      return `(${rawSql(value as Raw, rows, run)})`;
    case 'AND':
      return allOf(severalSql(value, rows, run, depth));
    case 'OR': {
      const alternatives = severalSql(value, rows, run, depth);
      return alternatives.length === 0 ? '' : `(${alternatives.join(' or ')})`;
    }
    case 'NOT': {
      const denied = conditionSql(value as object, rows, run, depth);
      return denied === '' ? '' : `not (${denied})`;
    }
    default:
      return relationOf(rows, key)
        ? relationSql(key, value, rows, run, depth)
        : hasColumn(rows, key)
          ? columnConditionSql(columnSql(rows, key), value, run)
          : decline(`${rows.table}.${key}`);
  }
}

type Raw = ((table: PgTable) => SQL) & { write?: WriteCondition };

function rawSql(raw: Raw, rows: Rows, run: Run): string {
  return raw.write
    ? raw.write(
        (column) => columnSql(rows, column),
        (value) => bind(run, value),
      )
    : drizzleSql(raw(rows.on), run);
}

function severalSql(value: unknown, rows: Rows, run: Run, depth: number): string[] {
  const several = value as readonly (object | undefined)[];
  const all = several.map((one) => (one ? conditionSql(one, rows, run, depth) : ''));
  return all.filter((one) => one !== '').map((one) => `(${one})`);
}

/** Writes the condition that a row is related to one that meets a condition. */
function relationSql(name: string, value: unknown, rows: Rows, run: Run, depth: number): string {
  let names = 0;
  const related = relatedTo(rows, name, () => `f${depth}_${names++}`);
  const inside = typeof value === 'object' ? conditionSql(value as object, related.rows, run, depth + 1) : '';
  const exists = `exists (select from ${related.from} where ${allOf([related.where, inside])})`;
  return value === false ? `not ${exists}` : exists;
}

const operators: Readonly<Record<string, string>> = { eq: '=', ne: '<>', gt: '>', gte: '>=', lt: '<', lte: '<=' };

function columnConditionSql(column: string, value: unknown, run: Run): string {
  if (typeof value !== 'object' || value === null) return `${column} = ${bind(run, value)}`;
  return allOf(Object.entries(value).map(([operator, operand]) => operatorSql(column, operator, operand, run)));
}

function operatorSql(column: string, operator: string, operand: unknown, run: Run): string {
  if (operand === undefined) return '';
  switch (operator) {
    case 'in': {
      const places = (operand as readonly unknown[]).map((one) => bind(run, one));
      return places.length === 0 ? 'false' : `${column} in (${places.join(', ')})`;
    }
    case 'isNull':
      return operand === true ? `${column} is null` : '';
    case 'isNotNull':
      return operand === true ? `${column} is not null` : '';
    default:
      return `${column} ${operators[operator] ?? decline(operator)} ${bind(run, operand)}`;
  }
}
