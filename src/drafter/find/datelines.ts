import { findDates } from '../../words/dates/date.ts';
import { isDateline } from '../../words/dates/dateline.ts';

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
