import type { Term } from '../../database/vocabulary.ts';
import { countOf, isInexact, shifted, unitOf } from './counting.ts';
import { firstOf, partOf } from './found.ts';
import { lettersOf, pattern } from './grammar.ts';
import { type DateRefusal, type Resolution, refuse } from './meaning.ts';
import type { Token } from './tokens.ts';

/** What the words next to a date add to it, and the expression's extent including them, in tokens. */
export interface Beside {
  from: number;
  to: number;
  timeOfDay?: Term<'timeOfDay'>;
  /** HH:MM */
  clock?: string;
  /** What the words make of a date. */
  change: (date: string) => Resolution;
}

const PART_BEFORE = pattern('part (of|on) the?', { ends: true });
const CLOCK_BEFORE = pattern('clock zone* other? comma? (on|of)? the?', { ends: true });
const DOUBT_BEFORE = pattern('doubt (in|on)?', { ends: true });
const ABOUT_BEFORE = pattern('(on or)? about', { ends: true });
const OFFSET_BEFORE = pattern('(COUNT UNIT|the day) (after|before|following|from) (on|the)*', { ends: true });
const EVE_BEFORE = pattern('(on? the)? eve of the?', { ends: true });
const PART_AFTER = pattern('(comma? (in the|at))? part');
const CLOCK_AFTER = pattern('comma? (at|about|from)* clock zone*');

/** How many tokens beside a date are looked at. */
const REACH = 12;

/** Words before a date that make it another day, which they do not tell. */
const OTHER_BEFORE =
  /(?:\b(?:after|before|beyond|preceding|following|except|(?:prior|previous|subsequent|next) to|(?<!\b(?:no|not) )later than|(?:earlier|sooner) than|(?:instead|ahead|eve|eves|anniversary|exclusive|turn) of|(?:the )?turn of the year|either|(?:this|that|the same) (?:day|date|time|week|month|weekend)|\d(?:st|nd|rd|th)?\s+or|(?:rather|other) than|not(?: on)?)\s+(?:(?:the|on|in|from|mid|early|late|(?:end|start|beginning|close) of)\s+)*|\bnot\s+|\(or (?:about|around)\)\s*)$/iu;
const WEEK_BEFORE = /\b(?:weeks?|days|fortnight|within (?:\p{L}+ )?(?:hours|minutes|months)) of\s+(?:the\s+)?$/iu;
/** Words after a date that make it another one, or a limit. */
const OTHER_AFTER =
  /^(?:\s(?:of|in) (?:the|that|a)\b[\p{L}\s]{0,20} year\b|,?\s*\(?(?:BC|BCE|AH|BE|OS|Old Style|Julian)\b|,?\s*\(?(?:B\.\s?C|A\.\s?H|O\.\s?S)\.|\s(?:week|fortnight)(?![-\p{L}])|\sor\s(?:\d{1,2}\s(?:\p{Lu})|\p{Lu}\p{L}+\s\d)|,?\s+(?:at the (?:very )?earliest|or (?:later|earlier|so|after|before|thereabouts|(?:\p{L}+ly |soon )?(?:there)?after)))/u;

/** Finds the words next to a date that complete it or make it another one, in the tokens around it. */
export function lookBeside(text: string, tokens: readonly Token[], from: number, to: number): Beside {
  const beside: Omit<Beside, 'change'> = { from, to };
  const changes: ((date: string) => Resolution)[] = [];
  const before = (expression: RegExp) => {
    const match = expression.exec(lettersOf(tokens.slice(Math.max(0, beside.from - REACH), beside.from)));
    if (!match) return undefined;
    beside.from -= match[0].length;
    return tokens.slice(beside.from, beside.from + match[0].length);
  };
  const after = (expression: RegExp) => {
    expression.lastIndex = 0;
    const match = expression.exec(lettersOf(tokens.slice(beside.to, beside.to + REACH)));
    if (!match) return undefined;
    beside.to += match[0].length;
    return tokens.slice(beside.to - match[0].length, beside.to);
  };

  const part = after(PART_AFTER) ?? before(PART_BEFORE);
  if (part) Object.assign(beside, partOf(part));
  const clockAfter = after(CLOCK_AFTER);
  const clockBefore = clockAfter ? undefined : before(CLOCK_BEFORE);
  const clock = firstOf(clockAfter ?? clockBefore ?? [], 'clock');
  // "Around 7:30 a.m. on Tuesday" is a day without an exact time.
  const isAboutClock = clockBefore !== undefined && before(ABOUT_BEFORE) !== undefined;
  if (clock && !isAboutClock) beside.clock = timeOf(clock.text);

  const [start, end] = [tokens[beside.from]?.start ?? 0, tokens[beside.to - 1]?.end ?? 0];
  // In running text a question mark ends a question; it expresses doubt only in brackets or if the date stands alone.
  if (
    /^\?(?:$|[)\],;])/u.test(text.slice(end, end + 2)) &&
    /(?:^|[^\p{L}\p{N}\s]\s*)$/u.test(text.slice(Math.max(0, start - 4), start))
  ) {
    beside.to += 1;
    changes.push((date) => marked(date, '?'));
  } else if (before(DOUBT_BEFORE)) changes.push((date) => marked(date, '?'));
  else if (before(ABOUT_BEFORE)) changes.push((date) => marked(date, '~'));

  const offset = before(OFFSET_BEFORE);
  if (offset) changes.push(offsetOf(offset, isInexact(text, offset[0]?.start ?? 0)));
  else if (before(EVE_BEFORE)) changes.push((date) => shifted(date, -1, 'DAY'));
  else {
    const isMonth = isMonthAlone(tokens.slice(from, to));
    const isEndOfRange = tokens[beside.from - 1]?.symbol === 'between';
    const around = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 30)] as const;
    changes.push((date) => obstacle(date, ...around, isMonth, isEndOfRange) ?? date);
  }
  const change = (date: string) =>
    changes.reduce<Resolution>((value, next) => (typeof value === 'string' ? next(value) : value), date);
  return { ...beside, change };
}

