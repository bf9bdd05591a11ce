import type { Term } from '../../database/vocabulary.ts';
import { agreeing } from './anchor.ts';
import { atTime, type Beside, lookBeside } from './beside.ts';
import { denialIn } from './denial.ts';
import { parseEdtf } from './edtf.ts';
import type { Reading } from './found.ts';
import { type DateRefusal, type Resolution, refuse, type Surroundings } from './meaning.ts';
import { type Passage, scan } from './scan.ts';
import { liesAhead, type Sentence, sentenceAround, tenseOf } from './sentence.ts';
import type { Token } from './tokens.ts';

/** The value of a date expression: EDTF text that `parseEdtf` accepts, its precision and how it was resolved. */
export interface DateValue {
  value: string;
  precision: Term<'datePrecision'>;
  timeOfDay: Term<'timeOfDay'> | null;
  /** The same day with its time, EDTF, if the words name one; they say both values. */
  minute?: string;
  /** EXPLICIT: the words name the year. RELATIVE: an anchor or another passage gave part of the value. */
  resolved: 'EXPLICIT' | 'RELATIVE';
}

/** A date expression in a text: its position in UTF-16 code units, the end exclusive, and its value or problem. */
export type FoundDate = { start: number; end: number; words: string; timeOfDay: Term<'timeOfDay'> | null } & (
  | (DateValue & { problem: null })
  | (DateRefusal & { value: null; precision: null; resolved: 'EXPLICIT' | 'RELATIVE' })
);

/** Resolves an expression with the words beside it and the sentence around it. */
export function understand(
  passage: Passage,
  reading: Reading,
  { anchor, lastDay }: Pick<Surroundings, 'anchor' | 'lastDay'>,
): FoundDate {
  const { text, tokens } = passage;
  const { meaning } = reading;
  const beside = lookBeside(text, tokens, reading.from, reading.to);
  const isWhole = [tokens[beside.from], tokens[beside.to - 1]].every((token) => isInside(token, passage));
  const { from, to } = isWhole ? beside : reading;
  const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const sentence = sentenceAround(text, start, end);
  const { isQuoted } = sentence;
  const around = { anchor, lastDay, tense: tenseOf(sentence), isAhead: liesAhead(sentence), isQuoted };
  const resolution =
    contradiction(passage, reading, sentence, around) ?? changed(meaning.resolve(around), beside, isWhole);
  const found = {
    start,
    end,
    words: text.slice(start, end),
    timeOfDay: meaning.timeOfDay ?? beside.timeOfDay ?? null,
    resolved: meaning.isExplicit ? ('EXPLICIT' as const) : ('RELATIVE' as const),
  };
  const value = meaning.isExplicit ? resolution : agreeing(resolution, around);
  if (typeof value !== 'string') return { ...found, value: null, precision: null, ...value };
  const date = parseEdtf(value);
  if (!date) return { ...found, value: null, precision: null, ...refuse('NOT_A_DATE', 'the calendar has no such day') };
  const minute = atTime(value, beside.clock);
  return { ...found, value, precision: date.datePrecision, problem: null, ...(minute && { minute }) };
}

function isInside(token: Token | undefined, { start, end }: Passage): boolean {
  return token !== undefined && token.start >= start && token.end <= end;
}

/** Applies what the words beside an expression say; outside of the passage, they are not cited. */
function changed(value: Resolution, { change }: Beside, isWhole: boolean): Resolution {
  if (typeof value !== 'string' || !parseEdtf(value)) return value;
  const own = change(value);
  return isWhole || own === value || typeof own !== 'string'
    ? own
    : refuse('CHANGED', 'words beside it change it: give them too');
}

/** Returns why the text around an expression makes it no date of what is told. */
function contradiction(
  passage: Passage,
  reading: Reading,
  sentence: Sentence,
  around: Surroundings,
): DateRefusal | null {
  const denial = denialIn(sentence);
  if (denial || reading.meaning.isExplicit) return denial;
  if (hasUnreadYear(passage.tokens, reading.to)) return refuse('CHANGED', 'its year is not understood');
  const longer = longerAround(passage, reading);
  return longer && !agree(reading.meaning.resolve(around), longer.meaning.resolve(around))
    ? refuse('CHANGED', 'the document names another year there')
    : null;
}

/** Whether a number follows a day or month that may be its year: "4 February '19", "15 March, 44 BC". */
function hasUnreadYear(tokens: readonly Token[], to: number): boolean {
  const [last, next, second, third] = tokens.slice(to - 1, to + 3);
  if (!last || !['dd', 'nth', 'ordinal', 'month', 'mon'].includes(last.symbol)) return false;
  if (isNumber(next)) return true;
  const hasEra = second?.symbol === 'yy' || /^(?:BC|BCE|AD|CE|AH|B|A)$/.test(third?.text ?? '');
  return next?.symbol === 'comma' && isNumber(second) && hasEra;
}

/** Whether a token is a number that is read as no year. */
function isNumber(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^['’]?\d/.test(token.text) &&
    !['clock', 'iso', 'numeric', 'yyyy', 'yyy'].includes(token.symbol)
  );
}

/** Returns the expression that the document has where a passage ends within it: "[4 February] 2021". */
function longerAround({ text, tokens, start, end }: Passage, { from, to }: Reading): Reading | undefined {
  if (start === 0 && end === text.length) return undefined;
  const [first, last] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
  const near = scan({ text, tokens, start: Math.max(0, first - 40), end: Math.min(text.length, last + 40) });
  return near.find((other) => other.meaning.isExplicit && other.from <= from && other.to > to && other.from < to);
}

/** Whether one date is a part of the other. */
function agree(date: Resolution, other: Resolution): boolean {
  const [one, two] = [date, other].map((value) => (typeof value === 'string' ? parseEdtf(value) : null));
  if (!one || !two) return true;
  const holds = (outer: typeof one, inner: typeof one) =>
    outer.dateStart <= inner.dateStart && inner.dateEnd <= outer.dateEnd;
  return holds(one, two) || holds(two, one);
}
