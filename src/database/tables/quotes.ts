import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
} from 'drizzle-orm/pg-core';
import { addedBy, dateIsSound, dateOrder, keyText, optionalDate, termEnum, tsvector } from './columns.ts';
import { summits } from './meetings.ts';
import { countries, people } from './reference.ts';
import { documents } from './sources.ts';

export const quoteForm = termEnum('quoteForm');

/** Words attributed to somebody: a person or, in a headline or statement, countries. */
export const quotes = pgTable(
  'quotes',
  {
    slug: keyText('slug').primaryKey(),
    documentSlug: keyText('document_slug').notNull(),
    /**
     * With `documentOrdinal`, the document's position, kept in sync by the foreign key: one index serves corpus order.
     */
    dossierSlug: keyText('dossier_slug').notNull(),
    documentOrdinal: integer('document_ordinal').notNull(),
    form: quoteForm('form').notNull(),
    /** As printed, without the outer quotation marks. */
    text: text('text').notNull(),
    folded: text('folded').notNull().generatedAlwaysAs(sql`fold(text)`),
    /** The bare words, by which quotes with the same words are found; null if the text has none. */
    words: text('words').generatedAlwaysAs(sql`bare_words(text)`),
    speakerSlug: keyText('speaker_slug').references(() => people.slug),
    speakerTitle: text('speaker_title'),
    addresseeSlug: keyText('addressee_slug').references(() => people.slug),
    isTranslation: boolean('is_translation').notNull().default(false),
    translationNote: text('translation_note'),
    ...optionalDate(),
    ...dateOrder(),
    summitSlug: keyText('summit_slug').references(() => summits.slug, { onUpdate: 'cascade' }),
    partOfSlug: keyText('part_of_slug').references((): AnyPgColumn => quotes.slug, { onUpdate: 'cascade' }),
    /** The original that this is a translation of; it is not itself a translation. */
    translationOfSlug: keyText('translation_of_slug').references((): AnyPgColumn => quotes.slug, {
      onUpdate: 'cascade',
    }),
    /** The same for an original and its translations, so that one index finds all of them. */
    originalSlug: keyText('original_slug').notNull().generatedAlwaysAs(sql`coalesce(translation_of_slug, slug)`),
    search: tsvector('search').notNull().generatedAlwaysAs(sql`to_tsvector('english'::regconfig, search_words(text))`),
  },
  (t) => [
    foreignKey({
      name: 'quotes_document',
      columns: [t.documentSlug, t.dossierSlug, t.documentOrdinal],
      foreignColumns: [documents.slug, documents.dossierSlug, documents.ordinal],
    }).onUpdate('cascade'),
    check('quotes_date', dateIsSound),
    check('quotes_direct_has_speaker', sql`form <> 'DIRECT' or speaker_slug is not null`),
    check('quotes_not_of_itself', sql`translation_of_slug <> slug`),
    check('quotes_headline_has_none', sql`form <> 'HEADLINE' or speaker_slug is null`),
    index().on(t.documentSlug, t.slug),
    index().on(t.dossierSlug, t.documentOrdinal, t.slug),
    index().on(t.dateAscending, t.slug),
    index().on(t.dateDescending, t.slug),
    index().on(t.dateStart, t.dateEnd),
    index().on(t.form, t.dossierSlug, t.documentOrdinal, t.slug),
    index().on(t.speakerSlug, t.dossierSlug, t.documentOrdinal, t.slug),
    index().on(t.summitSlug, t.dossierSlug, t.documentOrdinal, t.slug),
    index().on(t.addresseeSlug),
    index().on(t.partOfSlug),
    index().on(t.translationOfSlug),
    index().on(t.originalSlug),
    index('quotes_search').using('gin', t.search),
    // A B-tree entry cannot be longer than a third of a page; a hash index is as good for equality.
    index('quotes_words').using('hash', t.words),
  ],
);

/** The countries that a headline or a statement speaks for if no person is named. */
export const quoteCountries = pgTable(
  'quote_countries',
  {
    quoteSlug: keyText('quote_slug')
      .notNull()
      .references(() => quotes.slug, { onDelete: 'cascade', onUpdate: 'cascade' }),
    countryCode: keyText('country_code')
      .notNull()
      .references(() => countries.code),
    ...addedBy(),
  },
  (t) => [primaryKey({ columns: [t.quoteSlug, t.countryCode] }), index().on(t.countryCode)],
);
