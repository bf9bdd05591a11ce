import type { MapPageQuery, MapPageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { Chips } from '../parts/foot.tsx';
import { PlaceList, placeTable } from '../parts/place-list.tsx';
import { SourceLine } from '../parts/source-line.tsx';
import { most } from '../words/most.ts';
import { count } from '../words/terms.ts';
import { MapPicture } from './picture.tsx';

export const mapPage = page<MapPageQuery, MapPageQueryVariables>({
  operation: 'MapPage',
  params: [],
  variables: () => ({}),
  view({ places }, { address, release, assets }) {
    // The summits of a city include those of its venues.
    const cities = places.nodes.filter(({ parent }) => !parent);
    const hosts = cities.filter(({ summits }) => summits.totalCount > 0);
    const unplaced = cities.filter(({ latitude }) => latitude === null);
    const often = most(
      hosts,
      ({ summits }) => summits.totalCount,
      ({ name }) => name,
    );
    const title = titleOf(hosts.length, often);
    return {
      title: 'Map',
      description: title,
      body: (
        <>
          <p class="kicker">Map</p>
          <h1 class="long">
            <bdi>{title}</bdi>
          </h1>
          <p class="stand">
            The larger a circle, the more summits took place there; those of a city include its venues.
          </p>
          <Chips address={address} />
          <figure class="chart">
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
            <div class="scroll" tabIndex={0}>
              <MapPicture
                land={assets['land.svg'] as string}
                label={title}
                circles={cities.map((city) => ({ ...city, count: city.summits.totalCount }))}
              />
            </div>
            <SourceLine address={address} release={release} what="the places" />
          </figure>
          <section aria-labelledby="places">
            <h2 id="places">
              The places <small>{count(cities.length, 'place')}</small>
            </h2>
            {unplaced.length > 0 && (
              <p class="intro">
                Of {unplaced.map(({ name }) => name).join(', ')} the position is not known, so that{' '}
                {unplaced.length === 1 ? 'it is' : 'they are'} not on the map.
              </p>
            )}
            <PlaceList places={cities} />
          </section>
        </>
      ),
      table: placeTable(cities),
      node: { '@type': 'Dataset', name: 'Places of summits', description: title, url: `${address.origin}/map` },
    };
  },
});

function titleOf(places: number, often: ReturnType<typeof most>): string {
  if (!often) return 'No place of a summit is known';
  const where = `Summits took place in ${count(places, 'place')}`;
  return often.value === 1 ? `${where}, one in each` : `${where}, most often in ${often.names}: ${often.value}`;
}
