import { builder } from '../builder.ts';
import { namedLike } from '../conditions.ts';
import { badInput } from '../errors.ts';
import { defineFilter } from '../filter.ts';
import { defineList, listArgs, relatedList, resolveList } from '../list.ts';
import { participantList } from './participant.ts';
import { quoteList } from './quote.ts';
import { summitList } from './summit.ts';

export const Person = builder.drizzleNode('people', {
  name: 'Person',
  description: 'A person who took part in a summit, attended an occasion, or is quoted.',
  id: { column: (person) => person.slug },
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'The key.' }),
    name: t.exposeString('name', {
      description: 'The name, in the order in which it is used: “Xi Jinping”, “Vladimir Putin”.',
    }),
    familyName: t.exposeString('familyName', { nullable: true, description: 'The family name.' }),
    givenName: t.exposeString('givenName', { nullable: true, description: 'The given name.' }),
    sortName: t.exposeString('sortName', { description: 'What lists sort by: “Xi Jinping”, “Putin, Vladimir”.' }),
    aliases: t.stringList({
      description: 'Other forms that documents name the person by.',
      select: {
        columns: { name: true },
        with: {
          names: {
            columns: { form: true },
            where: { language: { isNull: true } },
            orderBy: { dossierSlug: 'asc', ordinal: 'asc' },
          },
        },
      },
      resolve: ({ name, names }) => [...new Set(names.map(({ form }) => form))].filter((form) => form !== name),
    }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'The Wikidata id.' }),
    participants: t.field({
      ...relatedList('people', 'participants', participantList),
      description: 'The person’s places at summits: in what office and role, for which country.',
    }),
    summits: t.field({
      ...relatedList('people', 'summits', summitList),
      description: 'The summits that the person took part in. Interviews and ceremonies are none.',
    }),
    quotes: t.field({ ...relatedList('people', 'quotes', quoteList), description: 'What the person is quoted with.' }),
  }),
});

const PersonFilter = defineFilter('PersonFilter', 'people', 'Which people.', {
  text: {
    type: 'String',
    description: 'Named so, in whole or in part, or alike: misspelt names are found.',
    where: (text: string) => namedLike(text),
  },
});

const personList = defineList({
  table: 'people',
  typeName: 'Person',
  node: Person,
  filter: PersonFilter,
  orders: {
    NAME: { description: 'By sort name.', columns: ['sortKey', 'slug'] },
    SUMMIT_COUNT: { description: 'By how many summits they took part in.', columns: ['summitCount', 'slug'] },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

builder.queryFields((t) => ({
  person: t.drizzleField({
    type: Person,
    nullable: true,
    description: 'The person with this slug or Wikidata id, or null when there is none.',
    args: {
      slug: t.arg.string({ required: false, description: 'The slug.' }),
      wikidataId: t.arg.string({ required: false, description: 'The Wikidata id.' }),
    },
    resolve: (query, _root, { slug, wikidataId }, { db }) => {
      if ((slug == null) === (wikidataId == null)) throw badInput('person: give either slug or wikidataId.');
      return db.query.people.findFirst(
        query({ where: slug == null ? { wikidataId: wikidataId as string } : { slug } }),
      );
    },
  }),
  people: t.field({
    type: personList.connection,
    description: 'All people, by sort name.',
    args: {
      text: t.arg.string({
        required: false,
        description: 'Only those named so, in whole or in part, or alike: misspelt names are found.',
      }),
      ...listArgs({ ...personList, filter: undefined }),
    },
    resolve: (_root, { text, ...args }, context, info) =>
      resolveList(personList, { ...args, filter: { text } }, context, info),
  }),
}));
