import { builder } from '../builder.ts';
import { overlaps } from '../conditions.ts';
import { costs } from '../cost.ts';
import { DocumentKind } from '../enums.ts';
import { defineFilter } from '../filter.ts';
import { ofSummit } from '../former-slugs.ts';
import { defineList } from '../list.ts';
import { bySlug, lookup } from '../lookup.ts';
import { rootList } from '../root-list.ts';
import { documentTextSyntax, matchesDocumentText } from '../text-conditions.ts';
import { passesOf } from '../work.ts';
import { DateRange } from './date.ts';

export const Document = builder.drizzleNode('documents', {
  name: 'Document',
  description:
    'A source text, exactly as received, such as a press release, readout, agency report, interview or joint statement. Corpus order sorts documents by slug of their dossier, then by position in it.',
  id: { column: (document) => document.slug },
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    dossier: t.exposeString('dossierSlug', { description: 'Dossier that the document belongs to.' }),
    kind: t.expose('kind', { type: DocumentKind, description: 'Kind of document.' }),
    title: t.exposeString('title', {
      description: 'Title, from the head of the text or the metadata of its source file.',
    }),
    text: t.exposeString('text', {
      description: 'The whole text, exactly as loaded. It includes the title, unless that is from the metadata only.',
    }),
    container: t.relation('container', {
      nullable: true,
      description: 'The page that this text is an excerpt of, if any.',
    }),
    language: t.exposeString('language', { description: 'Language of the text, BCP 47.' }),
    publisher: t.exposeString('publisher', { nullable: true, description: 'Publisher, or null if unknown.' }),
    url: t.exposeString('url', { nullable: true, description: 'URL of the publication, or null if unknown.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'EDTF',
      nullable: true,
      description: 'Date of publication, or null if unknown.',
    }),
    licence: t.exposeString('licence', { nullable: true, description: 'Licence of the text, or null if unknown.' }),
    notes: t.exposeString('notes', { nullable: true, description: 'Notes by the editors.' }),
    summits: t.relation('summits', {
      description:
        'Summits that claims cite this document for, newest first. It does not count as cited where it only resolves what another passage refers to.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { dateStart: 'desc', slug: 'asc' } },
    }),
    deals: t.relation('deals', {
      description:
        'Deals that claims cite this document for, ordered by slug. It does not count as cited where it only resolves what another passage refers to.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { slug: 'asc' } },
    }),
    quotes: t.relation('quotes', {
      description: 'Quotes in this document, ordered by slug.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { slug: 'asc' } },
    }),
  }),
});

const DocumentFilter = defineFilter('DocumentFilter', 'documents', 'Filter for documents.', {
  text: {
    type: 'String',
    description: `Searches title and body. ${documentTextSyntax}`,
    work: passesOf,
    where: matchesDocumentText,
  },
  kinds: {
    type: [DocumentKind],
    description: 'Only documents of these kinds.',
    where: (kinds) => ({ kind: { in: kinds } }),
  },
  languages: {
    type: ['String'],
    description: 'Only documents in one of these languages, by BCP 47 tag exactly as in `Document.language`.',
    where: (languages: string[]) => ({ language: { in: languages } }),
  },
  publishers: {
    type: ['String'],
    description: 'Only documents by one of these publishers, exactly as in `Document.publisher`.',
    where: (publishers: string[]) => ({ publisher: { in: publishers } }),
  },
  summit: {
    type: 'String',
    description: 'Only documents that claims about this summit cite, by slug or global ID, as in `Document.summits`.',
    where: (summit: string) => ({ summits: ofSummit('slug', summit) }),
  },
  published: {
    type: DateRange,
    description: 'Only documents published in this range.',
    where: (range) => overlaps('publishedStart', 'publishedEnd', range),
  },
});

export const documentList = defineList({
  table: 'documents',
  typeName: 'Document',
  node: Document,
  filter: DocumentFilter,
  orders: { CORPUS: { description: 'Corpus order.', columns: ['dossierSlug', 'ordinal'] } },
  defaultOrder: { field: 'CORPUS', direction: 'ASC' },
});

builder.queryFields((t) => ({
  document: t.drizzleField({
    type: Document,
    nullable: true,
    description: 'The document with the given slug, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the document.' }) },
    ...lookup('documents', bySlug),
  }),
  documents: t.field({ ...rootList(documentList), description: 'All documents, in corpus order.' }),
}));
