import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { tables } from '../database/tables/all.ts';
import { positive, readSearchQuery, type SearchQuery, toTsquery } from './search-query.ts';

/** How the words of a text are indexed: stemmed, or as they are written. */
type Indexing = 'english' | 'simple';

/** Full text, as people type it in search engines: words, "quoted phrases", or, -not. Blank text asks nothing. */
export function matchesText(text: string): { RAW: (table: PgTable) => SQL } | undefined {
  if (text.trim() === '') return undefined;
  const query = readSearchQuery(text);
  // A cast: which tables have the column, Drizzle's type of `RAW` does not say.
  return { RAW: (table) => holdsWords((table as unknown as { search: SQLWrapper }).search, query) };
}

/** The same of documents. Those in other languages than English have their words as they are written. */
export function matchesDocumentText(text: string): { RAW: (documents: typeof tables.documents) => SQL } | undefined {
  if (text.trim() === '') return undefined;
  const query = readSearchQuery(text);
  return {
    RAW: ({ search, language }) => documentHoldsWords(search, language, query),
  };
}

export function documentHoldsWords(search: SQLWrapper, language: SQLWrapper, query: SearchQuery): SQL {
  return sql`(
    ${holdsWords(search, query)} and ${language} like 'en%'
    or ${holdsWords(search, query, 'simple')} and ${language} not like 'en%')`;
}

/** The condition that what was indexed of a text is what the query asks for. */
export function holdsWords(search: SQLWrapper, query: SearchQuery, indexing: Indexing = 'english'): SQL {
  if (query.length === 0) return sql`false`;
  const all = sql`${search} @@ ${tsquery(query, indexing)}`;
  const wanted = positive(query);
  // "the -gas" would ask for whatever lacks gas, as the index has no common words; "the" alone finds nothing.
  const isMixed = wanted.length === query.length && query.some(({ without }) => without.length > 0);
  return isMixed ? sql`${all} and ${search} @@ ${tsquery(wanted, indexing)}` : all;
}

/** A query in the form of the database. */
export function tsquery(query: SearchQuery, indexing: Indexing = 'english'): SQL {
  return sql`to_tsquery(${sql.raw(`'${indexing}'`)}::regconfig, ${toTsquery(query)})`;
}
