import { type CodePoints, codePointsOf } from '../../words/code-points.ts';
import { LETTER } from '../../words/letters.ts';
import { describeInvisible, findSimilar } from './suggest.ts';

/** A text to search, with its code point positions. */
export interface Passages {
  readonly text: string;
  readonly points: CodePoints;
}

type Anchored =
  | { start: number; end: number }
  /** `isMissing` if the words are not in the text. */
  | { problem: string; hint?: string; isMissing?: true };

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
  if (places.length === 0) {
    return { problem: `not in the document: "${words}"`, ...hintFor(findSimilar(text, words), words), isMissing: true };
  }
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
  const whole = wholeWords(text, place, place + words.length);
  if (whole !== words) {
    return { problem: `"${words}" is cut out of a word or number`, hint: `give all of it: "${whole}"` };
  }
  return { start: points.at(place), end: points.at(place + words.length) };
}

const CUT_START = new RegExp(`(?:${LETTER}|\\p{M})+$`, 'u');
const CUT_END = new RegExp(`^(?:${LETTER}|\\p{M})+`, 'u');
const REST_OF_NUMBER = /^(?:[.,'’]\p{Nd}+)+|^[^\S\n]?(?:thousand|million|billion|trillion|bn|mn)(?!\p{L})/u;

/** Returns words with the rest of the word or number at which they begin or end, if they are cut out of it. */
function wholeWords(text: string, start: number, end: number): string {
  const words = text.slice(start, end);
  const isLetter = (character: string) => new RegExp(`^${LETTER}`, 'u').test(character);
  const before = isLetter(words) ? (CUT_START.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '') : '';
  const rest = text.slice(end, end + 60);
  const last = [...words.slice(-2)].at(-1) ?? '';
  const after = isLetter(last) ? CUT_END.exec(rest)?.[0] : undefined;
  const number = /\p{Nd}/u.test(last) ? REST_OF_NUMBER.exec(rest)?.[0] : undefined;
  return before + words + (after ?? number ?? '');
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

function hintFor(passage: string | undefined, words: string): { hint?: string } {
  if (passage === undefined) return {};
  const difference = describeInvisible(passage, words);
  return { hint: `did you mean "${passage}"?${difference ? ` ${difference}` : ''}` };
}
