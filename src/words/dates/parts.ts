import { MONTHS, WEEKDAYS } from './calendar.ts';

/** Returns a pattern of words in lower case, capitalised, or in capitals. */
export function anyCase(...words: string[]): string {
  const spelt = words.flatMap((word) => [word, word[0]?.toUpperCase() + word.slice(1), word.toUpperCase()]);
  return `(?:${[...new Set(spelt)].join('|')})`.replaceAll(' ', DATE_SPACE);
}

/** Space within an expression, including no-break spaces and one line break, but no blank line. Bounded for speed. */
export const DATE_SPACE = String.raw`(?:[^\S\n]{1,4}\n?[^\S\n]{0,8}|\n[^\S\n]{0,8})`;

const DASH = `(?:${DATE_SPACE})?[-‐‑‒–—−](?:${DATE_SPACE})?`;

/** The parts of the day. */
export const PART_OF_DAY = anyCase('morning', 'afternoon', 'evening', 'night');

/** Asserts that no letter, digit or sign precedes that would make the expression part of something else. */
export const DATE_START = String.raw`(?<![\p{L}\p{N}_$€£¥#@]|\p{N}[.,:/]|[\p{L}\p{N}](?<!\b(?:[Mm]id|[Ee]arly|[Ll]ate))[-/_.])`;

/** Asserts that no letter, digit or underscore follows. */
export const DATE_END = String.raw`(?![\p{L}\p{N}_])`;

/** Rejects a number that is a count, an hour or a share because of what follows, not a day or a year. */
const COUNTED = String.raw`(?!(?:${DATE_SPACE})?(?:%|°)|[.:/]\d|,\d{3}(?!\d)|(?:-|${DATE_SPACE})(?:${[
  'UTC|GMT|hours?|hrs?|local time|per ?cent|percent|thousand|million|billion|trillion|hundred',
  'people|persons|troops|soldiers|delegates|participants|companies|workers|students|civilians|refugees|jobs',
  'tonnes?|tons?|barrels?|metres|meters|miles|kilomet(?:re|er)s?|km|kg|hectares|acres|[MGk]Wh?|megawatts|gigawatts',
  'dollars?|euros?|yuan|roubles?|rubles?|pounds?',
].join('|')})${DATE_END})`;

// Short forms such as "Mar" and "Sun" are also other words, so they are only matched beside a day or a year.
const MONTH_NAMES = MONTHS.flatMap((name) => [name, name.toUpperCase()]);
const MONTH_SHORT = ['Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sept', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH_ANY = `${MONTH_NAMES.join('|')}|(?:${MONTH_SHORT.flatMap((name) => [name, name.toUpperCase()]).join('|')})${DATE_END}\\.?`;
const WEEKDAY_NAMES = WEEKDAYS.flatMap((name) => [name, name.toUpperCase()]);
const WEEKDAY_SHORT = ['Mon', 'Tues', 'Tue', 'Wed', 'Thurs', 'Thur', 'Thu', 'Fri', 'Sat', 'Sun'];
const WEEKDAY_ANY = `${WEEKDAY_NAMES.join('|')}|(?:${WEEKDAY_SHORT.join('|')})${DATE_END}\\.?`;

const ORDINAL_WORDS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth',
  'sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth',
  'twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
]
  .join(' ')
  .split(' ');

/** The named groups that patterns are composed of; `n` is 1 or 2 for the first and second date of a range. */
export const day = (n = 1) => String.raw`(?<day${n}>\d{1,2})(?:st|nd|rd|th|ST|ND|RD|TH)?${DATE_END}${COUNTED}`;
export const dayWord = () => `(?<day1>${ORDINAL_WORDS.join('|')})${DATE_END}`;
export const days = () =>
  String.raw`(?<days>\d{1,2}(?:st|nd|rd|th)?(?:,${DATE_SPACE}\d{1,2}(?:st|nd|rd|th)?){0,6}(?:,?${DATE_SPACE}and${DATE_SPACE}|(?:${DATE_SPACE})?&(?:${DATE_SPACE})?)\d{1,2}(?:st|nd|rd|th)?)${DATE_END}${COUNTED}`;
export const month = (n = 1) => `(?<month${n}>${MONTH_ANY})`;
export const monthName = (n = 1) => `(?<month${n}>${MONTH_NAMES.join('|')})${DATE_END}`;
export const year = (n = 1) => String.raw`(?<year${n}>1[5-9]\d\d|2[01]\d\d)${DATE_END}${COUNTED}`;
export const weekday = (n: number | 'After' = 1) => `(?<weekday${n}>${WEEKDAY_NAMES.join('|')})${DATE_END}`;
/** An optional weekday before a date: "Friday, " or "Friday afternoon, ". */
export const onWeekday = (n = 1) =>
  `(?:(?<weekday${n}>${WEEKDAY_ANY})(?:${DATE_SPACE}(?<part${n}>${PART_OF_DAY}))?(?:,${DATE_SPACE}?|${DATE_SPACE})(?:(?:on${DATE_SPACE})?the${DATE_SPACE})?)?`;
/** The year after a day or month: in digits, or relative to the anchor's year. */
export const ofYear = (n = 1) =>
  `(?:,?${DATE_SPACE}?(?:of${DATE_SPACE})?${year(n)}|,?${DATE_SPACE}(?:of${DATE_SPACE})?(?<yearShift${n}>${anyCase('this year', 'last year', 'next year')})${DATE_END})`;
export const of = `(?:${DATE_SPACE}${anyCase('of')})?${DATE_SPACE}`;
export const to = `(?:${DASH}|${DATE_SPACE}${anyCase('to', 'through', 'until', 'till', 'up to')}${DATE_SPACE}(?:the${DATE_SPACE})?)`;
export const and = `(?:,?${DATE_SPACE}${anyCase('and')}${DATE_SPACE}|${DATE_SPACE}?&${DATE_SPACE}?)`;

/** Rejects "June 9 and 10" without a year if the second number is a count: "June 9 and 10 others". */
export const noCount = `(?!${DATE_SPACE}(?:others?|more|further|new|additional|countries|states|nations|leaders|ministers|members)${DATE_END})`;

/** Returns the number of a weekday: 0 for "Monday", "Mon" or "MONDAY". */
export function weekdayNumber(name: string): number {
  return WEEKDAYS.findIndex((weekday) => weekday.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase());
}

/** Returns the number of a day: 2 for "2", "2nd" or "second". */
export function dayNumber(words: string): number {
  return Number.parseInt(words, 10) || ORDINAL_WORDS.indexOf(words) + 1;
}
