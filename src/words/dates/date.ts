import { anchorDays } from './anchor.ts';
import { type DateAnchor, type DateRefusal, refuse, type Surroundings } from './meaning.ts';
import { scan } from './scan.ts';
import { tenseBefore } from './tense.ts';
import { type DateValue, type FoundDate, understand } from './understand.ts';

/**
 * Finds every date expression in an English text, in reading order: days, months, years, ranges, decades, days of the
 * week and words such as "yesterday". Durations ("for three days"), hours, the numbers of resolutions and the years in
 * the names of events are not dates. What the words and the anchor do not tell is found with a value of null, never guessed.
 *
 * @throws RangeError when the date of the anchor is not EDTF.
 */
export function findDates(text: string, anchor?: DateAnchor): FoundDate[] {
  const base = anchor ? anchorDays(anchor) : null;
  let told: string | null = null;
  return scan(text).flatMap((scanned) => {
    const around: Surroundings = { anchor: base, told, tense: tenseBefore(text, scanned.start) };
    const dates = understand(scanned, around);
    const last = dates.at(-1);
    // "The November 27 agreement" tells which agreement; the story does not move to that day.
    const attribute =
      /\b(?:the|a|an)\s$/iu.test(text.slice(0, scanned.start).slice(-5)) && /^\s\p{Ll}/u.test(text.slice(scanned.end));
    if (last?.precision === 'DAY' && !attribute) told = last.value;
    return dates;
  });
}

/**
 * Reads the one date that the words of a claim tell.
 *
 * @returns the date, or the problem and a sentence about it: NONE, SEVERAL, or what keeps the one date from having a value.
 * @throws RangeError when the date of the anchor is not EDTF.
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
