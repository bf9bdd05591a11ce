import { addDays, addMonths, mondayOf } from './calendar.ts';
import { countOf, dayOf, inexact, isInexact, shifted, unitOf, weekOf } from './counting.ts';
import { type Found, firstOf, partOf, pointOf, type Rule, shiftOf } from './found.ts';
import { type Meaning, type Resolution, refuse, SAID } from './meaning.ts';
import { meaningOf } from './points.ts';

const WHICH = { last: 'LAST', this: 'THIS', next: 'NEXT', past: 'PAST', coming: 'COMING' } as const;

/** The patterns that count from the day of the text. */
export const FROM_TEXT: Rule[] = [
  // today · yesterday · tonight · earlier this evening
  { symbols: '(earlier|later)? (today|tomorrow)', read: (found) => daysAway(found, found.tokens.at(-1)?.value ?? 0) },
  { symbols: 'the? day before today', read: (found) => (hasWord(found, 'yesterday') ? daysAway(found, -2) : null) },
  { symbols: 'the? day after tomorrow', read: (found) => daysAway(found, 2) },
  { symbols: '(earlier|later)? this part', read: (found) => daysAway(found, 0) },
  {
    symbols: 'last part',
    read: (found) => (hasWord(found, 'night') || hasWord(found, 'evening') ? daysAway(found, -1) : null),
  },
  // three days ago · a month ago · 12 years ago · two weeks from today
  { symbols: 'COUNT UNIT ago today?', read: (found) => counted(found, -1) },
  { symbols: 'COUNT year ago CHOSEN unit', read: (found) => monthsOfYearsAgo(found) },
  { symbols: 'COUNT UNIT from (now|today)', read: (found) => counted(found, 1) },
  {
    symbols: 'in COUNT UNIT (other|possessive)? zone',
    read: (found) => (hasWord(found, 'time') ? counted(found, 1) : null),
  },
  // this week · later this month · last weekend · earlier this year · the month before last
  { symbols: '(earlier|later)? CHOSEN unit', read: calendarUnit },
  { symbols: '(earlier|later)? CHOSEN year', read: calendarYear },
  { symbols: 'the (unit|year) (before last|after next)', read: beyond },
  // over the weekend
  { symbols: 'the unit', read: theWeekend },
  // the end of the year
  { symbols: 'the edge of the (unit|year)', read: edgeOfUnit },
  // last Friday · next May · the coming November · Tuesday of last week
  { symbols: '(CHOSEN|(this|the) (past|coming)) (month|weekday)', read: chosen },
  { symbols: 'weekday (of|comma)? CHOSEN unit', read: weekdayOfWeek },
  { symbols: 'CHOSEN unit comma? on weekday', read: weekdayOfWeek },
  // the 15th · the 15th of last month · the 4th instant
  { symbols: 'the (nth|ordinal)', read: dayOnly },
  { symbols: 'the? (DAY|ordinal) of CHOSEN unit', read: dayOfMonth },
  // the 15th of the present month
  { symbols: 'the? (DAY|ordinal) of the this unit', read: dayOfMonth },
  {
    symbols: 'the? (DAY|ordinal) of the other unit',
    read: (found) => (hasWord(found, 'present') ? dayOfMonth(found) : null),
  },
  {
    symbols: 'the? DAY (of the)? instant',
    read: ({ tokens }) => dayIn(fromSpan(firstOf(tokens, 'instant')?.value ?? 0, 'MONTH'), tokens),
  },
  // the attacks of September 11
  { symbols: '(month DAY|DAY of? month)', read: attacksOf2001 },
];

type Tokens = Found['tokens'];

function hasWord({ tokens }: Found, word: string): boolean {
  return tokens.some(({ text }) => text.toLowerCase() === word);
}

