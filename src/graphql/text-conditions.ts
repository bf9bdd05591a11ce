import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { tables } from '../database/tables/all.ts';
import { positive, readSearchQuery, type SearchQuery, toTsquery } from './search-query.ts';

/** How the words of a text are indexed: stemmed as English, or as written. */
type Indexing = 'english' | 'simple';

/** Describes the syntax of full-text conditions. */
export const textSyntax = describeSyntax('Words are stemmed as English.');

/** Describes the same for documents. */
export const documentTextSyntax = describeSyntax('Words are stemmed in English documents, but not in other languages.');

function describeSyntax(stemming: string): string {
  return `Supports words, "quoted phrases", \`or\` between alternatives and \`-\` before what to exclude. Ignores case and accents. ${stemming} Blank text matches everything. Maximum: 10,000 UTF-16 code units.`;
}

/**
 * Builds the condition that the indexed text of a record matches a query in the syntax of search engines.
 *
 * @returns undefined for blank text, which is no condition
 */
export function matchesText(text: string): { RAW: (table: PgTable) => SQL } | undefined {
  if (text.trim() === '') return undefined;
  const query = readSearchQuery(text);
  // A cast, because Drizzle's type of `RAW` does not tell which tables have the column.
  return textSearch((table: PgTable) => holdsWords((table as unknown as { search: SQLWrapper }).search, query));
}

/** Does the same for documents. Words of documents in languages other than English are indexed as written. */
export function matchesDocumentText(text: string): { RAW: (documents: typeof tables.documents) => SQL } | undefined {
  if (text.trim() === '') return undefined;
  const query = readSearchQuery(text);
  return textSearch(({ search, language }) => documentHoldsWords(search, language, query));
}

/** Marks a condition as one that searches text. */
function textSearch<Table>(RAW: (table: Table) => SQL): { RAW: (table: Table) => SQL } {
  return { RAW: Object.assign(RAW, { isTextSearch: true }) };
}

/** Whether a condition searches text. How many rows meet it is known only when they have been read. */
export function isTextSearch(condition: { RAW?: { isTextSearch?: boolean } }): boolean {
  return condition.RAW?.isTextSearch === true;
}

export function documentHoldsWords(search: SQLWrapper, language: SQLWrapper, query: SearchQuery): SQL {
  return sql`(
    ${holdsWords(search, query)} and ${language} like 'en%'
    or ${holdsWords(search, query, 'simple')} and ${language} not like 'en%')`;
}

/** Builds the condition that an indexed text matches the query. */
export function holdsWords(search: SQLWrapper, query: SearchQuery, indexing: Indexing = 'english'): SQL {
  if (query.length === 0) return sql`false`;
  const all = sql`${search} @@ ${tsquery(query, indexing)}`;
  const wanted = positive(query);
  // The index has no common words: "the -gas" would match whatever lacks "gas", although "the" alone matches nothing.
  const isMixed = wanted.length === query.length && query.some(({ without }) => without.length > 0);
  return isMixed ? sql`${all} and ${search} @@ ${tsquery(wanted, indexing)}` : all;
}

/** Converts a query to the form of the database. */
export function tsquery(query: SearchQuery, indexing: Indexing = 'english'): SQL {
  return sql`to_tsquery(${sql.raw(`'${indexing}'`)}::regconfig, ${toTsquery(query)})`;
}
