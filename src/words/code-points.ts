/**
 * Turns positions in a JavaScript string, which count UTF-16 code units, into Unicode code points, which is what the
 * database, the API and W3C Web Annotation selectors count. This is the one place where that happens.
 */
export interface CodePoints {
  /** The length of the text in code points. */
  readonly length: number;
  /** The code points before a position given in UTF-16 code units. */
  at(unit: number): number;
}

export function codePointsOf(text: string): CodePoints {
  // Characters outside the Basic Multilingual Plane take two units; each of them before a position counts one less.
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
