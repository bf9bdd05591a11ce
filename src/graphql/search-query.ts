import { fold, isUnseparated, wordsIn } from './search-words.ts';

/** Words that must be adjacent: a phrase in quotation marks, a compound ("gas-supply"), or a single word. */
export type Term = readonly string[];

/** The terms that a record must all have, and those that it must not have. */
interface Alternative {
  readonly terms: readonly Term[];
  readonly without: readonly Term[];
}

/** The alternatives of a query, of which one must match. */
export type SearchQuery = readonly Alternative[];

/** Maximum number of words in a query, each counted once in an alternative. Further words are ignored. */
const MOST_WORDS = 256;

/** Weight of a word that must be adjacent to another, because its positions are looked up in every text that has it. */
const WEIGHT_SIDE_BY_SIDE = 8;

/** Maximum number of words in a phrase. Further words are ignored. */
const MOST_SIDE_BY_SIDE = 32;

/** Maximum number of words in a compound. The words of a longer one, such as "x-x-x-x-x-x-x-x-x", are separate terms. */
const LONGEST_COMPOUND = 8;

/** Maximum length of a query after folding, which may turn one character into eighteen. In UTF-16 code units. */
const MOST_CHARACTERS = 20_000;

/** Maximum length of a word. An index holds at most 2 kB. */
const LONGEST_WORD = 500;

/**
 * Parses a query in the syntax of search engines: words, "quoted phrases", or, -not. Ignores case, accents, invisible
 * characters and the kind of quotation marks, apostrophes and hyphens. Every text is valid; one without words matches nothing.
 */
export function readSearchQuery(text: string): SearchQuery {
  const alternatives = new Map<string, Alternative>();
  let [terms, without] = [new Map<string, Term>(), new Map<string, Term>()];
  let left = MOST_WORDS;
  const close = () => {
    const alternative = { terms: [...terms.values()], without: [...without.values()] };
    if (terms.size + without.size > 0) alternatives.set(JSON.stringify(alternative), alternative);
    [terms, without] = [new Map(), new Map()];
  };
  // Folded first, because a character may stand for several words or for a mark with a meaning in queries.
  const folded = fold(text).slice(0, MOST_CHARACTERS);
  for (const [, minus = '', phrase, bare = ''] of folded.matchAll(/(-*)(?:"([^"]*)"|([^\s"]+)|")/g)) {
    if (left <= 0) break;
    if (bare === 'or' && minus === '') {
      close();
      continue;
    }
    const into = minus === '-' ? without : terms;
    for (const term of termsOf(phrase, bare)) {
      const key = term.join(' ');
      const weight = weightOf(term);
      if (into.has(key) || left < weight) continue;
      into.set(key, term);
      left -= weight;
    }
  }
  close();
  return [...alternatives.values()];
}

function termsOf(phrase: string | undefined, bare: string): Term[] {
  const words = wordsIn(phrase ?? bare).map(({ word }) => word.slice(0, LONGEST_WORD));
  if (words.length === 0) return [];
  if (phrase !== undefined) return [words.slice(0, MOST_SIDE_BY_SIDE)];
  return words.length > LONGEST_COMPOUND && !words.every(isUnseparated) ? words.map((word) => [word]) : [words];
}

function weightOf(term: Term): number {
  return term.length === 1 || term.every(isUnseparated) ? term.length : term.length * WEIGHT_SIDE_BY_SIDE;
}

/** Returns the query without exclusions, for ranking results and marking matches. */
export function positive(query: SearchQuery): SearchQuery {
  return query.flatMap(({ terms }) => (terms.length > 0 ? { terms, without: [] } : []));
}

/** Writes a query for `to_tsquery` of Postgres. Words consist of letters and digits, so nothing needs escaping. */
export function toTsquery(query: SearchQuery): string {
  return query
    .map(({ terms, without }) => [...terms.map(operand), ...without.map((term) => `!${operand(term)}`)].join(' & '))
    .join(' | ');
}

/** Writes a term. The index has each pair of adjacent Chinese characters as a word, and a single character is a prefix of one. */
function operand(term: Term): string {
  const parts: string[] = [];
  for (let index = 0; index < term.length; ) {
    const isCharacter = isUnseparated(term[index] as string);
    let end = index + 1;
    while (end < term.length && isUnseparated(term[end] as string) === isCharacter) end++;
    const run = term.slice(index, end);
    if (!isCharacter) parts.push(run.map((word) => `'${word}'`).join(' <-> '));
    else if (run.length === 1) parts.push(`'${run[0]}':*`);
    else parts.push(...run.slice(1).map((character, place) => `'${run[place]}${character}'`));
    index = end;
  }
  return `(${parts.join(' & ')})`;
}
