import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, date, index, integer, pgTable, text, timestamp, unique } from 'drizzle-orm/pg-core';
import { keyText, termEnum, tsvector } from './columns.ts';

export const documentKind = termEnum('documentKind');

/** A folder of documents about one meeting or a series of meetings, with the facts file that describes them. */
export const dossiers = pgTable('dossiers', {
  slug: keyText('slug').primaryKey(),
  title: text('title').notNull(),
  licence: text('licence').notNull(),
  /** When this version of the dossier was released. */
  releasedOn: date('released_on', { mode: 'string' }),
  /** SHA-256 of everything loaded from the folder, in hexadecimal. */
  contentSha256: keyText('content_sha256').notNull(),
});

/** The fingerprint of each dossier when it was last read; the loader skips dossiers with unchanged files. */
export const readings = pgTable('readings', {
  dossierSlug: keyText('dossier_slug')
    .primaryKey()
    .references(() => dossiers.slug, { onDelete: 'cascade' }),
  /** SHA-256 of the files and the version of the loader, in hexadecimal. */
  sha256: keyText('sha256').notNull(),
});

/** One source file, as received. */
export const corpora = pgTable(
  'corpora',
  {
    /** `dossier/file`. */
    path: keyText('path').primaryKey(),
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
    sha256: keyText('sha256').notNull(),
    bytes: integer('bytes').notNull(),
    codePoints: integer('code_points').notNull(),
  },
  (t) => [index().on(t.dossierSlug)],
);

/** One text in a corpus file, verbatim. Positions are in Unicode code points; the end is exclusive. */
export const documents = pgTable(
  'documents',
  {
    slug: keyText('slug').primaryKey(),
    dossierSlug: keyText('dossier_slug')
      .notNull()
      .references(() => dossiers.slug),
    /** Position among the documents of the dossier, from 1. */
    ordinal: integer('ordinal').notNull(),
    corpusPath: keyText('corpus_path')
      .notNull()
      .references(() => corpora.path),
    fileStart: integer('file_start').notNull(),
    fileEnd: integer('file_end').notNull(),
    kind: documentKind('kind').notNull(),
    title: text('title').notNull(),
    text: text('text').notNull(),
    /** Start of the body in `text`: after the title and its repetition, if any. */
    bodyStart: integer('body_start').notNull(),
    sha256: keyText('sha256').notNull(),
    /** Hash of the words of the body, or of the title if there is no body; equal for copies of a text. */
    wordsHash: keyText('words_hash')
      .notNull()
      .generatedAlwaysAs(sql`
      to_hex(hashtextextended(coalesce(bare_words(substr(text, body_start + 1)), bare_words(text), '') collate "C", 0))`),
    containerSlug: keyText('container_slug').references((): AnyPgColumn => documents.slug),
    /** BCP 47. */
    language: text('language').notNull(),
    publisher: text('publisher'),
    url: text('url'),
    publishedOn: text('published_on'),
    publishedStart: date('published_start', { mode: 'string' }),
    publishedEnd: date('published_end', { mode: 'string' }),
    licence: text('licence'),
    notes: text('notes'),
    // Only English is stemmed; documents in other languages are searched by their exact words.
    search: tsvector('search')
      .notNull()
      .generatedAlwaysAs(sql`
      setweight(to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, search_words(title)), 'A')
      || to_tsvector(case when language like 'en%' then 'english'::regconfig else 'simple'::regconfig end, search_words(substr(text, body_start + 1)))`),
  },
  (t) => [
    check('documents_span_of_file', sql`file_start >= 0 and char_length(text) = file_end - file_start`),
    // A title in the text precedes the body; otherwise the title comes from the front matter.
    check('documents_title_first', sql`body_start = 0 or starts_with(text, title)`),
    check('documents_body_start', sql`body_start between 0 and char_length(text)`),
    check(
      'documents_published',
      sql`case num_nulls(published_on, published_start, published_end) when 0 then published_end >= published_start when 3 then true else false end`,
    ),
    // (dossier, ordinal) is unique and indexed, see columns.ts.
    // Target of the quotes' foreign key, so that they can carry their document's position in the corpus.
    unique('documents_place').on(t.slug, t.dossierSlug, t.ordinal),
    index().on(t.corpusPath),
    index().on(t.containerSlug),
    index().on(t.kind, t.dossierSlug, t.ordinal),
    index().on(t.language, t.dossierSlug, t.ordinal),
    index().on(t.publisher, t.dossierSlug, t.ordinal),
    index().on(t.publishedStart, t.publishedEnd),
    index('documents_search').using('gin', t.search),
  ],
);

/** A single row: the version of the data set that this database holds. */
export const dataset = pgTable(
  'dataset',
  {
    only: integer('only').primaryKey().default(1),
    /** SHA-256 of the content of all dossiers, in hexadecimal. */
    version: keyText('version').notNull(),
    loadedAt: timestamp('loaded_at', { withTimezone: true, mode: 'string' }).notNull(),
  },
  () => [check('dataset_one_row', sql`"only" = 1`)],
);
