import type { Term } from '../../database/vocabulary.ts';
import { quote } from '../../records/quote.ts';
import { builder } from '../builder.ts';
import { keyOf, overlaps, peopleOf } from '../conditions.ts';
import { QuoteForm } from '../enums.ts';
import { defineFilter } from '../filter.ts';
import { byAnySlug, ofSummit } from '../former-slugs.ts';
import { defineList } from '../list.ts';
import { lookup } from '../lookup.ts';
import { rootList } from '../root-list.ts';
import { matchesText, textSyntax } from '../text-conditions.ts';
import { passesOf } from '../work.ts';
import { DateRange, optionalDate } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';

export const Quote = builder.drizzleNode('quotes', {
  name: 'Quote',
  description: 'A statement that a document quotes or reports, and attributes to a person or to countries.',
  id: { column: (quote) => quote.slug },
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    form: t.expose('form', { type: QuoteForm, description: quote.fields.form.description }),
    text: t.exposeString('text', { description: quote.fields.text.description }),
    speaker: t.relation('speaker', {
      nullable: true,
      description: `${quote.fields.speaker.description} Null if no document states it.`,
    }),
    speakerTitle: t.exposeString('speakerTitle', {
      nullable: true,
      description: quote.fields.speakerTitle.description,
    }),
    countries: t.relation('countries', {
      description: 'Countries that a headline or statement speaks for if no person is named, ordered by code.',
      query: { orderBy: { code: 'asc' } },
    }),
    addressee: t.relation('addressee', {
      nullable: true,
      description: `${quote.fields.addressee.description} Null if no document states it.`,
    }),
    isTranslation: t.exposeBoolean('isTranslation', {
      description: quote.fields.isTranslation.description,
    }),
    translationNote: t.exposeString('translationNote', {
      nullable: true,
      description: quote.fields.translationNote.description,
    }),
    date: t.field({
      ...optionalDate(),
      description: `${quote.fields.date.description} Null if no document states it.`,
    }),
    summit: t.relation('summit', {
      nullable: true,
      description: `${quote.fields.summit.description} Null if no document states it.`,
    }),
    document: t.relation('document', { description: quote.fields.document.description }),
    partOf: t.relation('partOf', {
      nullable: true,
      description: `${quote.fields.partOf.description} Null if no document states it.`,
    }),
    translationOf: t.relation('translationOf', {
      nullable: true,
      description:
        'Original that this quote translates according to the editors, if any. It is never a translation itself.',
    }),
  }),
});
addSourcedFields(quote);

const QuoteFilter = defineFilter('QuoteFilter', 'quotes', 'Filter for quotes.', {
  text: {
    type: 'String',
    description: `Searches the text of the quote. ${textSyntax}`,
    where: matchesText,
    work: passesOf,
  },
  forms: {
    type: [QuoteForm],
    description: 'Only quotes of these forms.',
    where: (forms: Term<'quoteForm'>[]) => ({ form: { in: forms } }),
  },
  speaker: {
    type: ['String'],
    description: 'Only quotes of these speakers, by slug, global ID or Wikidata ID.',
    where: (given: string[]) => {
      const { slugs, wikidataIds } = peopleOf(given);
      return wikidataIds.length === 0
        ? { speakerSlug: { in: slugs } }
        : { OR: [{ speakerSlug: { in: slugs } }, { speaker: { wikidataId: { in: wikidataIds } } }] };
    },
  },
  hasSpeaker: {
    type: 'Boolean',
    description: 'Only quotes with a known speaker if true, without one if false.',
    where: (hasSpeaker: boolean) => ({ speakerSlug: hasSpeaker ? { isNotNull: true } : { isNull: true } }),
  },
  summit: {
    type: 'String',
    description: 'Only quotes from or about this summit, by slug or global ID.',
    where: (summit: string) => ofSummit('summitSlug', summit),
  },
  document: {
    type: 'String',
    description: 'Only quotes in this document, by slug or global ID.',
    where: (document: string) => ({ documentSlug: keyOf('Document', document) }),
  },
  date: {
    type: DateRange,
    description: 'Only quotes with a date in this range.',
    where: (range) => overlaps('dateStart', 'dateEnd', range),
  },
});

export const quoteList = defineList({
  table: 'quotes',
  typeName: 'Quote',
  node: Quote,
  filter: QuoteFilter,
  orders: {
    DOCUMENT: {
      description: 'Corpus order of the documents, then slug.',
      columns: ['dossierSlug', 'documentOrdinal', 'slug'],
    },
    DATE: {
      description: 'Date, by its first possible day. Quotes without a date come last in either direction.',
      columns: { ASC: ['dateAscending', 'slug'], DESC: ['dateDescending', 'slug'] },
    },
  },
  defaultOrder: { field: 'DOCUMENT', direction: 'ASC' },
});

builder.queryFields((t) => ({
  quote: t.drizzleField({
    type: Quote,
    nullable: true,
    description: 'The quote with the given slug, which may be a former one, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the quote.' }) },
    ...lookup('quotes', byAnySlug('Quote')),
  }),
  quotes: t.field({ ...rootList(quoteList), description: 'All quotes.' }),
}));
