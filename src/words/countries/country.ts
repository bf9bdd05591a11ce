import { type CountryKind, firstWord, GAZETTEER, patternOf } from './gazetteer.ts';

/** A mention of a country in a text. `start` and `end` count UTF-16 code units, end exclusive. */
interface CountryMention {
  start: number;
  end: number;
  words: string;
  /**
   * ISO 3166-1 alpha-2; of a state that is no more, the code that it had in the standard. Null where the words mean more
   * than one country ("Korea", "Congolese").
   */
  code: string | null;
  /** NAME and DEMONYM say the country; a METONYM, its seat of government, may also be no more than a place. */
  kind: CountryKind;
  /** The codes of the countries that ambiguous words may mean. */
  candidates?: readonly string[];
  /** ISO 3166-3, of a HISTORICAL one: SUHH for the Soviet Union. */
  alpha4?: string;
  /** Today's code where a HISTORICAL state lives on under another name: MM for Burma. */
  today?: string;
}

type CountryReading =
  | { country: CountryMention & { code: string } }
  | { reason: 'NONE' | 'SEVERAL' | 'AMBIGUOUS_COUNTRY' };

const WORD = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}]*/gu;

/**
 * Every country that a text names, in order: by short and formal name, by demonym ("the Chinese side"), by its seat of
 * government ("Moscow"), by a name of history ("the Soviet Union"). The longest name wins ("Papua New Guinea"). Names
 * are capitalised, so that "turkey" and "china" are none.
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
 * The one country in the words of a claim. A name or a demonym goes before a seat of government, which beside one may be
 * just the place: "Russian President Vladimir Putin arrived in Beijing" is RU, "amid Moscow’s strained ties" is RU too,
 * as a METONYM. An ambiguous name goes with a clear one that it may mean: "the ROK … Korean aircraft" is KR.
 *
 * @returns the mention that says it, or why there is none: no country, several, or a name that several share.
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
