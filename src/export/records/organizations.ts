import { organizationList } from '../../graphql/types/organization.ts';
import { defineExport } from '../export-type.ts';
import { countryNode, idOf, nodeOf, sameAs } from '../linked-data.ts';
import { namedCountry } from './references.ts';

export const organizations = defineExport({
  name: 'organizations',
  description: 'Organisations: companies, international bodies, ministries.',
  table: 'organizations',
  key: ['slug'],
  filter: { inputType: 'OrganizationFilter', where: (filter) => organizationList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.organizations.findMany({
      ...page,
      columns: { slug: true, name: true, wikidataId: true },
      with: { country: namedCountry },
    }),
  record: ({ slug, name, country, wikidataId }) => ({ slug, name, country, wikidataId }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    name: { description: 'name', of: ({ name }) => name },
    country: { description: 'country of the organisation, ISO 3166-1 alpha-2', of: ({ country }) => country?.code },
    country_name: { description: 'its name', of: ({ country }) => country?.name },
    wikidata_id: { description: 'Wikidata id', of: ({ wikidataId }) => wikidataId },
  },
  node: ({ slug, name, country, wikidataId }) =>
    nodeOf({
      '@id': idOf('organization', slug),
      '@type': 'Organization',
      name,
      country: countryNode(country),
      sameAs: sameAs(wikidataId),
    }),
});
