import { isBareMonth, isBareWeekday, isBareYear, isSpan } from './context.ts';
import type { Rule } from './found.ts';
import { decade, numeric, numericRange, overnight, refused, shortYears, stamp, value } from './numeric.ts';
import { comesAfterBetween, daysOfMonth, fromTo, pair, point } from './points.ts';
import { dayOfMonth, partOfYear } from './year-parts.ts';

const ON = '(WEEKDAY part? comma?)?';
const OF_YEAR =
  '(comma? (of|in)? (the year)? YEAR|comma? of? (CHOSEN|that|the same|the following|the next|the previous) year)';
const DAY_MONTH = `${ON} (the|this)? (DAY of?|(DAY|ordinal) day of (the unit of)?|ordinal of) MONTH`;
const MONTH_DAY = `${ON} MONTH (the? DAY|the ordinal)`;
const IN_BRACKETS = '(open WEEKDAY close)?';
const AND = '(?<join>comma? and)';
const TO = '(?<join>comma? TO)';

/** The patterns of dates with numbers and names. If several match at the same token, the longest wins. */
export const ABSOLUTE: Rule[] = [
  // 2022-02-04 · 2022-02-04/2022-02-06 · 2021-03-04 to 2021-03-05
  { symbols: 'iso', read: ({ tokens: [day] }) => value(stamp(day?.text)) },
  { symbols: 'iso slash other', read: () => refused('AMBIGUOUS', 'a day, or a range') },
  {
    symbols: 'iso (slash|TO) iso',
    read: ({ tokens }) => value(`${stamp(tokens[0]?.text)}/${stamp(tokens.at(-1)?.text)}`),
  },
  // Friday, 4 February 2022 · this 12th day of December 2015 · 4 Feb. last year · 4 February 2022 (Friday)
  { symbols: `${DAY_MONTH} ${OF_YEAR}? ${IN_BRACKETS}`, read: point },
  // February 4, 2022 · May 2nd
  { symbols: `${MONTH_DAY} ${OF_YEAR}? ${IN_BRACKETS}`, read: point },
  { symbols: `${ON} MONTH ordinal comma? YEAR`, read: point },
  // 1946 March 5 · 5-Mar-1946
  { symbols: 'yyyy comma? MONTH DAY', read: point },
  { symbols: 'dd dash MONTH dash yyyy', read: point },
  // Friday (4 February 2022)
  { symbols: `weekday open (DAY of? MONTH|MONTH DAY) ${OF_YEAR}? close`, read: point },
  // 22–24 June 2001 · June 22-24, 2001 · Friday 22 to Sunday 24 June
  { symbols: `${ON} the? DAY ${TO} ${DAY_MONTH} ${OF_YEAR}?`, read: fromTo },
  { symbols: `${MONTH_DAY} ${TO} ${ON} DAY ${OF_YEAR}?`, read: fromTo },
  // 28 December 2018 – 3 January 2019 · June 30 to July 2, 2018
  { symbols: `${DAY_MONTH} ${OF_YEAR}? ${TO} ${DAY_MONTH} ${OF_YEAR}?`, read: fromTo },
  { symbols: `${MONTH_DAY} ${OF_YEAR}? ${TO} ${MONTH_DAY} ${OF_YEAR}?`, read: fromTo },
  // 27/28 June 2023
  { symbols: `pair of? MONTH ${OF_YEAR}?`, read: overnight },
  { symbols: `MONTH pair ${OF_YEAR}?`, read: overnight },
  // 9 and 10 June 2025 · 20, 21 May 2014 · June 9, 10 and 11, 2025
  { symbols: `DAY (comma DAY){0,6} comma? (and DAY)? of? MONTH ${OF_YEAR}?`, read: daysOfMonth },
  { symbols: `MONTH DAY (comma DAY){0,6} (comma? and DAY)? ${OF_YEAR}?`, read: daysOfMonth },
  { symbols: `the? ordinal and the? ordinal of MONTH ${OF_YEAR}?`, read: daysOfMonth },
  // Friday 4 and Saturday 5 February 2022
  { symbols: `${ON} the? DAY ${AND} ${DAY_MONTH} ${OF_YEAR}?`, read: pair },
  // 30 November and 1 December 2018
  { symbols: `${DAY_MONTH} ${OF_YEAR}? ${AND} ${DAY_MONTH} ${OF_YEAR}?`, read: pair },
  { symbols: `${MONTH_DAY} ${OF_YEAR}? ${AND} ${MONTH_DAY} ${OF_YEAR}?`, read: pair },
  // from the 20th to the 22nd · on the 20th and 21st
  { symbols: `the (nth|ordinal) ${TO} (nth|ordinal)`, read: fromTo },
  { symbols: `the (nth|ordinal) ${AND} the? (nth|ordinal)`, read: pair },
  // February 2014 · May of last year
  { symbols: `MONTH ${OF_YEAR}`, read: point },
  { symbols: 'month', read: (found) => (isBareMonth(found) ? point(found) : null) },
  // November 1972 to February 1973 · between May and July 2022
  { symbols: `MONTH ${OF_YEAR}? ${TO} MONTH ${OF_YEAR}`, read: fromTo },
  { symbols: `MONTH ${OF_YEAR}? ${AND} MONTH ${OF_YEAR}`, read: pair },
  { symbols: `month ${AND} month`, read: (found) => (isBareMonth(found) ? pair(found) : null) },
  { symbols: `month ${TO} month`, read: (found) => (isBareMonth(found) ? fromTo(found) : null) },
  // Friday · from Thursday to Saturday · Thursday and Friday
  { symbols: 'weekday', read: (found) => (isBareWeekday(found) ? point(found) : null) },
  { symbols: `weekday ${TO} weekday`, read: fromTo },
  { symbols: `weekday ${AND} weekday`, read: pair },
  // 1973 · 2014–2019 · between 2014 and 2019 · the 1990s
  { symbols: '(yyyy|yyy)', read: (found) => (isBareYear(found) ? point(found) : null) },
  { symbols: 'year YEAR', read: point },
  { symbols: `year yyyy ${TO} yyyy`, read: fromTo },
  { symbols: `yyyy ${TO} yyyy`, read: (found) => (isBareYear(found) || isSpan(found) ? fromTo(found) : null) },
  { symbols: `yyyy ${AND} yyyy`, read: (found) => (comesAfterBetween(found) ? fromTo(found) : null) },
  { symbols: 'decade', read: decade },
  // 2005–06
  { symbols: 'years', read: shortYears },
  // Q3 2020 · the third quarter of last year · the first half of 2020
  { symbols: `(quarterOf|halfOf) ${OF_YEAR}`, read: partOfYear },
  { symbols: `the? (ordinal|nth|last|final) (quarter|half) ${OF_YEAR}`, read: partOfYear },
  // the last day of February 2022 · the first Monday of May
  { symbols: `the? (ordinal|nth|last|final) (day|weekday) (of|in) MONTH ${OF_YEAR}`, read: dayOfMonth },
  // 24.6.2001 · 2022/02/04 · 24-06-2001
  { symbols: 'numeric', read: ({ tokens: [token] }) => numeric(token?.text.split(/[./]/) ?? []) },
  { symbols: `numeric ${TO} numeric`, read: numericRange },
  {
    symbols: 'dd dash dd dash yyyy',
    read: ({ tokens }) => numeric(tokens.filter(({ symbol }) => symbol !== 'dash').map(({ text }) => text)),
  },
];
