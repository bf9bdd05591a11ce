import { inArray, type SQL, sql } from 'drizzle-orm';
import { tables } from '../../database/tables/all.ts';
import { moneyTotals } from '../../database/tables/kept-counts.ts';
import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { costs } from '../cost.ts';
import { AmountRole } from '../enums.ts';
import type { ListRows } from '../rows.ts';
import type { Source } from '../source.ts';
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
    'Sum of amounts of money in one currency. Amounts per year or per month are left out, because no document states for how long they apply. An amount that is qualified as about, at least or up to a figure is added as that figure.',
  fields: (t) => ({
    currency: t.expose('currency', {
      type: 'CurrencyCode',
      description: 'Currency of the sum. Amounts are never converted.',
    }),
    value: t.expose('value', { type: 'Decimal', description: 'The sum, with the lower figure of each range.' }),
    valueMax: t.expose('valueMax', {
      type: 'Decimal',
      description: 'The sum, with the upper figure of each range. Equal to `value` if there is no range.',
    }),
    isExact: t.exposeBoolean('isExact', {
      description:
        'Whether every amount in the sum is exact: none is a range, or qualified as about, at least or up to a figure.',
    }),
    deals: t.exposeInt('deals', { description: 'Number of deals with an amount in the sum.' }),
  }),
});

const summed: Term<'amountRole'>[] = ['CONTRACT_VALUE', 'CREDIT', 'INVESTMENT', 'GRANT'];

/** Periods of amounts that cover a whole deal. Amounts per year or month cannot be added to them. */
const wholePeriods: Term<'amountPeriod'>[] = ['TOTAL', 'UNSPECIFIED'];

const source: Source = { kind: 'select', orderBy: 'currency', select: (args, rows) => totalsOf(args, rows) };

builder.objectField(dealList.connection, 'totals', (t) =>
  t.field({
    type: [MoneyTotal],
    extensions: { ...costs({ work: (_args, list) => 10 + rowsOf('deals', list) * 0.15 }), source },
    description:
      'Sums of the amounts of money in all deals of the list, regardless of the page, one for each currency, ordered by currency code. An `amount` condition in the filter selects deals, not amounts: all amounts of a matching deal are summed.',
    args: {
      roles: t.arg({
        type: [AmountRole],
        required: false,
        defaultValue: summed,
        description: 'Sums only amounts with these roles. Default: contract values, credits, investments and grants.',
      }),
      includeNonCounting: t.arg.boolean({
        required: false,
        defaultValue: false,
        description:
          'Whether to include deals with `countsTowardTotals: false`, such as targets, pledges and deals that are not yet, or no longer, agreed. Default: false.',
      }),
    },
    resolve: async (list, args) =>
      (await list.aggregate({
        name: `totals ${args.roles} ${args.includeNonCounting}`,
        expression: (rows) =>
          sql`(select coalesce(json_agg(total order by currency), '[]') from (${totalsOf(args, rows)}) as total)`,
      })) as Total[],
  }),
);

interface TotalArgs {
  roles?: Term<'amountRole'>[] | null;
  includeNonCounting?: boolean | null;
}

/** Sums the amounts of the deals of a list, one row for each currency. */
function totalsOf(args: TotalArgs, rows: ListRows): SQL {
  if (rows.isWhole()) return keptTotals(args);
  const { roles, includeNonCounting } = args;
  return sql`
    select currency_code as currency, sum(value)::text as value, sum(upper)::text as "valueMax",
      bool_and(qualifier = 'EXACT') as "isExact", count(distinct deal_slug)::int as deals
    from ${dealAmounts} join ${deals} on ${deals.slug} = deal_slug
    where deal_slug in (${rows(sql`slug`)}) and currency_code is not null
      and ${inArray(dealAmounts.role, roles ?? summed)} and ${inArray(dealAmounts.period, wholePeriods)}
      ${includeNonCounting ? sql`` : sql`and ${deals.countsTowardTotals}`}
    group by currency_code`;
}

/** Adds up the sums over all deals that the last load has kept. */
function keptTotals({ roles, includeNonCounting }: TotalArgs): SQL {
  const isSummed = inArray(moneyTotals.role, roles ?? summed);
  return sql`
    with kept as (
      select * from ${moneyTotals} where ${isSummed} ${includeNonCounting ? sql`` : sql`and counts_toward_totals`}
    ), counted as (
      -- Deals with several of the roles are in several rows, with the same set of roles.
      select currency_code, sum(deals)::int as deals from (
        select distinct on (currency_code, counts_toward_totals, roles) currency_code, deals from kept) as set
      group by currency_code
    )
    select currency_code as currency, sum(value)::text as value, sum(upper)::text as "valueMax",
      bool_and(is_exact) as "isExact", min(counted.deals) as deals
    from kept join counted using (currency_code) group by currency_code`;
}
