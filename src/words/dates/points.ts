import { addDays, addMonths, edtf } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import { type Found, partOf, pointOf, type Reading } from './found.ts';
import type { Meaning, Point, YearShift } from './meaning.ts';
import { resolvePoint, resolveRange } from './resolve.ts';

/** The meaning of one date: "Friday, 4 February 2022". */
export function point(found: Found): Meaning {
  return { ...meaningOf(pointOf(found.tokens)), ...partOf(found.tokens) };
}

/** The meaning of a point. */
export function meaningOf(one: Point): Meaning {
  return { isExplicit: typeof one.year === 'number', resolve: (around) => resolvePoint(one, around) };
}

/** The meaning of two dates joined by "to" or a dash. */
export function fromTo({ tokens, join, joinEnd }: Found): Meaning {
  return rangeOf(pointOf(tokens.slice(0, join)), pointOf(tokens.slice(joinEnd)));
}

/** The meaning of a range; a month or year that is given only once is that of both ends. */
export function rangeOf(first: Point, last: Point): Meaning {
  const { from, to } = completed(first, last);
  return { isExplicit: typeof from.year === 'number', resolve: (around) => resolveRange(from, to, around) };
}

/** Completes a range whose ends share a month or year that is given only once: "30 June to 2 July 2018". */
function completed(first: Point, last: Point): { from: Point; to: Point } {
  const [from, to] = [{ ...first }, { ...last }];
  if (from.day !== undefined && to.month !== undefined) from.month ??= to.month;
  if (to.day !== undefined && from.month !== undefined) to.month ??= from.month;
  const turnsYear = inYear(from) > inYear(to) ? 1 : 0;
  if (to.year !== undefined) from.year ??= shifted(to.year, from.month === to.month ? 0 : -turnsYear);
  else if (from.year !== undefined) to.year = shifted(from.year, from.month === to.month ? 0 : turnsYear);
  return { from, to };
}

/** Two dates joined by "and": the ends of a range after "between", otherwise a list. */
export function pair(found: Found): Meaning | Reading[] {
  const { tokens, join, joinEnd } = found;
  if (comesAfterBetween(found)) return fromTo(found);
  return list([
    { from: 0, to: join, point: pointOf(tokens.slice(0, join)) },
    { from: joinEnd, to: tokens.length, point: pointOf(tokens.slice(joinEnd)) },
  ]);
}

/** Several days of one month: "June 9, 10 and 11, 2025". Without "and" they are days of a meeting, and consecutive. */
export function daysOfMonth(found: Found): Meaning | Reading[] | null {
  const { tokens } = found;
  const { day: _, weekday: __, ...shared } = pointOf(tokens);
  const places = tokens.flatMap(({ symbol }, index) => (['dd', 'nth', 'ordinal'].includes(symbol) ? [index] : []));
  const items = places.map((place, index) => ({
    from: index === 0 ? 0 : place,
    to: index === places.length - 1 ? tokens.length : place + 1,
    point: { ...shared, day: tokens[place]?.value ?? 0 },
  }));
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last || items.length === 1) return null;
  if (items.length === 2 && comesAfterBetween(found)) return rangeOf(first.point, last.point);
  const dates = list(items);
  return Array.isArray(dates) && !tokens.some(({ symbol }) => symbol === 'and') ? null : dates;
}

interface Item {
  from: number;
  to: number;
  point: Point;
}

/**
 * Dates that share the month and year of the last or first one: "9 and 12 June 2025". Consecutive days or months are one
 * range: a meeting "on 9 and 10 June" lasted two days.
 */
function list(items: readonly Item[]): Meaning | Reading[] {
  const [first, last] = [items[0]?.point ?? {}, items.at(-1)?.point ?? {}];
  const { from, to } = completed(first, last);
  if (isRun(from, to, items)) return rangeOf(first, last);
  const shared = { ...first, ...last };
  return items.map(({ point: own, ...place }) => {
    const [month, year] = [own.month ?? shared.month, own.year ?? shared.year];
    const whole = { ...own, ...(month !== undefined && { month }), ...(year !== undefined && { year }) };
    return { ...place, meaning: meaningOf(own.day === undefined && own.month === undefined ? own : whole) };
  });
}

/** Whether dates are consecutive. Without a year, any year without a leap day serves for the comparison. */
function isRun(from: Point, to: Point, items: readonly Item[]): boolean {
  const steps = items.length - 1;
  if (from.month === undefined) {
    if (from.weekday !== undefined) return (from.weekday + steps) % 7 === to.weekday;
    return from.day !== undefined && from.day + steps === to.day;
  }
  const start = typeof from.year === 'number' ? from.year : 2001;
  const turns = inYear(from) > inYear(to) ? 1 : 0;
  const first = edtf(start, from.month, from.day);
  const last = edtf(typeof to.year === 'number' ? to.year : start + turns, to.month, to.day);
  if (!parseEdtf(first) || !parseEdtf(last)) return false;
  if (from.day === undefined) return addMonths(first, steps) === last;
  const rises = items.every(
    ({ point: own }, at) => at === 0 || at === steps || own.day === (items[0]?.point.day ?? 0) + at,
  );
  return rises && addDays(first, steps) === last;
}

/** Whether "between" precedes, so that "and" joins the ends of a range. */
export function comesAfterBetween({ all, from }: Found): boolean {
  const before = all.slice(Math.max(0, from - 2), from).map(({ symbol }) => symbol);
  return before.at(-1) === 'between' || (before.at(-1) === 'the' && before.at(-2) === 'between');
}

function inYear({ month = 0, day = 0 }: Point): number {
  return month * 100 + day;
}

function shifted(year: number | YearShift, by: number): number | YearShift {
  return typeof year === 'number' ? year + by : { ...year, shift: year.shift + by };
}
