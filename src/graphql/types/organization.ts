import { builder } from '../builder.ts';
import { bySlug, lookup } from '../lookup.ts';

export const Organization = builder.drizzleNode('organizations', {
  name: 'Organization',
  description: 'An organisation, such as a company, international body or ministry.',
  id: { column: (organization) => organization.slug },
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    name: t.exposeString('name', { description: 'Name of the organisation.' }),
    country: t.relation('country', { nullable: true, description: 'Country that it belongs to, if to a single one.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Wikidata ID: `Q` and a number.' }),
  }),
});

builder.queryField('organization', (t) =>
  t.drizzleField({
    type: Organization,
    nullable: true,
    description: 'The organisation with the given slug, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the organisation.' }) },
    ...lookup('organizations', bySlug),
  }),
);
