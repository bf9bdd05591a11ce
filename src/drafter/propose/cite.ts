import { findSpan, type Passages } from '../../loader/check/find-span.ts';
import type { Span } from '../text/span.ts';

/** A passage as a facts file cites it. */
export interface Citation {
  in: string;
  words: string;
  nth?: number;
}

/** Returns the citation of a stretch of a document; undefined if the loader would not find it there. */
export function cite(document: string, passages: Passages, { start, end }: Span): Citation | undefined {
  const words = passages.text.slice(start, end);
  if (words.trim() === '') return undefined;
  let [count, nth] = [0, 0];
  for (let at = passages.text.indexOf(words); at !== -1; at = passages.text.indexOf(words, at + 1)) {
    count += 1;
    if (at === start) nth = count;
  }
  const citation = { in: document, words, ...(count > 1 && { nth }) };
  return 'problem' in findSpan(passages, words, citation.nth) ? undefined : citation;
}
