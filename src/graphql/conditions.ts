import { type SQL, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { badInput } from './errors.ts';
import { fold } from './search-words.ts';

/** Conditions that several filters make alike, as data for their `where`. */

export interface DateRange {
  from?: string | null;
  to?: string | null;
}

type Range = { gte?: string; lte?: string };

/** The dates that overlap a range, both ends included. A record without a date is in no range. */
export function overlaps<Start extends string, End extends string>(start: Start, end: End, range: DateRange) {
  const { from, to } = range;
  if (from != null && to != null && from > to) throw badInput(`date: from (${from}) is after to (${to}).`);
  return {
    ...(from != null && { [end]: { gte: from } }),
    ...(to != null && { [start]: { lte: to } }),
  } as Partial<Record<Start | End, Range>>;
}

/** What is shorter than this is like half of all names. */
export const LEAST_LIKE = 4;

/** The longest names have some two hundred characters: what is longer is in none. */
const LONGEST_NAME = 500;

/**
 * A name that holds the text, whatever its case, accents and kinds of apostrophe, or is like it: misspelt, or transliterated in
 * another way, as `search` finds them. Blank text asks nothing.
 */
export function namedLike(text: string): { names: { RAW: (table: PgTable) => SQL } } | undefined {
  if (text.trim() === '') return undefined;
  // Folded before it is measured: a character may stand for eighteen.
  const name = fold(text).trim();
  const pattern = name.length > LONGEST_NAME ? null : `%${name.replace(/[\\%_]/g, '\\$&')}%`;
  const query = name.length < LEAST_LIKE ? null : name.slice(0, 100);
  return {
    names: {
      RAW: (table) => sql`${(table as unknown as { id: unknown }).id} in (select names_told(${pattern}, ${query}))`,
    },
  };
}

/** Each condition is a subquery of its own, and the time that Postgres plans for grows with the square of their number. */
const MOST_CONDITIONS = 20;

/** What all have to hold for, each once. */
export function each<Value>(argument: string, values: readonly Value[]): Value[] {
  const distinct = [...new Set(values)];
  if (distinct.length <= MOST_CONDITIONS) return distinct;
  throw badInput(`${argument}: at most ${MOST_CONDITIONS} different values, not ${distinct.length}.`);
}

/** A key from what a client may give for it: the key itself, or the id of the object. */
export function keyOf(typeName: string, given: string): string {
  const decoded = Buffer.from(given, 'base64').toString();
  return decoded.startsWith(`${typeName}:`) ? decoded.slice(typeName.length + 1) : given;
}

/** People from what clients may give for them: slugs, ids or Wikidata ids, told apart by their form. */
export function peopleOf(given: readonly string[]): { slugs: string[]; wikidataIds: string[] } {
  return {
    slugs: given.filter((value) => !isWikidataId(value)).map((value) => keyOf('Person', value)),
    wikidataIds: given.filter(isWikidataId),
  };
}

function isWikidataId(value: string): boolean {
  return /^Q[1-9]\d*$/.test(value);
}
