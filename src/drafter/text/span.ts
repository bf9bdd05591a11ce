/** A stretch of a text, in UTF-16 code units, the end exclusive. */
export interface Span {
  start: number;
  end: number;
}

export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

export function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Returns the span without white space, and marks in `trimmed`, at either end. */
export function trimSpan(text: string, { start, end }: Span, trimmed = /[\s]/u): Span {
  let [from, to] = [start, end];
  while (from < to && trimmed.test(text[from] ?? '')) from += 1;
  while (to > from && trimmed.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

export function escaped(words: string): string {
  return words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Finds words where they are not cut out of longer ones; spaces match any white space. */
export function occurrencesOf(words: string, text: string, flags = 'gu'): Span[] {
  const source = escaped(words).replace(/ /g, '\\s+');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}]|\\p{L}[’'-])${source}(?![\\p{L}\\p{N}\\p{M}])`, flags);
  return [...text.matchAll(pattern)].map(({ index, 0: { length } }) => ({ start: index, end: index + length }));
}
