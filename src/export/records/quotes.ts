import { quoteList } from '../../graphql/types/quote.ts';
import { quote } from '../../records/quote.ts';
import { defineExport } from '../export-type.ts';
import { idOf, nodeOf, referenceNode } from '../linked-data.ts';
import { cellsOf, selectionOf, termsOf, valuesOf } from './fields.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';

const fields = selectionOf(quote);

export const quotes = defineExport({
  name: 'quotes',
  description: 'Quotes attributed to a person or to countries.',
  table: 'quotes',
  key: ['slug'],
  filter: { inputType: 'QuoteFilter', where: (filter) => quoteList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.quotes.findMany({
      ...page,
      columns: { slug: true, ...fields.columns },
      with: {
        ...fields.with,
        claims: withClaims,
      },
    }),
  record: (row) => ({
    slug: row.slug,
    ...valuesOf(quote, row),
    claims: claimsOf(row.claims),
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    ...cellsOf(quote),
    ...documentsCell,
  },
  node: ({ slug, document, partOf, claims, ...record }) =>
    nodeOf({
      '@id': idOf('quote', slug),
      '@type': 'Quotation',
      ...termsOf(quote, record),
      inLanguage: document.language,
      isPartOf: [
        referenceNode('CreativeWork', 'document', { slug: document.slug, name: document.title }),
        partOf && { '@id': idOf('quote', partOf) },
      ].filter(Boolean),
      evidence: annotations({ kind: 'quote', key: slug }, claims),
    }),
});
