import { addDays, addMonths, daysBetween, mondayOf } from './calendar.ts';
import { countOf, dayOf, endsHere, inexact, isInexact, shifted, unitOf, weekOf } from './counting.ts';
import { type Found, firstOf, partOf, pointOf, type Rule } from './found.ts';
import { type Meaning, type Resolution, refuse, type Surroundings } from './meaning.ts';
import { meaningOf } from './points.ts';
import { sentencesBefore } from './sentence.ts';

/** The patterns that count from a day that another part of the text names. */
export const FROM_STORY: Rule[] = [
  // that day · the same evening · the following morning · the day before
  { symbols: 'later? (on the)? (that|the same) (day|part)', read: (found) => daysAway(found, 0) },
  { symbols: '(the|that) (following|next) (day|part)', read: (found) => daysAway(found, 1) },
  { symbols: 'next (day|part)', read: (found) => (opens(found) ? daysAway(found, 1) : null) },
  { symbols: '(the|that) previous (day|part)', read: (found) => daysAway(found, -1) },
  { symbols: 'the (day|part) after', read: (found) => daysAway(found, 1) },
  { symbols: 'the (day|part) before', read: (found) => daysAway(found, -1) },
  // two days later · a week earlier · ten years after
  { symbols: 'COUNT UNIT (later|after|afterwards)', read: (found) => counted(found, 1) },
  { symbols: 'COUNT UNIT (earlier|before|previous)', read: (found) => counted(found, -1) },
  // some days later, which is no date
  {
    symbols: 'a? vague of? UNIT (ago|later|earlier|after|before|afterwards)',
    read: (found) => (endsHere(found) ? inexact : null),
  },
  {
    symbols: 'UNIT (ago|later|earlier|after|before|afterwards)',
    read: (found) => (endsHere(found) ? inexact : null),
  },
  // the eve of the conference
  { symbols: 'the eve of', read: (found) => daysAway(found, -1) },
  // the following January
  { symbols: 'the (following|next) month', read: (found) => monthBeside(found, 1) },
  { symbols: 'the previous month', read: (found) => monthBeside(found, -1) },
  // the following Monday · the Monday before
  { symbols: 'the (following|next) weekday', read: (found) => weekdayBeside(found, 1) },
  { symbols: 'the weekday after', read: (found) => weekdayBeside(found, 1) },
  { symbols: 'the previous weekday', read: (found) => weekdayBeside(found, -1) },
  { symbols: 'the weekday before', read: (found) => weekdayBeside(found, -1) },
  // that month · later the same year · the following year
  { symbols: 'that month', read: monthOfThatYear },
  { symbols: '(earlier|later)? (that|the same) (unit|year)', read: (found) => unitAway(found, 0) },
  { symbols: 'the following (unit|year)', read: (found) => unitAway(found, 1) },
  { symbols: 'the next (unit|year)', read: (found) => (isPeriod(found) ? null : unitAway(found, 1)) },
  { symbols: 'the previous (unit|year)', read: (found) => unitAway(found, -1) },
  { symbols: 'the (unit|year) after', read: (found) => unitBeside(found, 1) },
  { symbols: 'the (unit|year) before', read: (found) => unitBeside(found, -1) },
  { symbols: 'the? (DAY|ordinal) of (that|the same) unit', read: dayOfThatMonth },
  // the opening day · the second day · the final day · day two
  {
    symbols: 'the (ordinal|nth) (day|part)',
    read: ({ tokens }) => dayOfMeeting(firstOf(tokens, 'ordinal', 'nth')?.value),
  },
  { symbols: 'day (count|dd)', read: ({ tokens }) => dayOfMeeting(countOf(tokens)) },
  { symbols: 'the ((ordinal|nth) (and|comma))? (last|final) (day|part)', read: () => dayOfMeeting(undefined) },
];

/** A meaning that counts from the last day mentioned, or from that of another passage. */
function fromStory(resolve: (day: string) => Resolution, isBack: boolean): Meaning {
  return {
    isExplicit: false,
    resolve: ({ lastDay, anchor }) => {
      const passage = anchor?.isOfDays && anchor.kind !== 'PUBLICATION' ? (isBack ? anchor.start : anchor.end) : null;
      const from = lastDay ?? passage;
      return from ? resolve(from) : refuse('NEEDS_ANCHOR', 'counts from a day that another part of the text names');
    },
  };
}

function daysAway(found: Found, shift: number): Meaning | null {
  if (!endsHere(found)) return null;
  return { ...fromStory((day) => addDays(day, shift), shift < 0), ...partOf(found.tokens) };
}

function counted(found: Found, sign: 1 | -1): Meaning | null {
  const { tokens, all, from, text } = found;
  if (!endsHere(found)) return null;
  if (isInexact(text, all[from]?.start ?? 0)) return inexact;
  const [count, unit] = [sign * countOf(tokens), unitOf(tokens)];
  const isToTheDay = /^,? to the day\b/u.test(text.slice(all[found.to - 1]?.end));
  if (unit === 'YEAR' && isToTheDay) return fromStory((day) => addMonths(day, 12 * count) + day.slice(7), sign < 0);
  if (unit === 'YEAR' || unit === 'DECADE') return unitsAway(unit === 'YEAR' ? count : count * 10, 'YEAR');
  return unit === 'MONTH' ? unitsAway(count, unit) : fromStory((day) => shifted(day, count, unit), sign < 0);
}

function weekdayBeside(found: Found, sign: 1 | -1): Meaning | null {
  if (!endsHere(found)) return null;
  const weekday = firstOf(found.tokens, 'weekday')?.value ?? 0;
  return fromStory((day) => {
    const ahead = (weekday - daysBetween(mondayOf(day), day) + 7) % 7;
    return addDays(day, sign > 0 ? ahead || 7 : ahead - 7);
  }, sign < 0);
}

