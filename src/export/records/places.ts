import { idOf, type Linked, linked, mention, mentionCountry, sameAs } from '../linked-data.ts';
import type { Reference } from './references.ts';

interface PlaceRecord extends Reference {
  wikidataId: string | null;
  country: { code: string; name: string } | null;
  parent: Reference | null;
}

/** A place, in the city and the country that it lies in. */
export function placeNode(place: PlaceRecord | null): Linked | null {
  if (!place) return null;
  return linked({
    '@id': idOf('place', place.slug),
    '@type': 'Place',
    name: place.name,
    containedInPlace: [mention('Place', 'place', place.parent), mentionCountry(place.country)].filter(Boolean),
    sameAs: sameAs(place.wikidataId),
  });
}
