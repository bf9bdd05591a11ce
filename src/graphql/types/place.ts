import { builder } from '../builder.ts';

export const Place = builder.drizzleObject('places', {
  name: 'Place',
  description: 'A city, or a venue in one.',
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its key.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    country: t.relation('country', { nullable: true, description: 'The country that it lies in.' }),
    parent: t.relation('parent', { nullable: true, description: 'The place that it lies in, for a venue its city.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Its Wikidata id.' }),
  }),
});
