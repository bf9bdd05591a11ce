/** A range of a text, in Unicode code points, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a text within which nothing begins or ends. */
export interface Segment<Passage extends Range> extends Range {
  readonly text: string;
  /** The passages that cover it, the smallest first. */
  readonly passages: readonly Passage[];
}

/**
 * Cuts a text at every start and end of a passage. Passages may overlap and lie within one another; joined, the segments
 * are the text.
 *
 * @param passages ranges of code points; those that reach beyond the text are cut
 * @param also a range to cut at as well
 */
export function segmentsOf<Passage extends Range>(
  text: string,
  passages: readonly Passage[],
  also?: Range,
): Segment<Passage>[] {
  const points = [...text];
  const within = (point: number) => Math.max(0, Math.min(points.length, point));
  const cuts = [...passages, ...(also ? [also] : [])].flatMap(({ start, end }) => [within(start), within(end)]);
  const borders = [...new Set([0, ...cuts, points.length])].sort((a, b) => a - b);
  const smallestFirst = [...passages].sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  return borders.slice(1).map((end, index) => {
    const start = borders[index] as number;
    return {
      start,
      end,
      text: points.slice(start, end).join(''),
      passages: smallestFirst.filter((passage) => passage.start <= start && passage.end >= end),
    };
  });
}

/** The share of a text that passages cover, in percent, rounded down. */
export function coverage(segments: readonly Segment<Range>[]): number {
  const length = (of: readonly Range[]) => of.reduce((sum, { start, end }) => sum + end - start, 0);
  const all = length(segments);
  return all === 0 ? 0 : Math.floor((100 * length(segments.filter(({ passages }) => passages.length > 0))) / all);
}

/** Parses `20-45`. Undefined if it is not a range of at least one code point. */
export function readRange(text: string): Range | undefined {
  const [, start, end] = /^(\d{1,9})-(\d{1,9})$/.exec(text) ?? [];
  const range = { start: Number(start), end: Number(end) };
  return end !== undefined && range.start < range.end ? range : undefined;
}
