import { findDates, parseDateWords } from '../../../words/dates/date.ts';
import { isDateline } from '../../../words/dates/dateline.ts';
import { parseEdtf } from '../../../words/dates/edtf.ts';
import type { DateAnchor, DateRefusal } from '../../../words/dates/meaning.ts';
import { english, type Finding, type Idiom, type Rule } from './rule.ts';

type Reading = ReturnType<typeof parseDateWords>;

/**
 * Verifies a date that is STATED by its words alone, or RESOLVED by a passage that gives the day, month or year, or by
 * the day when the document was published.
 */
export const dateRule: Rule = resolvedByPublication(
  english((value, said, resolving, idioms = []) => {
    // An invalid date is reported separately.
    if (!parseEdtf(value)) return 'EDITOR';
    const [own] = idioms;
    if (resolving.length > 0) return resolvedDate(value, said[0] ?? '', resolving, idioms);
    return own?.countsFrom ? publishedDate(value, said[0] ?? '', own.countsFrom, own) : statedDate(value, said, idioms);
  }),
);

/** Verifies the date, if any, of a step of a deal's life, "SIGNED 2007-11-20". */
export const stepRule: Rule = resolvedByPublication((value, ...words) => {
  const date = value.split(' ')[1];
  return date === undefined ? 'EDITOR' : dateRule(date, ...words);
});

/** Words that count from another date. */
const COUNTS =
  /\b(?:later|next|following|previous|preceding|afterwards?|thereafter|earlier|beforehand|within|ago|midnight|(?:shortly|soon|long|just|days?|weeks?|months?|years?|hours?)\s+(?:after|before))\b/iu;

function resolvedByPublication(rule: Rule): Rule {
  return Object.assign(rule, { resolvesByPublication: true });
}

/** Verifies that the words name a part of the day. */
export const timeOfDayRule: Rule = english((value, said, resolving) => {
  const words = [...said, ...resolving];
  const named = words.flatMap((passage) => findDates(passage).map(({ timeOfDay }) => timeOfDay as string | null));
  const plain = words.some((passage) => new RegExp(`(?<!\\bgood )\\b${value}\\b`, 'i').test(passage));
  return named.includes(value) || plain ? 'WORDS' : { problem: `the words name no ${value.toLowerCase()}` };
});

function statedDate(value: string, said: readonly string[], idioms: readonly Idiom[]): Finding {
  const readings = said.map((words, index) => parseDateWords(words, undefined, idioms[index]?.around));
  if (readings.some((reading) => gives(reading, value))) return 'WORDS';
  const [first] = readings;
  const problem = describeReading(first);
  const published = idioms[0]?.published;
  const isOpen = first !== undefined && 'problem' in first && first.problem === 'NEEDS_ANCHOR';
  if (!isOpen || published === undefined) return { problem };
  return {
    problem,
    hint: `give it the basis RESOLVED, if it counts from ${published}, when the document was published`,
  };
}

function publishedDate(value: string, words: string, published: string, { around }: Pick<Idiom, 'around'>): Finding {
  const reading = parseDateWords(words, { date: published, kind: 'PUBLICATION' }, around);
  if (!gives(reading, value)) return { problem: `from ${published}, ${describeReading(reading)}` };
  if ('resolved' in reading && reading.resolved === 'RELATIVE') return 'WORDS';
  return { problem: 'the words say it by themselves', hint: 'give it the basis STATED' };
}

function resolvedDate(value: string, words: string, resolving: readonly string[], idioms: readonly Idiom[]): Finding {
  const [own, ...others] = idioms;
  const anchors = resolving.map((passage, index) => readAnchor(passage, own, others[index]));
  const known = anchors.filter((anchor) => 'date' in anchor);
  if (known.length === 0) {
    const unread = anchors.find((anchor) => 'problem' in anchor);
    const problem = `the second passage does not resolve it: ${describeReading(unread)}`;
    const published = own?.published;
    const isEnough = published !== undefined && publishedDate(value, words, published, own ?? {}) === 'WORDS';
    const hint = `leave the second passage out: the words count from ${published}, when the document was published`;
    return { problem, ...(isEnough && { hint }) };
  }
  const read = (anchor: DateAnchor) => parseDateWords(words, anchor, own?.around);
  const readings = known.flatMap(({ date, isPublication }) =>
    isPublication
      ? [read({ date, kind: 'PUBLICATION' })]
      : [read({ date, kind: 'SAME_DAY' }), read({ date, kind: 'PASSAGE' })],
  );
  if (readings.some((reading) => gives(reading, value))) return 'WORDS';
  // "The talks" name no date; the editor vouches that they took place on the day of the second passage.
  if (readings.every((reading) => 'problem' in reading && reading.problem === 'NONE')) {
    const dates = known.map(({ date }) => date);
    if (COUNTS.test(words)) return { problem: 'the words count from another day in a way that is not understood' };
    return dates.includes(value) ? 'EDITOR' : { problem: `the second passage gives ${dates.join(', ')}` };
  }
  const told = readings.find((reading) => 'problem' in reading && reading.problem !== 'ANCHOR_MISMATCH');
  return { problem: describeReading(told ?? readings[0]) };
}

/** The date that a resolving passage gives, and whether it is the day of the text. */
type Anchor = { date: string; isPublication: boolean } | DateRefusal;

function readAnchor(words: string, own: Idiom | undefined, other: Idiom | undefined): Anchor {
  const alone = parseDateWords(words, undefined, other?.around);
  const published = other?.published;
  const reading =
    'problem' in alone && published !== undefined
      ? parseDateWords(words, { date: published, kind: 'PUBLICATION' }, other?.around)
      : alone;
  if ('problem' in reading) return reading;
  const isOwn = own?.document === other?.document;
  const isPublication = isOwn && (reading.value === published || isDateline(words, other?.around));
  return { date: reading.value, isPublication };
}

function gives(reading: Reading, value: string): boolean {
  return 'value' in reading && (reading.value === value || reading.minute === value);
}

function describeReading(reading: Reading | undefined): string {
  if (reading === undefined) return 'there are no words';
  return 'value' in reading ? `the words give ${reading.value}` : reading.reason;
}
