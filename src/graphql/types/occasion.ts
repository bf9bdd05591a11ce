import { occasion } from '../../records/occasion.ts';
import { builder } from '../builder.ts';
import type { DateRange as Range } from '../conditions.ts';
import { keyOf, overlaps } from '../conditions.ts';
import { badInput } from '../errors.ts';
import { defineFilter } from '../filter.ts';
import { byAnySlug } from '../former-slugs.ts';
import { defineList } from '../list.ts';
import { lookup, rowList } from '../lookup.ts';
import { MAX_PAGE } from '../page.ts';
import { relatedList } from '../related-list.ts';
import { rootList } from '../root-list.ts';
import { DateRange, optionalDate } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';
import { summitList } from './summit.ts';

export const Occasion = builder.drizzleNode('occasions', {
  name: 'Occasion',
  id: { column: (occasion) => occasion.slug },
  description:
    'An event that a summit may be connected with but that is not a summit, such as a ceremony or the opening of games.',
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Unique human-readable key.' }),
    name: t.exposeString('name', { description: occasion.fields.name.description }),
    date: t.field({
      ...optionalDate(),
      description: `${occasion.fields.date.description} Null if no document states it.`,
    }),
    place: t.relation('place', {
      nullable: true,
      description: `${occasion.fields.place.description} Null if no document states it.`,
    }),
    attendees: t.relation('attendees', {
      description:
        'People said to have attended, ordered by slug. Attending the same occasion does not count as meeting.',
      query: { orderBy: { slug: 'asc' } },
    }),
    summits: t.field({
      ...relatedList('occasions', 'summits', summitList),
      description: 'Summits that were connected with the occasion.',
    }),
  }),
});
addSourcedFields(occasion);

const OccasionFilter = defineFilter('OccasionFilter', 'occasions', 'Filter for occasions.', {
  date: {
    type: DateRange,
    description: 'Only occasions with a date in this range.',
    where: (range) => overlaps('dateStart', 'dateEnd', range),
  },
  place: {
    type: 'String',
    description: 'Only occasions at this place, by slug or global ID.',
    where: (place: string) => ({ placeSlug: keyOf('Place', place) }),
  },
  people: {
    type: ['String'],
    description: 'Only occasions that any of these people attended, by slug or global ID.',
    where: (given: string[]) => ({ attendees: { slug: { in: given.map((person) => keyOf('Person', person)) } } }),
  },
});

export const occasionList = defineList({
  table: 'occasions',
  typeName: 'Occasion',
  node: Occasion,
  filter: OccasionFilter,
  orders: {
    DATE: {
      description: 'Date, by its first possible day. Occasions without a date come last in either direction.',
      columns: { ASC: ['dateAscending', 'slug'], DESC: ['dateDescending', 'slug'] },
    },
  },
  defaultOrder: { field: 'DATE', direction: 'ASC' },
});

builder.queryFields((t) => ({
  occasion: t.drizzleField({
    type: Occasion,
    nullable: true,
    description: 'The occasion with the given slug, which may be a former one, or null if there is none.',
    args: { slug: t.arg.string({ required: true, description: 'Slug of the occasion.' }) },
    ...lookup('occasions', byAnySlug('Occasion')),
  }),
  occasions: t.drizzleField({
    type: [Occasion],
    description:
      'The first occasions, ordered by date, as a plain list. Those without a date come last. `occasionsConnection` has pages.',
    args: {
      date: t.arg({
        type: DateRange,
        required: false,
        description: 'Returns only occasions with a date in this range.',
      }),
      first: t.arg.int({ required: false, description: 'Limits the number of occasions. Default: 100. Maximum: 100.' }),
    },
    ...rowList('occasions', ({ date, first }: { date?: Range | null; first?: number | null }) => {
      const limit = first ?? MAX_PAGE;
      if (limit < 0 || limit > MAX_PAGE) throw badInput(`first: must be from 0 to ${MAX_PAGE}, but is ${limit}.`);
      const where = date ? overlaps('dateStart', 'dateEnd', date) : {};
      return { where, orderBy: { dateAscending: 'asc', slug: 'asc' }, limit };
    }),
  }),
  occasionsConnection: t.field({ ...rootList(occasionList), description: 'All occasions, in pages.' }),
}));
