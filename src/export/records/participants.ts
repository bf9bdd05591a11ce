import { participantList } from '../../graphql/types/participant.ts';
import { participant } from '../../records/participant.ts';
import { summit } from '../../records/summit.ts';
import { defineExport } from '../export-type.ts';
import { idOf, referenceNode } from '../linked-data.ts';
import { dateOf, partialDate } from './dates.ts';
import { cellsOf } from './fields.ts';
import { namedOffice, officeNode, officeOf } from './offices.ts';
import { annotations, claimsOf, documentsCell, withClaims } from './provenance.ts';

export const participants = defineExport({
  name: 'participants',
  description: 'Participants of summits: person, office, role, and the country or organisation represented.',
  table: 'participants',
  key: ['id'],
  filter: { inputType: 'ParticipantFilter', where: (filter) => participantList.whereOf({ filter }) },
  read: (db, page) =>
    db.query.participants.findMany({
      ...page,
      columns: namedOffice.columns,
      with: {
        ...namedOffice.with,
        summit: { columns: { slug: true, name: true, ...dateOf } },
        claims: withClaims,
      },
    }),
  record: (row) => ({
    ...officeOf(row),
    summit: { slug: row.summit.slug, name: row.summit.name },
    date: partialDate(row.summit),
    claims: claimsOf(row.claims),
  }),
  columns: {
    id: { description: 'key: summit/person', of: ({ id }) => id },
    summit: { description: 'summit, by slug', of: ({ summit }) => summit.slug },
    summit_name: { description: 'its name', of: ({ summit }) => summit.name },
    ...cellsOf({ fields: { date: summit.fields.date } }),
    ...cellsOf(participant),
    ...documentsCell,
  },
  node: (record) => ({
    ...officeNode(record),
    summit: referenceNode('Event', 'summit', record.summit),
    evidence: annotations({ kind: 'participant', key: record.id }, record.claims),
    '@id': idOf('participant', record.id),
  }),
});
