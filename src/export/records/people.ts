import { GraphQLInputObjectType } from 'graphql';
import { schema } from '../../graphql/schema.ts';
import { personList } from '../../graphql/types/person.ts';
import { defineExport } from '../export-type.ts';
import { idOf, nodeOf, sameAs } from '../linked-data.ts';

/** The filter of people. The API has its fields as arguments of the list, and has no input type for it. */
const PersonFilter = new GraphQLInputObjectType({
  name: 'PersonFilter',
  fields: () => {
    const { args = [] } = schema.getQueryType()?.getFields().people ?? {};
    const own = args.filter(({ name }) => !['orderBy', 'first', 'after', 'last', 'before'].includes(name));
    return Object.fromEntries(own.map(({ name, type, description }) => [name, { type, description }]));
  },
});

export const people = defineExport({
  name: 'people',
  description: 'People who took part in a summit, attended an occasion, or are quoted.',
  table: 'people',
  key: ['slug'],
  filter: {
    inputType: PersonFilter,
    where: (filter) => personList.whereOf({ filter }),
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
