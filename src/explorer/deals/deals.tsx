import type { Address } from '../address.ts';
import type {
  Bindingness,
  DealKind,
  DealOrder,
  DealStatus,
  DealsPageQuery,
  DealsPageQueryVariables,
} from '../operations.ts';
import { page } from '../page.ts';
import { BadAddress, enums, filterOf, given, order, text, values } from '../params.ts';
import { DealList, partyName } from '../parts/deal-item.tsx';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { humanMoney } from '../words/money.ts';
import { count } from '../words/terms.ts';
import { AmountForm } from './amount-form.tsx';

const specs: readonly FacetSpec[] = [
  { field: 'KIND', param: 'kind', title: 'Kind' },
  { field: 'STATUS', param: 'status', title: 'How far it had come' },
  { field: 'BINDINGNESS', param: 'force', title: 'Legal force' },
  { field: 'COUNTRY', param: 'country', title: 'Party' },
  { field: 'SETTLEMENT_CURRENCY', param: 'settled', title: 'Settled in' },
];

const orders: Record<string, DealOrder> = {
  newest: { field: 'DATE', direction: 'DESC' },
  amount: { field: 'AMOUNT', direction: 'DESC' },
  title: { field: 'TITLE', direction: 'ASC' },
};

const orderNames = { newest: 'newest', amount: 'largest amount', title: 'title' };

export const dealsPage = page<DealsPageQuery, DealsPageQueryVariables>({
  operation: 'DealsPage',
  params: ['q', ...specs.map(({ param }) => param), 'min', 'currency', 'summit', 'order', 'after'],
  variables: ({ address }) =>
    given({ filter: dealFilter(address), orderBy: order(address, orders), after: text(address, 'after') }),
  view({ deals }, { address }) {
    const { nodes, totalCount, facets, pageInfo, totals } = deals;
    const found = count(totalCount, 'deal');
    const sums = totals.map(
      ({ currency, value, valueMax, isExact, deals: of }) =>
        `${isExact ? '' : 'about '}${humanMoney(currency, value, valueMax)} in ${count(of, 'deal')}`,
    );
    return {
      title: 'Deals',
      description: `${found}: contracts, statements, targets and understandings, how far each had come, and the words that say so.`,
      body: (
        <ListFrame
          title="Deals"
          found={found}
          intro="Contracts, statements, targets and understandings. A target is not a contract: the line shows how far each had come."
          tools={
            <>
              <Chips address={address} />
              <AmountForm address={address} />
              <p class="note sums">
                {sums.length > 0
                  ? `Sum of the amounts that count, each currency for itself: ${sums.join('; ')}.`
                  : 'None of these deals has an amount that counts toward totals: targets and pledges do not.'}
              </p>
            </>
          }
          orders={orderNames}
          others={{ min: 'Amount of at least', currency: 'Currency', summit: 'Summit' }}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          <DealList deals={nodes} />
        </ListFrame>
      ),
      table: {
        columns: [
          ...['slug', 'title', 'kind', 'status', 'bindingness', 'countsTowardTotals', 'date', 'term', 'parties'],
          ...['settlementCurrency', 'amountRoles', 'amounts', 'amountValues', 'amountUnits'],
        ],
        rows: nodes.map((deal) => [
          ...[deal.slug, deal.title, deal.kind, deal.status, deal.bindingness, deal.countsTowardTotals],
          ...[deal.date?.edtf, deal.term, deal.parties.map((party) => `${party.role} ${partyName(party)}`)],
          ...[deal.settlementCurrency, deal.amounts.map(({ role }) => role), deal.amounts.map((one) => one.verbatim)],
          deal.amounts.map(({ value, valueMax }) => (valueMax ? `${value}/${valueMax}` : value)),
          deal.amounts.map(({ currency, unit }) => currency ?? unit ?? ''),
        ]),
      },
      node: itemList(
        'Deals',
        totalCount,
        address,
        nodes.map(({ slug, title }) => ({ name: title, href: `/deals/${slug}` })),
      ),
    };
  },
});

function dealFilter(address: Address): DealsPageQueryVariables['filter'] {
  return filterOf({
    text: text(address),
    kinds: enums<DealKind>(address, 'kind'),
    statuses: enums<DealStatus>(address, 'status'),
    bindingness: enums<Bindingness>(address, 'force'),
    countries: values(address, 'country'),
    settlementCurrency: values(address, 'settled'),
    summit: text(address, 'summit'),
    amount: filterOf({ min: least(address), currency: text(address, 'currency') }),
  });
}

/** The least amount, written as digits or in words: `1000000000`, `1,000,000`, `1.5 bn`, `250 million`. */
function least(address: Address): string | undefined {
  const written = text(address, 'min');
  if (!written) return undefined;
  const [, figure = '', scale = ''] = /^\s*([\d,]+(?:\.\d+)?)\s*([a-z]*)\s*$/i.exec(written) ?? [];
  const zeros: Record<string, number> = {
    '': 0,
    m: 6,
    mn: 6,
    million: 6,
    b: 9,
    bn: 9,
    billion: 9,
    tn: 12,
    trillion: 12,
  };
  const digits = zeros[scale.toLowerCase()];
  const [whole = '', fraction = ''] = figure.replaceAll(',', '').split('.');
  if (!whole || digits === undefined || fraction.length > digits)
    throw new BadAddress(`min: expected an amount such as 1000000000 or “1 bn”, not “${written}”.`);
  return `${whole}${fraction.padEnd(digits, '0')}`;
}
