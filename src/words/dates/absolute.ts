import { addDays, addMonths, edtf, weekdayOf } from './calendar.ts';
import { isBareMonth, isBareWeekday, isBareYear, isSpan } from './context.ts';
import { type Found, firstOf, pointOf, type Rule, shiftOf } from './found.ts';
import { type Meaning, type Resolution, refuse } from './meaning.ts';
import { comesAfterBetween, daysOfMonth, fromTo, meaningOf, pair, point } from './points.ts';
import { resolvePoint } from './resolve.ts';

const ON = '(WEEKDAY part? comma?)?';
const OF_YEAR = '(comma? (of|in)? (the year)? YEAR|comma? of? (CHOSEN|that|the same|the following|the previous) year)';
const DAY_MONTH = `${ON} (the|this)? (DAY of?|(DAY|ordinal) day of (the unit of)?|ordinal of) MONTH`;
const MONTH_DAY = `${ON} MONTH the? (DAY|(?<=the )ordinal)`.replace('(?<=the )', '');
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
  { symbols: `DAY (comma DAY){0,6} comma? (and DAY)? of? MONTH ${OF_YEAR}?`, read: severalDays },
  { symbols: `MONTH DAY (comma DAY){0,6} (comma? and DAY)? ${OF_YEAR}?`, read: severalDays },
  // Friday 4 and Saturday 5 February 2022
  { symbols: `${ON} the? DAY ${AND} ${DAY_MONTH} ${OF_YEAR}?`, read: pair },
  // 30 November and 1 December 2018
  { symbols: `${DAY_MONTH} ${OF_YEAR}? ${AND} ${DAY_MONTH} ${OF_YEAR}?`, read: pair },
  { symbols: `${MONTH_DAY} ${OF_YEAR}? ${AND} ${MONTH_DAY} ${OF_YEAR}?`, read: pair },
  // February 2014 · May of last year
  { symbols: `MONTH ${OF_YEAR}`, read: point },
  { symbols: 'month', read: (found) => (isBareMonth(found) ? point(found) : null) },
  // November 1972 to February 1973 · between May and July 2022
  { symbols: `MONTH ${OF_YEAR}? ${TO} MONTH ${OF_YEAR}`, read: fromTo },
  { symbols: `MONTH ${OF_YEAR}? ${AND} MONTH ${OF_YEAR}`, read: pair },
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

/** An EDTF value that only needs to be validated. */
function value(edtfText: string): Meaning {
  return { isExplicit: true, resolve: () => edtfText };
}

function refused(problem: 'AMBIGUOUS' | 'CHANGED', reason: string): Meaning {
  return { isExplicit: true, resolve: () => refuse(problem, reason) };
}

/** Reads an ISO day or timestamp. The supported EDTF has no seconds or time zones, so of these only the day is kept. */
function stamp(text = ''): string {
  return text.length === 16 ? text : text.slice(0, 10);
}

/** Reads "27/28 June" as two days that follow one another; "7/20 June" may be one day of two calendars. */
function overnight(found: Found): Meaning {
  const [first = 0, last = 0] = firstOf(found.tokens, 'pair')?.text.split('/').map(Number) ?? [];
  if (last !== first + 1) return refused('AMBIGUOUS', 'two days of a month, or one day of two calendars');
  const { day: _, ...shared } = pointOf(found.tokens);
  const { isExplicit, resolve } = meaningOf({ ...shared, day: first });
  const next = meaningOf({ ...shared, day: last });
  return {
    isExplicit,
    resolve: (around) => {
      const [from, to] = [resolve({ ...around, anchor: around.anchor }), next.resolve(around)];
      return typeof from === 'string' && typeof to === 'string'
        ? `${from}/${to}`
        : typeof from === 'string'
          ? to
          : from;
    },
  };
}

/** At least two days, so that it is not another pattern. */
function severalDays(found: Found) {
  return found.tokens.filter(({ symbol }) => symbol === 'dd' || symbol === 'nth').length > 1
    ? daysOfMonth(found)
    : null;
}

