import { dealList } from '../../graphql/types/deal.ts';
import { defineExport } from '../export-type.ts';
import { countryNode, idOf, type JsonLdNode, nodeOf, referenceNode } from '../linked-data.ts';
import { dealNode } from './amounts.ts';
import { named, namedCountry, type Reference } from './references.ts';

/** The columns and relations to select for a party: a country or an organisation, and its role. */
export const namedParty = {
  columns: { id: true, role: true },
  with: { country: namedCountry, organization: named },
} as const;

interface PartyRow {
  id: string;
  role: string;
  country: { code: string; name: string } | null;
  organization: Reference | null;
}

export function partyOf({ id, role, country, organization }: PartyRow): PartyRow {
  return { id, role, country, organization };
}

export function partyNode({ id, role, country, organization }: PartyRow): JsonLdNode {
  return nodeOf({
    '@id': idOf('party', id),
    '@type': 'DealParty',
    role,
    party: countryNode(country) ?? referenceNode('Organization', 'organization', organization),
  });
}

export const parties = defineExport({
  name: 'parties',
  description: 'Parties to deals: countries and organisations.',
  table: 'dealParties',
  key: ['id'],
  filter: {
    inputType: 'DealFilter',
    where: (filter) => ({ deal: dealList.whereOf({ filter }) }),
  },
  read: (db, page) =>
    db.query.dealParties.findMany({
      ...page,
      columns: namedParty.columns,
      with: { ...namedParty.with, deal: { columns: { slug: true, title: true } } },
    }),
  record: ({ deal, ...row }) => ({ deal, ...partyOf(row) }),
  columns: {
    deal: { description: 'deal, by slug', of: ({ deal }) => deal.slug },
    deal_title: { description: 'its title', of: ({ deal }) => deal.title },
    role: { description: 'PartyRole', of: ({ role }) => role },
    country: { description: 'country, ISO 3166-1 alpha-2', of: ({ country }) => country?.code },
    country_name: { description: 'its name', of: ({ country }) => country?.name },
    organization: { description: 'organisation, by slug', of: ({ organization }) => organization?.slug },
    organization_name: { description: 'its name', of: ({ organization }) => organization?.name },
  },
  node: ({ deal, ...party }) => ({ ...partyNode(party), deal: dealNode(deal) }),
});
