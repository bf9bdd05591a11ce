import type { Term } from '../../database/vocabulary.ts';
import { ABSOLUTE } from './absolute.ts';
import { agreeing, anchorDays } from './anchor.ts';
import { atTime, lookBeside } from './beside.ts';
import { parseEdtf } from './edtf.ts';
import type { Reading } from './found.ts';
import { FROM_STORY } from './from-story.ts';
import { FROM_TEXT } from './from-text.ts';
import { lettersOf, pattern } from './grammar.ts';
import { type DateAnchor, type DateRefusal, type Resolution, refuse, type Surroundings } from './meaning.ts';
import { isDenied, isMoved, liesAhead, sentenceAround, tenseOf } from './sentence.ts';
import { type Token, tokensOf } from './tokens.ts';

/** The value of a date expression: EDTF text that `parseEdtf` accepts, its precision and how it was resolved. */
export interface DateValue {
  value: string;
  precision: Term<'datePrecision'>;
  timeOfDay: Term<'timeOfDay'> | null;
  /** The minute, if the words name one beside the day. */
  minute?: string;
  /** EXPLICIT: the words name the year. RELATIVE: an anchor or another passage gave part of the value. */
  resolved: 'EXPLICIT' | 'RELATIVE';
}

/** A date expression in a text: its position in UTF-16 code units, the end exclusive, and its value or problem. */
export type FoundDate = { start: number; end: number; words: string; timeOfDay: Term<'timeOfDay'> | null } & (
  | (DateValue & { problem: null })
  | (DateRefusal & { value: null; precision: null; resolved: 'EXPLICIT' | 'RELATIVE' })
);

/** The text around the words, which may change what they mean: "two days after [4 February 2022]". */
export interface Around {
  before: string;
  after: string;
}

const TABLE = [...FROM_TEXT, ...FROM_STORY, ...ABSOLUTE].map(({ symbols, read }) => ({
  expression: pattern(symbols),
  read,
}));

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
  const window = { start: before.length, end: before.length + words.length };
  const tokens = tokensOf(text);
  let lastDay: string | null = null;
  const whole = words === text ? [] : expressions(text, tokens, { start: 0, end: text.length });
  return expressions(text, tokens, window).map((expression) => {
    const longer = whole.find(
      ({ from, to, meaning }) =>
        meaning.isExplicit && from <= expression.from && to > expression.to && from < expression.to,
    );
    const found = understand(text, tokens, expression, window, { anchor: base, lastDay }, longer);
    // "The November 27 agreement" identifies an agreement; it does not make that day the last one mentioned.
    const isAttribute =
      /\b(?:the|a|an)\s(?:the\s)?$/iu.test(
        `${text.slice(0, found.start).slice(-5)}${/^the\s/iu.exec(found.words) ?? ''}`,
      ) && /^\s\p{Ll}/u.test(text.slice(found.end));
    if (found.precision === 'DAY' && !isAttribute) lastDay = found.value;
    return { ...found, start: found.start - before.length, end: found.end - before.length };
  });
}

/**
 * Finds the expressions between two positions of a text. Of overlapping ones the first wins, at the same token the
 * longest, at the same length the first in the table.
 */
function expressions(text: string, tokens: readonly Token[], window: { start: number; end: number }): Reading[] {
  const first = tokens.findIndex(({ start }) => start >= window.start);
  const last = tokens.findLastIndex(({ end }) => end <= window.end) + 1;
  const letters = lettersOf(tokens.slice(0, last));
  const found: Reading[] = [];
  for (let at = first; at !== -1 && at < last; ) {
    const longest = longestAt(text, tokens, letters, at);
    found.push(...longest.map(({ from, to, meaning }) => ({ from: at + from, to: at + to, meaning })));
    at = found.at(-1) && longest.length > 0 ? (found.at(-1)?.to ?? at) : at + 1;
  }
  return found;
}

