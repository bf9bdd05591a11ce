import { type CodePoints, codePointsOf } from '../../words/code-points.ts';
import { findSimilar } from './suggest.ts';

/** A text to search, with its code point positions. */
export interface Passages {
  readonly text: string;
  readonly points: CodePoints;
}

type Anchored = { start: number; end: number } | { problem: string; hint?: string };

export function passagesOf(text: string): Passages {
  return { text, points: codePointsOf(text) };
}

/**
 * Finds exact words in a text and returns their position in Unicode code points, the end exclusive. It never matches
 * fuzzily: words that are missing, or occur more than once without `nth` (from 1), are a problem.
 */
export function findSpan({ text, points }: Passages, words: string, nth?: number): Anchored {
  if (words === '') return { problem: 'the words are empty', hint: 'copy them from the document' };
  const places = occurrences(text, words);
  if (places.length === 0) return { problem: `not in the document: "${words}"`, ...hintFor(findSimilar(text, words)) };
  if (nth === undefined && places.length > 1) {
    return {
      problem: `ambiguous: "${words}" stands ${places.length} times in the document`,
      hint: `say which with nth: 1 to ${places.length}, or give more words`,
    };
  }
  const place = places[(nth ?? 1) - 1];
  if (place === undefined) {
    return { problem: `there is no occurrence ${nth}: "${words}" stands ${places.length} times in the document` };
  }
  return { start: points.at(place), end: points.at(place + words.length) };
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function hintFor(passage: string | undefined): { hint?: string } {
  return passage === undefined ? {} : { hint: `did you mean "${passage}"?` };
}
