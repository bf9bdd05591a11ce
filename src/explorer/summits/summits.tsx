import type { Address } from '../address.ts';
import type { SummitKind, SummitOrder, SummitsPageQuery, SummitsPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { enums, filterOf, given, order, text, values, yearRange } from '../params.ts';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { SummitItem } from '../parts/summit-item.tsx';
import { count } from '../words/terms.ts';

const specs: readonly FacetSpec[] = [
  { field: 'YEAR', param: 'year', title: 'Year', isSingle: true },
  { field: 'COUNTRY', param: 'in', title: 'Took place in' },
  { field: 'PARTICIPANT_COUNTRY', param: 'country', title: 'Taking part' },
  { field: 'PERSON', param: 'person', title: 'Person' },
  { field: 'KIND', param: 'kind', title: 'Kind' },
];

const orders: Record<string, SummitOrder> = {
  newest: { field: 'DATE', direction: 'DESC' },
  oldest: { field: 'DATE', direction: 'ASC' },
  name: { field: 'NAME', direction: 'ASC' },
};

const orderNames = { newest: 'newest', oldest: 'oldest', name: 'name' };

export const summitsPage = page<SummitsPageQuery, SummitsPageQueryVariables>({
  operation: 'SummitsPage',
  params: ['q', ...specs.map(({ param }) => param), 'order', 'after'],
  variables: ({ address }) =>
    given({ filter: summitFilter(address), orderBy: order(address, orders), after: text(address, 'after') }),
  view({ summits }, { address }) {
    const { nodes, totalCount, facets, pageInfo } = summits;
    const found = count(totalCount, 'summit');
    return {
      title: 'Summits',
      description: `${found} of leaders: when, where, who took part and what came of it, each with the words that say so.`,
      body: (
        <ListFrame
          title="Summits"
          found={found}
          intro="Meetings of leaders: when, where, who took part, and what came of them."
          tools={<Chips address={address} />}
          orders={orderNames}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          <ul class="rows">
            {nodes.map((summit) => (
              <SummitItem key={summit.slug} summit={summit} />
            ))}
          </ul>
        </ListFrame>
      ),
      table: {
        columns: ['slug', 'name', 'kind', 'date', 'place', 'country', 'people', 'countries', 'deals'],
        rows: nodes.map(({ slug, name, kind, date, place, country, participants, deals }) => [
          ...[slug, name, kind, date.edtf, place?.name, country?.code],
          participants.map(({ person }) => person.name),
          [...new Set(participants.flatMap((one) => (one.country ? [one.country.code] : [])))],
          deals.map(({ deal }) => deal.slug),
        ]),
      },
      node: itemList(
        'Summits',
        totalCount,
        address,
        nodes.map(({ slug, name }) => ({ name, href: `/summits/${slug}` })),
      ),
    };
  },
});

function summitFilter(address: Address): SummitsPageQueryVariables['filter'] {
  return filterOf({
    text: text(address),
    date: yearRange(address),
    country: values(address, 'in'),
    countries: values(address, 'country'),
    people: values(address, 'person'),
    kinds: enums<SummitKind>(address, 'kind'),
  });
}
