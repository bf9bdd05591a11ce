import { type CountryKind, firstWord, GAZETTEER, patternOf } from './gazetteer.ts';

/** A mention of a country in a text. `start` and `end` are UTF-16 code units, the end exclusive. */
interface CountryMention {
  start: number;
  end: number;
  words: string;
  /**
   * ISO 3166-1 alpha-2; for a former state, the code that it had in the standard. Null if the words may mean several
   * countries ("Korea", "Congolese").
   */
  code: string | null;
  /** NAME and DEMONYM name the country; a METONYM, its seat of government, may also be just a place. */
  kind: CountryKind;
  /** Codes of the countries that ambiguous words may mean. */
  candidates?: readonly string[];
  /** ISO 3166-3 code of a HISTORICAL state: SUHH for the Soviet Union. */
  alpha4?: string;
  /** Current code of a HISTORICAL state that has only been renamed: MM for Burma. */
  today?: string;
}

type CountryReading =
  | { country: CountryMention & { code: string } }
  | { reason: 'NONE' | 'SEVERAL' | 'AMBIGUOUS_COUNTRY' };

const WORD = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*/gu;

/**
 * Finds all mentions of countries in a text, in order: by short or formal name, by demonym ("the Chinese side"), by
 * seat of government ("Moscow") or by historical name ("the Soviet Union"). The longest name wins ("Papua New Guinea").
 * Names are capitalised, so "turkey" and "china" do not match.
 */
export function findCountries(text: string): CountryMention[] {
  const found: CountryMention[] = [];
  let end = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (index < end) continue;
    const match = longestAt(text, index, word);
    if (!match) continue;
    const { kind, ...meaning } = match.meaning;
    end = index + match.words.length;
    if (kind !== 'NONE') found.push({ start: index, end, words: match.words, kind, ...meaning });
  }
  return found;
}

/**
 * Parses the single country in the words of a claim. Names and demonyms take precedence over seats of government, which
 * may be just the place: "Russian President Vladimir Putin arrived in Beijing" is RU, and "amid Moscow’s strained ties"
 * is RU too, as a METONYM. An ambiguous name agrees with a clear one that it may mean: "the ROK … Korean aircraft" is
 * KR.
 *
 * @returns the mention, or the reason why there is none: no country, several, or a name that several share
 */
export function parseCountryWords(words: string): CountryReading {
  const mentions = findCountries(words);
  const named = mentions.filter(({ kind }) => kind !== 'METONYM');
  const meant = named.length > 0 ? named : mentions;
  if (meant.length === 0) return { reason: 'NONE' };
  const clear = meant.find(isClear);
  if (!clear) return { reason: 'AMBIGUOUS_COUNTRY' };
  const agrees = ({ code, alpha4, candidates }: CountryMention) =>
    candidates ? candidates.includes(clear.code) : code === clear.code && alpha4 === clear.alpha4;
  return meant.every(agrees) ? { country: clear } : { reason: 'SEVERAL' };
}

function isClear(mention: CountryMention): mention is CountryMention & { code: string } {
  return mention.code !== null;
}

function longestAt(text: string, index: number, word: string) {
  for (const entry of GAZETTEER.get(firstWord(word)) ?? []) {
    const pattern = patternOf(entry);
    pattern.lastIndex = index;
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { words, meaning: entry.meaning };
  }
  return null;
}
