import type { Passages } from '../../loader/check/find-span.ts';
import type { Findings } from '../find/findings.ts';
import type { Confidence, Proposal, Question } from '../proposal.ts';
import type { Span } from '../text/span.ts';
import type { Chooser } from './choose.ts';
import { type Citation, cite } from './cite.ts';
import type { Registry } from './registry.ts';

/** A document with what was found in it. */
export interface Drafted {
  slug: string;
  found: Findings;
  passages: Passages;
}

/** What the writers of records share. */
export interface Drafting {
  documents: readonly Drafted[];
  registry: Registry;
  chooser: Chooser;
  proposals: Proposal[];
  questions: Question[];
  taken: Set<string>;
}

export function citeIn({ slug, passages }: Drafted, span: Span | undefined): Citation | undefined {
  return span && cite(slug, passages, span);
}

export function wordsOf({ passages }: Drafted, { start, end }: Span): string {
  return passages.text.slice(start, end);
}

/** Adds a record of the program to the draft. */
export function propose({ proposals }: Drafting, path: string, record: object, confidence: Confidence): void {
  proposals.push({ path, record, confidence, origin: 'PROGRAM' });
}

/** Returns words in one line, shortened at a word to a number of UTF-16 code units. */
export function shortened(words: string, most: number): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 1))}…`;
}
