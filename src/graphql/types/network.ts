import { sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { builder } from '../builder.ts';
import { peopleOf } from '../conditions.ts';
import { costs } from '../cost.ts';
import { badInput } from '../errors.ts';
import type { Where } from '../filter.ts';
import { rowList } from '../lookup.ts';
import { MAX_PAGE } from '../page.ts';

const descriptions = {
  summitCount: 'Number of summits at which they met.',
  firstMet: 'First possible day of the earliest of these summits.',
  lastMet: 'Last possible day of the latest of these summits.',
  summits: `These summits, newest first. Maximum: ${MAX_PAGE}.`,
};

const newestSummits = { orderBy: { dateStart: 'desc', slug: 'asc' }, limit: MAX_PAGE } as const;

const MeetingPair = builder.drizzleObject('meetingPairs', {
  name: 'MeetingPair',
  description:
    'Two people who took part in the same summits, in any role, in person or remotely. Interviews and occasions do not count.',
  select: { columns: { personSlug: true, otherSlug: true } },
  fields: (t) => ({
    a: t.relation('one', {
      description: 'The person that was asked for. In a list of all pairs, the one whose slug comes first.',
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
  description: 'Two countries that participants represented at the same summits. A country is not paired with itself.',
  select: { columns: { countryCode: true, otherCode: true } },
  fields: (t) => ({
    a: t.relation('one', {
      description: 'The country that was asked for. In a list of all pairs, the one whose code comes first.',
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
    description: 'Returns only pairs that met at this many summits or more. Default: 1. Minimum: 1.',
  }),
  first: t.int({
    required: false,
    description: `Limits the number of pairs. Default: ${MAX_PAGE}. Maximum: ${MAX_PAGE}.`,
  }),
}));

interface PairArgs {
  minSummits?: number | null;
  first?: number | null;
}

/**
 * Converts the arguments of a list of pairs to a query.
 *
 * @throws {GraphQLError} BAD_USER_INPUT if one is out of range
 */
function pairsBy({ minSummits, first }: PairArgs) {
  const least = minSummits ?? 1;
  const limit = first ?? MAX_PAGE;
  if (least < 1) throw badInput(`minSummits: must be 1 or more, but is ${least}.`);
  if (limit < 0 || limit > MAX_PAGE) throw badInput(`first: must be from 0 to ${MAX_PAGE}, but is ${limit}.`);
  return { where: { summitCount: { gte: least } }, limit };
}

builder.drizzleObjectField('people', 'counterparts', (t) =>
  t.relation('counterparts', {
    type: MeetingPair,
    description: 'People whom the person met at summits, most frequent first. The person is `a` of each pair.',
    args: pairArgs,
    query: (args) => ({ ...pairsBy(args), orderBy: { summitCount: 'desc', otherSlug: 'asc' } }),
  }),
);

builder.drizzleObjectField('countries', 'counterparts', (t) =>
  t.relation('counterparts', {
    type: CountryPair,
    description: 'Countries that the country met at summits, most frequent first. The country is `a` of each pair.',
    args: pairArgs,
    query: (args) => ({ ...pairsBy(args), orderBy: { summitCount: 'desc', otherCode: 'asc' } }),
  }),
);

/** Selects each pair once. The view has it twice, from either side. */
const eachOnce = (one: 'personSlug' | 'countryCode', other: 'otherSlug' | 'otherCode') => ({
  RAW: (pairs: object) => {
    const columns = pairs as Record<string, PgColumn>;
    return sql`${columns[one]} < ${columns[other]}`;
  },
});

/** Selects the pairs of one person. A subquery resolves a Wikidata ID to the slug, by which the pairs are indexed. */
function pairsOf(person: string): Where<'meetingPairs'> {
  const {
    slugs: [slug],
    wikidataIds: [wikidataId],
  } = peopleOf([person]);
  if (slug !== undefined) return { personSlug: slug };
  return { RAW: (pairs) => sql`${pairs.personSlug} = (select slug from people where wikidata_id = ${wikidataId})` };
}

const meetingPairRows = rowList('meetingPairs', ({ person, ...args }: PairArgs & { person?: string | null }) => {
  const { where, limit } = pairsBy(args);
  const whose = person == null ? eachOnce('personSlug', 'otherSlug') : pairsOf(person);
  return {
    where: { AND: [where, whose] },
    orderBy: { summitCount: 'desc', personSlug: 'asc', otherSlug: 'asc' },
    limit,
  };
});

const countryPairRows = rowList('countryPairs', ({ country, ...args }: PairArgs & { country?: string | null }) => {
  const { where, limit } = pairsBy(args);
  const whose = country == null ? eachOnce('countryCode', 'otherCode') : { countryCode: country };
  return {
    where: { AND: [where, whose] },
    orderBy: { summitCount: 'desc', countryCode: 'asc', otherCode: 'asc' },
    limit,
  };
});

builder.queryFields((t) => ({
  meetingPairs: t.drizzleField({
    ...meetingPairRows,
    extensions: { ...meetingPairRows.extensions, ...costs({ work: 100 }) },
    type: [MeetingPair],
    description: 'Pairs of people who met at summits, most frequent first.',
    args: {
      person: t.arg.string({
        required: false,
        description: 'Returns only pairs with this person, by slug, global ID or Wikidata ID.',
      }),
      ...pairArgs,
    },
  }),
  countryPairs: t.drizzleField({
    ...countryPairRows,
    extensions: { ...countryPairRows.extensions, ...costs({ work: 100 }) },
    type: [CountryPair],
    description: 'Pairs of countries that met at summits, most frequent first.',
    args: {
      country: t.arg({ type: 'CountryCode', required: false, description: 'Returns only pairs with this country.' }),
      ...pairArgs,
    },
  }),
}));
