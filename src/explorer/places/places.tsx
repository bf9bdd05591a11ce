import type { PlaceOrder, PlacesPageQuery, PlacesPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { filterOf, given, order, text, values } from '../params.ts';
import type { FacetSpec } from '../parts/facets.tsx';
import { Chips } from '../parts/foot.tsx';
import { itemList } from '../parts/item-list.ts';
import { ListFrame } from '../parts/list.tsx';
import { PlaceList, placeTable } from '../parts/place-list.tsx';
import { count } from '../words/terms.ts';

const specs: readonly FacetSpec[] = [{ field: 'COUNTRY', param: 'country', title: 'Country' }];

const orders: Record<string, PlaceOrder> = {
  summits: { field: 'SUMMIT_COUNT', direction: 'DESC' },
  name: { field: 'NAME', direction: 'ASC' },
};

export const placesPage = page<PlacesPageQuery, PlacesPageQueryVariables>({
  operation: 'PlacesPage',
  params: ['q', ...specs.map(({ param }) => param), 'order', 'after'],
  variables: ({ address }) =>
    given({
      filter: filterOf({ text: text(address), countries: values(address, 'country') }),
      orderBy: order(address, orders),
      after: text(address, 'after'),
    }),
  view({ places }, { address }) {
    const { nodes, totalCount, facets, pageInfo } = places;
    const found = count(totalCount, 'place');
    return {
      title: 'Places',
      description: `${found}: cities and venues of summits and occasions.`,
      body: (
        <ListFrame
          title="Places"
          found={found}
          intro={
            <>
              Cities and venues of summits and occasions; those of a city include its venues. See them{' '}
              <a href="/map">on a map</a>.
            </>
          }
          tools={<Chips address={address} />}
          orders={{ summits: 'most summits', name: 'name' }}
          isEmpty={nodes.length === 0}
          {...{ address, specs, facets, pageInfo }}
        >
          <PlaceList places={nodes} />
        </ListFrame>
      ),
      table: placeTable(nodes),
      node: itemList(
        'Places',
        totalCount,
        address,
        nodes.map(({ slug, name }) => ({ name, href: `/places/${slug}` })),
      ),
    };
  },
});
