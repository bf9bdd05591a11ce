import type { Term } from './search-query.ts';
import { type Word, wordsIn } from './search-words.ts';

/** Tells which words are inflections of the same word, and which are too common to be marked. */
export interface Stems {
  /** Returns the stem of a word, or the word itself if it has none. */
  of(word: string): string;
  isCommon(word: string): boolean;
}

/** Number of words in a part of a text, and of those before its first match. */
const LENGTH = 18;
const LEAD = 5;

/** Maximum number of matches to consider. In a text with more, the first include a good passage. */
const MOST_MATCHES = 200;

/** A range of the words of a text, the end exclusive. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** An occurrence of a term in a text. */
interface Match extends Part {
  readonly term: Term;
}

/**
 * Returns the passage of a text with most of the terms, verbatim, with matched words between `**` and `**`, and a second
 * passage if it has other terms. Returns the beginning of a text without any term.
 */
export function passageOf(text: string, terms: readonly Term[], stems: Stems): string {
  const words = wordsIn(text);
  const matches = matchesIn(words, terms, stems);
  const marked = new Set<number>();
  for (const { from, to } of matches) {
    for (let place = from; place < to; place++) if (!stems.isCommon((words[place] as Word).word)) marked.add(place);
  }
  const parts: Part[] = [];
  const shown = new Set<Term>();
  while (parts.length < 2) {
    const best = bestPart(words.length, matches, shown);
    if (!best) break;
    parts.push(best);
    for (const { term } of within(best, matches)) shown.add(term);
  }
  return joined(parts.length > 0 ? parts : [{ from: 0, to: LENGTH }])
    .map((part) => written(text, words, part, marked))
    .join(' … ');
}

function matchesIn(words: readonly Word[], terms: readonly Term[], stems: Stems): Match[] {
  const byFirst = new Map<string, { term: Term; keys: string[] }[]>();
  for (const term of terms) {
    if (term.every((word) => stems.isCommon(word))) continue;
    const keys = term.map((word) => stems.of(word));
    const first = keys[0] as string;
    byFirst.set(first, [...(byFirst.get(first) ?? []), { term, keys }]);
  }
  const found: Match[] = [];
  for (let from = 0; from < words.length && found.length < MOST_MATCHES; from++) {
    for (const { term, keys } of byFirst.get(stems.of((words[from] as Word).word)) ?? []) {
      if (keys.every((key, place) => key === stems.of(words[from + place]?.word ?? '')))
        found.push({ term, from, to: from + keys.length });
    }
  }
  return found;
}

/** Returns the part with most terms that are not shown yet, or undefined if no part has any. */
function bestPart(length: number, matches: readonly Match[], shown: ReadonlySet<Term>): Part | undefined {
  let best: Part | undefined;
  let most = 0;
  for (const match of matches) {
    const from = Math.max(0, Math.min(match.from - LEAD, length - LENGTH));
    const part = { from, to: from + LENGTH };
    const fresh = new Set(within(part, matches).flatMap(({ term }) => (shown.has(term) ? [] : term.join(' '))));
    if (fresh.size > most) [best, most] = [part, fresh.size];
  }
  return best;
}

function within(part: Part, matches: readonly Match[]): Match[] {
  return matches.filter(({ from }) => from >= part.from && from < part.to);
}

/** Orders the parts by position, and merges them if they overlap. */
function joined(parts: readonly Part[]): Part[] {
  const [first, second] = parts.toSorted((one, other) => one.from - other.from) as [Part, Part?];
  if (!second) return [first];
  return second.from <= first.to ? [{ from: first.from, to: second.to }] : [first, second];
}

function written(text: string, words: readonly Word[], { from, to }: Part, marked: ReadonlySet<number>): string {
  let passage = '';
  let isOpen = false;
  let end = words[from]?.start ?? 0;
  words.slice(from, to).forEach((word, index) => {
    // Several words may come from one character, and then have the same position.
    const start = Math.max(end, word.start);
    const isMarked = marked.has(from + index);
    if (isOpen && (!isMarked || start > end)) {
      passage += '**';
      isOpen = false;
    }
    passage += text.slice(end, start);
    if (isMarked && !isOpen) {
      passage += '**';
      isOpen = true;
    }
    passage += text.slice(start, word.end);
    end = word.end;
  });
  return isOpen ? `${passage}**` : passage;
}
