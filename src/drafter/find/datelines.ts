import { findDates } from '../../words/dates/date.ts';
import { isDateline } from '../../words/dates/dateline.ts';
import type { Span } from '../text/span.ts';

/** How much of a text is searched at either end, in UTF-16 code units. */
const HEAD = 1500;
const FOOT = 200;

/** Returns the day of a text, EDTF, from its dateline: a date in a line of its own, or one that opens a paragraph. */
export function datelineIn(text: string): string | undefined {
  const ends = [text.slice(0, HEAD), text.length > HEAD + FOOT ? text.slice(-FOOT) : ''];
  const [top, foot] = ends.map((part) => {
    const from = text.indexOf(part);
    const dates = findDates(part).filter(({ value, precision }) => value !== null && precision === 'DAY');
    return dates.find(({ start, end, words }) =>
      isDateline(words, { before: text.slice(0, from + start), after: text.slice(from + end) }),
    );
  });
  return top?.value ?? foot?.value ?? undefined;
}

/** Returns the date of the dateline among the dates of a text. */
export function datelineOf<T extends Span & { words: string; value: string | null }>(
  text: string,
  dates: readonly T[],
): T | undefined {
  return dates.find(
    ({ start, end, words, value }) =>
      value !== null &&
      /^\d{4}-\d\d-\d\d$/.test(value) &&
      (start < HEAD || end > text.length - FOOT) &&
      isDateline(words, { before: text.slice(0, start), after: text.slice(end) }),
  );
}

/** Whether a place is where a text is from: it opens a line with a date or a dash, or stands alone in the last one. */
export function isFromHere(text: string, { start, end }: Span): boolean {
  const before = text.slice(0, start);
  const line = text.slice(end).split('\n')[0] ?? '';
  const isFirst =
    start < HEAD &&
    /(?:^|[\n|])\s*$/u.test(before) &&
    /^[^\n.:;]{0,60}?(?:\d{4}\b|\s[-–—]{1,2}\s)|^, \p{Lu}\p{L}+, \p{Lu}\p{L}+\.? \d/u.test(line);
  const isLast =
    end > text.length - FOOT && /(?:\n\s*|\bDone (?:at|in) )$/u.test(before) && /^\s*$|^, (?:on |this )?\d/u.test(line);
  return isFirst || isLast;
}