/** Whether a number follows a day or month that may be its year: "4 February '19", "15 March, 44 BC". */
function hasUnreadYear(tokens: readonly Token[], to: number): boolean {
  const [last, next, second] = tokens.slice(to - 1);
  if (!last || !['dd', 'nth', 'ordinal', 'month', 'mon'].includes(last.symbol)) return false;
  const isYear = (token: Token | undefined) =>
    token !== undefined &&
    ['yy', 'dd', 'number', 'yyy', 'years', 'other'].includes(token.symbol) &&
    /^['’]?\d/.test(token.text);
  return (
    isYear(next) ||
    (next?.symbol === 'comma' &&
      isYear(second) &&
      (second?.symbol === 'yy' || /^(?:BC|AD|AH|CE|BCE|B|A)$/.test(tokens[to + 2]?.text ?? '')))
  );
}

/** Whether one date is a part of the other. */
function agree(date: string, other: Resolution): boolean {
  const [one, two] = [parseEdtf(date), typeof other === 'string' ? parseEdtf(other) : null];
  if (!one || !two) return true;
  const holds = (outer: typeof one, inner: typeof one) =>
    outer.dateStart <= inner.dateStart && inner.dateEnd <= outer.dateEnd;
  return holds(one, two) || holds(two, one);
}

function longestAt(text: string, all: readonly Token[], letters: string, from: number): Reading[] {
  const matches = TABLE.flatMap(({ expression, read }) => {
    expression.lastIndex = from;
    const match = expression.exec(letters);
    return match
      ? [
          {
            to: from + match[0].length,
            join: (match.indices?.groups?.join?.[0] ?? from) - from,
            joinEnd: (match.indices?.groups?.join?.[1] ?? from) - from,
            read,
          },
        ]
      : [];
  }).sort((a, b) => b.to - a.to);
  for (const { to, join, joinEnd, read } of matches) {
    const meaning = read({ text, all, from, to, tokens: all.slice(from, to), join, joinEnd });
    if (meaning) return Array.isArray(meaning) ? meaning : [{ from: 0, to: to - from, meaning }];
  }
  return [];
}

function understand(
  text: string,
  tokens: readonly Token[],
  { from, to, meaning }: Reading,
  window: { start: number; end: number },
  { anchor, lastDay }: Pick<Surroundings, 'anchor' | 'lastDay'>,
  longer: Reading | undefined,
): FoundDate {
  const beside = lookBeside(text, tokens, from, to);
  const inside = (token: Token | undefined) =>
    token !== undefined && token.start >= window.start && token.end <= window.end;
  const isCut = !inside(tokens[beside.from]) || !inside(tokens[beside.to - 1]);
  const [start, end] = [tokens[isCut ? from : beside.from]?.start ?? 0, tokens[(isCut ? to : beside.to) - 1]?.end ?? 0];
  const sentence = sentenceAround(text, start, end);
  const around = {
    anchor,
    lastDay,
    tense: tenseOf(sentence),
    isAhead: liesAhead(sentence),
    isQuoted: sentence.isQuoted,
  };
  const resolve = (): Resolution => {
    if (!meaning.isExplicit && hasUnreadYear(tokens, to)) return refuse('CHANGED', 'its year is not understood');
    if (isDenied(sentence)) return refuse('CHANGED', 'the sentence denies it');
    if (isMoved(sentence) && /\bfrom\s+(?:the\s+)?$/iu.test(sentence.before))
      return refuse('CHANGED', 'the sentence tells that the date was moved');
    const bare = meaning.resolve(around);
    if (typeof bare !== 'string') return bare;
    if (longer && !meaning.isExplicit && !agree(bare, longer.meaning.resolve(around)))
      return refuse('CHANGED', 'the document goes on with another year');
    if (!beside.change) return bare;
    return isCut ? refuse('CHANGED', 'the words beside it change it: give them too') : beside.change(bare);
  };
  const value = meaning.isExplicit ? resolve() : agreeing(resolve(), around);
  const found = {
    start,
    end,
    words: text.slice(start, end),
    timeOfDay: meaning.timeOfDay ?? beside.timeOfDay ?? null,
    resolved: meaning.isExplicit ? ('EXPLICIT' as const) : ('RELATIVE' as const),
  };
  if (typeof value !== 'string') return { ...found, value: null, precision: null, ...value };
  const date = parseEdtf(value);
  if (!date) return { ...found, value: null, precision: null, ...refuse('NOT_A_DATE', 'the calendar has no such day') };
  const [minute] = atTime(value, beside.clock);
  return { ...found, value, precision: date.datePrecision, problem: null, ...(minute && { minute }) };
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
