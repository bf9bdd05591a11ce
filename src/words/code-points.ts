/**
 * Converts positions in a JavaScript string, in UTF-16 code units, to Unicode code points, the unit of the database,
 * the API and W3C Web Annotation selectors. This is the only place that converts them.
 */
export interface CodePoints {
  /** Length of the text in code points. */
  readonly length: number;
  /** Returns the number of code points before a position in UTF-16 code units. */
  at(unit: number): number;
}

export function codePointsOf(text: string): CodePoints {
  // Characters outside the Basic Multilingual Plane take two units, so each one before a position reduces it by one.
  const pairs = [...text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)].map((match) => match.index);
  const pairsBefore = (unit: number) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((pairs[middle] as number) < unit) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { length: text.length - pairs.length, at: (unit) => unit - pairsBefore(unit) };
}