const CONJUNCTION =
  /\b(?:sa(?:id|ys?)|told|add(?:s|ed)|not(?:es|ed)|announc\p{L}+|believ\p{L}+|hop(?:es?|ed)|kn[eo]ws?|confirm\p{L}*|stat(?:es|ed)|stress\p{L}*|agree[sd]?|mean[st]?|so|suggest\p{L}*|insist\p{L}*)\s(?:\p{L}+\s)?$/iu;

/**
 * "That November" counts from what another passage tells; in a document by itself, it is of the only year that its sentence
 * and the one before name.
 */
function monthOfThatYear(found: Found): Meaning | null {
  const { text, tokens, all, from, to } = found;
  const start = all[from]?.start ?? 0;
  const point = pointOf(tokens);
  const own = meaningOf(point);
  if (
    /^(?:may|march)$/iu.test(tokens.at(-1)?.text ?? '') ||
    CONJUNCTION.test(text.slice(Math.max(0, start - 40), start))
  )
    return null;
  const reach = start - sentencesBefore(text, start, 2).length;
  const told = all.filter((token) => token.symbol === 'yyyy' && token.start >= reach && token.end <= start);
  const [year, other] = new Set(told.map(({ value }) => value));
  // "He said in 1983 that June was too early"
  const isClause = /^\s(?:was|were|is|has|had|will|would|may|might|can|could|should)\b/u.test(
    text.slice(all[to - 1]?.end),
  );
  const asStory = (around: Surroundings): Resolution =>
    year === undefined || other !== undefined || isClause
      ? refuse('NEEDS_ANCHOR', 'counts from a year that another part of the text names')
      : meaningOf({ ...point, year }).resolve(around);
  return {
    ...own,
    resolve: (around) => (around.anchor?.kind === 'PUBLICATION' ? asStory(around) : own.resolve(around)),
  };
}

/** The month of a name that comes next after another passage, or before it. */
function monthBeside({ tokens }: Found, sign: 1 | -1): Meaning {
  const month = firstOf(tokens, 'month')?.value ?? 0;
  return {
    isExplicit: false,
    resolve: ({ lastDay, anchor }) => {
      const passage = anchor && anchor.kind !== 'PUBLICATION' ? (sign < 0 ? anchor.start : anchor.end) : null;
      const from = lastDay ?? passage;
      if (!from) return refuse('NEEDS_ANCHOR', 'counts from a day that another part of the text names');
      const away = (sign * (month - Number(from.slice(5, 7))) + 12) % 12 || 12;
      return addMonths(from, sign * away);
    },
  };
}

function unitAway({ tokens }: Found, shift: number): Meaning | null {
  const unit = unitOf(tokens);
  if (unit === 'WEEK') return fromStory((day) => weekOf(addDays(day, 7 * shift)), shift < 0);
  return unit === 'MONTH' || unit === 'YEAR' ? unitsAway(shift, unit) : null;
}

/** Whether it opens a sentence or clause: "Next morning, they signed". */
function opens({ text, all, from }: Found): boolean {
  return /(?:^|[.,;:!?“"(\n]\s*|\band\s)$/u.test(text.slice(0, all[from]?.start));
}

/** Whether it is a period: "over the next week". */
function isPeriod({ text, all, from }: Found): boolean {
  return /\b(?:over|in|within|during|for|throughout)\s$/iu.test(text.slice(0, all[from]?.start));
}

/** "The year after"; "the week after" may be seven days or the week of the calendar. */
function unitBeside(found: Found, sign: 1 | -1): Meaning | null {
  if (!endsHere(found)) return null;
  return unitOf(found.tokens) === 'WEEK' ? inexact : unitAway(found, sign);
}

/** Counts months or years from the last day mentioned, or from the month or year of another passage. */
function unitsAway(shift: number, unit: 'MONTH' | 'YEAR'): Meaning {
  const length = unit === 'MONTH' ? 7 : 4;
  const resolve = ({ lastDay, anchor }: Surroundings): Resolution => {
    const passage = anchor && anchor.kind !== 'PUBLICATION' ? anchor : null;
    const from = lastDay ?? (shift < 0 ? passage?.start : passage?.end);
    const isOne = lastDay !== null || shift !== 0 || passage?.start.slice(0, length) === passage?.end.slice(0, length);
    const name = unit.toLowerCase();
    return from && isOne
      ? shifted(from, shift, unit)
      : refuse('NEEDS_ANCHOR', `counts from a ${name} that another part of the text names`);
  };
  return { isExplicit: false, resolve };
}

function dayOfThatMonth({ tokens }: Found): Meaning | null {
  if (unitOf(tokens) !== 'MONTH') return null;
  const month = unitsAway(0, 'MONTH');
  return { ...month, resolve: (around) => dayOf(month.resolve(around), pointOf(tokens).day) };
}

/** A day of a meeting, counted from 1; the last one if there is no number. */
function dayOfMeeting(nth: number | undefined): Meaning {
  return {
    isExplicit: false,
    resolve: ({ anchor }) => {
      // "30 November 2015, the opening day": the claim says that both are the same.
      if (anchor?.kind === 'SAME_DAY' && anchor.start === anchor.end && nth === 1) return anchor.start;
      if (!anchor?.isOfDays || anchor.kind === 'PUBLICATION' || anchor.start === anchor.end) {
        return refuse('NEEDS_ANCHOR', 'needs a passage that gives the first and last day');
      }
      const day = nth === undefined ? anchor.end : addDays(anchor.start, nth - 1);
      return day <= anchor.end ? day : refuse('NOT_A_DATE', 'the other passage gives fewer days');
    },
  };
}
