import { GraphQLInputObjectType, GraphQLString } from 'graphql';
import { namedLike } from '../../graphql/conditions.ts';
import type { Where } from '../../graphql/filter.ts';
import { defineExport } from '../export-type.ts';
import { idOf, nodeOf, sameAs } from '../linked-data.ts';

/** The filter of people. The API has it as arguments of the list, and has no input type for it. */
const PersonFilter = new GraphQLInputObjectType({
  name: 'PersonFilter',
  fields: {
    text: {
      type: GraphQLString,
      description: 'Only people whose name matches in whole or in part. Finds misspelt names.',
    },
  },
});

export const people = defineExport({
  name: 'people',
  description: 'People who took part in a summit, attended an occasion, or are quoted.',
  table: 'people',
  key: ['slug'],
  filter: {
    inputType: PersonFilter,
    where: ({ text }: { text?: string | null }) => (namedLike(text ?? '') ?? {}) as Where,
  },
  read: (db, page) =>
    db.query.people.findMany({
      ...page,
      columns: {
        slug: true,
        name: true,
        familyName: true,
        givenName: true,
        sortName: true,
        wikidataId: true,
        summitCount: true,
      },
      with: {
        names: {
          columns: { form: true },
          where: { language: { isNull: true } },
          orderBy: { dossierSlug: 'asc', ordinal: 'asc' },
        },
      },
    }),
  record: ({ names, wikidataId, summitCount, ...person }) => ({
    ...person,
    aliases: [...new Set(names.map(({ form }) => form))].filter((form) => form !== person.name),
    wikidataId,
    summitCount,
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    name: { description: 'name, in its usual order', of: ({ name }) => name },
    family_name: { description: 'family name', of: ({ familyName }) => familyName },
    given_name: { description: 'given name', of: ({ givenName }) => givenName },
    sort_name: { description: 'name by which lists are sorted', of: ({ sortName }) => sortName },
    aliases: { description: 'list: other forms of the name in documents', of: ({ aliases }) => aliases },
    wikidata_id: { description: 'Wikidata id', of: ({ wikidataId }) => wikidataId },
    summit_count: {
      description: 'number of summits that the person took part in',
      of: ({ summitCount }) => summitCount,
    },
  },
  node: ({ slug, name, familyName, givenName, aliases, wikidataId }) =>
    nodeOf({
      '@id': idOf('person', slug),
      '@type': 'Person',
      name,
      familyName,
      givenName,
      alternateName: aliases,
      sameAs: sameAs(wikidataId),
    }),
});
