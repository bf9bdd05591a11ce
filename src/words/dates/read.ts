import { addDays, addMonths, edtf, monthNumber } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import type { Meaning, PlacedPoint, Point, YearShift } from './meaning.ts';
import { dayNumber, weekdayNumber } from './parts.ts';

/** A match of a pattern in a text. Positions are UTF-16 code units, the end exclusive. */
export interface Found {
  text: string;
  words: string;
  start: number;
  end: number;
  groups: Partial<Record<string, string>>;
  /** Position of each group in the text. */
  indices: Partial<Record<string, [number, number]>>;
}

const SHIFT = { last: -1, this: 0, next: 1 };

/** Reads the named groups of the first or second date of a match. */
export function pointOf(groups: Found['groups'], n = 1): Point {
  const [year, shift, month, day] = [`year${n}`, `yearShift${n}`, `month${n}`, `day${n}`].map((name) => groups[name]);
  const weekday = groups[`weekday${n}`] ?? groups.weekdayAfter;
  return {
    ...(year && { year: Number(year) }),
    ...(shift && { year: { shift: SHIFT[shift.slice(0, 4).toLowerCase() as keyof typeof SHIFT] } }),
    ...(month && { month: monthNumber(month) }),
    ...(day && { day: dayNumber(day) }),
    ...(weekday && { weekday: weekdayNumber(weekday) }),
  };
}

/** Creates a range whose ends share a month or year that is given only once: "30 June to 2 July 2018". */
export function range(first: Point, last: Point): Meaning {
  const [from, to] = [{ ...first }, { ...last }];
  if (from.day !== undefined) from.month ??= to.month;
  if (to.day !== undefined) to.month ??= from.month;
  const turnsYear = inYear(from) > inYear(to) ? 1 : 0;
  if (to.year !== undefined) from.year ??= shifted(to.year, from.month === to.month ? 0 : -turnsYear);
  else if (from.year !== undefined) to.year = shifted(from.year, from.month === to.month ? 0 : turnsYear);
  return { kind: 'RANGE', from, to };
}

/**
 * Creates a list of dates that share the month and year of the last or first one: "9 and 12 June 2025". Consecutive
 * days or months are one range: a meeting "on 9 and 10 June" lasted two days.
 */
export function list(items: PlacedPoint[]): Meaning {
  const shared = { ...items[0]?.point, ...items.at(-1)?.point };
  const whole = items.map(({ point, ...place }) => {
    const [month, year] = [point.month ?? shared.month, point.year ?? shared.year];
    return { ...place, point: { ...point, ...(month && { month }), ...(year !== undefined && { year }) } };
  });
  const [first, last] = [items[0]?.point, items.at(-1)?.point];
  const joined = first && last && range(first, last);
  if (joined?.kind === 'RANGE' && isRun(joined.from, joined.to, items)) return joined;
  return { kind: 'LIST', items: whole };
}

/** Whether dates are consecutive. Without a year, any year without a leap day serves for the comparison. */
function isRun(from: Point, to: Point, items: PlacedPoint[]): boolean {
  const start = typeof from.year === 'number' ? from.year : 2001;
  const turns = inYear(from) > inYear(to) ? 1 : 0;
  const first = edtf(start, from.month, from.day);
  const last = edtf(typeof to.year === 'number' ? to.year : start + turns, to.month, to.day);
  if (!parseEdtf(first) || !parseEdtf(last)) return false;
  const steps = items.every(
    ({ point }, at) => at === 0 || at === items.length - 1 || point.day === (items[0]?.point.day ?? 0) + at,
  );
  if (from.day === undefined) return steps && addMonths(first, items.length - 1) === last;
  return steps && addDays(first, items.length - 1) === last;
}

/** Returns the position and the own parts of each date in a match that joins several with "and". */
export function placed(found: Found): PlacedPoint[] {
  const { days } = found.indices;
  const join = found.indices.and;
  if (join) {
    return [
      { start: found.start, end: join[0], point: pointOf(found.groups, 1) },
      { start: join[1], end: found.end, point: pointOf(found.groups, 2) },
    ];
  }
  if (!days) return [];
  const numbers = [...found.text.slice(...days).matchAll(/\d+\p{L}*/gu)];
  return numbers.map((number, at) => ({
    start: at === 0 ? found.start : days[0] + number.index,
    end: at === numbers.length - 1 ? found.end : days[0] + number.index + number[0].length,
    point: { ...pointOf(found.groups), day: dayNumber(number[0]) },
  }));
}

function inYear({ month = 0, day = 0 }: Point): number {
  return month * 100 + day;
}

function shifted(year: number | YearShift, by: number): number | YearShift {
  return typeof year === 'number' ? year + by : { shift: year.shift + by };
}
