import { occasionList } from '../../graphql/types/occasion.ts';
import { occasion } from '../../records/occasion.ts';
import { defineExport } from '../export-type.ts';
import { eventDates, idOf, nodeOf, referenceNode } from '../linked-data.ts';
import { cellsOf, selectionOf, termsOf, valuesOf } from './fields.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';
import { named } from './references.ts';

const fields = selectionOf(occasion);

export const occasions = defineExport({
  name: 'occasions',
  description: 'Events that summits were part of, and that are not summits: ceremonies, openings of games.',
  table: 'occasions',
  key: ['slug'],
  filter: { inputType: 'OccasionFilter', where: (filter) => occasionList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.occasions.findMany({
      ...page,
      columns: { slug: true, ...fields.columns },
      with: { ...fields.with, attendees: { ...named, orderBy: { slug: 'asc' } }, claims: withClaims },
    }),
  record: (row) => ({
    slug: row.slug,
    ...valuesOf(occasion, row),
    attendees: row.attendees,
    claims: claimsOf(row.claims),
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    ...cellsOf(occasion),
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
  node: ({ slug, attendees, claims, ...record }) =>
    nodeOf({
      '@id': idOf('occasion', slug),
      '@type': 'Event',
      ...termsOf(occasion, record),
      ...eventDates(record.date),
      attendee: attendees.map((person) => referenceNode('Person', 'person', person)),
      evidence: annotations({ kind: 'occasion', key: slug }, claims),
    }),
});
