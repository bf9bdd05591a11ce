import { documentList } from '../../graphql/types/document.ts';
import { defineExport } from '../export-type.ts';
import { idOf, nodeOf } from '../linked-data.ts';

export const documents = defineExport({
  name: 'documents',
  description: 'Source documents, with their full texts exactly as received.',
  table: 'documents',
  key: ['slug'],
  // Small pages, since a document can be as long as a book.
  pageSize: 20,
  filter: { inputType: 'DocumentFilter', where: (filter) => documentList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.documents.findMany({
      ...page,
      columns: {
        slug: true,
        kind: true,
        title: true,
        language: true,
        publisher: true,
        url: true,
        publishedOn: true,
        publishedStart: true,
        publishedEnd: true,
        licence: true,
        notes: true,
        containerSlug: true,
        sha256: true,
        text: true,
      },
    }),
  record: ({ containerSlug, publishedStart, publishedEnd, sha256, text, ...document }) => ({
    ...document,
    publishedStart,
    publishedEnd,
    container: containerSlug,
    sha256,
    text,
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    kind: { description: 'DocumentKind', of: ({ kind }) => kind },
    title: { description: 'title', of: ({ title }) => title },
    language: { description: 'language, BCP 47', of: ({ language }) => language },
    publisher: { description: 'publisher', of: ({ publisher }) => publisher },
    url: { description: 'URL of the publication', of: ({ url }) => url },
    published_on: { description: 'date of publication, EDTF', of: ({ publishedOn }) => publishedOn },
    published_start: {
      description: 'first possible day of publication, ISO 8601',
      of: ({ publishedStart }) => publishedStart,
    },
    published_end: {
      description: 'last possible day of publication, ISO 8601',
      of: ({ publishedEnd }) => publishedEnd,
    },
    licence: { description: 'licence of the document, if known', of: ({ licence }) => licence },
    notes: { description: 'notes of the editors', of: ({ notes }) => notes },
    container: { description: 'document that it is an excerpt of, by slug', of: ({ container }) => container },
    sha256: { description: 'SHA-256 of its text in UTF-8, hexadecimal', of: ({ sha256 }) => sha256 },
    text: {
      description: 'full text; positions of passages are offsets into it in Unicode code points, from 0',
      of: ({ text }) => text,
    },
  },
  node: (document) =>
    nodeOf({
      '@id': idOf('document', document.slug),
      '@type': 'CreativeWork',
      name: document.title,
      genre: document.kind,
      inLanguage: document.language,
      publisher: document.publisher,
      url: document.url,
      publishedOn: document.publishedOn,
      earliest: document.publishedStart,
      latest: document.publishedEnd,
      license: document.licence,
      note: document.notes,
      isPartOf: document.container && { '@id': idOf('document', document.container) },
      sha256: document.sha256,
      text: document.text,
    }),
});
