import { builder } from '../builder.ts';
import { ClaimBasis, DealLink } from '../enums.ts';

export const SummitDeal = builder.drizzleObject('summitDeals', {
  name: 'SummitDeal',
  description: 'A link between a summit and a deal, with the basis for it.',
  select: { columns: { summitSlug: true, dealSlug: true } },
  fields: (t) => ({
    deal: t.relation('deal', { description: 'The deal.' }),
    summit: t.relation('summit', { description: 'The summit.' }),
    link: t.expose('link', { type: DealLink, description: 'Kind of link.' }),
    basis: t.expose('basis', {
      type: ClaimBasis,
      description: 'Relation between the link and the documents: stated, resolved, inferred or editorial.',
    }),
    note: t.exposeString('note', {
      nullable: true,
      description: 'What links the two. Always given unless `basis` is `STATED`.',
    }),
  }),
});
