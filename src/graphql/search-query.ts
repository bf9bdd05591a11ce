import { fold, isUnseparated, wordsIn } from './search-words.ts';

/** Words that have to stand side by side: a phrase in quotation marks, a compound ("gas-supply"), or a single word. */
export type Term = readonly string[];

/** What a record has to have, all of it, and what it must not have. */
interface Alternative {
  readonly terms: readonly Term[];
  readonly without: readonly Term[];
}

/** What a text asks for: one of these has to hold. */
export type SearchQuery = readonly Alternative[];

/** So many words of a query are looked for, each counted once in an alternative. What follows them asks nothing. */
const MOST_WORDS = 256;

/** A word that has to stand beside another counts as so many: where it stands is looked up in every text that has it. */
const WEIGHT_SIDE_BY_SIDE = 8;

/** Of a phrase so many words have to stand side by side. */
const MOST_SIDE_BY_SIDE = 32;

/** A compound has at most so many words: "x-x-x-x-x-x-x-x-x" is none, and its words are looked for one by one. */
const LONGEST_COMPOUND = 8;

/** Characters that are looked at, once folded: a character may stand for eighteen. */
const MOST_CHARACTERS = 20_000;

/** No index holds a longer word: it takes at most 2 kB. */
const LONGEST_WORD = 500;

/**
 * Reads a query as people type it in search engines: words, "quoted phrases", or, -not. Case, accents, kinds of marks and
 * invisible characters do not matter. Every text is a query; one without words asks for nothing.
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
  // Folded first: a character may stand for several words, and for marks that mean something here.
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

/** What is looked for, without what is left out: what ranks and marks what was found. */
export function positive(query: SearchQuery): SearchQuery {
  return query.flatMap(({ terms }) => (terms.length > 0 ? { terms, without: [] } : []));
}

/** A query as Postgres' `to_tsquery` takes it. Its words are letters and digits alone, so that nothing needs escaping. */
export function toTsquery(query: SearchQuery): string {
  return query
    .map(({ terms, without }) => [...terms.map(operand), ...without.map((term) => `!${operand(term)}`)].join(' & '))
    .join(' | ');
}

/** Of Chinese, each two characters that follow one another are a word of the index, and one is the beginning of such a word. */
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
