import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { builder } from '../builder.ts';
import { peopleOf } from '../conditions.ts';
import { costs } from '../cost.ts';
import { badInput } from '../errors.ts';
import type { Where } from '../filter.ts';
import { MAX_PAGE } from '../page.ts';

const descriptions = {
  summitCount: 'At how many summits they met.',
  firstMet: 'The first day of the first of these, as closely as it is known.',
  lastMet: 'The last day of the last of these, as closely as it is known.',
  summits: `These summits, the newest first; ${MAX_PAGE} at most.`,
};

const newestSummits = { orderBy: { dateStart: 'desc', slug: 'asc' }, limit: MAX_PAGE } as const;

const MeetingPair = builder.drizzleObject('meetingPairs', {
  name: 'MeetingPair',
  description:
    'Two people who took part in the same summits, in whatever role and in person or not. Interviews and occasions are none.',
  select: { columns: { personSlug: true, otherSlug: true } },
  fields: (t) => ({
    a: t.relation('one', {
      description: 'The person that was asked for; of all pairs, the one whose slug comes first.',
    }),
    b: t.relation('other', { description: 'The other person.' }),
    summitCount: t.exposeInt('summitCount', { description: descriptions.summitCount }),
    firstMet: t.expose('firstMet', { type: 'Date', description: descriptions.firstMet }),
    lastMet: t.expose('lastMet', { type: 'Date', description: descriptions.lastMet }),
    summits: t.relation('summits', {
      description: descriptions.summits,
      extensions: costs({ length: 20 }),
      query: newestSummits,
    }),
  }),
});

const CountryPair = builder.drizzleObject('countryPairs', {
  name: 'CountryPair',
  description: 'Two countries that people acted for at the same summits. A country is not paired with itself.',
  select: { columns: { countryCode: true, otherCode: true } },
  fields: (t) => ({
    a: t.relation('one', {
      description: 'The country that was asked for; of all pairs, the one whose code comes first.',
    }),
    b: t.relation('other', { description: 'The other country.' }),
    summitCount: t.exposeInt('summitCount', { description: descriptions.summitCount }),
    firstMet: t.expose('firstMet', { type: 'Date', description: descriptions.firstMet }),
    lastMet: t.expose('lastMet', { type: 'Date', description: descriptions.lastMet }),
    summits: t.relation('summits', {
      description: descriptions.summits,
      extensions: costs({ length: 20 }),
      query: newestSummits,
    }),
  }),
});

const pairArgs = builder.args((t) => ({
  minSummits: t.int({
    required: false,
    defaultValue: 1,
    description: 'Only those who met at so many summits, or more.',
  }),
  first: t.int({
    required: false,
    description: `How many, ${MAX_PAGE} at most; ${MAX_PAGE} unless told.`,
  }),
}));

interface PairArgs {
  minSummits?: number | null;
  first?: number | null;
}

/** Checks the arguments of a list of pairs, and makes of them what is asked of the database. */
function pairsBy({ minSummits, first }: PairArgs) {
  const least = minSummits ?? 1;
  const limit = first ?? MAX_PAGE;
  if (least < 1) throw badInput(`minSummits: who met did so at 1 summit or more, not ${least}.`);
  if (limit < 0 || limit > MAX_PAGE) throw badInput(`first: from 0 to ${MAX_PAGE}, not ${limit}.`);
  return { where: { summitCount: { gte: least } }, limit };
}

builder.drizzleObjectField('people', 'counterparts', (t) =>
  t.relation('counterparts', {
    type: MeetingPair,
    description: 'Whom the person met at summits, the most often met first. The person is `a` of each pair.',
    args: pairArgs,
    query: (args) => ({ ...pairsBy(args), orderBy: { summitCount: 'desc', otherSlug: 'asc' } }),
  }),
);

builder.drizzleObjectField('countries', 'counterparts', (t) =>
  t.relation('counterparts', {
    type: CountryPair,
    description: 'The countries that it met at summits, the most often met first. The country is `a` of each pair.',
    args: pairArgs,
    query: (args) => ({ ...pairsBy(args), orderBy: { summitCount: 'desc', otherCode: 'asc' } }),
  }),
);

/** Each pair is there from the view of both: where nobody is asked for, the first of the two stands for it. */
const eachOnce = (one: 'personSlug' | 'countryCode', other: 'otherSlug' | 'otherCode') => ({
  RAW: (pairs: object) => {
    const columns = pairs as Record<string, PgColumn>;
    return sql`${columns[one]} < ${columns[other]}`;
  },
});

/** The pairs of one person. The slug behind a Wikidata id is looked up first, so that only this person's pairs are made. */
function pairsOf(person: string): Where<'meetingPairs'> {
  const {
    slugs: [slug],
    wikidataIds: [wikidataId],
  } = peopleOf([person]);
  if (slug !== undefined) return { personSlug: slug };
  return { RAW: (pairs) => sql`${pairs.personSlug} = (select slug from people where wikidata_id = ${wikidataId})` };
}

builder.queryFields((t) => ({
  meetingPairs: t.drizzleField({
    extensions: costs({ work: 100 }),
    type: [MeetingPair],
    description: `Who met whom at summits, those who met most often first; the first ${MAX_PAGE} unless fewer are asked for.`,
    args: {
      person: t.arg.string({
        required: false,
        description: 'Only those with this person, by slug, id or Wikidata id.',
      }),
      ...pairArgs,
    },
    resolve: (query, _root, { person, ...args }, { db }) => {
      const { where, limit } = pairsBy(args);
      const whose = person == null ? eachOnce('personSlug', 'otherSlug') : pairsOf(person);
      const orderBy = { summitCount: 'desc', personSlug: 'asc', otherSlug: 'asc' } as const;
      return db.query.meetingPairs.findMany(query({ where: { AND: [where, whose] }, orderBy, limit }));
    },
  }),
  countryPairs: t.drizzleField({
    extensions: costs({ work: 100 }),
    type: [CountryPair],
    description: `Which countries met at summits, those that met most often first; the first ${MAX_PAGE} unless fewer are asked for.`,
    args: {
      country: t.arg({ type: 'CountryCode', required: false, description: 'Only those with this country.' }),
      ...pairArgs,
    },
    resolve: (query, _root, { country, ...args }, { db }) => {
      const { where, limit } = pairsBy(args);
      const whose = country == null ? eachOnce('countryCode', 'otherCode') : { countryCode: country };
      const orderBy = { summitCount: 'desc', countryCode: 'asc', otherCode: 'asc' } as const;
      return db.query.countryPairs.findMany(query({ where: { AND: [where, whose] }, orderBy, limit }));
    },
  }),
}));
