import { dealList } from '../../graphql/types/deal.ts';
import { defineExport } from '../export-type.ts';
import { dateTerms, idOf, type JsonLdNode } from '../linked-data.ts';
import { dealNode } from './amounts.ts';
import { dateOf, type PartialDate, partialDate } from './dates.ts';
import { cellsOf } from './fields.ts';

export function eventNode(
  deal: string,
  { ordinal, status, date }: { ordinal: number; status: string; date: PartialDate | null },
): JsonLdNode {
  return { '@id': idOf('event', `${deal}/${ordinal}`), '@type': 'DealEvent', status, ...dateTerms(date) };
}

export const events = defineExport({
  name: 'events',
  description: 'Status changes of deals.',
  table: 'dealEvents',
  key: ['dealSlug', 'ordinal'],
  filter: {
    inputType: 'DealFilter',
    where: (filter) => ({ deal: dealList.whereOf({ filter }) }),
  },
  read: (db, page) =>
    db.query.dealEvents.findMany({
      ...page,
      columns: { dealSlug: true, ordinal: true, status: true, ...dateOf },
      with: { deal: { columns: { title: true } } },
    }),
  record: (row) => ({
    deal: { slug: row.dealSlug, title: row.deal.title },
    ordinal: row.ordinal,
    status: row.status,
    date: partialDate(row),
  }),
  columns: {
    deal: { description: 'deal, by slug', of: ({ deal }) => deal.slug },
    deal_title: { description: 'its title', of: ({ deal }) => deal.title },
    ordinal: { description: 'position among the events of the deal, from 1', of: ({ ordinal }) => ordinal },
    status: { description: 'DealStatus that the deal reached', of: ({ status }) => status },
    ...cellsOf({ fields: { date: { kind: 'date', description: 'When the deal reached this status.' } } }),
  },
  node: ({ deal, ...event }) => ({ ...eventNode(deal.slug, event), deal: dealNode(deal) }),
});
