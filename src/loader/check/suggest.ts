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

/** Characters that look like nothing, or like others, with their names. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  '\u0009': 'tab',
  '\u000a': 'line break',
  '\u000d': 'carriage return',
  '\u0020': 'space',
  '\u00a0': 'no-break space',
  '\u00ad': 'soft hyphen',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2009': 'thin space',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u2010': 'hyphen',
  '\u2011': 'non-breaking hyphen',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u202f': 'narrow no-break space',
  '\u2060': 'word joiner',
  '\u2212': 'minus sign',
  '\u002d': 'hyphen-minus',
  '\u0027': 'apostrophe',
  '\u2018': 'left single quotation mark',
  '\u2019': 'right single quotation mark',
  '\u02bc': 'modifier letter apostrophe',
  '\ufeff': 'byte order mark',
};
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/u;
/** Cyrillic and Greek letters that look like Latin ones, in the order of these. */
const LATIN = 'aeopcyxijsABEKMHOPCTXIABEHIKMNOPTXo';
const LIKE_LATIN =
  '\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u0406\u0391\u0392\u0395\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a7\u03bf';
const HOMOGLYPHS: Readonly<Record<string, string>> = Object.fromEntries(
  [...LIKE_LATIN].map((letter, index) => [letter, LATIN[index] ?? letter]),
);

/**
 * Names the first character in which a passage and words differ, if the difference can hardly be seen: another space, an
 * accent as a character of its own, an invisible character, a letter of another script.
 */
export function describeInvisible(passage: string, words: string): string | undefined {
  const [there, here] = [[...passage], [...words]];
  const at = there.findIndex((character, index) => character !== here[index]);
  const [has, given] = [there[at === -1 ? there.length : at], here[at === -1 ? there.length : at]];
  const isAlike =
    (has !== undefined && INVISIBLE.test(has)) ||
    (given !== undefined && INVISIBLE.test(given)) ||
    passage.normalize('NFC') === words.normalize('NFC') ||
    (has !== undefined && given !== undefined && looks(has) === looks(given));
  if (!isAlike) return undefined;
  return `The document has ${nameOf(has)} where the words have ${nameOf(given)}.`;
}

/** Returns the character that another one looks like. */
function looks(character: string): string {
  if (/\s/u.test(character)) return ' ';
  if (/[-\u2010-\u2015\u2212]/u.test(character)) return '-';
  if (/[‘’‚ʼ′']/u.test(character)) return "'";
  return HOMOGLYPHS[character] ?? character;
}

function nameOf(character: string | undefined): string {
  if (character === undefined) return 'nothing';
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const script = ['Latin', 'Cyrillic', 'Greek'].find((name) => new RegExp(`\\p{sc=${name}}`, 'u').test(character));
  const name =
    LOOK_ALIKES[character] ??
    (/\p{M}/u.test(character) ? 'a combining mark' : script ? `${script} letter ${character}` : character);
  return `${code} (${name})`;
}

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return '';
  if (/\s/u.test(character)) return ' ';
  if (/[‘’‚ʼ′`´]/u.test(character)) return "'";
  if (/[“”„″«»]/u.test(character)) return '"';
  if (/\p{Pd}/u.test(character)) return '-';
  return (HOMOGLYPHS[character] ?? character).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
