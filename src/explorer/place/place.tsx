import { MapPicture } from '../map/picture.tsx';
import type { PlacePageQuery, PlacePageQueryVariables } from '../operations.ts';
import { page } from '../page.ts';
import { Chips } from '../parts/foot.tsx';
import { SummitList } from '../parts/summit-item.tsx';
import { humanDate } from '../words/dates.ts';
import { count } from '../words/terms.ts';

type Place = NonNullable<PlacePageQuery['place']>;

export const placePage = page<PlacePageQuery, PlacePageQueryVariables>({
  operation: 'PlacePage',
  params: [],
  variables: ({ slug }) => ({ slug }),
  view({ place }, { address, assets }) {
    if (!place) return undefined;
    const { name, latitude, longitude, summits, occasions } = place;
    return {
      title: name,
      description: standfirst(place),
      body: (
        <>
          <p class="kicker">Place</p>
          <h1>
            <bdi>{name}</bdi>
          </h1>
          <p class="stand">{standfirst(place)}</p>
          <Chips address={address} />
          <p class="note">
            {place.parent && (
              <>
                In <a href={`/places/${place.parent.slug}`}>{place.parent.name}</a>.{' '}
              </>
            )}
            Position:{' '}
            {latitude === null || longitude === null
              ? 'not known'
              : `${latitude}° ${longitude}° (latitude and longitude, WGS 84; reference data, not taken from the documents)`}
            .
          </p>
          {latitude !== null && longitude !== null && (
            <figure class="chart small">
              <MapPicture
                land={assets['land.svg'] as string}
                label={`${name} on a map of the world`}
                circles={[{ ...place, count: summits.totalCount, latitude, longitude }]}
              />
            </figure>
          )}
          <section aria-labelledby="summits">
            <h2 id="summits">
              Summits <small>{count(summits.totalCount, 'summit')}</small>
            </h2>
            <SummitList summits={summits.nodes} />
          </section>
          {occasions.totalCount > 0 && (
            <section aria-labelledby="occasions">
              <h2 id="occasions">
                Occasions <small>{count(occasions.totalCount, 'occasion')}</small>
              </h2>
              <ul class="rows">
                {occasions.nodes.map((one) => (
                  <li key={one.slug}>
                    <p class="date">{one.date ? humanDate(one.date.edtf) : 'Date not known'}</p>
                    <h3>
                      <a href={`/occasions/${one.slug}`}>
                        <bdi>{one.name}</bdi>
                      </a>
                    </h3>
                  </li>
                ))}
              </ul>
            </section>
          )}
        </>
      ),
      table: {
        columns: ['kind', 'slug', 'name', 'date'],
        rows: [
          ...summits.nodes.map((one) => ['summit', one.slug, one.name, one.date.edtf]),
          ...occasions.nodes.map((one) => ['occasion', one.slug, one.name, one.date?.edtf]),
        ],
      },
      node: {
        '@type': 'Place',
        name,
        url: `${address.origin}${address.path}`,
        ...(latitude !== null && longitude !== null && { geo: { '@type': 'GeoCoordinates', latitude, longitude } }),
        ...(place.country && { containedInPlace: { '@type': 'Country', name: place.country.name } }),
        ...(place.wikidataId && { sameAs: `http://www.wikidata.org/entity/${place.wikidataId}` }),
      },
    };
  },
});

function standfirst({ country, summits, occasions }: Place): string {
  return `${country?.name ?? 'Country not known'}. ${count(summits.totalCount, 'summit')} and ${count(occasions.totalCount, 'occasion')} took place here.`.replace(
    '. no',
    '. No',
  );
}