/** A meaning that counts from the day of the text. What is said in a quotation counts from the day when it was said. */
function fromText(resolve: (day: string) => Resolution): Meaning {
  return {
    isExplicit: false,
    resolve: ({ anchor, isQuoted }) => {
      if (isQuoted && anchor?.kind === 'PUBLICATION') return refuse('NEEDS_ANCHOR', SAID);
      return anchor && anchor.start === anchor.end
        ? resolve(anchor.start)
        : refuse('NEEDS_ANCHOR', 'counts from the day of the text, which is not known');
    },
  };
}

/** A month or year counted from that of the text, of which the day need not be known. */
function fromSpan(shift: number, unit: 'MONTH' | 'YEAR'): Meaning {
  const length = unit === 'MONTH' ? 7 : 4;
  return {
    isExplicit: false,
    resolve: ({ anchor, isQuoted }) => {
      if (isQuoted && anchor?.kind === 'PUBLICATION') return refuse('NEEDS_ANCHOR', SAID);
      return anchor && anchor.start.slice(0, length) === anchor.end.slice(0, length)
        ? shifted(anchor.start, shift, unit)
        : refuse('NEEDS_ANCHOR', `counts from a ${unit.toLowerCase()} that is not known`);
    },
  };
}

function daysAway(found: Found, shift: number): Meaning {
  const night = hasWord(found, 'tonight') ? ({ timeOfDay: 'NIGHT' } as const) : partOf(found.tokens);
  return { ...fromText((day) => addDays(day, shift)), ...night };
}

function counted({ text, tokens, all, from }: Found, sign: 1 | -1): Meaning {
  if (isInexact(text, all[from]?.start ?? 0)) return inexact;
  const [count, unit] = [sign * countOf(tokens), unitOf(tokens)];
  // "A year ago today" is a day, "a year ago" a year.
  const months = { YEAR: 12, MONTH: 1 }[unit as 'YEAR'];
  const end = tokens.at(-1);
  if (end?.symbol === 'today' && months)
    return fromText((day) => addDays(addMonths(day, count * months) + day.slice(7), end.value ?? 0));
  return fromText((day) => shifted(day, count, unit));
}

/** "Two years ago this month". */
function monthsOfYearsAgo({ tokens }: Found): Meaning | null {
  if (tokens.at(-1)?.unit !== 'MONTH') return null;
  const years = countOf(tokens);
  const own = fromSpan(shiftOf(tokens), 'MONTH');
  return {
    ...own,
    resolve: (around) => {
      const month = own.resolve(around);
      return typeof month === 'string' ? addMonths(month, -12 * years) : month;
    },
  };
}

/** "over the last year", "in the next week" are periods, not the calendar's. */
function isPeriod({ text, all, from }: Found): boolean {
  const start = all[from]?.start ?? 0;
  return /\b(?:the|over|past|every)\s$/iu.test(text.slice(Math.max(0, start - 8), start));
}

function calendarUnit(found: Found): Meaning | null {
  const shift = shiftOf(found.tokens);
  const unit = unitOf(found.tokens);
  if (shift !== 0 && isPeriod(found)) return null;
  if (unit === 'WEEK') return fromText((day) => weekOf(addDays(day, 7 * shift)));
  if (unit === 'WEEKEND') return fromText((day) => weekOf(addDays(day, 7 * shift), 5));
  return unit === 'MONTH' ? fromSpan(shift, 'MONTH') : null;
}

/** "Over the weekend" is the one that ends or ended last, unless the sentence is about the future. */
function theWeekend({ text, tokens, all, from }: Found): Meaning | null {
  const start = all[from]?.start ?? 0;
  if (unitOf(tokens) !== 'WEEKEND' || !/\b(?:over|during|at|on)\s$/iu.test(text.slice(Math.max(0, start - 8), start)))
    return null;
  return {
    isExplicit: false,
    resolve: (around) =>
      around.tense === 'PAST' || around.tense === 'FUTURE'
        ? fromText((day) => weekOf(around.tense === 'PAST' ? addDays(day, -5) : day, 5)).resolve(around)
        : refuse('AMBIGUOUS', 'may be the last weekend or the next'),
  };
}

