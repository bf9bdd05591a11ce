import { dealList } from '../../graphql/types/deal.ts';
import { defineExport } from '../export-type.ts';
import { idOf, type JsonLdNode, nodeOf } from '../linked-data.ts';

export const amountColumns = {
  ordinal: true,
  role: true,
  qualifier: true,
  value: true,
  valueMax: true,
  currencyCode: true,
  unit: true,
  period: true,
  per: true,
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
  per: string | null;
  verbatim: string;
}

/** Converts an amount to a record, with field names as in the API. Values are exact decimals, as strings. */
export function amountOf({
  ordinal,
  role,
  qualifier,
  value,
  valueMax,
  currencyCode,
  unit,
  period,
  per,
  verbatim,
}: AmountRow) {
  return { ordinal, role, qualifier, value, valueMax, currency: currencyCode, unit, period, per, verbatim };
}

/**
 * Converts an amount to a schema.org node: a MonetaryAmount, or a QuantitativeValue in a unit. Ranges have a minimum
 * and maximum.
 */
export function amountNode(deal: string, amount: ReturnType<typeof amountOf>): JsonLdNode {
  const { ordinal, role, qualifier, value, valueMax, currency, unit, period, per, verbatim } = amount;
  return nodeOf({
    '@id': idOf('amount', `${deal}/${ordinal}`),
    '@type': currency === null ? 'QuantitativeValue' : 'MonetaryAmount',
    role,
    qualifier,
    ...(valueMax === null ? { value } : { minValue: value, maxValue: valueMax }),
    currency,
    unitText: unit,
    period,
    per,
    verbatim,
  });
}

export const amounts = defineExport({
  name: 'amounts',
  description: 'Amounts of deals: money in a currency, or a quantity in a unit.',
  table: 'dealAmounts',
  key: ['dealSlug', 'ordinal'],
  filter: {
    inputType: 'DealFilter',
    where: (filter) => ({ deal: dealList.whereOf({ filter }) }),
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
    ordinal: { description: 'position among the amounts of the deal, from 1', of: ({ ordinal }) => ordinal },
    role: { description: 'AmountRole', of: ({ role }) => role },
    qualifier: { description: 'AmountQualifier', of: ({ qualifier }) => qualifier },
    value: { description: 'amount; for a range, the lower bound', of: ({ value }) => value },
    value_max: { description: 'upper bound of a range', of: ({ valueMax }) => valueMax },
    currency: { description: 'currency of the money, ISO 4217', of: ({ currency }) => currency },
    unit: { description: 'unit of a quantity', of: ({ unit }) => unit },
    period: { description: 'AmountPeriod', of: ({ period }) => period },
    per: { description: 'what a UNIT_PRICE is the price of', of: ({ per }) => per },
    verbatim: { description: 'amount, verbatim from the document', of: ({ verbatim }) => verbatim },
    counts_toward_totals: {
      description: 'whether the money of the deal counts toward totals',
      of: ({ deal }) => deal.countsTowardTotals,
    },
  },
  node: ({ deal, ...amount }) => ({ ...amountNode(deal.slug, amount), deal: dealNode(deal) }),
});

/** Creates a node that refers to a deal. */
export function dealNode({ slug, title }: { slug: string; title: string }): JsonLdNode {
  return { '@id': idOf('deal', slug), '@type': 'Deal', name: title };
}
