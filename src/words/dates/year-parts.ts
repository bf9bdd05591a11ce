import { addDays, addMonths, edtf, weekdayOf } from './calendar.ts';
import { type Found, firstOf, pointOf, shiftOf } from './found.ts';
import { type Meaning, type Resolution, refuse } from './meaning.ts';
import { resolvePoint } from './resolve.ts';

/** Reads a quarter or half of a year as its months. */
export function partOfYear({ tokens }: Found): Meaning | null {
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
export function dayOfMonth({ tokens }: Found): Meaning {
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
