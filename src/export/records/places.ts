import { placeList } from '../../graphql/types/place.ts';
import { defineExport } from '../export-type.ts';
import { countryNode, idOf, type JsonLdNode, nodeOf, referenceNode, sameAs } from '../linked-data.ts';
import { namedPlace, type Reference } from './references.ts';

interface PlaceRecord extends Reference {
  wikidataId: string | null;
  latitude: number | null;
  longitude: number | null;
  country: { code: string; name: string } | null;
  parent: Reference | null;
}

/** Converts a place to a node, with the city and country that contain it. */
export function placeNode(place: PlaceRecord | null): JsonLdNode | null {
  if (!place) return null;
  const { latitude, longitude } = place;
  return nodeOf({
    '@id': idOf('place', place.slug),
    '@type': 'Place',
    name: place.name,
    containedInPlace: [referenceNode('Place', 'place', place.parent), countryNode(place.country)].filter(Boolean),
    // As text: a number would become a double, with an exponent, where nodes are turned into RDF.
    latitude: latitude?.toString(),
    longitude: longitude?.toString(),
    sameAs: sameAs(place.wikidataId),
  });
}

export const places = defineExport({
  name: 'places',
  description: 'Places: cities and venues.',
  table: 'places',
  key: ['slug'],
  filter: { inputType: 'PlaceFilter', where: (filter) => placeList.whereOf({ filter }) },
  read: (db, page) => db.query.places.findMany({ ...page, ...namedPlace }),
  record: ({ slug, name, country, parent, latitude, longitude, wikidataId }) => ({
    slug,
    name,
    country,
    parent,
    latitude,
    longitude,
    wikidataId,
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    name: { description: 'name', of: ({ name }) => name },
    country: { description: 'country of the place, ISO 3166-1 alpha-2', of: ({ country }) => country?.code },
    country_name: { description: 'its name', of: ({ country }) => country?.name },
    parent: { description: 'place that it is in, by slug', of: ({ parent }) => parent?.slug },
    parent_name: { description: 'its name', of: ({ parent }) => parent?.name },
    latitude: { description: 'latitude in degrees, WGS 84, north positive', of: ({ latitude }) => latitude },
    longitude: { description: 'longitude in degrees, WGS 84, east positive', of: ({ longitude }) => longitude },
    wikidata_id: { description: 'Wikidata id', of: ({ wikidataId }) => wikidataId },
  },
  node: (place) => placeNode(place) as JsonLdNode,
});