function decade({ tokens: [token] }: Found): Meaning {
  const start = token?.text.slice(0, 4) ?? '';
  if (start.endsWith('00')) return refused('AMBIGUOUS', 'ten years, or a century');
  return value(`${start}/${start.slice(0, 3)}9`);
}

/**
 * Reads "2005–06" with a dash as two years and "2014-02" as an ISO 8601 month; "2005-06" with a hyphen is ambiguous.
 */
function shortYears(found: Found): Meaning | null {
  const { text = '' } = found.tokens[0] ?? {};
  const [year, dash, short] = [text.slice(0, 4), text[4], text.slice(5)];
  const last = Number(year.slice(0, 2) + short);
  const rises = last > Number(year);
  const isoMonth = dash === '-' && Number(short) >= 1 && Number(short) <= 12;
  if (isoMonth && rises) return refused('AMBIGUOUS', 'a month of one year, or two years');
  if (isoMonth) return value(text);
  return rises ? value(`${year}/${last}`) : null;
}

/** Reads "24.6.2001". The order of day and month is ambiguous, unless one number exceeds 12 or both are equal. */
function numeric(parts: readonly string[]): Meaning {
  const [one = 0, two = 0, three = 0] = parts.map(Number);
  if (one > 31) return meaningOf({ year: one, month: two, day: three });
  if (one <= 12 && two <= 12 && one !== two) return refused('AMBIGUOUS', 'day and month may stand in either order');
  const [day, month] = one > 12 ? [one, two] : [two, one];
  return meaningOf({ year: three, month, day });
}

function numericRange({ tokens }: Found): Meaning {
  const ends = [tokens[0], tokens.at(-1)].map((token) => numeric(token?.text.split(/[./]/) ?? []));
  return {
    isExplicit: true,
    resolve: (around) => {
      const [from, to] = ends.map((end) => end.resolve(around));
      return typeof from === 'string' && typeof to === 'string'
        ? `${from}/${to}`
        : ((typeof from === 'string' ? to : from) as Resolution);
    },
  };
}

/** Reads a quarter or half of a year as its months. */
function partOfYear({ tokens }: Found): Meaning | null {
  const months = firstOf(tokens, 'quarter', 'quarterOf') ? 3 : 6;
  const nth = firstOf(tokens, 'ordinal', 'nth', 'quarterOf', 'halfOf')?.value ?? 12 / months;
  if (nth * months > 12) return null;
  const years = tokens.slice(
    1 + tokens.findIndex(({ symbol }) => ['quarter', 'half', 'quarterOf', 'halfOf'].includes(symbol)),
  );
  const { year } = pointOf(years);
  return {
    isExplicit: typeof year === 'number',
    resolve: (around) => {
      const from = resolvePoint({ year: year ?? { shift: shiftOf(years) }, month: (nth - 1) * months + 1 }, around);
      return typeof from === 'string' ? `${from}/${addMonths(from, months - 1)}` : from;
    },
  };
}

/** Reads "the last day of February 2022", "the first Monday of May 2022". */
function dayOfMonth({ tokens }: Found): Meaning {
  const { year, month = 0 } = pointOf(tokens);
  const weekday = firstOf(tokens, 'weekday')?.value;
  const nth = firstOf(tokens, 'ordinal', 'nth')?.value;
  const count = (first: string): Resolution => {
    const after = addMonths(first, 1);
    const days = [...Array(31).keys()].map((by) => addDays(`${first}-01`, by)).filter((day) => day < `${after}-01`);
    const matching = weekday === undefined ? days : days.filter((day) => weekdayOf(day) === weekday);
    return (
      (nth === undefined ? matching.at(-1) : matching[nth - 1]) ?? refuse('NOT_A_DATE', 'the month has no such day')
    );
  };
  return {
    isExplicit: typeof year === 'number',
    resolve: (around) => {
      const first =
        year === undefined ? refuse('NEEDS_ANCHOR', 'the year is missing') : resolvePoint({ year, month }, around);
      return typeof first === 'string' ? count(edtf(Number(first.slice(0, 4)), month)) : first;
    },
  };
}
