import { inArray, sql } from 'drizzle-orm';
import { tables } from '../../database/tables/all.ts';
import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { AmountRole } from '../enums.ts';
import { rowsOf } from '../work.ts';
import { dealList } from './deal.ts';

const { dealAmounts, deals } = tables;

interface Total {
  currency: string;
  value: string;
  valueMax: string;
  isExact: boolean;
  deals: number;
}

const MoneyTotal = builder.objectRef<Total>('MoneyTotal').implement({
  description:
    'The sum of figures in one currency. Figures for a year or a month are not in it, since no document says for how long, and what is told as about, at least or up to so much is added as it stands.',
  fields: (t) => ({
    currency: t.expose('currency', { type: 'CurrencyCode', description: 'The currency. Nothing is converted.' }),
    value: t.expose('value', { type: 'Decimal', description: 'The sum; of ranges, of the lower figures.' }),
    valueMax: t.expose('valueMax', {
      type: 'Decimal',
      description: 'The sum, of ranges, of the upper figures; without ranges the same as `value`.',
    }),
    isExact: t.exposeBoolean('isExact', {
      description: 'Whether every figure in it is exact: none a range, and none about, at least or up to so much.',
    }),
    deals: t.exposeInt('deals', { description: 'How many deals have a figure in it.' }),
  }),
});

const summed: Term<'amountRole'>[] = ['CONTRACT_VALUE', 'CREDIT', 'INVESTMENT', 'GRANT'];

/** Figures that stand for all of a deal. What is paid in each year cannot be added to them. */
const wholePeriods: Term<'amountPeriod'>[] = ['TOTAL', 'UNSPECIFIED'];

builder.objectField(dealList.connection, 'totals', (t) =>
  t.field({
    type: [MoneyTotal],
    extensions: costs({ work: (_args, list) => 10 + rowsOf('deals', list) * 0.15 }),
    description:
      'The money of all deals of the list, whatever the page, summed for each currency. An `amount` in the filter chooses deals, and all their figures are summed.',
    args: {
      roles: t.arg({
        type: [AmountRole],
        required: false,
        defaultValue: summed,
        description: 'Which figures: by default those that are paid, lent, invested or given.',
      }),
      includeNonCounting: t.arg.boolean({
        required: false,
        defaultValue: false,
        description:
          'Also those of deals that do not count toward totals: targets, pledges, and what is not yet, or no longer, agreed.',
      }),
    },
    resolve: async (list, { roles, includeNonCounting }) =>
      (await list.aggregate({
        name: `totals ${roles} ${includeNonCounting}`,
        expression: (rows) => sql`(
          select coalesce(json_agg(total order by currency), '[]') from (
            select currency_code as currency, sum(value)::text as value, sum(upper)::text as "valueMax",
              bool_and(qualifier = 'EXACT') as "isExact", count(distinct deal_slug)::int as deals
            from ${dealAmounts} join ${deals} on ${deals.slug} = deal_slug
            where deal_slug in (${rows(sql`slug`)}) and currency_code is not null
              and ${inArray(dealAmounts.role, roles ?? summed)} and ${inArray(dealAmounts.period, wholePeriods)}
              ${includeNonCounting ? sql`` : sql`and ${deals.countsTowardTotals}`}
            group by currency_code) as total)`,
      })) as Total[],
  }),
);
