import { builder } from '../builder.ts';

export const Place = builder.drizzleObject('places', {
  name: 'Place',
  description: 'A city, or a venue such as a building.',
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    name: t.exposeString('name', { description: 'Name of the place.' }),
    country: t.relation('country', { nullable: true, description: 'Country that the place is in.' }),
    parent: t.relation('parent', { nullable: true, description: 'Place that it is in; for a venue, its city.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Wikidata ID: `Q` and a number.' }),
  }),
});
