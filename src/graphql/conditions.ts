import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { badInput } from './errors.ts';
import { fold } from './search-words.ts';

/** Conditions that several filters share, as data for their `where`. */

export interface DateRange {
  from?: string | null;
  to?: string | null;
}

type Range = { gte?: string; lte?: string };

/**
 * Builds the condition that a date overlaps a range, both ends inclusive. A record without a date has null in both columns,
 * so it fails any bound.
 *
 * @throws {GraphQLError} BAD_USER_INPUT if the range ends before it starts
 */
export function overlaps<Start extends string, End extends string>(start: Start, end: End, range: DateRange) {
  const { from, to } = range;
  if (from != null && to != null && from > to)
    throw badInput(`date range: from (${from}) is after to (${to}). Swap them.`);
  return {
    ...(from != null && { [end]: { gte: from } }),
    ...(to != null && { [start]: { lte: to } }),
  } as Partial<Record<Start | End, Range>>;
}

/** Minimum length of a text to look for similar names, since a shorter one is similar to half of all names. */
export const LEAST_LIKE = 4;

/** Maximum length of a text to look for in names. The longest names have about 200 characters. */
const LONGEST_NAME = 500;

/** Describes an argument that `namedLike` handles. */
export const nameText =
  'Searches names in any recorded language: those that contain the text or, from 4 characters, are similar to it, so that misspellings and other transliterations match. Ignores case, accents and the kind of apostrophe. Blank text matches everything. Maximum: 10,000 UTF-16 code units.';

/**
 * Builds the condition that a name contains the text, ignoring case, accents and the kind of apostrophe, or is similar to it
 * (misspelt or transliterated differently), as in `search`.
 *
 * @returns undefined for blank text, which is no condition
 */
export function namedLike(text: string): { names: { RAW: (table: PgTable) => SQL } } | undefined {
  if (text.trim() === '') return undefined;
  // Measure the length after folding, which may turn one character into eighteen.
  const name = fold(text).trim();
  const pattern = name.length > LONGEST_NAME ? null : `%${name.replace(/[\\%_]/g, '\\$&')}%`;
  const query = name.length < LEAST_LIKE ? null : name.slice(0, 100);
  return {
    names: {
      RAW: (table) => sql`${(table as unknown as { id: unknown }).id} in (select names_told(${pattern}, ${query}))`,
    },
  };
}

/** Maximum number of conditions that must all hold. Each is a subquery, and Postgres takes quadratic time to plan them. */
const MOST_CONDITIONS = 20;

/**
 * Returns the distinct values of an argument whose values must all match.
 *
 * @throws {GraphQLError} BAD_USER_INPUT for more than 20
 */
export function each<Value>(argument: string, values: readonly Value[]): Value[] {
  const distinct = [...new Set(values)];
  if (distinct.length <= MOST_CONDITIONS) return distinct;
  throw badInput(`${argument}: must have at most ${MOST_CONDITIONS} different values, but has ${distinct.length}.`);
}

/** Returns the key of an object from what clients may pass for it: the key itself or the global ID. */
export function keyOf(typeName: string, given: string): string {
  const decoded = Buffer.from(given, 'base64').toString();
  return decoded.startsWith(`${typeName}:`) ? decoded.slice(typeName.length + 1) : given;
}

/** Splits identifiers of people, which may be slugs, global IDs or Wikidata IDs, by their form. */
export function peopleOf(given: readonly string[]): { slugs: string[]; wikidataIds: string[] } {
  return {
    slugs: given.filter((value) => !isWikidataId(value)).map((value) => keyOf('Person', value)),
    wikidataIds: given.filter(isWikidataId),
  };
}

function isWikidataId(value: string): boolean {
  return /^Q[1-9]\d*$/.test(value);
}
