import { summitList } from '../../graphql/types/summit.ts';
import { summit } from '../../records/summit.ts';
import { defineExport } from '../export-type.ts';
import { eventDates, idOf, nodeOf, sameAs } from '../linked-data.ts';
import { cellsOf, selectionOf, termsOf, valuesOf } from './fields.ts';
import { linkNode } from './links.ts';
import { namedOffice, officeNode, officeOf } from './offices.ts';
import { placeNode } from './places.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';

const fields = selectionOf(summit);

export const summits = defineExport({
  name: 'summits',
  description: 'Meetings of leaders.',
  table: 'summits',
  key: ['slug'],
  filter: { inputType: 'SummitFilter', where: (filter) => summitList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.summits.findMany({
      ...page,
      columns: { slug: true, wikidataId: true, ...fields.columns },
      with: {
        ...fields.with,
        participants: { ...namedOffice, orderBy: { role: 'asc', personSlug: 'asc' } },
        deals: { columns: { dealSlug: true, link: true, basis: true, note: true }, orderBy: { dealSlug: 'asc' } },
        claims: withClaims,
      },
    }),
  record: (row) => ({
    slug: row.slug,
    ...valuesOf(summit, row),
    wikidataId: row.wikidataId,
    participants: row.participants.map(officeOf),
    deals: row.deals.map(({ dealSlug, link, basis, note }) => ({ deal: dealSlug, link, basis, note })),
    claims: claimsOf(row.claims),
  }),
  columns: {
    slug: { description: 'key', of: ({ slug }) => slug },
    ...cellsOf(summit),
    participants: {
      description: 'list: people, by slug',
      of: ({ participants }) => participants.map(({ person }) => person.slug),
    },
    participant_names: {
      description: 'list: their names, in the same order',
      of: ({ participants }) => participants.map(({ person }) => person.name),
    },
    participant_countries: {
      description: 'list: distinct countries that they represented, ISO 3166-1 alpha-2',
      of: ({ participants }) => [...new Set(participants.flatMap(({ country }) => country?.code ?? []))],
    },
    deals: { description: 'list: deals linked to it, by slug', of: ({ deals }) => deals.map(({ deal }) => deal) },
    wikidata_id: { description: 'Wikidata id', of: ({ wikidataId }) => wikidataId },
    ...documentsCell,
  },
  node: (record) =>
    nodeOf({
      '@id': idOf('summit', record.slug),
      '@type': ['Event', 'Summit'],
      ...termsOf(summit, record),
      ...eventDates(record.date),
      location: [record.venue, record.place].flatMap((place) => placeNode(place) ?? []),
      sameAs: sameAs(record.wikidataId),
      attendee: record.participants.map((participant) => officeNode(participant)),
      link: record.deals.map((link) => linkNode({ ...link, summit: record.slug })),
      evidence: annotations({ kind: 'summit', key: record.slug }, record.claims),
    }),
});
