/** Days of the week in the order of ISO 8601; the grammar counts them from 0 for Monday. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Months in order; the values that the grammar passes on count from 1 for January. */
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** Returns the number of a month: 1 for "January", "Jan." or "JAN". The names differ in their first three letters. */
export function monthNumber(name: string): number {
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) + 1;
}

const MILLISECONDS_A_DAY = 86_400_000;

/** Adds days (negative to subtract) to a day; takes and returns YYYY-MM-DD, Gregorian calendar. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Returns the number of days from one day to another; negative if the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** Adds months to a month; takes text that begins with YYYY-MM, returns YYYY-MM. */
export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return edtf(Math.floor(months / 12), (months % 12) + 1);
}

/** Returns the day of the week of a day (YYYY-MM-DD): 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** Returns the Monday of a day's ISO 8601 week. */
export function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** Formats a date as EDTF, as precise as the parts given. Does not check that the day exists. */
export function edtf(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
