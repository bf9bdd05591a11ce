import type { PlaceLineFragment } from '../operations.ts';
import type { Table } from '../page.ts';
import { count } from '../words/terms.ts';

export function PlaceList({ places }: { places: readonly PlaceLineFragment[] }) {
  return (
    <ul class="rows">
      {places.map(({ slug, name, country, parent, summits, occasions }) => (
        <li key={slug}>
          <p class="date">{country?.name ?? 'Country not known'}</p>
          <div>
            <h3>
              <a href={`/places/${slug}`}>
                <bdi>{name}</bdi>
              </a>
            </h3>
            {parent && (
              <p class="meta">
                in{' '}
                <a href={`/places/${parent.slug}`}>
                  <bdi>{parent.name}</bdi>
                </a>
              </p>
            )}
          </div>
          <p class="side">
            {count(summits.totalCount, 'summit')}
            {occasions.totalCount > 0 && `, ${count(occasions.totalCount, 'occasion')}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

export function placeTable(places: readonly PlaceLineFragment[]): Table {
  return {
    columns: ['slug', 'name', 'country', 'parent', 'latitude', 'longitude', 'summits', 'occasions'],
    rows: places.map(({ slug, name, country, parent, latitude, longitude, summits, occasions }) => [
      ...[slug, name, country?.code, parent?.slug, latitude, longitude, summits.totalCount, occasions.totalCount],
    ]),
  };
}
