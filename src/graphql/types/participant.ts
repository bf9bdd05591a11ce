import { participant } from '../../records/participant.ts';
import { builder } from '../builder.ts';
import { keyOf, namedLike, nameText, overlaps, peopleOf } from '../conditions.ts';
import { ParticipantRole } from '../enums.ts';
import { defineFilter } from '../filter.ts';
import { ofSummit } from '../former-slugs.ts';
import { defineList } from '../list.ts';
import { rootList } from '../root-list.ts';
import { DateRange } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';

export const Participant = builder.drizzleNode('participants', {
  name: 'Participant',
  description: 'A person who took part in a summit, with office, role and the country or organisation represented.',
  id: { column: (participant) => participant.id },
  interfaces: () => [Sourced],
  select: { columns: { id: true } },
  fields: (t) => ({
    summit: t.relation('summit', { description: 'Summit that the person took part in.' }),
    person: t.relation('person', { description: participant.fields.person.description }),
    role: t.expose('role', { type: ParticipantRole, description: participant.fields.role.description }),
    title: t.exposeString('title', { nullable: true, description: participant.fields.title.description }),
    country: t.relation('country', {
      nullable: true,
      description: `${participant.fields.country.description} Null if no document states it.`,
    }),
    organization: t.relation('organization', {
      nullable: true,
      description: `${participant.fields.organization.description} Null if no document states it.`,
    }),
  }),
});
addSourcedFields(participant);

const ParticipantFilter = defineFilter('ParticipantFilter', 'participants', 'Filter for participants.', {
  text: {
    type: 'String',
    description: nameText,
    where: (text: string) => {
      const person = namedLike(text);
      return person && { person };
    },
  },
  summit: {
    type: 'String',
    description: 'Only participants in this summit, by slug or global ID.',
    where: (summit: string) => ofSummit('summitSlug', summit),
  },
  people: {
    type: ['String'],
    description: 'Only these people, by slug, global ID or Wikidata ID.',
    where: (given: string[]) => {
      const { slugs, wikidataIds } = peopleOf(given);
      return wikidataIds.length === 0
        ? { personSlug: { in: slugs } }
        : { OR: [{ personSlug: { in: slugs } }, { person: { wikidataId: { in: wikidataIds } } }] };
    },
  },
  countries: {
    type: ['CountryCode'],
    description: 'Only participants who represented one of these countries.',
    where: (codes: string[]) => ({ countryCode: { in: codes } }),
  },
  organizations: {
    type: ['String'],
    description: 'Only participants who represented one of these organisations, by slug or global ID.',
    where: (given: string[]) => ({ organizationSlug: { in: given.map((value) => keyOf('Organization', value)) } }),
  },
  roles: {
    type: [ParticipantRole],
    description: 'Only participants with one of these roles.',
    where: (roles) => ({ role: { in: roles } }),
  },
  date: {
    type: DateRange,
    description: 'Only participants in summits with a date in this range.',
    where: (range) => ({ summit: overlaps('dateStart', 'dateEnd', range) }),
  },
});

export const participantList = defineList({
  table: 'participants',
  typeName: 'Participant',
  node: Participant,
  filter: ParticipantFilter,
  orders: {
    DATE: { description: 'Date of the summit, by its first possible day.', columns: ['summitDate', 'id'] },
    PERSON: { description: 'Slug of the person.', columns: ['personSlug', 'id'] },
  },
  defaultOrder: { field: 'DATE', direction: 'DESC' },
});

builder.queryField('participants', (t) =>
  t.field({ ...rootList(participantList), description: 'Participants in all summits.' }),
);
