import { builder } from '../builder.ts';

export const Organization = builder.drizzleNode('organizations', {
  name: 'Organization',
  description: 'An organisation: a company, an international body, a ministry.',
  id: { column: (organization) => organization.slug },
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its key.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    country: t.relation('country', { nullable: true, description: 'The country that it belongs to, if to one.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Its Wikidata id.' }),
  }),
});

builder.queryField('organization', (t) =>
  t.drizzleField({
    type: Organization,
    nullable: true,
    description: 'The organisation with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { db }) => db.query.organizations.findFirst(query({ where: { slug } })),
  }),
);