/** The end of a month or year is that of the text's own if it lies ahead, its beginning if it is past. */
function edgeOfUnit({ tokens }: Found): Meaning | null {
  const unit = unitOf(tokens.slice(3));
  if (unit !== 'MONTH' && unit !== 'YEAR') return null;
  const own = fromSpan(0, unit);
  const isEnd = firstOf(tokens, 'edge')?.text.toLowerCase() === 'end';
  return {
    isExplicit: false,
    resolve: (around) => {
      const isOwn = isEnd ? around.isAhead || around.tense === 'FUTURE' : around.tense === 'PAST';
      return isOwn ? own.resolve(around) : refuse('AMBIGUOUS', `may be of this ${unit.toLowerCase()} or another`);
    },
  };
}

function calendarYear(found: Found): Meaning | null {
  const shift = shiftOf(found.tokens);
  return shift !== 0 && isPeriod(found) ? null : meaningOf({ year: { shift } });
}

function beyond({ tokens }: Found): Meaning | null {
  const shift = firstOf(tokens, 'before') ? -2 : 2;
  const unit = unitOf(tokens);
  if (unit === 'YEAR' || unit === 'MONTH') return fromSpan(shift, unit);
  return unit === 'WEEK' ? fromText((day) => weekOf(addDays(day, 7 * shift))) : null;
}

function chosen({ tokens }: Found): Meaning {
  const word = firstOf(tokens, 'past', 'coming') ?? firstOf(tokens, 'last', 'this', 'next');
  return meaningOf({ ...pointOf(tokens), which: WHICH[word?.symbol as keyof typeof WHICH] });
}

function weekdayOfWeek({ tokens }: Found): Meaning | null {
  if (unitOf(tokens) !== 'WEEK') return null;
  const weekday = firstOf(tokens, 'weekday')?.value ?? 0;
  return fromText((day) => addDays(mondayOf(day), 7 * shiftOf(tokens) + weekday));
}

/** "On the 15th", but not "the 15th session". */
function dayOnly({ text, tokens, all, from, to }: Found): Meaning | null {
  const start = all[from]?.start ?? 0;
  const isDay = /\b(?:on|by|from|to|until|till|since)\s$/iu.test(text.slice(Math.max(0, start - 8), start));
  const after = text.slice(all[to - 1]?.end ?? 0).slice(0, 12);
  const isOfPart = all[from - 1]?.symbol === 'of' && all[from - 2]?.symbol === 'part';
  const isSession = /^\s(?!(?:and|in|at|for|with|to|but|when|as|they|he|she|it|the)\b)\p{L}/u.test(after);
  return (isDay || isOfPart) && !isSession ? meaningOf(pointOf(tokens)) : null;
}

function dayOfMonth({ tokens }: Found): Meaning | null {
  return unitOf(tokens) === 'MONTH' ? dayIn(fromSpan(shiftOf(tokens), 'MONTH'), tokens) : null;
}

function dayIn(month: Meaning, tokens: Tokens): Meaning {
  return { ...month, resolve: (around) => dayOf(month.resolve(around), pointOf(tokens).day) };
}

/** Reads "September 11" as 2001-09-11 where it names the attacks, but not where it may be an anniversary. */
function attacksOf2001({ text, tokens, all, from, to }: Found): Meaning | null {
  const { month, day } = pointOf(tokens);
  if (month !== 9 || day !== 11) return null;
  const [start, end] = [all[from]?.start ?? 0, all[to - 1]?.end ?? 0];
  const before = /\b(?:attacks?|events?|tragedy|terrorism|victims|wake) of\s(?:the\s)?$/iu;
  const after = /^(?:,? 2001)?,?\s(?:terrorist\s|terror\s)?(?:attacks?|tragedy)\b/iu;
  const areAttacks = before.test(text.slice(Math.max(0, start - 24), start)) || after.test(text.slice(end, end + 30));
  return areAttacks ? { isExplicit: false, resolve: () => '2001-09-11' } : null;
}
