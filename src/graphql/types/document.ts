import { builder } from '../builder.ts';
import { keyOf, overlaps } from '../conditions.ts';
import { costs } from '../cost.ts';
import { DocumentKind } from '../enums.ts';
import { defineFilter } from '../filter.ts';
import { defineList, listArgs, resolveList } from '../list.ts';
import { matchesDocumentText } from '../text-conditions.ts';
import { passesOf } from '../work.ts';
import { DateRange } from './date.ts';

export const Document = builder.drizzleNode('documents', {
  name: 'Document',
  description:
    'One text, exactly as received: a press release, a read-out, a wire story, an interview, a joint statement.',
  id: { column: (document) => document.slug },
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its key.' }),
    kind: t.expose('kind', { type: DocumentKind, description: 'What sort of text it is.' }),
    title: t.exposeString('title', { description: 'Its title, as it stands at the head of the text.' }),
    text: t.exposeString('text', { description: 'The whole text exactly as loaded, title included.' }),
    container: t.relation('container', {
      nullable: true,
      description: 'The page that carries this text as an excerpt, if any.',
    }),
    language: t.exposeString('language', { description: 'Its language, BCP 47.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Who published it, where that is known.' }),
    url: t.exposeString('url', { nullable: true, description: 'Where it was published, where that is known.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'EDTF',
      nullable: true,
      description: 'When it was published, where that is known.',
    }),
    licence: t.exposeString('licence', { nullable: true, description: 'Its licence, where that is known.' }),
    notes: t.exposeString('notes', { nullable: true, description: 'What the editors have to say of it.' }),
    summits: t.relation('summits', {
      description: 'The summits that this document tells of.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { dateStart: 'desc', slug: 'asc' } },
    }),
    deals: t.relation('deals', {
      description:
        'The deals that this document tells of. Those that it is only cited for to resolve the words of another document are not among them.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { slug: 'asc' } },
    }),
    quotes: t.relation('quotes', {
      description: 'The quotes in this document.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { slug: 'asc' } },
    }),
  }),
});

const DocumentFilter = defineFilter('DocumentFilter', 'documents', 'Which documents. All that is given has to hold.', {
  text: {
    type: 'String',
    description: 'Full text of title and body: words, "quoted phrases", or, -not. English is stemmed.',
    work: passesOf,
    where: matchesDocumentText,
  },
  kinds: { type: [DocumentKind], description: 'Of one of these kinds.', where: (kinds) => ({ kind: { in: kinds } }) },
  summit: {
    type: 'String',
    description: 'Telling of this summit, by its slug or id.',
    where: (summit: string) => ({ summits: { slug: keyOf('Summit', summit) } }),
  },
  published: {
    type: DateRange,
    description: 'Published in this range. Where the date is not known, a document is in no range.',
    where: (range) => overlaps('publishedStart', 'publishedEnd', range),
  },
});

export const documentList = defineList({
  table: 'documents',
  typeName: 'Document',
  node: Document,
  filter: DocumentFilter,
  orders: { CORPUS: { description: 'In the order of the corpus.', columns: ['dossierSlug', 'ordinal'] } },
  defaultOrder: { field: 'CORPUS', direction: 'ASC' },
});

builder.queryFields((t) => ({
  document: t.drizzleField({
    type: Document,
    nullable: true,
    description: 'The document with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { db }) => db.query.documents.findFirst(query({ where: { slug } })),
  }),
  documents: t.field({
    type: documentList.connection,
    description: 'All documents, in the order of the corpus.',
    args: listArgs(documentList),
    resolve: (_root, args, context, info) => resolveList(documentList, args, context, info),
  }),
}));
