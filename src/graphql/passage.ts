import type { Term } from './search-query.ts';
import { type Word, wordsIn } from './search-words.ts';

/** Which words count as one, as inflections of a word do, and which are too common to be marked. */
export interface Stems {
  /** What the forms of a word have in common; the word itself where nothing is known of it. */
  of(word: string): string;
  isCommon(word: string): boolean;
}

/** The words of a part of the text, and of those that stand before the first match in it. */
const LENGTH = 18;
const LEAD = 5;

/** So many matches are looked at: in a text that has more, the first have a good passage among them. */
const MOST_MATCHES = 200;

/** Words of a text by their place among all its words, the end exclusive. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** A term found in a text. */
interface Match extends Part {
  readonly term: Term;
}

/**
 * The passage of a text that has most of the terms, word for word, with what was matched between `**` and `**`; and a second
 * one where that has others. The opening where no term stands.
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

/** The part that shows most terms that are not shown yet; undefined where there are none. */
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

/** In the order of the text; parts that overlap are one. */
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
    // Several words of one character have one place in the text.
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
