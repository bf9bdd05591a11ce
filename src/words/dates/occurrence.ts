import { addDays, daysBetween, mondayOf } from './calendar.ts';
import { parseEdtf } from './edtf.ts';
import { type Point, type Resolution, refuse, type Surroundings } from './meaning.ts';

/** How many days from another passage a date may be in another year, if nothing else tells on which side it lies. */
const NEAR = 60;

/** How many days away the nearest may be and still be meant against the tense. */
const FAR = 120;

interface Candidate {
  value: string;
  start: string;
  end: string;
}

/**
 * Chooses among recurring dates (each Friday, each May, each 4 February) the one that the words mean: the one at the
 * anchor itself; otherwise, for a PUBLICATION anchor, the last one before it, or the next one if the sentence is about
 * the future or, without a tense, the next one is within `daysAhead` days; otherwise, for other anchors, the nearest,
 * if it is near, in the same year, or on the side that the tense tells. "Until Friday" lies ahead.
 */
export function occurrence(
  values: string[],
  around: Surroundings & { anchor: NonNullable<Surroundings['anchor']> },
  { daysAhead, which }: { daysAhead: number; which?: Point['which'] },
): Resolution {
  const { anchor } = around;
  const tense = around.isAhead ? 'FUTURE' : around.tense;
  const candidates = values.map(bounds).filter((candidate) => candidate !== null);
  const inside = candidates.filter(({ start, end }) => end >= anchor.start && start <= anchor.end);
  const before = candidates.findLast(({ end }) => end < anchor.start);
  const after = candidates.find(({ start }) => start > anchor.end);
  if (which) return beside(which, before, inside[0], after, anchor.start, tense);
  if (inside.length === 1) return inside[0]?.value ?? lost();
  if (inside.length > 1) return refuse('AMBIGUOUS', 'comes more than once in the time of the anchor');
  if (!before || !after) return lost();
  const [past, ahead] = [daysBetween(before.end, anchor.start), daysBetween(anchor.end, after.start)];
  const eitherSide = refuse('AMBIGUOUS', 'may lie before or after the day that it counts from');
  if (anchor.kind === 'PUBLICATION') {
    if (tense === 'UNCLEAR') return eitherSide;
    if (tense === 'FUTURE' || (tense === null && ahead <= daysAhead)) return after.value;
    return before.value;
  }
  if (daysAhead === 0) return eitherSide;
  if (around.isAhead) return after.value;
  const nearest = past <= ahead ? before : after;
  const away = Math.min(past, ahead);
  if (away <= NEAR || nearest.value.slice(0, 4) === anchor.start.slice(0, 4)) return nearest.value;
  const told = tense === 'PAST' ? before : tense === 'FUTURE' ? after : undefined;
  return told && (told === nearest || away > FAR) ? told.value : eitherSide;
}

/** Resolves "last Friday", which may be the Friday before today or that of last week, so both must be the same day. */
function beside(
  which: NonNullable<Point['which']>,
  before: Candidate | undefined,
  inside: Candidate | undefined,
  after: Candidate | undefined,
  anchor: string,
  tense: Surroundings['tense'],
): Resolution {
  const [first, last] = periodOf(inside ?? before ?? after, anchor);
  if (which === 'PAST') return before?.value ?? lost();
  if (which === 'COMING') return after?.value ?? lost();
  if (which === 'THIS') {
    const chosen =
      inside ?? (tense === 'PAST' ? before : tense === 'FUTURE' || (after && after.end <= last) ? after : undefined);
    return chosen?.value ?? refuse('AMBIGUOUS', 'may mean the one just gone or the one to come');
  }
  const near = which === 'LAST' ? before : after;
  if (!near) return lost();
  const unmistakable = which === 'LAST' ? near.end < first : near.start > last;
  return unmistakable
    ? near.value
    : refuse('AMBIGUOUS', 'may mean the nearest one, or the one of the neighbouring period');
}

/** Returns the first and last day of the anchor's week for weekdays, of its year for months. */
function periodOf(candidate: Candidate | undefined, anchor: string): [first: string, last: string] {
  if (candidate?.value.length === 10) return [mondayOf(anchor), addDays(mondayOf(anchor), 6)];
  return [`${anchor.slice(0, 4)}-01-01`, `${anchor.slice(0, 4)}-12-31`];
}

function bounds(value: string): Candidate | null {
  const date = parseEdtf(value);
  return date && { value, start: date.dateStart, end: date.dateEnd };
}

function lost(): Resolution {
  return refuse('NEEDS_ANCHOR', 'too far from the date to count from');
}
