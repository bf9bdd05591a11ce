import { ABSOLUTE } from './absolute.ts';
import type { Reading } from './found.ts';
import { FROM_STORY } from './from-story.ts';
import { FROM_TEXT } from './from-text.ts';
import { lettersOf, pattern } from './grammar.ts';
import type { Token } from './tokens.ts';

/** A text with its tokens, and the part of it that is read, in UTF-16 code units; the rest tells what that means. */
export interface Passage {
  text: string;
  tokens: readonly Token[];
  start: number;
  end: number;
}

const TABLE = [...FROM_TEXT, ...FROM_STORY, ...ABSOLUTE].map(({ symbols, read }) => ({
  expression: pattern(symbols),
  read,
}));

/**
 * Finds the date expressions of a passage in reading order. Of overlapping ones the first wins, at the same token the
 * longest, at the same length the first in the table.
 */
export function scan({ text, tokens, start, end }: Passage): Reading[] {
  const last = tokens.findLastIndex((token) => token.end <= end) + 1;
  const letters = lettersOf(tokens.slice(0, last));
  const found: Reading[] = [];
  let at = tokens.findIndex((token) => token.start >= start);
  while (at !== -1 && at < last) {
    const readings = tokens[at]?.symbol === 'other' ? [] : longestAt(text, tokens, letters, at);
    found.push(...readings);
    at = readings.at(-1)?.to ?? at + 1;
  }
  return found;
}

function longestAt(text: string, all: readonly Token[], letters: string, from: number): Reading[] {
  const matches = TABLE.flatMap(({ expression, read }) => {
    expression.lastIndex = from;
    const match = expression.exec(letters);
    if (!match) return [];
    const [join, joinEnd] = match.indices?.groups?.join ?? [from, from];
    return [{ to: from + match[0].length, join: join - from, joinEnd: joinEnd - from, read }];
  }).sort((a, b) => b.to - a.to);
  for (const { to, join, joinEnd, read } of matches) {
    const meaning = read({ text, all, from, to, tokens: all.slice(from, to), join, joinEnd });
    if (!meaning) continue;
    if (!Array.isArray(meaning)) return [{ from, to, meaning }];
    return meaning.map((reading) => ({ ...reading, from: from + reading.from, to: from + reading.to }));
  }
  return [];
}
