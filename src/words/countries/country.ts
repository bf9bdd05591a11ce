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

function longestAt(text: string, index: number, word: string) {
  for (const entry of GAZETTEER.get(firstWord(word)) ?? []) {
    const pattern = patternOf(entry);
    pattern.lastIndex = index;
    const words = pattern.exec(text)?.[0];
    if (words !== undefined) return { words, meaning: entry.meaning };
  }
  return null;
}
