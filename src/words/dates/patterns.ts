import type { Term } from '../../database/vocabulary.ts';
import { comesAfterBetween, isBareMonth, isBareWeekday, isYear } from './context.ts';
import type { Meaning } from './meaning.ts';
import { refuse } from './meaning.ts';
import * as part from './parts.ts';
import { type Found, list, placed, pointOf, range } from './read.ts';

/** A pattern and the function that reads its meaning; null if the context shows that it is not a date. */
export interface Pattern {
  words: string;
  read: (found: Found) => Meaning | null;
}

const { day, dayWord, days, month, monthName, year, weekday, onWeekday, ofYear, of, to, and, noCount, DATE_SPACE } =
  part;
const inBrackets = `(?:${DATE_SPACE}\\(${weekday('After')}\\))?`;
const dayMonth = (n = 1) => `${onWeekday(n)}${day(n)}${of}${month(n)}`;
const monthDay = (n = 1) => `${onWeekday(n)}${month(n)}${DATE_SPACE}(?:the${DATE_SPACE})?${day(n)}`;
const isoDay = String.raw`\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?`;

const point = ({ groups }: Found): Meaning => ({
  kind: 'POINT',
  point: pointOf(groups),
  ...(groups.part1 && { timeOfDay: groups.part1.toUpperCase() as Term<'timeOfDay'> }),
});
const fromTo = (found: Found): Meaning => range(pointOf(found.groups, 1), pointOf(found.groups, 2));
const pair = (found: Found): Meaning => (comesAfterBetween(found) ? fromTo(found) : list(placed(found)));
const onlyYears = (found: Found) => (isYear(found) ? fromTo(found) : null);

/** The patterns of dates with numbers and names. If several match at the same position, the longest wins. */
export const PATTERNS: Pattern[] = [
  // 2022-02-04, and an interval of two
  { words: isoDay, read: isoDays },
  { words: `${isoDay}/${isoDay}`, read: isoDays },
  // Friday, 4 February 2022 · the 2nd of May · 4 Feb. last year · 4 February 2022 (Friday)
  { words: `${dayMonth()}${ofYear()}?${inBrackets}`, read: point },
  { words: `${onWeekday()}${dayWord()}${DATE_SPACE}of${DATE_SPACE}${month()}${ofYear()}?`, read: point },
  // Friday (4 February 2022)
  { words: `${weekday()}${DATE_SPACE}\\(${day()}${of}${month()}${ofYear()}?\\)`, read: point },
  { words: `${weekday()}${DATE_SPACE}\\(${month()}${DATE_SPACE}${day()}${ofYear()}?\\)`, read: point },
  // February 4, 2022 · May 2nd
  { words: `${monthDay()}${ofYear()}?${inBrackets}`, read: point },
  // 22–24 June 2001 · June 22-24, 2001 · Friday 22 to Sunday 24 June
  { words: `${onWeekday(1)}${day(1)}${to}${dayMonth(2)}${ofYear(2)}?`, read: fromTo },
  { words: `${monthDay(1)}${to}${onWeekday(2)}${day(2)}${ofYear(1)}?`, read: fromTo },
  // 28 December 2018 – 3 January 2019 · June 30 to July 2, 2018
  { words: `${dayMonth(1)}${ofYear(1)}?${to}${dayMonth(2)}${ofYear(2)}?`, read: fromTo },
  { words: `${monthDay(1)}${ofYear(1)}?${to}${monthDay(2)}${ofYear(2)}?`, read: fromTo },
  // 9 and 10 June 2025 · June 9, 10 and 11, 2025
  { words: `${days()}${of}${month()}${ofYear()}?`, read: pairOfDays },
  { words: `${month()}${DATE_SPACE}${days()}(?:${ofYear()}|${noCount})`, read: pairOfDays },
  // Friday 4 and Saturday 5 February 2022
  { words: `${onWeekday(1)}${day(1)}(?<and>${and})${dayMonth(2)}${ofYear(2)}?`, read: pair },
  // 30 November and 1 December 2018
  { words: `${dayMonth(1)}${ofYear(1)}?(?<and>${and})${dayMonth(2)}${ofYear(2)}?`, read: pair },
  { words: `${monthDay(1)}${ofYear(1)}?(?<and>${and})${monthDay(2)}${ofYear(2)}?`, read: pair },
  // February 2014 · May of last year · Feb. 2014
  { words: `${month()}${ofYear()}`, read: point },
  { words: monthName(), read: (found) => (isBareMonth(found) ? point(found) : null) },
  // November 1972 to February 1973 · May–July 2022
  { words: `${month(1)}${ofYear(1)}?${to}${month(2)}${ofYear(2)}`, read: fromTo },
  { words: `${month(1)}${ofYear(1)}?(?<and>${and})${month(2)}${ofYear(2)}`, read: pair },
  { words: `${monthName(1)}${to}${monthName(2)}`, read: (found) => (isBareMonth(found) ? fromTo(found) : null) },
  // Friday
  { words: weekday(), read: (found) => (isBareWeekday(found) ? point(found) : null) },
  // 1973 · 2014–2019 · between 2014 and 2019 · the 1990s
  { words: year(), read: (found) => (isYear(found) ? point(found) : null) },
  { words: `${year(1)}${to}${year(2)}`, read: onlyYears },
  { words: `${year(1)}${and}${year(2)}`, read: (found) => (comesAfterBetween(found) ? onlyYears(found) : null) },
  { words: String.raw`(?<year1>(?:1[5-9]|20)\d)0['’]?s`, read: decade },
  // 2005–06
  { words: String.raw`(?<year1>1[5-9]\d\d|20\d\d)(?<dash>[-‐‑–/])(?<short>\d\d)(?![-–/]\d)`, read: shortYears },
  // 04/02/2022 · 24.6.2001
  { words: String.raw`(?<one>\d{1,2})(?<dot>[./])(?<two>\d{1,2})\k<dot>(?<year1>(?:19|20)\d\d)`, read: numbers },
];

