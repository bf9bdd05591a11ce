import { builder } from '../builder.ts';
import { namedLike, nameText } from '../conditions.ts';
import { defineFilter } from '../filter.ts';
import { defineList } from '../list.ts';
import { lookup } from '../lookup.ts';
import { relatedList } from '../related-list.ts';
import { rootList } from '../root-list.ts';
import { dealList } from './deal.ts';
import { summitList } from './summit.ts';

export const Country = builder.drizzleNode('countries', {
  name: 'Country',
  description: 'A country named in the data set.',
  id: { column: (country) => country.code },
  select: { columns: { code: true } },
  fields: (t) => ({
    code: t.expose('code', {
      type: 'CountryCode',
      description: 'ISO 3166-1 alpha-2 code. A former state has the code that it had, such as `SU`.',
    }),
    alpha3: t.exposeString('alpha3', {
      description: 'ISO 3166-1 alpha-3 code. A former state has the code that it had, such as `SUN`.',
    }),
    name: t.exposeString('name', { description: 'Short name in English.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Wikidata ID: `Q` and a number.' }),
    summits: t.field({
      ...relatedList('countries', 'summits', summitList),
      description: 'Summits that took place in the country.',
    }),
    deals: t.field({
      ...relatedList('countries', 'deals', dealList),
      description: 'Deals that the country is a party to.',
    }),
  }),
});

const CountryFilter = defineFilter('CountryFilter', 'countries', 'Filter for countries.', {
  text: {
    type: 'String',
    description: nameText,
    where: (text: string) => namedLike(text),
  },
});

const countryList = defineList({
  table: 'countries',
  typeName: 'Country',
  node: Country,
  filter: CountryFilter,
  orders: { CODE: { description: 'Country code.', columns: ['code'] } },
  defaultOrder: { field: 'CODE', direction: 'ASC' },
});

builder.queryFields((t) => ({
  country: t.drizzleField({
    type: Country,
    nullable: true,
    description: 'The country with the given code, or null if the data set does not name it.',
    args: { code: t.arg({ type: 'CountryCode', required: true, description: 'ISO 3166-1 alpha-2 code.' }) },
    ...lookup('countries', ({ code }: { code: string }) => ({ code })),
  }),
  countries: t.field({
    ...rootList(countryList, { text: t.arg.string({ required: false, description: nameText }) }),
    description: 'Countries named in the data set, ordered by code.',
  }),
}));
