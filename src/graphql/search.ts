import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../database/connect.ts';
import { LEAST_LIKE } from './conditions.ts';
import { positive, type SearchQuery, type Term, toTsquery } from './search-query.ts';
import { isUnseparated } from './search-words.ts';
import { documentHoldsWords, holdsWords, tsquery } from './text-conditions.ts';

/** Types that can be searched, in the order of hits with equal score. */
export const searchTypes = ['SUMMIT', 'PERSON', 'ORGANIZATION', 'DOCUMENT', 'DEAL', 'QUOTE'] as const;

export type SearchType = (typeof searchTypes)[number];

/** An object that was found: its type, key and score, from 0 to about 1. */
export interface Hit {
  /** Index of its type in `searchTypes`. */
  place: number;
  key: string;
  score: number;
}

/** Maximum number of hits to rank, for each type. A word in half of all texts does not rank them. */
export const MOST_RANKED = 5000;

/** Reads hits of a search, best first, after a given one. */
export async function searchPage(
  db: Database,
  query: SearchQuery,
  types: readonly SearchType[],
  size: number,
  after?: Hit,
): Promise<Hit[]> {
  const beyond = after
    ? sql`where (-score, place, key) > (${-after.score}::float8, ${after.place}::int, ${after.key})`
    : sql``;
  return rowsOf<Hit>(
    db,
    sql`select * from ${hits(query, types)} ${beyond} order by -score, place, key limit ${sql.raw(String(size))}`,
  );
}

/** Counts the hits of a search, up to the number that is ranked. */
export async function countHits(db: Database, query: SearchQuery, types: readonly SearchType[]): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(db, sql`select count(*)::int as count from ${hits(query, types)}`);
  return row?.count ?? 0;
}

function hits(query: SearchQuery, types: readonly SearchType[]): SQL {
  const chosen = types.length > 0 ? types : searchTypes;
  const parts = chosen.map((type) => sql`(${sources[type](query)} limit ${sql.raw(String(MOST_RANKED))})`);
  return sql`(${sql.join(parts, sql` union all `)}) as hits`;
}

const placeOf = (type: SearchType) => sql.raw(`${searchTypes.indexOf(type)} as place`);
const [search, language] = [sql.identifier('search'), sql.identifier('language')];

/** Finds records by text, and ranks them by the terms that are not excluded. */
const byText = (type: SearchType, table: string) => (query: SearchQuery) =>
  sql`select ${placeOf(type)}, slug as key, ts_rank(search, ${tsquery(positive(query))})::float8 as score
      from ${sql.identifier(table)} where ${holdsWords(search, query)}`;

/** Minimum similarity of a name, up to 1: that of "Putyn" and "Vladimir Putin" is 0.5. The default of Postgres is 0.6. */
const LIKENESS = '0.45';

/**
 * Finds records by names that have a word of the query, or are similar to one of its longer words or to all of them together
 * (misspelt or transliterated differently). Ignores words that are too common to be indexed, and records with a name that has
 * an excluded word. The threshold is set within the statement, before any comparison, because names are joined to the words.
 */
const byName = (type: SearchType, column: string) => (query: SearchQuery) => {
  const owner = sql.identifier(column);
  return sql`select ${placeOf(type)}, ${owner} as key, max(score)::float8 as score
      from (
        select value->>'word' as word, (value->>'isLike')::boolean as is_like,
          to_tsquery('simple'::regconfig, value->>'query') as query,
          to_tsquery('simple'::regconfig, value->>'without') as without,
          set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)
        from jsonb_array_elements(${JSON.stringify(namesIn(query))}::text::jsonb) as value
        where to_tsvector('english'::regconfig, value->>'word') <> ''::tsvector) as asked
      cross join lateral (
        select ${owner}, 1 as score from names where ${owner} is not null and search @@ query
        union all
        select ${owner}, word_similarity(word, folded) ^ 2 from names
        where is_like and ${owner} is not null and folded %> word) as named
      where not exists (
        select from names as other where other.${owner} = named.${owner} and other.search @@ without)
      group by ${owner}`;
};

const sources: Record<SearchType, (query: SearchQuery) => SQL> = {
  SUMMIT: byText('SUMMIT', 'summits'),
  PERSON: byName('PERSON', 'person_slug'),
  ORGANIZATION: byName('ORGANIZATION', 'organization_slug'),
  DEAL: byText('DEAL', 'deals'),
  QUOTE: byText('QUOTE', 'quotes'),
  DOCUMENT: (query) =>
    sql`select ${placeOf('DOCUMENT')}, slug as key, ts_rank(search, case when language like 'en%'
          then ${tsquery(positive(query))} else ${tsquery(positive(query), 'simple')} end)::float8 as score
        from documents where ${documentHoldsWords(search, language, query)}`,
};

/** Maximum number of words to look for in similar names. Others are only looked for as they are. */
const MOST_LIKE = 8;

/** Returns what may be a name: each term, and all terms of an alternative together. */
function namesIn(query: SearchQuery) {
  const asked = query.flatMap(({ terms, without }) => {
    const none = without.length > 0 ? toTsquery(without.map((term) => ({ terms: [term], without: [] }))) : null;
    const whole = terms.length > 1 ? [{ word: terms.map(spelt).join(' '), query: null, without: none }] : [];
    return [
      ...whole,
      ...terms.map((term) => ({
        word: spelt(term),
        query: toTsquery([{ terms: [term], without: [] }]),
        without: none,
      })),
    ];
  });
  let likes = 0;
  return asked.map((name) => {
    const word = name.word.slice(0, 100);
    return { ...name, word, isLike: word.length >= LEAST_LIKE && /\p{L}/u.test(word) && likes++ < MOST_LIKE };
  });
}

/** Writes a term as a name: with spaces, except between characters of a script that does not separate words. */
export function spelt(term: Term): string {
  return term.join(term.every(isUnseparated) ? '' : ' ');
}
