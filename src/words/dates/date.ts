import { anchorDays } from './anchor.ts';
import { type DateAnchor, type DateRefusal, refuse } from './meaning.ts';
import { scan } from './scan.ts';
import { tokensOf } from './tokens.ts';
import { type DateValue, type FoundDate, understand } from './understand.ts';

/** The text around the words, which may change what they mean: "two days after [4 February 2022]". */
export interface Around {
  before: string;
  after: string;
}

/**
 * Finds all date expressions in an English text, in reading order: days, months, years, ranges, decades, days of the
 * week and words such as "yesterday". Durations ("for three days"), hours, the numbers of resolutions and the years in
 * the names of events are not dates. If the words and the anchor do not determine a date, its value is null; nothing is
 * guessed.
 *
 * @throws {RangeError} if the date of the anchor is not EDTF
 */
export function findDates(
  words: string,
  anchor?: DateAnchor,
  { before, after }: Around = { before: '', after: '' },
): FoundDate[] {
  const base = anchor ? anchorDays(anchor) : null;
  const text = before + words + after;
  const passage = { text, tokens: tokensOf(text), start: before.length, end: before.length + words.length };
  let lastDay: string | null = null;
  return scan(passage).map((reading) => {
    const found = understand(passage, reading, { anchor: base, lastDay });
    if (found.precision === 'DAY' && !isAttribute(text, found)) lastDay = found.value;
    return { ...found, start: found.start - before.length, end: found.end - before.length };
  });
}

/** "The November 27 agreement" identifies an agreement; it does not make that day the last one mentioned. */
function isAttribute(text: string, { start, end, words }: FoundDate): boolean {
  const article = text.slice(Math.max(0, start - 5), start) + (/^the\s/iu.exec(words)?.[0] ?? '');
  return /\b(?:the|a|an)\s(?:the\s)?$/iu.test(article) && /^\s\p{Ll}/u.test(text.slice(end));
}

/**
 * Parses the single date in the words of a claim.
 *
 * @returns the date, or a problem with its reason: NONE, SEVERAL, or why the one date has no value
 * @throws {RangeError} if the date of the anchor is not EDTF
 */
export function parseDateWords(words: string, anchor?: DateAnchor, around?: Around): DateValue | DateRefusal {
  const dates = findDates(words, anchor, around);
  const [first] = dates;
  if (!first) return refuse('NONE', 'the words name no date');
  const refused = dates.find((date) => date.problem !== null && date.problem !== 'NEEDS_ANCHOR');
  if (refused?.problem) return refuse(refused.problem, `"${refused.words}": ${refused.reason}`);
  if (new Set(dates.map((date) => date.value ?? date.words)).size > 1) {
    const same = anchor ? null : sameDay(dates, words, around);
    return (
      same ??
      refuse('SEVERAL', `the words name ${dates.length} dates: ${dates.map((date) => `"${date.words}"`).join(', ')}`)
    );
  }
  if (first.problem !== null) return refuse(first.problem, `"${first.words}": ${first.reason}`);
  const explicit = dates.some(({ resolved }) => resolved === 'EXPLICIT');
  const minute = dates
    .map((date) => (date.problem === null ? date.minute : undefined))
    .find((one) => one !== undefined);
  return {
    value: first.value,
    precision: first.precision,
    timeOfDay: dates.find(({ timeOfDay }) => timeOfDay)?.timeOfDay ?? null,
    ...(minute && { minute }),
    resolved: explicit ? 'EXPLICIT' : 'RELATIVE',
  };
}

/** Reads words that name one day twice: "today, 4 February 2022", "30 November 2015, the opening day". */
function sameDay(dates: readonly FoundDate[], words: string, around: Around | undefined): DateValue | null {
  const [day, ...others] = dates.filter(({ resolved, value }) => resolved === 'EXPLICIT' && value !== null);
  if (others.length > 0 || day?.precision !== 'DAY') return null;
  const reading = parseDateWords(words, { date: day.value, kind: 'SAME_DAY' }, around);
  return 'value' in reading ? reading : null;
}
