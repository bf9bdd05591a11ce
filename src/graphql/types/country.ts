import { builder } from '../builder.ts';
import { namedLike } from '../conditions.ts';
import { defineFilter } from '../filter.ts';
import { defineList, listArgs, relatedList, resolveList } from '../list.ts';
import { dealList } from './deal.ts';
import { summitList } from './summit.ts';

export const Country = builder.drizzleNode('countries', {
  name: 'Country',
  description: 'A country that the data set names.',
  id: { column: (country) => country.code },
  select: { columns: { code: true } },
  fields: (t) => ({
    code: t.expose('code', { type: 'CountryCode', description: 'ISO 3166-1 alpha-2.' }),
    alpha3: t.exposeString('alpha3', { description: 'ISO 3166-1 alpha-3.' }),
    name: t.exposeString('name', { description: 'Its English short name.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Its Wikidata id.' }),
    summits: t.field({
      ...relatedList('countries', 'summits', summitList),
      description: 'The summits that took place in it.',
    }),
    deals: t.field({
      ...relatedList('countries', 'deals', dealList),
      description: 'The deals that it is a party to.',
    }),
  }),
});

const CountryFilter = defineFilter('CountryFilter', 'countries', 'Which countries.', {
  text: {
    type: 'String',
    description: 'Named so, in whole or in part, or alike: misspelt names are found.',
    where: (text: string) => namedLike(text),
  },
});

const countryList = defineList({
  table: 'countries',
  typeName: 'Country',
  node: Country,
  filter: CountryFilter,
  orders: { CODE: { description: 'By code.', columns: ['code'] } },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
});

builder.queryFields((t) => ({
  country: t.drizzleField({
    type: Country,
    nullable: true,
    description: 'The country with this code, or null when the data set does not name it.',
    args: { code: t.arg({ type: 'CountryCode', required: true, description: 'ISO 3166-1 alpha-2.' }) },
    resolve: (query, _root, { code }, { db }) => db.query.countries.findFirst(query({ where: { code } })),
  }),
  countries: t.field({
    type: countryList.connection,
    description: 'The countries that the data set names, by code.',
    args: {
      text: t.arg.string({
        required: false,
        description: 'Only those named so, in whole or in part, or alike: misspelt names are found.',
      }),
      ...listArgs({ ...countryList, filter: undefined }),
    },
    resolve: (_root, { text, ...args }, context, info) =>
      resolveList(countryList, { ...args, filter: { text } }, context, info),
  }),
}));
