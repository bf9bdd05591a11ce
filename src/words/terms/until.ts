import { MONTHS, monthNumber } from '../dates/calendar.ts';

const UNTIL = new RegExp(
  String.raw`\b(?:until|till)\s{1,9}(?:the\s{1,9}end\s{1,9}of\s{1,9})?(?:(?<day>\d{1,2})\s{1,9})?(?:(?<month>${MONTHS.join('|')})\s{1,9}(?:(?<dayAfter>\d{1,2}),\s{1,9})?)?(?<year>\d{4})(?!\d)`,
  'giu',
);
const SPAN =
  /(?<!\p{N})(?:from\s{1,9}(?<from>\d{4})\s{1,9}(?:to|until|till)\s{1,9}|(?<first>\d{4})\s?[-–]\s?)(?<last>\d{4})(?!\p{N})/giu;

/** An end, and its start if the words give one. Each is [year], [year, month] or [year, month, day]. */
interface Bound {
  start?: number[];
  end: number[];
}

/**
 * Finds spans ("2024–2049", "from 2024 to 2049"); if there are none, ends ("until 2049", "till the end of May 2049").
 */
export function findBounds(text: string): Bound[] {
  const spans = [...text.matchAll(SPAN)].map(({ groups: { from, first, last } = {} }) => ({
    start: [Number(from ?? first)],
    end: [Number(last)],
  }));
  if (spans.length > 0) return spans;
  return [...text.matchAll(UNTIL)].map(({ groups: { year, month, day, dayAfter } = {} }) => ({
    end: [year, month && monthNumber(month), month && (day ?? dayAfter)]
      .filter((part) => part !== undefined)
      .map(Number),
  }));
}

/**
 * Returns the duration between two dates, each [year], [year, month] or [year, month, day], in the precision of both.
 *
 * @returns an ISO 8601 duration ("P25Y", "P6Y6M"), or null if the end is not after the start
 */
export function durationBetween(start: number[], end: number[]): string | null {
  const precision = Math.min(start.length, end.length);
  const [startYear = 0, startMonth = 1, startDay = 1] = start.slice(0, precision);
  const [endYear = 0, endMonth = 1, endDay = 1] = end.slice(0, precision);
  const borrows = endDay < startDay;
  const months = (endYear - startYear) * 12 + endMonth - startMonth - (borrows ? 1 : 0);
  // The remainder of whole months is counted in days of the month before the end; one month after a 31st is its last
  // day.
  const lastDay = new Date(Date.UTC(endYear, endMonth - 1, 0)).getUTCDate();
  const days = borrows ? endDay + lastDay - Math.min(startDay, lastDay) : endDay - startDay;
  if (months < 0 || (months === 0 && days === 0)) return null;
  const parts = [
    [Math.floor(months / 12), 'Y'],
    [months % 12, 'M'],
    [days, 'D'],
  ] as const;
  return `P${parts.map(([count, designator]) => (count > 0 ? `${count}${designator}` : '')).join('')}`;
}
