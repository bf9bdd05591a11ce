import { builder } from '../builder.ts';
import { overlaps } from '../conditions.ts';
import { badInput } from '../errors.ts';
import { MAX_PAGE } from '../page.ts';
import { DateRange, dateColumns, optionalDate, PartialDate } from './date.ts';
import { addSourcedFields, Sourced } from './sourced.ts';

export const Occasion = builder.drizzleObject('occasions', {
  name: 'Occasion',
  description: 'What a meeting may hang on without being one: a ceremony, the opening of games.',
  interfaces: () => [Sourced],
  select: { columns: { slug: true } },
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Its key.' }),
    name: t.exposeString('name', { description: 'Its name.' }),
    date: t.field({
      type: PartialDate,
      nullable: true,
      description: 'When it was, where a document says so.',
      select: { columns: dateColumns },
      resolve: optionalDate,
    }),
    place: t.relation('place', { nullable: true, description: 'Where it was, where a document says so.' }),
    attendees: t.relation('attendees', {
      description: 'Who is said to have attended. To attend together is not to meet.',
      query: { orderBy: { slug: 'asc' } },
    }),
  }),
});
addSourcedFields('occasions');

builder.queryField('occasions', (t) =>
  t.drizzleField({
    type: [Occasion],
    description: 'Occasions by date, those without one last; the first 100 unless fewer are asked for.',
    args: {
      date: t.arg({ type: DateRange, required: false, description: 'Only those in this range.' }),
      first: t.arg.int({ required: false, description: 'How many, 100 at most.' }),
    },
    resolve: (query, _root, { date, first }, { db }) => {
      const limit = first ?? MAX_PAGE;
      if (limit < 0 || limit > MAX_PAGE) throw badInput(`first: from 0 to ${MAX_PAGE}, not ${limit}.`);
      const where = date ? overlaps('dateStart', 'dateEnd', date) : {};
      return db.query.occasions.findMany(query({ where, orderBy: { dateAscending: 'asc', slug: 'asc' }, limit }));
    },
  }),
);
