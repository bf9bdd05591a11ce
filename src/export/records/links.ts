import { dealList } from '../../graphql/types/deal.ts';
import { defineExport } from '../export-type.ts';
import { idOf, type JsonLdNode, nodeOf, referenceNode } from '../linked-data.ts';
import { dealNode } from './amounts.ts';

interface Link {
  summit: string;
  deal: string;
  link: string;
  basis: string;
  note: string | null;
}

export function linkNode({ summit, deal, link, basis, note }: Link): JsonLdNode {
  return nodeOf({
    '@id': idOf('link', `${summit}/${deal}`),
    '@type': 'SummitDeal',
    summit: { '@id': idOf('summit', summit) },
    deal: { '@id': idOf('deal', deal) },
    kind: link,
    basis,
    note,
  });
}

export const links = defineExport({
  name: 'links',
  description: 'Links between deals and summits, with the basis of each.',
  table: 'summitDeals',
  key: ['summitSlug', 'dealSlug'],
  filter: {
    inputType: 'DealFilter',
    where: (filter) => ({ deal: dealList.whereOf({ filter }) }),
  },
  read: (db, page) =>
    db.query.summitDeals.findMany({
      ...page,
      columns: { summitSlug: true, dealSlug: true, link: true, basis: true, note: true },
      with: { summit: { columns: { slug: true, name: true } }, deal: { columns: { slug: true, title: true } } },
    }),
  record: ({ summit, deal, link, basis, note }) => ({ summit, deal, link, basis, note }),
  columns: {
    summit: { description: 'summit, by slug', of: ({ summit }) => summit.slug },
    summit_name: { description: 'its name', of: ({ summit }) => summit.name },
    deal: { description: 'deal, by slug', of: ({ deal }) => deal.slug },
    deal_title: { description: 'its title', of: ({ deal }) => deal.title },
    link: { description: 'DealLink', of: ({ link }) => link },
    basis: { description: 'ClaimBasis', of: ({ basis }) => basis },
    note: { description: 'what links them, if no document states it directly', of: ({ note }) => note },
  },
  node: ({ summit, deal, ...link }) => ({
    ...linkNode({ ...link, summit: summit.slug, deal: deal.slug }),
    summit: referenceNode('Event', 'summit', summit),
    deal: dealNode(deal),
  }),
});
