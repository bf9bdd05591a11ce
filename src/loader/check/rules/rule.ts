import { LETTER } from '../../../words/letters.ts';
import type { Surrounding } from '../surrounding.ts';

/**
 * The result of a rule: the words yield the value (WORDS), only an editor can judge (EDITOR), or the words do not yield
 * it, which is a problem; `hint` says how to fix it if the general hint does not apply.
 */
export type Finding = 'WORDS' | 'EDITOR' | { problem: string; hint?: string };

/** How the words of a passage are read. */
export interface Idiom {
  /** BCP 47. */
  language: string;
  /** Country of the publisher, ISO 3166-1 alpha-2, whose currency "$", "Rs" and "¥" are. */
  country?: string | undefined;
  /** When the document was published, EDTF. */
  published?: string | undefined;
  /** When the document was published, if that has to resolve the words of a RESOLVED claim. */
  countsFrom?: string | undefined;
  /** Slug of the document. */
  document?: string;
  /** The text around the passage. */
  around?: Surrounding;
}

/**
 * Derives a value from its words again and compares. `said` are the passages that state it; `resolving` are the
 * passages of a RESOLVED claim that show what these refer to, none for a STATED claim and for one that the day of
 * publication resolves; `idioms` correspond to the passages of both, in order.
 */
export interface Rule {
  (value: string, said: readonly string[], resolving: readonly string[], idioms?: readonly Idiom[]): Finding;
  /** Whether the day of publication may take the place of the second passage of a RESOLVED claim. */
  resolvesByPublication?: boolean;
}

/** Restricts a rule to English words; words in other languages are left to an editor. */
export function english(rule: Rule): Rule {
  return (value, said, resolving, idioms = []) =>
    idioms.every(({ language }) => /^en\b/i.test(language)) ? rule(value, said, resolving, idioms) : 'EDITOR';
}

/** Creates a rule for values that any passage may yield: the resolving passage shows what the first one means. */
export function holding(given: (words: string, country?: string) => readonly string[], what: string): Rule {
  return (value, said, resolving, idioms = []) => {
    const found = [...said, ...resolving].flatMap((words, index) => given(words, idioms[index]?.country));
    if (found.includes(value)) return 'WORDS';
    return {
      problem: found.length === 0 ? `the words name no ${what}` : `the words give ${[...new Set(found)].join(', ')}`,
    };
  };
}

/** Words before a title that make it another one: "Vice President", "former Chancellor". */
const OTHER_TITLE = /(?:\b(?:vice|deputy|assistant|acting|interim|former|ex|past|under|honorary)[-\s]+)$/iu;

/** Verifies text that is copied verbatim, as whole words. */
export const verbatim: Rule = (value, said) => {
  const places = said.flatMap((words) => wholeOccurrences(words, value).map((at) => words.slice(0, at)));
  if (places.length === 0) return { problem: 'the value does not stand in its words' };
  const isOther = (lead: string) => OTHER_TITLE.test(lead);
  if (!places.every(isOther)) return 'WORDS';
  const title = OTHER_TITLE.exec(places[0] ?? '')?.[0] ?? '';
  return { problem: `the words say ${title}${value}`, hint: `write all of it: ${title}${value}` };
};

/** Verifies wording that an editor may have taken from the words; an editor vouches for any other. */
export const wording: Rule = (value, said) =>
  said.some((words) => wholeOccurrences(words, value).length > 0) ? 'WORDS' : 'EDITOR';

// Not one pattern with the value in it: a value is sought once, and compiling a pattern takes longer than that.
const STARTS_WITH_LETTER = new RegExp(`^${LETTER}`, 'u');
const ENDS_WITH_LETTER = new RegExp(`${LETTER}$`, 'u');

/** Returns where a text stands in words without being cut out of a word, in UTF-16 code units. */
function wholeOccurrences(words: string, value: string): number[] {
  const places: number[] = [];
  const [startsWithLetter, endsWithLetter] = [STARTS_WITH_LETTER.test(value), ENDS_WITH_LETTER.test(value)];
  for (let at = words.indexOf(value); at !== -1; at = words.indexOf(value, at + 1)) {
    const end = at + value.length;
    // At most two code units, which are one character.
    const isCut =
      (startsWithLetter && ENDS_WITH_LETTER.test(words.slice(Math.max(0, at - 2), at))) ||
      (endsWithLetter && STARTS_WITH_LETTER.test(words.slice(end, end + 2)));
    if (!isCut) places.push(at);
  }
  return places;
}
