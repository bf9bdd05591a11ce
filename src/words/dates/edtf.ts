import type { Term } from '../../database/vocabulary.ts';

/** A date that may be partial: its EDTF text, the first and last day it may mean (YYYY-MM-DD), and its precision. */
export interface NormalDate {
  dateEdtf: string;
  dateStart: string;
  dateEnd: string;
  datePrecision: Term<'datePrecision'>;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2}))?)?)?[?~%]?$/;

/**
 * Parses the subset of the Extended Date/Time Format (ISO 8601-2:2019, level 1) that documents about meetings need: a
 * year, a month, a day or a minute, each optionally uncertain (`?`), approximate (`~`) or both (`%`), and an interval
 * of two.
 *
 * @returns null if the text has another form, names no day of the calendar, or ends before it starts
 */
export function parseEdtf(text: string): NormalDate | null {
  const parts = text.split('/');
  if (parts.length > 2) return null;
  const [first, last] = parts.map(parseDate);
  if (!first) return null;
  if (parts.length === 1) return { dateEdtf: text, ...first };
  if (!last || last.dateEnd < first.dateStart || endsEarlierThatDay(parts)) return null;
  return { dateEdtf: text, dateStart: first.dateStart, dateEnd: last.dateEnd, datePrecision: 'INTERVAL' };
}

/** Whether an interval within one day ends before it starts; times of day have one format, so they compare as text. */
function endsEarlierThatDay([from = '', to = '']: readonly string[]): boolean {
  return from.slice(0, 11) === to.slice(0, 11) && from.includes('T') && to.includes('T') && to < from;
}

function parseDate(text: string): Omit<NormalDate, 'dateEdtf'> | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute] = match;
  // ISO 8601 has a year 0, Postgres does not.
  if (year === '0000') return null;
  if (!month) return { dateStart: `${year}-01-01`, dateEnd: `${year}-12-31`, datePrecision: 'YEAR' };
  const days = daysIn(Number(year), Number(month));
  if (days === null) return null;
  if (!day) {
    return { dateStart: `${year}-${month}-01`, dateEnd: `${year}-${month}-${days}`, datePrecision: 'MONTH' };
  }
  if (day === '00' || Number(day) > days || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null;
  const date = `${year}-${month}-${day}`;
  return { dateStart: date, dateEnd: date, datePrecision: hour ? 'MINUTE' : 'DAY' };
}

/** Returns the number of days of a month in the Gregorian calendar; null if there is no such month. */
function daysIn(year: number, month: number): number | null {
  if (month < 1 || month > 12) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}
