import { findLengths } from './length.ts';
import { durationBetween, findBounds } from './until.ts';

type TermReading = { term: string } | { reason: 'NONE' | 'SEVERAL' | 'NEEDS_START' | 'ENDS_BEFORE_START' };

/**
 * The one term that words give, as a duration of ISO 8601: "a 30-year contract" and "for three decades" are P30Y, "18
 * months" is P18M (not P1Y6M), "a year and a half" is P18M. "until 2049" counts from the start, a date in EDTF ("2024",
 * "2024-05-21"), in the precision that both have; "2024–2049" needs none. Where words tell a length and an end, the
 * length is the term.
 *
 * @returns the term, or why there is none: no length of time (a rhythm like "every five years" or a look back like
 * "three years ago" is none), several lengths, an end without a start, or one before it.
 */
export function parseTermWords(words: string, start?: string): TermReading {
  const lengths = findLengths(words);
  const bounds = lengths.length > 0 ? [] : findBounds(words);
  const given = start
    ?.match(/^\d{4}(?:-\d{2}){0,2}/)?.[0]
    .split('-')
    .map(Number);
  const terms = [...lengths];
  for (const { start: own = given, end } of bounds) {
    if (!own) return { reason: 'NEEDS_START' };
    const term = durationBetween(own, end);
    if (term === null) return { reason: 'ENDS_BEFORE_START' };
    terms.push(term);
  }
  const [term, ...others] = new Set(terms);
  if (term === undefined) return { reason: 'NONE' };
  return others.length > 0 ? { reason: 'SEVERAL' } : { term };
}
