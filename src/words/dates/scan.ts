import type { Meaning } from './meaning.ts';
import { DATE_END, DATE_START } from './parts.ts';
import { PATTERNS } from './patterns.ts';
import type { Found } from './read.ts';
import { RELATIVE_PATTERNS } from './relative.ts';

/** A matched date expression with its unresolved meaning. */
export interface Scanned extends Found {
  meaning: Meaning;
}

const TABLE = [...RELATIVE_PATTERNS, ...PATTERNS].map(({ words, read }) => ({
  expression: new RegExp(`${DATE_START}(?:${words})${DATE_END}`, 'dgu'),
  read,
}));

/**
 * Finds all matches of the patterns in reading order. Of overlapping matches the first one wins, at the same start the
 * longest, at the same length the first in the table.
 */
export function scan(text: string): Scanned[] {
  const matches: Scanned[] = [];
  for (const { expression, read } of TABLE) {
    // Not matchAll: it copies the expression for each text, which costs more than matching a sentence.
    expression.lastIndex = 0;
    for (let match = expression.exec(text); match; match = expression.exec(text)) {
      const found: Found = {
        text,
        words: match[0],
        start: match.index,
        end: match.index + match[0].length,
        groups: match.groups ?? {},
        indices: match.indices?.groups ?? {},
      };
      const meaning = read(found);
      if (meaning) matches.push({ ...found, meaning });
    }
  }
  matches.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Scanned[] = [];
  for (const match of matches) if (match.start >= (kept.at(-1)?.end ?? 0)) kept.push(match);
  return kept;
}
