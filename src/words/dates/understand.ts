import type { Term } from '../../database/vocabulary.ts';
import { agreeing } from './anchor.ts';
import { parseEdtf } from './edtf.ts';
import type { DateRefusal, Point, Resolution, Surroundings } from './meaning.ts';
import { refuse } from './meaning.ts';
import { resolvePoint, resolveRange } from './resolve.ts';
import type { Scanned } from './scan.ts';
import { lookBeside } from './surround.ts';

/** The value of a date expression: EDTF text that `parseEdtf` accepts, its precision and how it was resolved. */
export interface DateValue {
  value: string;
  precision: Term<'datePrecision'>;
  timeOfDay: Term<'timeOfDay'> | null;
  /** EXPLICIT: the words name the year. RELATIVE: an anchor or another passage gave part of the value. */
  resolved: 'EXPLICIT' | 'RELATIVE';
}

/** A date expression in a text: its position in UTF-16 code units, the end exclusive, and its value or problem. */
export type FoundDate = { start: number; end: number; words: string; timeOfDay: Term<'timeOfDay'> | null } & (
  | (DateValue & { problem: null })
  | (DateRefusal & { value: null; precision: null; resolved: 'EXPLICIT' | 'RELATIVE' })
);

/** Resolves a matched expression; a list of dates that are not consecutive yields several. */
export function understand({ text, start, end, meaning }: Scanned, around: Surroundings): FoundDate[] {
  const place = (from: number, to: number) => ({ text, start: from, end: to });
  switch (meaning.kind) {
    case 'VALUE':
      return [foundDate(place(start, end), meaning.value, 'EXPLICIT')];
    case 'REFUSED':
      return [foundDate(place(start, end), meaning.refusal, 'EXPLICIT')];
    case 'RELATIVE': {
      const beside = lookBeside(text, start, end);
      const value = agreeing(meaning.resolve(around), around);
      return [foundDate({ text, ...beside }, value, 'RELATIVE', meaning.timeOfDay ?? beside.timeOfDay)];
    }
    case 'POINT':
      return [pointAt(place(start, end), meaning.point, around, meaning.timeOfDay)];
    case 'RANGE': {
      const value = resolveRange(meaning.from, meaning.to, around);
      return [foundDate(place(start, end), agreeingOf(meaning.from, value, around), resolvedBy(meaning.from))];
    }
    case 'LIST':
      return meaning.items.map((item) => pointAt(place(item.start, item.end), item.point, around));
  }
}

interface Place {
  text: string;
  start: number;
  end: number;
}

function pointAt(place: Place, point: Point, around: Surroundings, part?: Term<'timeOfDay'>): FoundDate {
  const { mark, timeOfDay, ...wider } = lookBeside(place.text, place.start, place.end);
  const value = agreeingOf(point, resolvePoint(point, around), around);
  const marked = typeof value === 'string' ? value + mark : value;
  return foundDate({ text: place.text, ...wider }, marked, resolvedBy(point), part ?? timeOfDay);
}

function foundDate(
  { text, start, end }: Place,
  resolution: Resolution,
  resolved: DateValue['resolved'],
  timeOfDay: Term<'timeOfDay'> | null = null,
): FoundDate {
  const found = { start, end, words: text.slice(start, end), timeOfDay, resolved };
  if (typeof resolution !== 'string') return { ...found, value: null, precision: null, ...resolution };
  const date = parseEdtf(resolution);
  if (!date) return { ...found, value: null, precision: null, ...refuse('NOT_A_DATE', 'the calendar has no such day') };
  return { ...found, value: resolution, precision: date.datePrecision, problem: null };
}

function resolvedBy({ year }: Point): DateValue['resolved'] {
  return typeof year === 'number' ? 'EXPLICIT' : 'RELATIVE';
}

/** Checks a value against the anchor, unless the words name their year, which makes them independent of it. */
function agreeingOf(point: Point, value: Resolution, around: Surroundings): Resolution {
  return resolvedBy(point) === 'EXPLICIT' ? value : agreeing(value, around);
}
