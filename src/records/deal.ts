import { defineRecord } from './record.ts';

export const deal = defineRecord('deal', 'deals', {
  title: { kind: 'wording', required: true, description: 'Title of the deal.', term: 'name' },
  summary: {
    kind: 'wording',
    description: 'Summary of the deal, including what no document states about it.',
    term: 'description',
  },
  kind: { kind: 'dealKind', required: true, description: 'Kind of deal. It does not imply legal force.' },
  bindingness: { kind: 'bindingness', required: true, description: 'Legal force, regardless of the title.' },
  status: { kind: 'dealStatus', required: true, description: 'Latest known status.' },
  subject: { kind: 'wording', description: 'Subject of the deal.' },
  route: { kind: 'verbatim', description: 'Delivery route, as a document words it.' },
  term: { kind: 'duration', description: 'Length of time that the deal runs for.' },
  settlementCurrency: {
    kind: 'currency',
    column: 'settlementCurrencyCode',
    description: 'Currency in which payments are made, ISO 4217. It does not imply the currency of the price.',
  },
  date: { kind: 'date', description: 'When the deal was agreed, issued or raised.' },
  parties: { kind: 'parties', description: 'Parties to the deal.', term: null },
  amounts: { kind: 'amounts', description: 'Figures in the deal.', term: null },
  timeline: {
    kind: 'steps',
    term: null,
    description: 'Steps of the deal, in order. Not needed if its status and date are the only step.',
  },
});
