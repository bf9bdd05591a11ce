import { defineExport } from '../export-type.ts';
import { idOf, linked, mentionCountry, sameAs } from '../linked-data.ts';
import { namedCountry } from './references.ts';

export const organizations = defineExport({
  name: 'organizations',
  description: 'Companies, international bodies, ministries.',
  table: 'organizations',
  key: ['slug'],
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
    country: { description: 'country that it belongs to, ISO 3166-1 alpha-2', of: ({ country }) => country?.code },
    country_name: { description: 'its name', of: ({ country }) => country?.name },
    wikidata_id: { description: 'Wikidata id', of: ({ wikidataId }) => wikidataId },
  },
  node: ({ slug, name, country, wikidataId }) =>
    linked({
      '@id': idOf('organization', slug),
      '@type': 'Organization',
      name,
      country: mentionCountry(country),
      sameAs: sameAs(wikidataId),
    }),
});
