import type { Sentence } from '../text/sentences.ts';
import { holds, type Span } from '../text/span.ts';
import { isFromHere } from './datelines.ts';
import type { Person } from './person.ts';
import { type Place, SITE } from './places.ts';
import type { Source } from './source.ts';

const RECEIVED =
  /\b(?:reception|ceremony|session|talks|meeting|dinner|lunch)\s(?:was|were)\s(?:also\s)?held\b[^.;\n]*$/u;
const WELCOMED =
  /\b(?:welcome\s(?:\p{L}+\s){0,5}(?:to|in)|here in|meeting (?:here )?in|hosted in)\s(?:the city of\s)?$/u;

/** Sentences about other meetings. */
export const NOT_YET = /\b(?:will|would|next|upcoming|previous|last|another|earlier|plans?|planned)\b/u;

/**
 * The city named with the meeting; else one that somebody is welcomed to; else, if it is in a country of those who meet,
 * the one in the next sentence, or where the text is from.
 */
export function cityOf(
  { text, head, sentences }: Source,
  places: readonly Place[],
  sentence: Sentence,
  reports: readonly Span[],
  people: readonly Person[],
  everyone: readonly Person[],
): Place | undefined {
  const next = sentences[sentences.indexOf(sentence) + 1];
  const isHome = (place: Place, of = people) => of.some(({ country }) => country?.code === place.country);
  const isOpen = people.every(({ country }) => !country);
  const isJoint = /\b(?:Joint|Communiqu[eé])\b/iu.test(text.slice(head.start, head.end));
  const cities = places.filter(
    ({ kind, start }) => kind === 'CITY' && !SITE.test(text.slice(Math.max(0, start - 80), start)),
  );
  const own = cities.find((place) => isFromHere(text, place));
  const here = cities.filter((place) => place !== own && holds(sentence, place));
  return (
    here.find(({ name }) => name === own?.name) ??
    here.find(({ start }) => /\b(?:in|at)\s$/u.test(text.slice(Math.max(0, start - 4), start))) ??
    (own && holds(sentence, own) ? own : here[0]) ??
    (own && (holds(head, sentence) || isHome(own, everyone)) ? own : undefined) ??
    cities.find((place) => reports.some((one) => holds(one, place) && !NOT_YET.test(text.slice(one.start, one.end)))) ??
    cities.find(({ start }) => WELCOMED.test(text.slice(Math.max(0, start - 60), start))) ??
    cities.find((place) => next && holds(next, place) && isHome(place)) ??
    (isOpen ? own : undefined) ??
    cities.find((place) => isJoint && isHome(place) && /(?:^|\n)\s*$/u.test(text.slice(0, place.start)))
  );
}

/** The venue in the reports of a meeting; else one where a reception or a session was held. */
export function venueOf({ text }: Source, places: readonly Place[], reports: readonly Span[]): Place | undefined {
  const venues = places.filter(({ kind }) => kind === 'VENUE');
  return (
    venues.find((place) => reports.some((one) => holds(one, place))) ??
    venues.find(({ start }) => RECEIVED.test(text.slice(Math.max(0, start - 120), start)))
  );
}
