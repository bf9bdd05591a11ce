import { defineExport } from '../export-type.ts';
import { dateTerms, eventDates, idOf, nodeOf, referenceNode } from '../linked-data.ts';
import { dateCells, dateOf, partialDate } from './dates.ts';
import { placeNode } from './places.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';
import { named, namedPlace } from './references.ts';

export const occasions = defineExport({
  name: 'occasions',
  description: 'Events that summits were part of, and that are not summits: ceremonies, openings of games.',
  table: 'occasions',
  key: ['slug'],
  read: (db, page) =>
    db.query.occasions.findMany({
      ...page,
      columns: { slug: true, name: true, ...dateOf },
      with: { place: namedPlace, attendees: { ...named, orderBy: { slug: 'asc' } }, claims: withClaims },
    }),
  record: (row) => ({
    slug: row.slug,
    name: row.name,
    date: partialDate(row),
    place: row.place,
    attendees: row.attendees,
    claims: claimsOf(row.claims),
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    name: { description: 'name', of: ({ name }) => name },
    ...dateCells,
    place: { description: 'place, by slug', of: ({ place }) => place?.slug },
    place_name: { description: 'its name', of: ({ place }) => place?.name },
    attendees: {
      description: 'list: people said to have attended, by slug',
      of: ({ attendees }) => attendees.map(({ slug }) => slug),
    },
    attendee_names: {
      description: 'list: their names, in the same order',
      of: ({ attendees }) => attendees.map(({ name }) => name),
    },
    ...documentsCell,
  },
  node: ({ slug, name, date, place, attendees, claims }) =>
    nodeOf({
      '@id': idOf('occasion', slug),
      '@type': 'Event',
      name,
      ...dateTerms(date),
      ...eventDates(date),
      location: placeNode(place),
      attendee: attendees.map((person) => referenceNode('Person', 'person', person)),
      evidence: annotations({ kind: 'occasion', key: slug }, claims),
    }),
});
