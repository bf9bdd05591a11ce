import { type Found, firstOf, pointOf } from './found.ts';
import { type Meaning, type Resolution, refuse } from './meaning.ts';
import { meaningOf, rangeOf } from './points.ts';

/** An EDTF value that only needs to be validated. */
export function value(edtfText: string): Meaning {
  return { isExplicit: true, resolve: () => edtfText };
}

export function refused(problem: 'AMBIGUOUS' | 'CHANGED', reason: string): Meaning {
  return { isExplicit: true, resolve: () => refuse(problem, reason) };
}

/** Reads an ISO day or timestamp. The supported EDTF has no seconds or time zones, so of these only the day is kept. */
export function stamp(text = ''): string {
  return text.length === 16 ? text : text.slice(0, 10);
}

/** Reads "27/28 June" as two days that follow one another; "7/20 June" may be one day of two calendars. */
export function overnight(found: Found): Meaning {
  const [first = 0, last = 0] = firstOf(found.tokens, 'pair')?.text.split('/').map(Number) ?? [];
  if (last !== first + 1) return refused('AMBIGUOUS', 'two days of a month, or one day of two calendars');
  const { day: _, ...shared } = pointOf(found.tokens);
  return rangeOf({ ...shared, day: first }, { ...shared, day: last });
}

export function decade({ tokens: [token] }: Found): Meaning {
  const start = token?.text.slice(0, 4) ?? '';
  if (start.endsWith('00')) return refused('AMBIGUOUS', 'ten years, or a century');
  return value(`${start}/${start.slice(0, 3)}9`);
}

/** What is counted by years that begin in one year and end in the next. */
const COUNTED_BY_YEAR =
  /[$€£¥₹%]|\b(?:fiscal|financial year|FY|academic|season|budgets?|million|billion|crore|lakh|per ?cent|tonnes|tons|exports?|imports?|trade|growth|GDP|revenues?|output|production|harvest|crop)\b/iu;

/**
 * Reads "2005–06" with a dash as two years and "2014-02" as an ISO 8601 month; "2005-06" with a hyphen is ambiguous, unless
 * a sentence counts something in that year: "exports rose in 2005-06".
 */
export function shortYears(found: Found): Meaning | null {
  const { text = '' } = found.tokens[0] ?? {};
  const [year, dash, short] = [text.slice(0, 4), text[4], text.slice(5)];
  const last = Number(year.slice(0, 2) + short);
  const rises = last > Number(year);
  const isoMonth = dash === '-' && Number(short) >= 1 && Number(short) <= 12;
  if (isoMonth && rises && !isCountedYear(found, last - Number(year)))
    return refused('AMBIGUOUS', 'a month of one year, or two years');
  if (isoMonth && !rises) return value(text);
  return rises ? value(`${year}/${last}`) : null;
}

function isCountedYear({ text, all, from, to }: Found, years: number): boolean {
  const [start, end] = [all[from]?.start ?? 0, all[to - 1]?.end ?? 0];
  const before =
    text
      .slice(Math.max(0, start - 120), start)
      .split(/[.!?]\s|\n/u)
      .at(-1) ?? '';
  const after = text.slice(end, end + 60).split(/[.!?](?:\s|$)|\n/u)[0] ?? '';
  const isYear =
    /(?:\b(?:in|for|during|of|since)\s(?:the\s)?(?:fiscal\s|financial\s)?(?:year\s)?|\b(?:FY|year)\s)$/iu.test(before);
  return years === 1 && isYear && COUNTED_BY_YEAR.test(before + after);
}

export function numericRange({ tokens }: Found): Meaning {
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

/** Reads "24.6.2001". The order of day and month is ambiguous, unless one number exceeds 12 or both are equal. */
export function numeric(parts: readonly string[]): Meaning {
  const [one = 0, two = 0, three = 0] = parts.map(Number);
  if (one > 31) return meaningOf({ year: one, month: two, day: three });
  if (one <= 12 && two <= 12 && one !== two) return refused('AMBIGUOUS', 'day and month may stand in either order');
  const [day, month] = one > 12 ? [one, two] : [two, one];
  return meaningOf({ year: three, month, day });
}
