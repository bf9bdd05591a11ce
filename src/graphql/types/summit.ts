import type { Term } from '../../database/vocabulary.ts';
import { summit } from '../../records/summit.ts';
import { builder } from '../builder.ts';
import { each, overlaps, peopleOf } from '../conditions.ts';
import { costs } from '../cost.ts';
import { MeetingFormat, SummitKind } from '../enums.ts';
import { defineFilter, type Where } from '../filter.ts';
import { byAnySlug } from '../former-slugs.ts';
import { defineList } from '../list.ts';
import { lookup } from '../lookup.ts';
import { relatedList } from '../related-list.ts';
import { rootList } from '../root-list.ts';
import { matchesText, textSyntax } from '../text-conditions.ts';
import { passesOf, workOfAll } from '../work.ts';
import { DateRange, dateColumns, embeddedDate, PartialDate } from './date.ts';
import { DealFilter } from './deal.ts';
import { quoteList } from './quote.ts';
import { addSourcedFields, Sourced } from './sourced.ts';
import { SummitDeal } from './summit-deal.ts';

export const Summit = builder.drizzleNode('summits', {
  name: 'Summit',
  description:
    'A meeting of leaders. Interviews, ceremonies and meetings that are only mentioned in passing do not count.',
  id: { column: (summit) => summit.slug },
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    name: t.exposeString('name', { description: summit.fields.name.description }),
    kind: t.expose('kind', { type: SummitKind, description: summit.fields.kind.description }),
    format: t.expose('format', { type: MeetingFormat, description: summit.fields.format.description }),
    date: t.field({
      type: PartialDate,
      description: summit.fields.date.description,
      select: { columns: { ...dateColumns, timeOfDay: true, timeZone: true } },
      extensions: embeddedDate,
      resolve: (summit) => summit,
    }),
    place: t.relation('place', {
      nullable: true,
      description: `${summit.fields.place.description} Null if no document states it.`,
    }),
    venue: t.relation('venue', {
      nullable: true,
      description: `${summit.fields.venue.description} Null if no document states it.`,
    }),
    country: t.relation('country', {
      nullable: true,
      description: summit.fields.country.description,
    }),
    occasion: t.relation('occasion', {
      nullable: true,
      description: `${summit.fields.occasion.description} Null if no document states it.`,
    }),
    topics: t.exposeStringList('topics', { description: summit.fields.topics.description }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Wikidata ID: `Q` and a number.' }),
    participants: t.relation('participants', {
      description:
        'Participants, ordered by role (hosts, guests, chairs, mediators, participants, observers), then by slug of the person.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { role: 'asc', personSlug: 'asc' } },
    }),
    deals: t.relation('deals', {
      type: SummitDeal,
      description: 'Deals linked to the summit, and how, ordered by slug of the deal.',
      extensions: costs({ length: 10 }),
      args: {
        filter: t.arg({
          type: DealFilter.inputType,
          required: false,
          description: 'Returns only links to matching deals.',
        }),
      },
      query: ({ filter }) => ({
        where: filter ? { deal: DealFilter.where(filter) } : {},
        orderBy: { dealSlug: 'asc' },
      }),
    }),
    quotes: t.field({
      ...relatedList('summits', 'quotes', quoteList),
      description: 'Quotes from the summit, or about it.',
    }),
  }),
});
addSourcedFields(summit);

const tookPart = (codes: string[]): Where<'summits'> => ({ participants: { countryCode: { in: codes } } });

function metBy(given: string[]): Where<'summits'> {
  const { slugs, wikidataIds } = peopleOf(given);
  const bySlug: Where<'summits'> = { participants: { personSlug: { in: slugs } } };
  if (wikidataIds.length === 0) return bySlug;
  return { OR: [bySlug, { participants: { person: { wikidataId: { in: wikidataIds } } } }] };
}

export const SummitFilter = defineFilter('SummitFilter', 'summits', 'Filter for summits.', {
  text: {
    type: 'String',
    description: `Searches name and topics. ${textSyntax}`,
    where: matchesText,
    work: passesOf,
  },
  kinds: {
    type: [SummitKind],
    description: 'Only summits of these kinds.',
    where: (kinds: Term<'summitKind'>[]) => ({ kind: { in: kinds } }),
  },
  date: {
    type: DateRange,
    description: 'Only summits with a date in this range.',
    where: (range) => overlaps('dateStart', 'dateEnd', range),
  },
  country: {
    type: ['CountryCode'],
    description: 'Only summits that took place in one of these countries.',
    where: (codes: string[]) => ({ countryCode: { in: codes } }),
  },
  countries: {
    type: ['CountryCode'],
    description: 'Only summits with participants of these countries.',
    where: tookPart,
  },
  countriesAll: {
    type: ['CountryCode'],
    description: 'Only summits with participants of all of these countries. Maximum: 20 different values.',
    where: (codes: string[]) => ({ AND: each('countriesAll', codes).map((code) => tookPart([code])) }),
    work: workOfAll(0.4),
  },
  people: {
    type: ['String'],
    description: 'Only summits with any of these people as participants, by slug, global ID or Wikidata ID.',
    where: metBy,
  },
  peopleAll: {
    type: ['String'],
    description:
      'Only summits with all of these people as participants, by slug, global ID or Wikidata ID. Maximum: 20 different values.',
    where: (people: string[]) => ({ AND: each('peopleAll', people).map((person) => metBy([person])) }),
    work: workOfAll(9),
  },
  hasDeals: {
    type: 'Boolean',
    description: 'Only summits with linked deals if true, without any if false.',
    where: (hasDeals: boolean) => (hasDeals ? { deals: true } : { NOT: { deals: true } }),
  },
});

export const summitList = defineList({
  table: 'summits',
  typeName: 'Summit',
  node: Summit,
  filter: SummitFilter,
  orders: {
    DATE: { description: 'First possible day.', columns: ['dateStart', 'slug'] },
    NAME: { description: 'Name, ignoring case and accents.', columns: ['nameKey', 'slug'] },
  },
  defaultOrder: { field: 'DATE', direction: 'DESC' },
});

builder.queryFields((t) => ({
  summit: t.drizzleField({
    type: Summit,
    nullable: true,
    description: 'The summit with the given slug, which may be a former one, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the summit.' }) },
    ...lookup('summits', byAnySlug('Summit')),
  }),
  summits: t.field({ ...rootList(summitList), description: 'All summits.' }),
}));