/** Reads ISO days and timestamps. The supported EDTF has no seconds or time zones, so of these only the day is kept. */
function isoDays({ words }: Found): Meaning {
  const stamps = words.split('/').map((stamp) => (stamp.length === 16 ? stamp : stamp.slice(0, 10)));
  return { kind: 'VALUE', value: stamps.join('/') };
}

function pairOfDays(found: Found): Meaning {
  const dates = placed(found);
  const [first, last] = dates;
  return first && last && dates.length === 2 && comesAfterBetween(found) ? range(first.point, last.point) : list(dates);
}

function decade({ groups }: Found): Meaning {
  return { kind: 'VALUE', value: `${groups.year1}0/${groups.year1}9` };
}

/**
 * Reads "2005–06" with a dash as two years and "2014-02" as an ISO 8601 month; "2005-06" with a hyphen is ambiguous.
 */
function shortYears(found: Found): Meaning | null {
  const { year1 = '', dash, short } = found.groups;
  const last = Number(year1.slice(0, 2) + short);
  const rises = last > Number(year1);
  const isoMonth = dash === '-' && Number(short) >= 1 && Number(short) <= 12;
  if (isoMonth && rises) return { kind: 'REFUSED', refusal: refuse('AMBIGUOUS', 'a month of one year, or two years') };
  if (isoMonth) return { kind: 'VALUE', value: found.words };
  return rises && isYear(found) ? { kind: 'VALUE', value: `${year1}/${last}` } : null;
}

/** Reads "04/02/2022". The order of day and month is ambiguous, unless one number exceeds 12 or both are equal. */
function numbers({ groups }: Found): Meaning {
  const [one, two, year] = [Number(groups.one), Number(groups.two), Number(groups.year1)];
  if (one <= 12 && two <= 12 && one !== two) {
    return { kind: 'REFUSED', refusal: refuse('AMBIGUOUS', 'day and month may stand in either order') };
  }
  const [day, month] = one > 12 ? [one, two] : [two, one];
  return { kind: 'POINT', point: { year, month, day } };
}
