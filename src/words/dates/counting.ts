import { addDays, addMonths, mondayOf } from './calendar.ts';
import { type Found, firstOf } from './found.ts';
import type { Unit } from './lexicon.data.ts';
import { type Meaning, type Resolution, refuse } from './meaning.ts';
import type { Token } from './tokens.ts';

/** Words that make a count inexact: "nearly two years ago" and "over 30 years ago" name no year. */
const INEXACT =
  /\b(?:than|(?<!\b(?:handed|took|taken|came|went|turned|carried|moved|ran|crossed|won)\s)over|nearly|almost|about|around|some|roughly|least|or|approximately|within|under|a few)\s$/iu;

/** Symbols that a date begins with. */
const STARTS = ['dd', 'nth', 'ordinal', 'month', 'mon', 'weekday', 'wday', 'yyyy', 'yyy', 'iso', 'numeric', 'today'];

/** Counts units from a date; the result is as precise as the unit: "12 years ago" is a year. */
export function shifted(date: string, count: number, unit: Unit | undefined): Resolution {
  if (unit === 'YEAR' || unit === 'DECADE') {
    const year = Number(date.slice(0, 4)) + count * (unit === 'YEAR' ? 1 : 10);
    return String(year).padStart(4, '0');
  }
  if (unit === 'MONTH' && /^\d{4}-\d\d/.test(date)) return addMonths(date, count);
  const days = { DAY: 1, WEEK: 7, FORTNIGHT: 14 }[unit as 'DAY'];
  const isDay = /^\d{4}-\d\d-\d\d$/.test(date);
  return isDay && days ? addDays(date, count * days) : refuse('NEEDS_ANCHOR', 'counts from a day that is not known');
}

/** Returns a part of a day's ISO 8601 week, from a weekday (0 for Monday) to Sunday. */
export function weekOf(day: string, first = 0): string {
  const monday = mondayOf(day);
  return `${addDays(monday, first)}/${addDays(monday, 6)}`;
}

/** Returns a day of a month that has been resolved. */
export function dayOf(month: Resolution, day = 0): Resolution {
  return typeof month === 'string' ? `${month}-${String(day).padStart(2, '0')}` : month;
}

export function countOf(tokens: readonly Token[]): number {
  return firstOf(tokens, 'count', 'dd')?.value ?? 1;
}

export function unitOf(tokens: readonly Token[]): Unit | undefined {
  return firstOf(tokens, 'unit', 'day', 'year')?.unit;
}

/** Whether words before a position make what follows inexact. */
export function isInexact(text: string, start: number): boolean {
  return INEXACT.test(text.slice(Math.max(0, start - 24), start));
}

/** The meaning of "some days later", "nearly two years ago". */
export const inexact: Meaning = { isExplicit: false, resolve: () => refuse('AMBIGUOUS', 'is not exact') };

/** Whether no date follows that the words would count from: "two days after 4 February". */
export function endsHere({ all, to }: Found): boolean {
  const next = all.slice(to, to + 3).find(({ symbol }) => symbol !== 'on' && symbol !== 'the');
  const last = all[to - 1]?.symbol;
  return !['after', 'before', 'of'].includes(last ?? 'other') || !next || !STARTS.includes(next.symbol);
}
