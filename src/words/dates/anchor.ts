import { parseEdtf } from './edtf.ts';
import { type DateAnchor, type Resolution, refuse, type Surroundings } from './meaning.ts';

/**
 * Returns the first and last day of an anchor, which may be a day, a month, a year or an interval.
 *
 * @throws {RangeError} if its date is not EDTF, which is an error of the caller, not of the words
 */
export function anchorDays({ date, kind }: DateAnchor): NonNullable<Surroundings['anchor']> {
  const days = parseEdtf(date);
  if (!days) throw new RangeError(`the date of the anchor is not EDTF: "${date}"`);
  const isOfDays = date.split('/').every((end) => end.length >= 10);
  return { start: days.dateStart, end: days.dateEnd, kind, isOfDays };
}

/** Rejects a value that does not include the day of a SAME_DAY anchor, which the claim says the words mean. */
export function agreeing(value: Resolution, { anchor }: Surroundings): Resolution {
  if (anchor?.kind !== 'SAME_DAY' || typeof value !== 'string') return value;
  const date = parseEdtf(value);
  if (date && date.dateStart <= anchor.start && date.dateEnd >= anchor.end) return value;
  return refuse('ANCHOR_MISMATCH', `the words mean ${value}, not ${anchor.start}`);
}
