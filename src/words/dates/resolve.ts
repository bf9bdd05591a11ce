import { addDays, addMonths, daysBetween, edtf, MONTHS, mondayOf, WEEKDAYS, weekdayOf } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import { type Point, type Resolution, refuse, SAID, type Surroundings, type YearShift } from './meaning.ts';
import { occurrence } from './occurrence.ts';

/** How many days ahead news may name a month or a day of the year without a future tense. */
const DAYS_AHEAD = 60;

/** The maximum number of years from one 29 February to the next. */
const LEAP_GAP = 8;

/** Resolves a point in its context to an EDTF date, or returns the reason why there is none. */
export function resolvePoint(point: Point, around: Surroundings): Resolution {
  if (typeof point.year === 'number') return checked(point.year, point);
  if (point.year) return inAnchorsYear(point, point.year, around);
  if (point.month !== undefined) return inSomeYear(point, point.month, around);
  return point.day !== undefined ? onDay(point.day, around) : onWeekday(point, around);
}

/** Resolves two points to an EDTF interval. If the second has no year, it is the first such date after the first. */
export function resolveRange(first: Point, last: Point, around: Surroundings): Resolution {
  const from = underWay(first, last, around) ?? resolvePoint(first, around);
  if (typeof from !== 'string') return from;
  const year = Number(from.slice(0, 4));
  const to = last.year === undefined ? firstAfter(from, year, last) : resolvePoint(last, around);
  if (typeof to !== 'string') return to;
  const interval = `${from}/${to}`;
  return parseEdtf(interval) ? interval : refuse('NOT_A_DATE', 'the range ends before it starts');
}

/** Returns the first day of a range in which the text was published: it names the range that is under way. */
function underWay(first: Point, last: Point, { anchor, isQuoted }: Surroundings): string | undefined {
  if (anchor?.kind !== 'PUBLICATION' || isQuoted || first.year !== undefined || last.year !== undefined)
    return undefined;
  if (first.month === undefined || first.day === undefined || last.day === undefined) return undefined;
  const year = Number(anchor.start.slice(0, 4));
  return [year - 1, year]
    .map((one) => checked(one, first))
    .find((from): from is string => {
      const to = typeof from === 'string' ? firstAfter(from, Number(from.slice(0, 4)), last) : from;
      return typeof from === 'string' && typeof to === 'string' && from <= anchor.start && to >= anchor.end;
    });
}

function firstAfter(from: string, year: number, last: Point): Resolution {
  if (last.month === undefined && last.weekday !== undefined) {
    return addDays(from, (last.weekday - weekdayOf(from) + 7) % 7 || 7);
  }
  if (last.month === undefined && last.day !== undefined) {
    const month = last.day > Number(from.slice(8)) ? from : addMonths(from, 1);
    return checked(Number(month.slice(0, 4)), { ...last, month: Number(month.slice(5, 7)) });
  }
  const to = checked(year, last);
  return typeof to === 'string' && to < from ? checked(year + 1, last) : to;
}

function checked(year: number, { month, day, weekday }: Point): Resolution {
  const value = edtf(year, month, day);
  if (!parseEdtf(value)) return refuse('NOT_A_DATE', `the calendar has no ${day} ${monthName(month)} ${year}`);
  if (weekday === undefined || day === undefined || weekdayOf(value) === weekday) return value;
  return refuse('WEEKDAY_MISMATCH', `${value} was a ${WEEKDAYS[weekdayOf(value)]}, not a ${WEEKDAYS[weekday]}`);
}

function inAnchorsYear(point: Point, { shift, isOfStory }: YearShift, { anchor, lastDay }: Surroundings): Resolution {
  if (isOfStory && lastDay) return checked(Number(lastDay.slice(0, 4)) + shift, point);
  if (isOfStory && anchor?.kind === 'PUBLICATION')
    return refuse('NEEDS_ANCHOR', 'counts from a year that another part of the text names');
  if (!anchor || anchor.start.slice(0, 4) !== anchor.end.slice(0, 4)) {
    return refuse('NEEDS_ANCHOR', 'counts from a year that is not known');
  }
  return checked(Number(anchor.start.slice(0, 4)) + shift, point);
}

/** Resolves "4 February" or "May" to the most likely of the years around the anchor. */
function inSomeYear(point: Point, month: number, around: Surroundings): Resolution {
  const bare = { month, ...(point.day !== undefined && { day: point.day }) };
  // A leap year such as 2000 has every day of the calendar.
  const ofCalendar = typeof checked(2000, bare) === 'string';
  if (!ofCalendar) return refuse('NOT_A_DATE', `the calendar has no ${point.day} ${monthName(month)}`);
  const { anchor } = around;
  if (!anchor) return refuse('NEEDS_ANCHOR', 'the year is missing');
  const [first, last] = [Number(anchor.start.slice(0, 4)) - LEAP_GAP, Number(anchor.end.slice(0, 4)) + LEAP_GAP];
  const values = [...Array(last - first + 1).keys()].map((years) => checked(first + years, bare));
  const year = occurrence(
    values.filter((value) => typeof value === 'string'),
    { ...around, anchor },
    { daysAhead: DAYS_AHEAD, which: point.which },
  );
  return typeof year === 'string' ? checked(Number(year.slice(0, 4)), point) : year;
}

/** Resolves "Friday" to the anchor's own day, the last Friday before it or the next one after it. */
function onWeekday({ weekday = 0, which }: Point, around: Surroundings): Resolution {
  const { anchor } = around;
  if (!anchor) return refuse('NEEDS_ANCHOR', 'a day of the week without a date');
  if (around.isQuoted && anchor.kind === 'PUBLICATION') return refuse('NEEDS_ANCHOR', SAID);
  const tooLong = daysBetween(anchor.start, anchor.end) > 31;
  if (tooLong) return refuse('NEEDS_ANCHOR', 'a day of the week needs a day to count from');
  if (anchor.kind === 'SAME_DAY' && weekdayOf(anchor.start) !== weekday) {
    const is = WEEKDAYS[weekdayOf(anchor.start)];
    return refuse('WEEKDAY_MISMATCH', `${anchor.start} was a ${is}, not a ${WEEKDAYS[weekday]}`);
  }
  const first = addDays(mondayOf(anchor.start), -7);
  const values = [...Array(daysBetween(first, anchor.end) + 15).keys()].map((days) => addDays(first, days));
  return occurrence(
    values.filter((value) => weekdayOf(value) === weekday),
    { ...around, anchor },
    { daysAhead: 0, which },
  );
}

/** Resolves "the 15th" to that day of the month of another passage, or of the months around the day of the text. */
function onDay(day: number, around: Surroundings): Resolution {
  const { anchor } = around;
  if (!anchor || anchor.start.slice(0, 7) !== anchor.end.slice(0, 7)) {
    return refuse('NEEDS_ANCHOR', 'a day of a month that is not known');
  }
  const months = anchor.kind === 'PUBLICATION' ? [-2, -1, 0, 1, 2] : [0];
  const values = months.map((by) => `${addMonths(anchor.start, by)}-${String(day).padStart(2, '0')}`);
  const existing = values.filter((value) => parseEdtf(value));
  if (anchor.kind !== 'PUBLICATION') return existing[0] ?? refuse('NOT_A_DATE', 'the month has no such day');
  return occurrence(existing, { ...around, anchor }, { daysAhead: 0 });
}

function monthName(month = 0): string {
  return MONTHS[month - 1] ?? `month ${month}`;
}
