import type { Term } from '../../database/vocabulary.ts';
import { addDays, addMonths, mondayOf } from './calendar.ts';
import { type Meaning, type Resolution, refuse, type Surroundings } from './meaning.ts';
import * as part from './parts.ts';
import type { Pattern } from './patterns.ts';
import { type Found, pointOf } from './read.ts';

const { anyCase, monthName, DATE_SPACE, weekday } = part;

const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const SHIFT = { last: -1, this: 0, current: 0, next: 1 } as const;
const WHICH = { last: 'LAST', this: 'THIS', next: 'NEXT', past: 'PAST', coming: 'COMING' } as const;
const chosenBy = `(?:(?:${anyCase('this', 'the')}${DATE_SPACE})?(?<firm>${anyCase('past', 'coming')})|(?<which>${anyCase('last', 'this', 'next')}))${DATE_SPACE}`;
/** Words that make a look back inexact: "nearly two years ago" and "over 30 years ago" name no year. */
const INEXACT = /\b(?:than|over|nearly|almost|about|around|some|roughly|least|or)\s$/iu;
const which = `(?:${anyCase('earlier', 'later')}${DATE_SPACE})?(?<which>${anyCase('last', 'this', 'current', 'next')})${DATE_SPACE}`;

/** The patterns that count from another day: the anchor, or the last day mentioned. */
export const RELATIVE_PATTERNS: Pattern[] = [
  daysAway('today', 0),
  daysAway('yesterday', -1),
  daysAway('tomorrow', 1),
  daysAway('the day before yesterday', -2),
  daysAway('the day after tomorrow', 2),
  daysAway('tonight', 0, 'NIGHT'),
  daysAway('last night', -1, 'NIGHT'),
  daysAway('this morning', 0, 'MORNING'),
  daysAway('this afternoon', 0, 'AFTERNOON'),
  daysAway('this evening', 0, 'EVENING'),
  // three days ago · a month ago · 12 years ago
  ago('day', (day, count) => addDays(day, -count)),
  ago('month', (day, count) => addMonths(day, -count)),
  ago('year', (day, count) => addMonths(day, -12 * count).slice(0, 4)),
  // this week · later this month · last weekend
  calendarUnit('week', (day, shift) => weekOf(addDays(day, 7 * shift), 0)),
  calendarUnit('weekend', (day, shift) => weekOf(addDays(day, 7 * shift), 5)),
  calendarUnit('month', addMonths),
  // earlier this year · last year
  {
    words: `${which}${anyCase('year')}`,
    read: (found) => {
      const shift = shiftOf(found);
      return shift === null ? null : { kind: 'POINT', point: { year: { shift } } };
    },
  },
  // last Friday · next May · the coming November
  { words: `${chosenBy}${weekday()}`, read: chosen },
  { words: `${chosenBy}${monthName()}`, read: chosen },
  // the September 11 attacks · the events of 11 September
  {
    words: `(?:September${DATE_SPACE}11(?:th)?|11(?:th)?${DATE_SPACE}(?:of${DATE_SPACE})?September)`,
    read: attacksOf2001,
  },
  // the following day · a day earlier
  daysFromLastDay('the following day', 1),
  daysFromLastDay('the next day', 1),
  daysFromLastDay('the same day', 0),
  daysFromLastDay('that day', 0),
  daysFromLastDay('the previous day', -1),
  daysFromLastDay('a day earlier', -1),
  daysFromLastDay('a day later', 1),
];

/** Reads "September 11" as 2001-09-11 where it names the attacks, but not where it may be an anniversary. */
function attacksOf2001({ text, start, end }: Found): Meaning | null {
  const before = /\b(?:attacks?|events?|tragedy|terrorism|victims|wake) of\s(?:the\s)?$/iu.test(
    text.slice(Math.max(0, start - 24), start),
  );
  const after = /^(?:,? 2001)?,?\s(?:terrorist\s|terror\s)?(?:attacks?|tragedy)\b/iu.test(text.slice(end, end + 30));
  return before || after ? { kind: 'RELATIVE', resolve: () => '2001-09-11' } : null;
}

function daysAway(words: string, shift: number, timeOfDay?: Term<'timeOfDay'>): Pattern {
  return { words: anyCase(words), read: () => fromAnchor((day) => addDays(day, shift), timeOfDay) };
}

/** Creates a pattern for "… ago". The date is as precise as the unit: "12 years ago" is a year. */
function ago(unit: string, resolve: (day: string, count: number) => string): Pattern {
  return {
    words: String.raw`(?<count>${anyCase(...NUMBERS)}|\d{1,2})${DATE_SPACE}${anyCase(`${unit}s ago`, `${unit} ago`)}`,
    read: ({ text, start, groups }) =>
      INEXACT.test(text.slice(Math.max(0, start - 9), start))
        ? null
        : fromAnchor((day) => resolve(day, count(groups.count))),
  };
}

function daysFromLastDay(words: string, shift: number): Pattern {
  const resolve = ({ lastDay, anchor }: Surroundings): Resolution => {
    const passage = anchor && anchor.kind !== 'PUBLICATION' ? (shift > 0 ? anchor.end : anchor.start) : null;
    const from = lastDay ?? passage;
    return from
      ? addDays(from, shift)
      : refuse('NEEDS_ANCHOR', 'counts from a day that another part of the text names');
  };
  return { words: anyCase(words), read: () => ({ kind: 'RELATIVE', resolve }) };
}

function calendarUnit(unit: string, resolve: (day: string, shift: number) => string): Pattern {
  return {
    words: `${which}${anyCase(unit)}`,
    read: (found) => {
      const shift = shiftOf(found);
      return shift === null ? null : fromAnchor((day) => resolve(day, shift));
    },
  };
}

/** Returns the shift of "last", "this" or "next"; null for periods such as "over the last year", "in the next week". */
function shiftOf({ text, start, groups }: Found): number | null {
  const shift = SHIFT[(groups.which ?? '').toLowerCase() as keyof typeof SHIFT];
  return shift !== 0 && /\b(?:the|over|past|every)\s$/iu.test(text.slice(Math.max(0, start - 8), start)) ? null : shift;
}

function chosen({ groups }: Found): Meaning {
  const which = WHICH[(groups.firm ?? groups.which ?? '').toLowerCase() as keyof typeof WHICH];
  return { kind: 'POINT', point: { ...pointOf(groups), which } };
}

function fromAnchor(resolve: (day: string) => string, timeOfDay?: Term<'timeOfDay'>): Meaning {
  return {
    kind: 'RELATIVE',
    ...(timeOfDay && { timeOfDay }),
    resolve: ({ anchor }) =>
      anchor && anchor.start === anchor.end
        ? resolve(anchor.start)
        : refuse('NEEDS_ANCHOR', 'counts from the day of the text, which is not known'),
  };
}

function weekOf(day: string, first: number): string {
  const monday = mondayOf(day);
  return `${addDays(monday, first)}/${addDays(monday, 6)}`;
}

function count(words = ''): number {
  return Number.parseInt(words, 10) || NUMBERS.indexOf(words.toLowerCase()) + 1;
}
