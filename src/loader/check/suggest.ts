/** The minimum share of the wanted words that a suggested passage must contain. */
const LEAST_SHARED = 0.5;

/** In UTF-16 code units. Searching a longer text would take too long for a mere hint. */
const LONGEST_TEXT = 1_000_000;

/**
 * Finds the passage that missing words were most likely meant for: the one that differs only in case, accents,
 * punctuation marks or spacing, otherwise the one with the same number of words that shares the most of them. Used in
 * messages only; claims are never anchored to it.
 */
export function findSimilar(text: string, words: string): string | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  return foldedMatch(text, words) ?? nearestPassage(text, words);
}

function foldedMatch(text: string, words: string): string | undefined {
  const haystack = foldWithOrigins(text);
  const needle = foldWithOrigins(words.trim()).folded;
  const at = haystack.folded.indexOf(needle);
  if (at === -1 || needle === '') return undefined;
  return text.slice(haystack.origins[at], haystack.origins[at + needle.length]);
}

function nearestPassage(text: string, words: string): string | undefined {
  const wanted = tokensOf(words).map(({ folded }) => folded);
  const tokens = tokensOf(text);
  if (wanted.length < 2) return undefined;
  let best = { shared: 0, from: 0 };
  for (let from = 0; from < tokens.length; from++) {
    const missing = new Set(wanted);
    const window = tokens.slice(from, from + wanted.length);
    const shared = window.filter(({ folded }) => missing.delete(folded)).length;
    if (shared > best.shared) best = { shared, from };
  }
  if (best.shared < wanted.length * LEAST_SHARED) return undefined;
  const window = tokens.slice(best.from, best.from + wanted.length);
  return text.slice(window[0]?.start, window.at(-1)?.end);
}

function tokensOf(text: string): { folded: string; start: number; end: number }[] {
  return [...text.matchAll(/\S+/gu)].map((match) => ({
    folded: [...match[0]]
      .map(foldCharacter)
      .join('')
      .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

function foldWithOrigins(text: string): { folded: string; origins: number[] } {
  let folded = '';
  const origins: number[] = [];
  let at = 0;
  for (const character of text) {
    const plain = foldCharacter(character);
    if (!(plain === ' ' && folded.endsWith(' '))) {
      folded += plain;
      for (let unit = 0; unit < plain.length; unit++) origins.push(at);
    }
    at += character.length;
  }
  origins.push(at);
  return { folded, origins };
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/[‘’‚ʼ′`´]/u.test(character)) return "'";
  if (/[“”„″«»]/u.test(character)) return '"';
  if (/\p{Pd}/u.test(character)) return '-';
  return character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
