/**
 * What a rule finds of a value and the words behind it: the words yield it, only a person can tell, or the words give
 * something else, which is a problem; `hint` tells how to mend it where that is particular.
 */
export type Finding = 'WORDS' | 'EDITOR' | { problem: string; hint?: string };

/** How the words of a document are read. */
export interface Idiom {
  /** BCP 47. */
  language: string;
  /** What a bare "$" is (ISO 4217), where the country of the publisher tells. */
  dollar?: string | undefined;
}

/**
 * Derives a value from words again and compares. `said` are the passages that say it; `resolving` those that a RESOLVED
 * claim adds to tell what they refer to, none for a STATED one; `idioms` go with the passages of the two, in order.
 */
export type Rule = (
  value: string,
  said: readonly string[],
  resolving: readonly string[],
  idioms?: readonly Idiom[],
) => Finding;

/** A rule that knows English words only: of those in another language a person has to tell. */
export function english(rule: Rule): Rule {
  return (value, said, resolving, idioms = []) =>
    idioms.every(({ language }) => /^en\b/i.test(language)) ? rule(value, said, resolving, idioms) : 'EDITOR';
}

/** A rule for what either passage may hold: what the resolving passage gives is what the first one means. */
export function holding(given: (words: string, dollar?: string) => readonly string[], what: string): Rule {
  return (value, said, resolving, idioms = []) => {
    const found = [...said, ...resolving].flatMap((words, index) => given(words, idioms[index]?.dollar));
    if (found.includes(value)) return 'WORDS';
    return {
      problem: found.length === 0 ? `the words name no ${what}` : `the words give ${[...new Set(found)].join(', ')}`,
    };
  };
}

/** A rule for text that is taken over as it stands. */
export const verbatim: Rule = (value, said) =>
  said.some((words) => words.includes(value)) ? 'WORDS' : { problem: 'the value does not stand in its words' };
