import { getSchemaConfig, queryFromInfo } from '@pothos/plugin-drizzle';
import { sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { rowsOf } from '../../database/connect.ts';
import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { DealKind, DealStatus } from '../enums.ts';
import { relatedRows, relationOf, rowsOfList } from '../rows.ts';
import { Country } from './country.ts';
import { DealFilter, dealList } from './deal.ts';
import { SummitFilter, summitList } from './summit.ts';

const YearCount = builder.objectRef<{ year: number; count: number }>('YearCount').implement({
  description: 'Number of summits in a year.',
  fields: (t) => ({
    year: t.exposeInt('year', { description: 'Calendar year.' }),
    count: t.exposeInt('count', { description: 'Number of summits.' }),
  }),
});

const CountryCount = builder.objectRef<{ code: string; held: number }>('CountryCount').implement({
  description: 'Number of summits in a country.',
  fields: (t) => ({
    country: t.field({
      type: Country,
      description: 'Country that the summits took place in.',
      resolve: (country) => country as never,
    }),
    count: t.int({ description: 'Number of summits.', resolve: ({ held }) => held }),
  }),
});

const DealCount = builder
  .objectRef<{ kind: Term<'dealKind'>; status: Term<'dealStatus'>; count: number }>('DealCount')
  .implement({
    description: 'Number of deals of one kind with one status.',
    fields: (t) => ({
      kind: t.expose('kind', { type: DealKind, description: 'Kind of the deals.' }),
      status: t.expose('status', { type: DealStatus, description: 'Status of the deals.' }),
      count: t.exposeInt('count', { description: 'Number of deals.' }),
    }),
  });

const Statistics = builder.objectRef<object>('Statistics').implement({
  description: 'Counts for charts. Groups without a record are left out.',
  fields: (t) => ({
    summitsPerYear: t.field({
      type: [YearCount],
      extensions: costs({ work: ({ filter }) => 60 + SummitFilter.work(filter) }),
      description: 'Number of summits in each year, by their first possible day, in chronological order.',
      args: {
        filter: t.arg({ type: SummitFilter.inputType, required: false, description: 'Counts only matching summits.' }),
      },
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
      description:
        'Number of summits that took place in each country, most frequent first. Summits in an unknown country are left out.',
      args: {
        filter: t.arg({ type: SummitFilter.inputType, required: false, description: 'Counts only matching summits.' }),
      },
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
      description:
        'Number of deals of each kind with each status, ordered by kind (from `TREATY` to `OTHER`), then by status (from `DISCUSSED` to `EXPIRED`).',
      args: {
        filter: t.arg({ type: DealFilter.inputType, required: false, description: 'Counts only matching deals.' }),
      },
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
    description: 'Counts over the data set, for charts.',
    resolve: () => ({}),
  }),
);
