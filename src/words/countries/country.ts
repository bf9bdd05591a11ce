import { isCountryItself } from './context.ts';
import { type CountryKind, firstWord, GAZETTEER, patternOf } from './gazetteer.ts';
import { COMBINING_FORMS } from './names.data.ts';

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
 * Names are capitalised, so "turkey" and "china" do not match. Words that name something else by the country are no
 * mention: its currency, a sea, a company, "pro-Russian", "not China".
 */
export function findCountries(text: string): CountryMention[] {
  const found: CountryMention[] = [];
  let end = 0;
  for (const { index, 0: word } of text.matchAll(WORD)) {
    if (index < end) continue;
    const match = longestAt(text, index, word) ?? combiningAt(text, index, word);
    if (!match) continue;
    const { kind, ...meaning } = match.meaning;
    end = index + match.words.length;
    if (kind !== 'NONE' && isCountryItself(text, index, end, kind))
      found.push({ start: index, end, words: match.words, kind, ...meaning });
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

/** Matches "Sino" in "Sino-Russian"; "Indo" and "Anglo" only before another country, unlike in "Indo-Pacific". */
function combiningAt(text: string, index: number, word: string) {
  const form = Object.hasOwn(COMBINING_FORMS, word) ? COMBINING_FORMS[word] : undefined;
  const next = /^[-\u2010\u2011\u2013](\p{Lu}[\p{L}\p{M}]*)/u.exec(
    text.slice(index + word.length, index + word.length + 40),
  );
  if (!form || !next?.[1]) return null;
  const other = longestAt(text, index + word.length + 1, next[1]);
  if (form.needsCountry && (!other || other.meaning.kind === 'NONE')) return null;
  return { words: word, meaning: { code: form.code, kind: 'DEMONYM' as const } };
}
