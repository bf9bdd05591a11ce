/**
 * Returns the wanted one of figures in different measures, of which all but the first stand in brackets: "€1 billion ($1.1
 * billion)". Returns all figures in any other case.
 */
export function oneOfConversion<Found extends { start: number; end: number }>(
  words: string,
  found: readonly Found[],
  isWanted: (figure: Found) => boolean,
): readonly Found[] {
  const [first, second] = found;
  const last = found.at(-1);
  if (!first || !second || !last) return found;
  const isBracketed =
    /^[^().;]{0,60}\([^()]{0,40}$/u.test(words.slice(first.end, second.start)) &&
    !/[()]/u.test(words.slice(second.start, last.end)) &&
    /^[^()]{0,40}\)/u.test(words.slice(last.end));
  const chosen = found.filter(isWanted);
  return isBracketed && chosen.length === 1 ? chosen : found;
}
