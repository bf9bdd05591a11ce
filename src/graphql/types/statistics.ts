import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { rowsOf } from '../../database/connection.ts';
import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { DealKind, DealStatus } from '../enums.ts';
import { relatedRows, relationOf, rowsOfList } from '../rows.ts';
import { Country } from './country.ts';
import { DealFilter, dealList } from './deal.ts';
import { SummitFilter, summitList } from './summit.ts';

const YearCount = builder.objectRef<{ year: number; count: number }>('YearCount').implement({
  description: 'A year, and how many there were in it.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'The year.' }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const CountryCount = builder.objectRef<{ code: string; held: number }>('CountryCount').implement({
  description: 'A country, and how many there were in it.',
  fields: (t) => ({
    country: t.field({ type: Country, description: 'The country.', resolve: (country) => country as never }),
    count: t.int({ description: 'How many.', resolve: ({ held }) => held }),
  }),
});

const DealCount = builder
  .objectRef<{ kind: Term<'dealKind'>; status: Term<'dealStatus'>; count: number }>('DealCount')
  .implement({
    description: 'How many deals of one kind have come so far.',
    fields: (t) => ({
      kind: t.expose('kind', { type: DealKind, description: 'The kind.' }),
      status: t.expose('status', { type: DealStatus, description: 'How far they have come.' }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

const Statistics = builder.objectRef<object>('Statistics').implement({
  description: 'Counts for charts, each over all that a filter lets through. What there is none of is left out.',
  fields: (t) => ({
    summitsPerYear: t.field({
      type: [YearCount],
      extensions: costs({ work: ({ filter }) => 60 + SummitFilter.work(filter) }),
      description: 'How many summits began in each year, at the earliest; the first year first.',
      args: { filter: t.arg({ type: SummitFilter.inputType, required: false, description: 'Which summits.' }) },
      resolve: (_statistics, args, { db }) => {
        const years = rowsOfList(summitList, args)(sql`extract(year from date_start)::int as year`);
        return rowsOf<typeof YearCount.$inferType>(
          db,
          sql`select year, count(*)::int as count from (${years}) as summit group by year order by year`,
        );
      },
    }),
    summitsPerCountry: t.field({
      type: [CountryCount],
      extensions: costs({ work: ({ filter }) => 60 + SummitFilter.work(filter) }),
      description: 'How many summits took place in each country, where that is known; the most frequent first.',
      args: { filter: t.arg({ type: SummitFilter.inputType, required: false, description: 'Which summits.' }) },
      resolve: async (_statistics, args, context, info) => {
        const summits = (countries: PgTable) =>
          relatedRows(summitList, args, relationOf('countries', 'summits'), countries);
        const query = queryFromInfo({
          config: getSchemaConfig(builder),
          context,
          info,
          typeName: 'Country',
          paths: [[{ name: 'country' }]],
          columns: { code: true },
          extras: { held: (countries: PgTable) => sql<number>`(${summits(countries)(sql`count(*)::int`)})` },
          where: { RAW: (countries: PgTable) => sql`exists (${summits(countries)(sql``)})` },
        } as never) as object;
        const rows = (await context.db.query.countries.findMany(query)) as unknown as { code: string; held: number }[];
        return rows.sort((a, b) => b.held - a.held || (a.code < b.code ? -1 : 1));
      },
    }),
    dealsByKindAndStatus: t.field({
      type: [DealCount],
      extensions: costs({ work: ({ filter }) => 250 + DealFilter.work(filter) }),
      description: 'How many deals of each kind have come how far, in the order of kinds and of states.',
      args: { filter: t.arg({ type: DealFilter.inputType, required: false, description: 'Which deals.' }) },
      resolve: (_statistics, args, { db }) =>
        rowsOf<typeof DealCount.$inferType>(
          db,
          sql`
            select kind, status, count(*)::int as count from (${rowsOfList(dealList, args)(sql`kind, status`)}) as deal
            group by kind, status order by kind, status`,
        ),
    }),
  }),
});

builder.queryField('statistics', (t) =>
  t.field({
    type: Statistics,
    description: 'How the data set is spread: counts for charts.',
    resolve: () => ({}),
  }),
);
