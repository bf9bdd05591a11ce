import { countryNode, idOf, type JsonLdNode, nodeOf, referenceNode, sameAs } from '../linked-data.ts';
import type { Reference } from './references.ts';

interface PlaceRecord extends Reference {
  wikidataId: string | null;
  country: { code: string; name: string } | null;
  parent: Reference | null;
}

/** Converts a place to a node, with the city and country that contain it. */
export function placeNode(place: PlaceRecord | null): JsonLdNode | null {
  if (!place) return null;
  return nodeOf({
    '@id': idOf('place', place.slug),
    '@type': 'Place',
    name: place.name,
    containedInPlace: [referenceNode('Place', 'place', place.parent), countryNode(place.country)].filter(Boolean),
    sameAs: sameAs(place.wikidataId),
  });
}
