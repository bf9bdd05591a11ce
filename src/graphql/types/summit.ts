import type { Term } from '../../database/vocabulary.ts';
import { builder } from '../builder.ts';
import { each, overlaps, peopleOf } from '../conditions.ts';
import { costs } from '../cost.ts';
import { MeetingFormat, SummitKind } from '../enums.ts';
import { defineFilter, type Where } from '../filter.ts';
import { defineList, listArgs, relatedList, resolveList } from '../list.ts';
import { matchesText } from '../text-conditions.ts';
import { passesOf, workOfAll } from '../work.ts';
import { DateRange, dateColumns, PartialDate } from './date.ts';
import { DealFilter } from './deal.ts';
import { quoteList } from './quote.ts';
import { addSourcedFields, Sourced } from './sourced.ts';
import { SummitDeal } from './summit-deal.ts';

export const Summit = builder.drizzleNode('summits', {
  name: 'Summit',
  description: 'A meeting of leaders. Interviews, ceremonies and meetings mentioned in passing are none.',
  id: { column: (summit) => summit.slug },
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its key.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    kind: t.expose('kind', { type: SummitKind, description: 'How many countries met, and in what setting.' }),
    format: t.expose('format', { type: MeetingFormat, description: 'How they met.' }),
    date: t.field({
      type: PartialDate,
      description: 'When it took place.',
      select: { columns: { ...dateColumns, timeOfDay: true, timeZone: true } },
      resolve: (summit) => summit,
    }),
    place: t.relation('place', { nullable: true, description: 'The city, where a document says so.' }),
    venue: t.relation('venue', { nullable: true, description: 'The building, where a document says so.' }),
    country: t.relation('country', { nullable: true, description: 'The country that it took place in.' }),
    occasion: t.relation('occasion', { nullable: true, description: 'What it hung on, where a document says so.' }),
    topics: t.exposeStringList('topics', { description: 'What it was about, as documents word it.' }),
    wikidataId: t.exposeString('wikidataId', { nullable: true, description: 'Its Wikidata id.' }),
    participants: t.relation('participants', {
      description: 'Who took part: hosts, guests, then others.',
      extensions: costs({ length: 10 }),
      query: { orderBy: { role: 'asc', personSlug: 'asc' } },
    }),
    deals: t.relation('deals', {
      type: SummitDeal,
      description: 'What was agreed, intended or supported, and how each is tied to the meeting.',
      extensions: costs({ length: 10 }),
      args: { filter: t.arg({ type: DealFilter.inputType, required: false, description: 'Which deals.' }) },
      query: ({ filter }) => ({
        where: filter ? { deal: DealFilter.where(filter) } : {},
        orderBy: { dealSlug: 'asc' },
      }),
    }),
    quotes: t.field({
      ...relatedList('summits', 'quotes', quoteList),
      description: 'What was said at it, or about it by those who met.',
    }),
  }),
});
addSourcedFields('summits');

const tookPart = (codes: string[]): Where<'summits'> => ({ participants: { countryCode: { in: codes } } });

function metBy(given: string[]): Where<'summits'> {
  const { slugs, wikidataIds } = peopleOf(given);
  const bySlug: Where<'summits'> = { participants: { personSlug: { in: slugs } } };
  if (wikidataIds.length === 0) return bySlug;
  return { OR: [bySlug, { participants: { person: { wikidataId: { in: wikidataIds } } } }] };
}

export const SummitFilter = defineFilter('SummitFilter', 'summits', 'Which summits. All that is given has to hold.', {
  text: {
    type: 'String',
    description: 'Full text of name and topics: words, "quoted phrases", or, -not.',
    where: matchesText,
    work: passesOf,
  },
  kinds: {
    type: [SummitKind],
    description: 'Of one of these kinds.',
    where: (kinds: Term<'summitKind'>[]) => ({ kind: { in: kinds } }),
  },
  date: {
    type: DateRange,
    description: 'Some day of it in this range.',
    where: (range) => overlaps('dateStart', 'dateEnd', range),
  },
  country: {
    type: ['CountryCode'],
    description: 'In one of these countries.',
    where: (codes: string[]) => ({ countryCode: { in: codes } }),
  },
  countries: { type: ['CountryCode'], description: 'With one of these countries taking part.', where: tookPart },
  countriesAll: {
    type: ['CountryCode'],
    description: 'With all of these countries taking part.',
    where: (codes: string[]) => ({ AND: each('countriesAll', codes).map((code) => tookPart([code])) }),
    work: workOfAll(0.4),
  },
  people: {
    type: ['String'],
    description: 'With one of these people taking part, by slug, id or Wikidata id.',
    where: metBy,
  },
  peopleAll: {
    type: ['String'],
    description: 'With all of these people taking part, by slug, id or Wikidata id.',
    where: (people: string[]) => ({ AND: each('peopleAll', people).map((person) => metBy([person])) }),
    work: workOfAll(9),
  },
  hasDeals: {
    type: 'Boolean',
    description: 'With deals tied to it, or without.',
    where: (hasDeals: boolean) => (hasDeals ? { deals: true } : { NOT: { deals: true } }),
  },
});

export const summitList = defineList({
  table: 'summits',
  typeName: 'Summit',
  node: Summit,
  filter: SummitFilter,
  orders: {
    DATE: { description: 'By the first day.', columns: ['dateStart', 'slug'] },
    NAME: { description: 'By name.', columns: ['nameKey', 'slug'] },
  },
  defaultOrder: { field: 'DATE', direction: 'DESC' },
});

builder.queryFields((t) => ({
  summit: t.drizzleField({
    type: Summit,
    nullable: true,
    description: 'The summit with this slug, or null when there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Its slug.' }) },
    resolve: (query, _root, { slug }, { db }) => db.query.summits.findFirst(query({ where: { slug } })),
  }),
  summits: t.field({
    type: summitList.connection,
    description: 'All summits, the newest first.',
    args: listArgs(summitList),
    resolve: (_root, args, context, info) => resolveList(summitList, args, context, info),
  }),
}));
