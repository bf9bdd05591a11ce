import { builder } from '../builder.ts';
import { namedLike, nameText } from '../conditions.ts';
import { defineFilter } from '../filter.ts';
import { defineList } from '../list.ts';
import { bySlug, lookup } from '../lookup.ts';
import { relatedList } from '../related-list.ts';
import { rootList } from '../root-list.ts';
import { occasionList } from './occasion.ts';
import { summitList } from './summit.ts';

export const Place = builder.drizzleNode('places', {
  name: 'Place',
  description: 'A city, or a venue such as a building.',
  id: { column: (place) => place.slug },
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    name: t.exposeString('name', { description: 'Name of the place.' }),
    country: t.relation('country', { nullable: true, description: 'Country that the place is in.' }),
    parent: t.relation('parent', { nullable: true, description: 'Place that it is in; for a venue, its city.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Wikidata ID: `Q` and a number.' }),
    latitude: t.exposeFloat('latitude', {
      nullable: true,
      description:
        'Latitude in degrees, WGS 84, north positive, such as 39.9042 for Beijing. Null if unknown, together with `longitude`. Reference data by the editors, not a claim.',
    }),
    longitude: t.exposeFloat('longitude', {
      nullable: true,
      description: 'Longitude in degrees, WGS 84, east positive, such as 116.4074 for Beijing. Null if unknown.',
    }),
    summits: t.field({
      ...relatedList('places', 'summits', summitList),
      description: 'Summits that took place there, or in a place that it contains: those of a city include its venues.',
    }),
    occasions: t.field({
      ...relatedList('places', 'occasions', occasionList),
      description: 'Occasions that took place there.',
    }),
  }),
});

const PlaceFilter = defineFilter('PlaceFilter', 'places', 'Filter for places.', {
  text: { type: 'String', description: nameText, where: (text: string) => namedLike(text) },
  countries: {
    type: ['CountryCode'],
    description: 'Only places in one of these countries.',
    where: (codes: string[]) => ({ countryCode: { in: codes } }),
  },
});

export const placeList = defineList({
  table: 'places',
  typeName: 'Place',
  node: Place,
  filter: PlaceFilter,
  orders: {
    NAME: { description: 'Name, ignoring case and accents.', columns: ['nameKey', 'slug'] },
    SUMMIT_COUNT: { description: 'Number of summits, as in `Place.summits`.', columns: ['summitCount', 'slug'] },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

builder.queryFields((t) => ({
  place: t.drizzleField({
    type: Place,
    nullable: true,
    description: 'The place with the given slug, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the place.' }) },
    ...lookup('places', bySlug),
  }),
  places: t.field({ ...rootList(placeList), description: 'All places: cities and venues.' }),
}));
