import { type SQL, sql } from 'drizzle-orm';
import { type Database, rowsOf } from '../database/connect.ts';
import { passageOf, type Stems } from './passage.ts';
import { type Hit, type SearchType, searchTypes, spelt } from './search.ts';
import type { SearchQuery, Term } from './search-query.ts';
import { wordsIn } from './search-words.ts';

/** Maximum length of a text to take passages from, in Unicode code points. */
const SHOWN_FROM = 20_000;

/** Maximum number of terms to look for in the texts. */
const MOST_TERMS = 64;

interface Shown {
  place: number;
  key: string;
  text: string;
  isEnglish: boolean;
  isName: boolean;
}

/** Returns the matching passage or name of each hit, by `snippetKey`, with matched words between `**` and `**`. */
export async function snippetsOf(db: Database, query: SearchQuery, hits: readonly Hit[]): Promise<Map<string, string>> {
  const terms = query.flatMap((alternative) => alternative.terms).slice(0, MOST_TERMS);
  const shown = await textsOf(db, terms, hits);
  const english = await englishStems(db, terms, shown);
  return new Map(
    shown.map((hit) => [
      snippetKey(hit),
      hit.isName ? `**${hit.text}**` : passageOf(hit.text, terms, hit.isEnglish ? english : asWritten),
    ]),
  );
}

export function snippetKey({ place, key }: Pick<Hit, 'place' | 'key'>): string {
  return `${place} ${key}`;
}

async function textsOf(db: Database, terms: readonly Term[], hits: readonly Hit[]): Promise<Shown[]> {
  const parts = searchTypes.flatMap((type, place) => {
    const keys = hits.filter((hit) => hit.place === place).map(({ key }) => key);
    if (keys.length === 0) return [];
    const among = sql`in (select jsonb_array_elements_text(${JSON.stringify(keys)}::text::jsonb))`;
    return [sql`(select ${sql.raw(String(place))} as place, * from (${texts[type](among, terms)}) as shown)`];
  });
  return parts.length === 0 ? [] : rowsOf<Shown>(db, sql.join(parts, sql` union all `));
}

const ofRecord = (table: string, text: SQL) => (among: SQL) =>
  sql`select slug as key, left(${text}, ${sql.raw(String(SHOWN_FROM))}) as text, true as "isEnglish", false as "isName"
      from ${sql.identifier(table)} where slug ${among}`;

/** Selects the name that is most similar to one of the terms, or to all of them together. */
const ofName = (column: string) => (among: SQL, terms: readonly Term[]) => {
  const owner = sql.identifier(column);
  const words = [...(terms.length > 1 ? [terms] : []), ...terms.map((term) => [term])].map((one) =>
    one.map(spelt).join(' ').slice(0, 100),
  );
  return sql`select distinct on (${owner}) ${owner} as key, form as text, true as "isEnglish", true as "isName"
      from names where ${owner} ${among}
      order by ${owner}, (
        select max(word_similarity(word, folded)) from jsonb_array_elements_text(${JSON.stringify(words)}::text::jsonb) as word
      ) desc, ordinal`;
};

const texts: Record<SearchType, (among: SQL, terms: readonly Term[]) => SQL> = {
  SUMMIT: ofRecord('summits', sql`concat_ws(' – ', name, nullif(words_of(topics), ''))`),
  PERSON: ofName('person_slug'),
  ORGANIZATION: ofName('organization_slug'),
  DEAL: ofRecord('deals', sql`concat_ws(' – ', title, subject, route, summary)`),
  QUOTE: ofRecord('quotes', sql`text`),
  // The title of a document may not be part of its text.
  DOCUMENT: (among) =>
    sql`select slug as key, left(case when starts_with(text, title) then text else title || ' – ' || text end,
          ${sql.raw(String(SHOWN_FROM))}) as text, language like 'en%' as "isEnglish", false as "isName"
        from documents where slug ${among}`,
};

const asWritten: Stems = { of: (word) => word, isCommon: () => false };

/** Reads the stems of the words in the texts that begin like a word of the query. Others cannot be a form of one. */
async function englishStems(db: Database, terms: readonly Term[], shown: readonly Shown[]): Promise<Stems> {
  const opening = (word: string) => word.slice(0, 2);
  const asked = new Set(terms.flat());
  const openings = new Set([...asked].map(opening));
  const words = new Set(asked);
  for (const { text, isEnglish, isName } of shown) {
    if (!isEnglish || isName) continue;
    for (const { word } of wordsIn(text)) if (openings.has(opening(word))) words.add(word);
  }
  const rows = await rowsOf<{ word: string; stem: string | null }>(
    db,
    sql`select word, (ts_lexize('english_stem', word))[1] as stem
        from jsonb_array_elements_text(${JSON.stringify([...words])}::text::jsonb) as word`,
  );
  const stems = new Map(rows.map(({ word, stem }) => [word, stem]));
  return { of: (word) => stems.get(word) ?? word, isCommon: (word) => stems.get(word) === null };
}
