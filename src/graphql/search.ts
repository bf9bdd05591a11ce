import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../database/connect.ts';
import { searchWords } from './conditions.ts';

/** What can be searched for, in the order in which hits of one score come. */
export const searchTypes = ['SUMMIT', 'PERSON', 'ORGANIZATION', 'DOCUMENT', 'DEAL', 'QUOTE'] as const;

export type SearchType = (typeof searchTypes)[number];

/** Something that was found: what it is, its key, and how well it fits, from 0 to about 1. */
export interface Hit {
  /** The place of its type among the types. */
  place: number;
  key: string;
  score: number;
}

/** A hit with the words that made it one, between `**` and `**`. */
export interface ShownHit extends Hit {
  snippet: string;
}

/** Of each type so many hits are ranked at most: a word that half of all texts have ranks nothing. */
export const MOST_RANKED = 5000;

/** How much of a text is looked through for the passage to show, in code points. */
const SHOWN_FROM = 50_000;

/** The hits of a search, the best first, after one of them. */
export async function searchPage(
  db: Database,
  query: string,
  types: readonly SearchType[],
  size: number,
  after?: Hit,
): Promise<ShownHit[]> {
  const beyond = after
    ? sql`where (-score, place, key) > (${-after.score}::float8, ${after.place}::int, ${after.key})`
    : sql``;
  return rowsOf<ShownHit>(
    db,
    sql`select place, key, score, ${snippet(query)} as snippet
        from (select * from ${hits(query, types)} ${beyond} order by -score, place, key limit ${sql.raw(String(size))}) as hit
        order by -score, place, key`,
  );
}

/** How many hits a search has, up to the number that is ranked. */
export async function countHits(db: Database, query: string, types: readonly SearchType[]): Promise<number> {
  const [row] = await rowsOf<{ count: number }>(db, sql`select count(*)::int as count from ${hits(query, types)}`);
  return row?.count ?? 0;
}

function hits(query: string, types: readonly SearchType[]): SQL {
  const chosen = types.length > 0 ? types : searchTypes;
  const parts = chosen.map((type) => sql`(${sources[type](query)} limit ${sql.raw(String(MOST_RANKED))})`);
  return sql`(${sql.join(parts, sql` union all `)}) as hits`;
}

const asked = (query: string, configuration = 'english') =>
  sql`websearch_to_tsquery(${sql.raw(`'${configuration}'`)}::regconfig, fold(${searchWords(query)}))`;

const placeOf = (type: SearchType) => sql.raw(`${searchTypes.indexOf(type)} as place`);

const byText = (type: SearchType, table: string) => (query: string) =>
  sql`select ${placeOf(type)}, slug as key, ts_rank(search, ${asked(query)})::float8 as score
      from ${sql.identifier(table)} where search @@ ${asked(query)}`;

/** How like a name has to be, of 1: "Putyn" is a half like "Vladimir Putin". Postgres' own measure is 0.6. */
const LIKENESS = '0.45';

/**
 * By names that are like the query, or like a longer word of it: misspelt or transliterated in another way. The measure
 * is set for the statement, and before the first name is compared: the words are what names are joined to.
 */
const byName = (type: SearchType, column: string) => (query: string) =>
  sql`select ${placeOf(type)}, ${sql.identifier(column)} as key,
        (max(word_similarity(word, folded)) ^ 2)::float8 as score
      from (
        select fold(value) as word, set_config('pg_trgm.word_similarity_threshold', ${LIKENESS}, true)
        from jsonb_array_elements_text(${JSON.stringify(namesIn(query))}::text::jsonb) as value) as words
      join names on folded %> word
      where ${sql.identifier(column)} is not null group by ${sql.identifier(column)}`;

const sources: Record<SearchType, (query: string) => SQL> = {
  SUMMIT: byText('SUMMIT', 'summits'),
  PERSON: byName('PERSON', 'person_slug'),
  ORGANIZATION: byName('ORGANIZATION', 'organization_slug'),
  DEAL: byText('DEAL', 'deals'),
  QUOTE: byText('QUOTE', 'quotes'),
  // Documents in other languages than English have their words as they are written.
  DOCUMENT: (query) =>
    sql`select ${placeOf('DOCUMENT')}, slug as key,
          ts_rank(search, case when language like 'en%' then ${asked(query)} else ${asked(query, 'simple')} end)::float8 as score
        from documents
        where (search @@ ${asked(query)} and language like 'en%')
          or (search @@ ${asked(query, 'simple')} and language not like 'en%')`,
};

/** The words of a query that may be names: all of it, and those of four letters and more. At most eight are looked up. */
function namesIn(query: string): string[] {
  const words = query.match(/[\p{L}\p{M}\p{N}'’-]{4,}/gu) ?? [];
  return [...new Set([query.slice(0, 100), ...words.map((word) => word.slice(0, 100))])]
    .filter((name) => /\p{L}/u.test(name))
    .slice(0, 8);
}

/** The best passage of what a text says, or the name that is likest. */
function snippet(query: string): SQL {
  const opening = sql`left(text, ${sql.raw(String(SHOWN_FROM))})`;
  const marks = "StartSel=**, StopSel=**, MaxFragments=2, MaxWords=18, MinWords=6, FragmentDelimiter=' … '";
  const passage = (words: SQL, configuration: SQL = sql`'english'::regconfig`, ask: SQL = asked(query)) =>
    sql`ts_headline(${configuration}, ${words}, ${ask}, ${sql.raw(`'${marks.replaceAll("'", "''")}'`)})`;
  const of = (table: string, words: SQL) =>
    sql`(select ${passage(words)} from ${sql.identifier(table)} where slug = hit.key)`;
  const name = (column: string) =>
    sql`(select '**' || form || '**' from names where ${sql.identifier(column)} = hit.key
         order by word_similarity(fold(${query.slice(0, 100)}), folded) desc, ordinal limit 1)`;
  const shown: Record<SearchType, SQL> = {
    SUMMIT: of('summits', sql`concat_ws(' – ', name, nullif(words_of(topics), ''))`),
    PERSON: name('person_slug'),
    ORGANIZATION: name('organization_slug'),
    DEAL: of('deals', sql`concat_ws(' – ', title, subject, route, summary)`),
    QUOTE: of('quotes', sql`text`),
    DOCUMENT: sql`(
      select case when language like 'en%' then ${passage(opening)}
        else ${passage(opening, sql`'simple'::regconfig`, asked(query, 'simple'))} end
      from documents where slug = hit.key)`,
  };
  const cases = searchTypes.map((type, place) => sql`when ${sql.raw(String(place))} then ${shown[type]}`);
  return sql`case hit.place ${sql.join(cases, sql` `)} end`;
}
