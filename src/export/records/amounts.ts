import type { Where } from '../../graphql/filter.ts';
import { dealList } from '../../graphql/types/deal.ts';
import { defineExport } from '../export-type.ts';
import { idOf, type Linked, linked } from '../linked-data.ts';

export const amountColumns = {
  ordinal: true,
  role: true,
  qualifier: true,
  value: true,
  valueMax: true,
  currencyCode: true,
  unit: true,
  period: true,
  verbatim: true,
} as const;

interface AmountRow {
  ordinal: number;
  role: string;
  qualifier: string;
  value: string;
  valueMax: string | null;
  currencyCode: string | null;
  unit: string | null;
  period: string;
  verbatim: string;
}

/** A figure as the API names its fields. Values are exact decimals, as text. */
export function amountOf({
  ordinal,
  role,
  qualifier,
  value,
  valueMax,
  currencyCode,
  unit,
  period,
  verbatim,
}: AmountRow) {
  return { ordinal, role, qualifier, value, valueMax, currency: currencyCode, unit, period, verbatim };
}

/** A figure as schema.org tells it: money, or a quantity in a unit; of a range, the least and the most. */
export function amountNode(deal: string, amount: ReturnType<typeof amountOf>): Linked {
  const { ordinal, role, qualifier, value, valueMax, currency, unit, period, verbatim } = amount;
  return linked({
    '@id': idOf('amount', `${deal}/${ordinal}`),
    '@type': currency === null ? 'QuantitativeValue' : 'MonetaryAmount',
    role,
    qualifier,
    ...(valueMax === null ? { value } : { minValue: value, maxValue: valueMax }),
    currency,
    unitText: unit,
    period,
    verbatim,
  });
}

export const amounts = defineExport({
  name: 'amounts',
  description: 'Figures of deals: money in a currency, or a quantity in a unit.',
  table: 'dealAmounts',
  key: ['dealSlug', 'ordinal'],
  filter: {
    inputType: 'DealFilter',
    where: (filter) => ({ deal: dealList.whereOf({ filter }) }) as Where,
  },
  read: (db, page) =>
    db.query.dealAmounts.findMany({
      ...page,
      columns: { dealSlug: true, ...amountColumns },
      with: { deal: { columns: { title: true, countsTowardTotals: true } } },
    }),
  record: ({ dealSlug, deal, ...row }) => ({
    deal: { slug: dealSlug, title: deal.title, countsTowardTotals: deal.countsTowardTotals },
    ...amountOf(row),
  }),
  columns: {
    deal: { description: 'deal, by slug', of: ({ deal }) => deal.slug },
    deal_title: { description: 'its title', of: ({ deal }) => deal.title },
    ordinal: { description: 'place among the figures of the deal, from 1', of: ({ ordinal }) => ordinal },
    role: { description: 'AmountRole', of: ({ role }) => role },
    qualifier: { description: 'AmountQualifier', of: ({ qualifier }) => qualifier },
    value: { description: 'figure; of a range, the lower', of: ({ value }) => value },
    value_max: { description: 'of a range, the upper figure', of: ({ valueMax }) => valueMax },
    currency: { description: 'of money, ISO 4217', of: ({ currency }) => currency },
    unit: { description: 'of a quantity', of: ({ unit }) => unit },
    period: { description: 'AmountPeriod', of: ({ period }) => period },
    verbatim: { description: 'figure as the document words it', of: ({ verbatim }) => verbatim },
    counts_toward_totals: {
      description: 'whether the money of the deal may be summed',
      of: ({ deal }) => deal.countsTowardTotals,
    },
  },
  node: ({ deal, ...amount }) => ({ ...amountNode(deal.slug, amount), deal: dealNode(deal) }),
});

/** A deal that is told elsewhere. */
export function dealNode({ slug, title }: { slug: string; title: string }): Linked {
  return { '@id': idOf('deal', slug), '@type': 'Deal', name: title };
}
