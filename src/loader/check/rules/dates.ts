import { findDates, parseDateWords } from '../../../words/dates/date.ts';
import { parseEdtf } from '../../../words/dates/edtf.ts';
import type { DateRefusal } from '../../../words/dates/meaning.ts';
import { english, type Finding, type Rule } from './rule.ts';

/** Verifies a date that is STATED by its words alone, or RESOLVED by a passage that gives the day, month or year. */
export const dateRule: Rule = english((value, said, resolving) => {
  // An invalid date is reported separately.
  if (!parseEdtf(value)) return 'EDITOR';
  return resolving.length === 0 ? statedDate(value, said) : resolvedDate(value, said[0] ?? '', resolving);
});

/** Verifies the date, if any, of a step of a deal's life, "SIGNED 2007-11-20". */
export const stepRule: Rule = (value, ...words) => {
  const date = value.split(' ')[1];
  return date === undefined ? 'EDITOR' : dateRule(date, ...words);
};

/** Verifies that the words name a part of the day. */
export const timeOfDayRule: Rule = english((value, said, resolving) => {
  const words = [...said, ...resolving];
  const named = words.flatMap((passage) => findDates(passage).map(({ timeOfDay }) => timeOfDay as string | null));
  const plain = words.some((passage) => new RegExp(`\\b${value}\\b`, 'i').test(passage));
  return named.includes(value) || plain ? 'WORDS' : { problem: `the words name no ${value.toLowerCase()}` };
});

function statedDate(value: string, said: readonly string[]): Finding {
  const readings = said.map((words) => parseDateWords(words));
  if (readings.some((reading) => 'value' in reading && reading.value === value)) return 'WORDS';
  return { problem: describeReading(readings[0]) };
}

function resolvedDate(value: string, first: string, resolving: readonly string[]): Finding {
  const anchors = resolving.map((words) => parseDateWords(words));
  const anchor = anchors.find((reading) => 'value' in reading);
  if (!anchor || !('value' in anchor))
    return { problem: `the second passage does not resolve it: ${describeReading(anchors[0])}` };
  const sameDay = parseDateWords(first, { date: anchor.value, kind: 'SAME_DAY' });
  if ('value' in sameDay && sameDay.value === value) return 'WORDS';
  // "The talks" name no date; the editor vouches that they took place on the day of the second passage.
  if ('problem' in sameDay && sameDay.problem === 'NONE') {
    return anchor.value === value ? 'EDITOR' : { problem: `the second passage gives ${anchor.value}` };
  }
  const near = parseDateWords(first, { date: anchor.value, kind: 'PASSAGE' });
  if ('value' in near && near.value === value) return 'WORDS';
  return { problem: describeReading('problem' in sameDay ? sameDay : near) };
}

function describeReading(reading: { value: string } | DateRefusal | undefined): string {
  if (reading === undefined) return 'there are no words';
  return 'value' in reading ? `the words give ${reading.value}` : reading.reason;
}
