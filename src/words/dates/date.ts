import { anchorDays } from './anchor.ts';
import { parseEdtf } from './edtf.ts';
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
 * Parses the single date in the words of a claim. Of dates that are parts of one another it is the most precise: "in
 * 2022, on 4 February".
 *
 * @returns the date, or a problem with its reason: NONE, SEVERAL, or why the one date has no value
 * @throws {RangeError} if the date of the anchor is not EDTF
 */
export function parseDateWords(words: string, anchor?: DateAnchor, around?: Around): DateValue | DateRefusal {
  const alone = findDates(words, anchor, around);
  const dates = anchor ? alone : completed(alone, words, around);
  if (dates.length === 0) return refuse('NONE', 'the words name no date');
  const refused = dates.find(({ problem }) => problem !== null && problem !== 'NEEDS_ANCHOR');
  if (refused?.problem) return refuse(refused.problem, `"${refused.words}": ${refused.reason}`);
  const known = dates.filter((date) => date.problem === null);
  const finest = known.find((date) => known.every((other) => holds(other.value, date.value)));
  const unknown = dates.find((date) => date.problem !== null);
  const differs = new Set(dates.map((date) => date.value ?? date.words)).size > 1;
  if (differs && (unknown || !finest)) {
    return refuse(
      'SEVERAL',
      `the words name ${dates.length} dates: ${dates.map((date) => `"${date.words}"`).join(', ')}`,
    );
  }
  if (unknown) return refuse(unknown.problem, `"${unknown.words}": ${unknown.reason}`);
  if (!finest) return refuse('NONE', 'the words name no date');
  const { value, precision } = finest;
  const minute = known.find((date) => date.minute)?.minute;
  return {
    value,
    precision,
    timeOfDay: dates.find(({ timeOfDay }) => timeOfDay)?.timeOfDay ?? null,
    ...(minute && { minute }),
    resolved: dates.some(({ resolved }) => resolved === 'EXPLICIT') ? 'EXPLICIT' : 'RELATIVE',
  };
}

/** Completes dates with the only one that names its year: "today, 4 February 2022", "in 2022, on 4 February". */
function completed(dates: FoundDate[], words: string, around: Around | undefined): FoundDate[] {
  const explicit = dates.filter(({ resolved, value }) => resolved === 'EXPLICIT' && value !== null);
  const [only] = explicit;
  if (!only?.value || explicit.length > 1 || explicit.length === dates.length) return dates;
  return findDates(words, { date: only.value, kind: only.precision === 'DAY' ? 'SAME_DAY' : 'PASSAGE' }, around);
}

/** Whether a date is a part of another, or the same. */
function holds(outer: string, inner: string): boolean {
  const [one, two] = [parseEdtf(outer), parseEdtf(inner)];
  return one !== null && two !== null && one.dateStart <= two.dateStart && two.dateEnd <= one.dateEnd;
}
