import { occasion } from '../../records/occasion.ts';
import { builder } from '../builder.ts';
import type { DateRange as Range } from '../conditions.ts';
import { overlaps } from '../conditions.ts';
import { badInput } from '../errors.ts';
import { rowList } from '../lookup.ts';
import { MAX_PAGE } from '../page.ts';
import { DateRange, optionalDate } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';

export const Occasion = builder.drizzleObject('occasions', {
  name: 'Occasion',
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
  }),
});
addSourcedFields(occasion);

builder.queryField('occasions', (t) =>
  t.drizzleField({
    type: [Occasion],
    description: 'Occasions, ordered by date. Those without a date come last.',
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
);
