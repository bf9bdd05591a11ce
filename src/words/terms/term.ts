import { findLengths } from './length.ts';
import { durationBetween, findBounds } from './until.ts';

type TermReading = { term: string } | { reason: 'NONE' | 'SEVERAL' | 'INEXACT' | 'NEEDS_START' | 'ENDS_BEFORE_START' };

/**
 * Parses the single term in words as an ISO 8601 duration: "a 30-year contract" and "for three decades" are P30Y, "18
 * months" is P18M (not P1Y6M), "a year and a half" is P18M. If the words give both a length and an end, the length is
 * the term; so is the first of "25 years, renewable for another ten".
 *
 * @param start the date that "until 2049" counts from, in EDTF ("2024", "2024-05-21"); the precision is the one that
 *   both dates have. "2024–2049" needs no start.
 * @returns the term, or the reason why there is none: no length of time (frequencies such as "every five years" and
 *   looks back such as "three years ago" are none), several lengths, a limit or estimate such as "up to ten years", an end without a start, or an end before the start
 */
export function parseTermWords(words: string, start?: string): TermReading {
  const found = findLengths(words);
  const exact = found.filter(({ isInexact }) => !isInexact);
  const own = exact.filter(({ isAdded }) => !isAdded);
  const lengths = (own.length > 0 ? own : exact).map(({ duration }) => duration);
  if (lengths.length === 0 && found.length > 0) return { reason: 'INEXACT' };
  const bounds = lengths.length > 0 ? [] : findBounds(words);
  const given = start
    ?.match(/^\d{4}(?:-\d{2}){0,2}/)?.[0]
    .split('-')
    .map(Number);
  const terms = [...lengths];
  for (const { start: from = given, end } of bounds) {
    if (!from) return { reason: 'NEEDS_START' };
    const term = durationBetween(from, end);
    if (term === null) return { reason: 'ENDS_BEFORE_START' };
    terms.push(term);
  }
  const [term, ...others] = new Set(terms);
  if (term === undefined) return { reason: 'NONE' };
  return others.length > 0 ? { reason: 'SEVERAL' } : { term };
}
