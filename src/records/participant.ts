import { defineRecord } from './record.ts';

export const participant = defineRecord('participant', 'participants', {
  person: {
    kind: 'person',
    column: 'personSlug',
    required: true,
    isKey: true,
    description: 'Person who took part.',
    term: 'attendee',
  },
  role: { kind: 'participantRole', required: true, description: 'Role of the person at the summit.', term: 'roleName' },
  title: { kind: 'verbatim', description: 'Office held at the time, as a document words it.', term: 'office' },
  country: { kind: 'country', column: 'countryCode', description: 'Country that the person represented.', term: null },
  organization: {
    kind: 'organization',
    column: 'organizationSlug',
    description: 'Organisation that the person represented.',
    term: null,
  },
});
