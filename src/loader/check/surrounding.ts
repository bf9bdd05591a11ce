import type { Passages } from './find-span.ts';

/** The text before and after a passage in its document. */
export interface Surrounding {
  before: string;
  after: string;
}

/** How much of the text around a passage is read, in UTF-16 code units. */
const REACH = 300;

/** Returns the text around the occurrence of words in a document, counted from 1; nothing if they are not in it. */
export function surrounding({ text }: Passages, words: string, nth = 1): Surrounding {
  let at = text.indexOf(words);
  for (let count = 1; count < nth && at !== -1; count += 1) at = text.indexOf(words, at + 1);
  if (at === -1) return { before: '', after: '' };
  const end = at + words.length;
  return { before: text.slice(Math.max(0, at - REACH), at), after: text.slice(end, end + REACH) };
}
