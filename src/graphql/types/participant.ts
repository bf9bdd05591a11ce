import { builder } from '../builder.ts';
import { keyOf, namedLike, overlaps, peopleOf } from '../conditions.ts';
import { ParticipantRole } from '../enums.ts';
import { defineFilter } from '../filter.ts';
import { defineList, listArgs, resolveList } from '../list.ts';
import { DateRange } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';

export const Participant = builder.drizzleNode('participants', {
  name: 'Participant',
  description: 'A person at a summit: in what office, for whom, in what role.',
  id: { column: (participant) => participant.id },
  interfaces: () => [Sourced],
  select: { columns: { id: true } },
  fields: (t) => ({
    summit: t.relation('summit', { description: 'The summit.' }),
    person: t.relation('person', { description: 'The person.' }),
    role: t.expose('role', { type: ParticipantRole, description: 'What part the person had.' }),
    title: t.exposeString('title', { nullable: true, description: 'The office at the time, as a document words it.' }),
    country: t.relation('country', { nullable: true, description: 'The country that the person acted for.' }),
    organization: t.relation('organization', {
      nullable: true,
      description: 'The organisation that the person acted for, if not for a country.',
    }),
  }),
});
addSourcedFields('participants');

const ParticipantFilter = defineFilter(
  'ParticipantFilter',
  'participants',
  'Which participants. All that is given has to hold.',
  {
    text: {
      type: 'String',
      description: 'Named so, in whole or in part, or alike: misspelt names are found.',
      where: (text: string) => {
        const person = namedLike(text);
        return person && { person };
      },
    },
    summit: {
      type: 'String',
      description: 'Of this summit, by its slug or id.',
      where: (summit: string) => ({ summitSlug: keyOf('Summit', summit) }),
    },
    people: {
      type: ['String'],
      description: 'One of these people, by slug, id or Wikidata id.',
      where: (given: string[]) => {
        const { slugs, wikidataIds } = peopleOf(given);
        return wikidataIds.length === 0
          ? { personSlug: { in: slugs } }
          : { OR: [{ personSlug: { in: slugs } }, { person: { wikidataId: { in: wikidataIds } } }] };
      },
    },
    countries: {
      type: ['CountryCode'],
      description: 'For one of these countries.',
      where: (codes: string[]) => ({ countryCode: { in: codes } }),
    },
    organizations: {
      type: ['String'],
      description: 'For one of these organisations, by slug or id.',
      where: (given: string[]) => ({ organizationSlug: { in: given.map((value) => keyOf('Organization', value)) } }),
    },
    roles: {
      type: [ParticipantRole],
      description: 'In one of these roles.',
      where: (roles) => ({ role: { in: roles } }),
    },
    date: {
      type: DateRange,
      description: 'At a summit in this range.',
      where: (range) => ({ summit: overlaps('dateStart', 'dateEnd', range) }),
    },
  },
);

export const participantList = defineList({
  table: 'participants',
  typeName: 'Participant',
  node: Participant,
  filter: ParticipantFilter,
  orders: {
    DATE: { description: 'By the date of the summit.', columns: ['summitDate', 'id'] },
    PERSON: { description: 'By the slug of the person.', columns: ['personSlug', 'id'] },
  },
  defaultOrder: { field: 'DATE', direction: 'DESC' },
});

builder.queryField('participants', (t) =>
  t.field({
    type: participantList.connection,
    description: 'Everybody at every summit, the newest summit first.',
    args: listArgs(participantList),
    resolve: (_root, args, context, info) => resolveList(participantList, args, context, info),
  }),
);
