import { sql } from 'drizzle-orm';
import type { tables } from '../../database/tables/all.ts';
import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { keyOf, namedLike, nameText } from '../conditions.ts';
import { ParticipantRole } from '../enums.ts';
import { badInput } from '../errors.ts';
import { defineFilter } from '../filter.ts';
import { defineList } from '../list.ts';
import { lookup } from '../lookup.ts';
import { relatedList } from '../related-list.ts';
import { rootList } from '../root-list.ts';
import { computed } from '../source.ts';
import { participantList } from './participant.ts';
import { quoteList } from './quote.ts';
import { summitList } from './summit.ts';

export const Person = builder.drizzleNode('people', {
  name: 'Person',
  description: 'A person who took part in a summit, attended an occasion, or is quoted.',
  id: { column: (person) => person.slug },
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    name: t.exposeString('name', {
      description: 'Full name in its usual order, such as “Xi Jinping” or “Vladimir Putin”.',
    }),
    familyName: t.exposeString('familyName', { nullable: true, description: 'Family name.' }),
    givenName: t.exposeString('givenName', { nullable: true, description: 'Given name.' }),
    sortName: t.exposeString('sortName', {
      description: 'Name to sort by, such as “Xi Jinping” or “Putin, Vladimir”.',
    }),
    aliases: t.stringList({
      ...computed('aliases', aliasesOf),
      description: 'Other forms of the name that documents use.',
    }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Wikidata ID: `Q` and a number.' }),
    participants: t.field({
      ...relatedList('people', 'participants', participantList),
      description:
        'Participations of the person in summits, with office, role and the country or organisation represented.',
    }),
    summits: t.field({
      ...relatedList('people', 'summits', summitList),
      description: 'Summits that the person took part in. Interviews and ceremonies do not count.',
    }),
    quotes: t.field({ ...relatedList('people', 'quotes', quoteList), description: 'Quotes attributed to the person.' }),
  }),
});

/** Selects the forms that documents use of a name, each once, in the order of the corpus. */
function aliasesOf({ slug, name }: typeof tables.people) {
  return sql<string[]>`array(
    select form from (
      select distinct on (form) form, dossier_slug, ordinal from names
      where person_slug = ${slug} and language is null and form <> ${name}
      order by form, dossier_slug, ordinal) as alias
    order by dossier_slug, ordinal)`;
}

const representedCountries = 'Only people who represented one of these countries at a summit.';
const representedOrganizations =
  'Only people who represented one of these organisations at a summit, by slug or global ID.';
const rolesHad = 'Only people who had one of these roles at a summit.';

const PersonFilter = defineFilter('PersonFilter', 'people', 'Filter for people.', {
  text: {
    type: 'String',
    description: nameText,
    where: (text: string) => namedLike(text),
  },
  countries: {
    type: ['CountryCode'],
    description: representedCountries,
    where: (codes: string[]) => ({ participants: { countryCode: { in: codes } } }),
  },
  organizations: {
    type: ['String'],
    description: representedOrganizations,
    where: (given: string[]) => ({
      participants: { organizationSlug: { in: given.map((value) => keyOf('Organization', value)) } },
    }),
  },
  roles: {
    type: [ParticipantRole],
    description: rolesHad,
    where: (roles: Term<'participantRole'>[]) => ({ participants: { role: { in: roles } } }),
  },
});

export const personList = defineList({
  table: 'people',
  typeName: 'Person',
  node: Person,
  filter: PersonFilter,
  orders: {
    NAME: { description: 'Sort name, ignoring case and accents.', columns: ['sortKey', 'slug'] },
    SUMMIT_COUNT: { description: 'Number of summits that the person took part in.', columns: ['summitCount', 'slug'] },
  },
  defaultOrder: { field: 'NAME', direction: 'ASC' },
});

builder.queryFields((t) => ({
  person: t.drizzleField({
    type: Person,
    nullable: true,
    description:
      'The person with the given slug or Wikidata ID, or null if there is none. Exactly one of the two is required.',
    args: {
      slug: t.arg.string({ required: false, description: 'Slug of the person.' }),
      wikidataId: t.arg.string({ required: false, description: 'Wikidata ID of the person.' }),
    },
    ...lookup('people', ({ slug, wikidataId }: { slug?: string | null; wikidataId?: string | null }) => {
      if (slug != null && wikidataId == null) return { slug };
      if (slug == null && wikidataId != null) return { wikidataId };
      throw badInput('person: pass either slug or wikidataId, and not both.');
    }),
  }),
  people: t.field({
    ...rootList(personList, {
      text: t.arg.string({ required: false, description: nameText }),
      countries: t.arg({ type: ['CountryCode'], required: false, description: representedCountries }),
      organizations: t.arg.stringList({ required: false, description: representedOrganizations }),
      roles: t.arg({ type: [ParticipantRole], required: false, description: rolesHad }),
    }),
    description: 'All people.',
  }),
}));
