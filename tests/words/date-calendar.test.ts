import { expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  MONTHS,
  mondayOf,
  WEEKDAYS,
  weekdayOf,
} from '../../src/words/dates/calendar.ts';
import { parseDateWords } from '../../src/words/dates/date.ts';

/** The end of a century that is no leap year, of one that is, and the year of the first dossier. */
const YEARS = [1900, 2000, 2022];
const days = YEARS.flatMap((year) => {
  const first = `${year}-01-01`;
  return [...Array(daysBetween(first, `${year + 1}-01-01`)).keys()].map((day) => addDays(first, day));
});

const weekdays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en-GB', { month: 'long', timeZone: 'UTC' });

/** The names come from Intl, so that the grammar is not its own witness. */
function named(day: string) {
  return {
    weekday: weekdays.format(new Date(day)),
    month: months.format(new Date(day)),
    day: Number(day.slice(8)),
    year: day.slice(0, 4),
  };
}

function dateIn(words: string, anchor?: Parameters<typeof parseDateWords>[1]): string {
  const date = parseDateWords(words, anchor);
  return 'problem' in date ? date.problem : date.value;
}

test.each<[form: string, write: (names: ReturnType<typeof named>) => string]>([
  ['4 February 2022', ({ day, month, year }) => `${day} ${month} ${year}`],
  ['February 4, 2022', ({ day, month, year }) => `${month} ${day}, ${year}`],
  ['Fri, 4 Feb 2022', ({ weekday, day, month, year }) => `${weekday.slice(0, 3)}, ${day} ${month.slice(0, 3)} ${year}`],
  ['FRIDAY FEBRUARY 4 2022', ({ weekday, day, month, year }) => `${weekday} ${month} ${day} ${year}`.toUpperCase()],
])('every day of three years is read back from %s', (_form, write) => {
  const wrong = days.filter((day) => dateIn(write(named(day))) !== day);
  expect(wrong).toEqual([]);
});

test('every other day of the week than its own is refused', () => {
  const wrong = days.filter((day) => {
    const { weekday, month, year, ...date } = named(day);
    const others = WEEKDAYS.filter((name) => name !== weekday);
    return others.some((other) => dateIn(`${other}, ${date.day} ${month} ${year}`) !== 'WEEKDAY_MISMATCH');
  });
  expect(wrong).toEqual([]);
});

test('the last seven days, named by their weekday, are found from the day of publication', () => {
  const wrong = days.filter((day) => {
    const past = [...Array(7).keys()].map((ago) => addDays(day, -ago));
    return past.some((then) => dateIn(`met on ${named(then).weekday}`, { date: day, kind: 'PUBLICATION' }) !== then);
  });
  expect(wrong).toEqual([]);
});

test('a day without its year is found from another day up to 60 days away', () => {
  const wrong = days.filter((day) => {
    const then = addDays(day, (Number(day.slice(8)) - 16) * 4);
    const { day: number, month } = named(then);
    return dateIn(`${month} ${number}`, { date: day, kind: 'PASSAGE' }) !== then;
  });
  // A leap day is not there in the years beside its own.
  expect(wrong.filter((day) => !day.includes('02-29'))).toEqual([]);
});

test('months and weeks are counted across the ends of years', () => {
  expect(addMonths('2018-12-28', 1)).toBe('2019-01');
  expect(addMonths('2019-01', -13)).toBe('2017-12');
  expect(mondayOf('2022-01-01')).toBe('2021-12-27');
  expect(weekdayOf('2022-02-04')).toBe(WEEKDAYS.indexOf('Friday'));
  expect(MONTHS).toHaveLength(12);
});
