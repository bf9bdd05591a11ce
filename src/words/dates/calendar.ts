/** Days of the week as the grammar counts them: Monday is 0, as in ISO 8601. */
export const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** Months in order; January is 1 in everything the grammar hands on. */
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

const MILLISECONDS_A_DAY = 86_400_000;

/** The day so many days later (earlier when negative); takes and gives YYYY-MM-DD, Gregorian calendar. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** How many days lie from one day to a later one; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY);
}

/** The month so many months later; takes any day or month text that begins with YYYY-MM, gives YYYY-MM. */
export function addMonths(month: string, count: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count;
  return edtf(Math.floor(months / 12), (months % 12) + 1);
}

/** Which day of the week a day (YYYY-MM-DD) is: 0 for Monday to 6 for Sunday. */
export function weekdayOf(day: string): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}

/** The Monday of the week of a day, after ISO 8601. */
export function mondayOf(day: string): string {
  return addDays(day, -weekdayOf(day));
}

/** The text of a date in EDTF, as precise as what is given; nothing checks that the day exists. */
export function edtf(year: number, month?: number, day?: number): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined);
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
