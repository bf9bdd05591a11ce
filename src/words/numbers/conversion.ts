/**
 * Returns the wanted one of two figures in different measures, of which the second stands in brackets: "€1 billion ($1.1
 * billion)". Returns all figures in any other case.
 */
export function oneOfConversion<Found extends { start: number; end: number }>(
  words: string,
  found: readonly Found[],
  isWanted: (figure: Found) => boolean,
): readonly Found[] {
  const [a, b, ...others] = found;
  if (!a || !b || others.length > 0) return found;
  const isBracketed =
    /^[^().;]{0,60}\([^()]{0,40}$/u.test(words.slice(a.end, b.start)) && /^[^()]{0,40}\)/u.test(words.slice(b.end));
  const chosen = found.filter(isWanted);
  return isBracketed && chosen.length === 1 ? chosen : found;
}
