import { builder } from '../builder.ts';
import { namedLike, nameText } from '../conditions.ts';
import { defineFilter } from '../filter.ts';
import { defineList } from '../list.ts';
import { bySlug, lookup } from '../lookup.ts';
import { relatedList } from '../related-list.ts';
import { rootList } from '../root-list.ts';
import { dealList } from './deal.ts';
import { participantList } from './participant.ts';

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
    participants: t.field({
      ...relatedList('organizations', 'participants', participantList),
      description: 'Participants in summits who represented the organisation.',
    }),
    deals: t.field({
      ...relatedList('organizations', 'deals', dealList),
      description: 'Deals that the organisation is a party to.',
    }),
  }),
});

const OrganizationFilter = defineFilter('OrganizationFilter', 'organizations', 'Filter for organisations.', {
  text: { type: 'String', description: nameText, where: (text: string) => namedLike(text) },
  countries: {
    type: ['CountryCode'],
    description: 'Only organisations that belong to one of these countries.',
    where: (codes: string[]) => ({ countryCode: { in: codes } }),
  },
});

export const organizationList = defineList({
  table: 'organizations',
  typeName: 'Organization',
  node: Organization,
  filter: OrganizationFilter,
  orders: { NAME: { description: 'Name, ignoring case and accents.', columns: ['nameKey', 'slug'] } },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

builder.queryFields((t) => ({
  organization: t.drizzleField({
    type: Organization,
    nullable: true,
    description: 'The organisation with the given slug, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the organisation.' }) },
    ...lookup('organizations', bySlug),
  }),
  organizations: t.field({ ...rootList(organizationList), description: 'All organisations, ordered by name.' }),
}));
