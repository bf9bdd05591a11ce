import { anchorDays } from './anchor.ts';
import { type DateAnchor, type DateRefusal, refuse, type Surroundings } from './meaning.ts';
import { scan } from './scan.ts';
import { tenseBefore } from './tense.ts';
import { type DateValue, type FoundDate, understand } from './understand.ts';

/**
 * Finds all date expressions in an English text, in reading order: days, months, years, ranges, decades, days of the
 * week and words such as "yesterday". Durations ("for three days"), hours, the numbers of resolutions and the years in
 * the names of events are not dates. If the words and the anchor do not determine a date, its value is null; nothing is
 * guessed.
 *
 * @throws {RangeError} if the date of the anchor is not EDTF
 */
export function findDates(text: string, anchor?: DateAnchor): FoundDate[] {
  const base = anchor ? anchorDays(anchor) : null;
  let lastDay: string | null = null;
  return scan(text).flatMap((scanned) => {
    const around: Surroundings = { anchor: base, lastDay, tense: tenseBefore(text, scanned.start) };
    const dates = understand(scanned, around);
    const last = dates.at(-1);
    // "The November 27 agreement" identifies an agreement; it does not make that day the last one mentioned.
    const attribute =
      /\b(?:the|a|an)\s$/iu.test(text.slice(0, scanned.start).slice(-5)) && /^\s\p{Ll}/u.test(text.slice(scanned.end));
    if (last?.precision === 'DAY' && !attribute) lastDay = last.value;
    return dates;
  });
}

/**
 * Parses the single date in the words of a claim.
 *
 * @returns the date, or a problem with its reason: NONE, SEVERAL, or why the one date has no value
 * @throws {RangeError} if the date of the anchor is not EDTF
 */
export function parseDateWords(words: string, anchor?: DateAnchor): DateValue | DateRefusal {
  const dates = findDates(words, anchor);
  const [first] = dates;
  if (!first) return refuse('NONE', 'the words name no date');
  const refused = dates.find((date) => date.problem !== null && date.problem !== 'NEEDS_ANCHOR');
  if (refused?.problem) return refuse(refused.problem, `"${refused.words}": ${refused.reason}`);
  if (new Set(dates.map((date) => date.value ?? date.words)).size > 1) {
    return refuse(
      'SEVERAL',
      `the words name ${dates.length} dates: ${dates.map((date) => `"${date.words}"`).join(', ')}`,
    );
  }
  if (first.problem !== null) return refuse(first.problem, `"${first.words}": ${first.reason}`);
  const explicit = dates.some(({ resolved }) => resolved === 'EXPLICIT');
  return {
    value: first.value,
    precision: first.precision,
    timeOfDay: dates.find(({ timeOfDay }) => timeOfDay)?.timeOfDay ?? null,
    resolved: explicit ? 'EXPLICIT' : 'RELATIVE',
  };
}
