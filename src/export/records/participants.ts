import { participantList } from '../../graphql/types/participant.ts';
import { defineExport } from '../export-type.ts';
import { idOf, referenceNode } from '../linked-data.ts';
import { dateCells, dateOf, partialDate } from './dates.ts';
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
    ...dateCells,
    person: { description: 'person, by slug', of: ({ person }) => person.slug },
    person_name: { description: 'name of the person', of: ({ person }) => person.name },
    role: { description: 'ParticipantRole', of: ({ role }) => role },
    title: { description: 'office at the time, verbatim from a document', of: ({ title }) => title },
    country: { description: 'country represented, ISO 3166-1 alpha-2', of: ({ country }) => country?.code },
    country_name: { description: 'its name', of: ({ country }) => country?.name },
    organization: {
      description: 'organisation represented, if not a country, by slug',
      of: ({ organization }) => organization?.slug,
    },
    organization_name: { description: 'its name', of: ({ organization }) => organization?.name },
    ...documentsCell,
  },
  node: (participant) => ({
    ...officeNode(participant),
    summit: referenceNode('Event', 'summit', participant.summit),
    evidence: annotations({ kind: 'participant', key: participant.id }, participant.claims),
    '@id': idOf('participant', participant.id),
  }),
});
