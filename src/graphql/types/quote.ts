import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { keyOf, overlaps, peopleOf } from '../conditions.ts';
import { QuoteForm } from '../enums.ts';
import { defineFilter } from '../filter.ts';
import { defineList, listArgs, resolveList } from '../list.ts';
import { matchesText } from '../text-conditions.ts';
import { passesOf } from '../work.ts';
import { DateRange, dateColumns, optionalDate, PartialDate } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';

export const Quote = builder.drizzleNode('quotes', {
  name: 'Quote',
  description: 'Words attributed to somebody.',
  id: { column: (quote) => quote.slug },
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its key.' }),
    form: t.expose('form', { type: QuoteForm, description: 'Whose words the text gives.' }),
    text: t.exposeString('text', { description: 'The words as printed, without the outer quotation marks.' }),
    speaker: t.relation('speaker', { nullable: true, description: 'Who said it. Null where a document names nobody.' }),
    speakerTitle: t.exposeString('speakerTitle', {
      nullable: true,
      description: 'What the document calls the speaker.',
    }),
    countries: t.relation('countries', {
      description: 'The countries that a headline or a statement speaks for, where no person is named.',
      query: { orderBy: { code: 'asc' } },
    }),
    addressee: t.relation('addressee', { nullable: true, description: 'Whom it was said to, where that is known.' }),
    isTranslation: t.exposeBoolean('isTranslation', {
      description: 'Whether the document says that it is translated.',
    }),
    translationNote: t.exposeString('translationNote', {
      nullable: true,
      description: 'What the document says of the translation.',
    }),
    date: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was said, where that is known.',
      select: { columns: dateColumns },
      resolve: optionalDate,
    }),
    summit: t.relation('summit', { nullable: true, description: 'The summit that it was said at, if at one.' }),
    document: t.relation('document', { description: 'The document that it stands in.' }),
    partOf: t.relation('partOf', { nullable: true, description: 'The longer quote that it is part of, if any.' }),
    translationOf: t.relation('translationOf', {
      nullable: true,
      description: 'The original that it is a translation of, as the editors hold, if any.',
    }),
  }),
});
addSourcedFields('quotes');

const QuoteFilter = defineFilter('QuoteFilter', 'quotes', 'Which quotes. All that is given has to hold.', {
  text: {
    type: 'String',
    description: 'Full text: words, "quoted phrases", or, -not.',
    where: matchesText,
    work: passesOf,
  },
  forms: {
    type: [QuoteForm],
    description: 'Of one of these forms.',
    where: (forms: Term<'quoteForm'>[]) => ({ form: { in: forms } }),
  },
  speaker: {
    type: ['String'],
    description: 'Said by one of these people, by slug, id or Wikidata id.',
    where: (given: string[]) => {
      const { slugs, wikidataIds } = peopleOf(given);
      return wikidataIds.length === 0
        ? { speakerSlug: { in: slugs } }
        : { OR: [{ speakerSlug: { in: slugs } }, { speaker: { wikidataId: { in: wikidataIds } } }] };
    },
  },
  hasSpeaker: {
    type: 'Boolean',
    description: 'With a known speaker, or without.',
    where: (hasSpeaker: boolean) => ({ speakerSlug: hasSpeaker ? { isNotNull: true } : { isNull: true } }),
  },
  summit: {
    type: 'String',
    description: 'Said at this summit, by its slug or id.',
    where: (summit: string) => ({ summitSlug: keyOf('Summit', summit) }),
  },
  document: {
    type: 'String',
    description: 'In this document, by its slug or id.',
    where: (document: string) => ({ documentSlug: keyOf('Document', document) }),
  },
  date: {
    type: DateRange,
    description: 'Said in this range.',
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
      description: 'In the order of the documents in the corpus, and by slug within one.',
      columns: ['dossierSlug', 'documentOrdinal', 'slug'],
    },
    DATE: {
      description: 'By date; quotes without one come last either way.',
      columns: { ASC: ['dateAscending', 'slug'], DESC: ['dateDescending', 'slug'] },
    },
  },
  defaultOrder: { field: 'DOCUMENT', direction: 'ASC' },
});

builder.queryFields((t) => ({
  quote: t.drizzleField({
    type: Quote,
    nullable: true,
    description: 'The quote with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { db }) => db.query.quotes.findFirst(query({ where: { slug } })),
  }),
  quotes: t.field({
    type: quoteList.connection,
    description: 'All quotes, in the order of the documents.',
    args: listArgs(quoteList),
    resolve: (_root, args, context, info) => resolveList(quoteList, args, context, info),
  }),
}));