/** Returns why the words around a date make it another one, which they do not tell. */
function obstacle(
  date: string,
  before: string,
  after: string,
  isMonth: boolean,
  isEndOfRange: boolean,
): DateRefusal | undefined {
  if (date.length > 7 && WEEK_BEFORE.test(before)) return refuse('CHANGED', 'the words mean days around it');
  if (isMonth && /\d\p{L}{0,2},?\s+(?:of\s+)?$/u.test(before))
    return refuse('CHANGED', 'a number before it may be its day');
  if (/\d\.?[-‐‑–—]$/u.test(before)) return refuse('CHANGED', 'it is a part of what stands there');
  if (isEndOfRange && !date.includes('/')) return refuse('CHANGED', 'it is one end of a range');
  const words = isEndOfRange ? undefined : (OTHER_BEFORE.exec(before)?.[0] ?? OTHER_AFTER.exec(after)?.[0]);
  return words === undefined ? undefined : refuse('CHANGED', `"${words.trim()}" beside it makes it another date`);
}

/** Whether an expression is a month without a day. */
function isMonthAlone(tokens: readonly Token[]): boolean {
  const symbols = tokens.map(({ symbol }) => symbol);
  return (symbols[0] === 'month' || symbols[0] === 'mon') && !symbols.includes('dd') && !symbols.includes('nth');
}

function marked(date: string, mark: string): Resolution {
  return date.includes('/') ? refuse('AMBIGUOUS', 'doubt about a range') : date + mark;
}

/** Reads "two days after" or "a week before". */
function offsetOf(tokens: readonly Token[], isVague: boolean): (date: string) => Resolution {
  const sign = firstOf(tokens, 'before') ? -1 : 1;
  return (date) =>
    isVague ? refuse('AMBIGUOUS', 'is not exact') : shifted(date, sign * countOf(tokens), unitOf(tokens));
}

/** Reads "15:30", "3.30 p.m." or "1530" as HH:MM. */
function timeOf(words: string): string | undefined {
  const [, hours = '', minutes = '00'] = /^(\d{1,2})[.:]?(\d\d)?/.exec(words) ?? [];
  const half = /([ap])\.?m/i.exec(words)?.[1]?.toLowerCase();
  const hour = half ? (Number(hours) % 12) + (half === 'p' ? 12 : 0) : Number(hours);
  return hour < 24 ? `${String(hour).padStart(2, '0')}:${minutes}` : undefined;
}

/** Returns a day with a time of it, EDTF; nothing for what is no day. */
export function atTime(value: string, clock: string | undefined): string | undefined {
  return clock !== undefined && /^\d{4}-\d\d-\d\d$/.test(value) ? `${value}T${clock}` : undefined;
}
