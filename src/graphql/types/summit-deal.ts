import { builder } from '../builder.ts';
import { ClaimBasis, DealLink } from '../enums.ts';

export const SummitDeal = builder.drizzleObject('summitDeals', {
  name: 'SummitDeal',
  description: 'How a deal is tied to a meeting, and how we know.',
  select: { columns: { summitSlug: true, dealSlug: true } },
  fields: (t) => ({
    deal: t.relation('deal', { description: 'The deal.' }),
    summit: t.relation('summit', { description: 'The meeting.' }),
    link: t.expose('link', { type: DealLink, description: 'How they are tied.' }),
    basis: t.expose('basis', { type: ClaimBasis, description: 'How close that is to the words.' }),
    note: t.exposeString('note', { nullable: true, description: 'What ties them, where no document simply says so.' }),
  }),
});
