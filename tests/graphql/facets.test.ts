import { type GraphQLEnumType, isEnumType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { variedRows } from './support/varied.ts';

const database = await openTestDatabase('migrated');
const url = await serveTestDatabase(database);
beforeAll(() => variedRows().write(database.db));

interface Facet {
  field: string;
  bucketCount: number;
  buckets: { value: string; label: string; count: number }[];
}

async function facetsOf(list: string, fields: string, args = ''): Promise<Facet[]> {
  const query = `{ ${list} { facets(fields: [${fields}] ${args}) { field bucketCount buckets { value label count } } } }`;
  return (await ask<Record<string, { facets: Facet[] }>>(database, query))[list.replace(/\(.*/s, '')]
    ?.facets as Facet[];
}

const told = (facet: Facet | undefined) =>
  facet?.buckets.map(({ value, label, count }) => `${value} (${label}) ${count}`);

/** Of each facet: what it counts in the whole list, and filters of its own that change nothing of that. */
const cases: Record<string, Record<string, { counts: string[]; own: string[] }>> = {
  summits: {
    KIND: {
      counts: ['BILATERAL (Bilateral) 1', 'SIDELINES (Sidelines) 1', 'TRILATERAL (Trilateral) 1'],
      own: ['kinds: [BILATERAL]'],
    },
    COUNTRY: { counts: ['CA (Canada) 1', 'FR (France) 1'], own: ['country: ["CA"]'] },
    PARTICIPANT_COUNTRY: {
      counts: ['CA (Canada) 2', 'FR (France) 1', 'RU (Russia) 1'],
      own: ['countries: ["RU"]', 'countriesAll: ["FR", "CA"]'],
    },
    YEAR: { counts: ['2002 (2002) 2', '2001 (2001) 1'], own: ['date: { from: "2002-01-01" }'] },
    PERSON: {
      counts: ['ann (Ann O’Hara) 2', 'bob (Bob Back\\slash) 2', 'cleo (Cléo Ångström) 1'],
      own: ['people: ["cleo"]', 'peopleAll: ["cleo", "bob"]'],
    },
  },
  deals: {
    KIND: {
      counts: ['CONTRACT (Contract) 1', 'OTHER (Other) 1', 'TARGET (Target) 1', 'TREATY (Treaty) 1'],
      own: ['kinds: [TREATY, OTHER]'],
    },
    STATUS: {
      counts: ['SIGNED (Signed) 2', 'INTENDED (Intended) 1', 'SUSPENDED (Suspended) 1'],
      own: ['statuses: [SIGNED]'],
    },
    BINDINGNESS: {
      counts: ['UNKNOWN (Unknown) 2', 'COMMERCIAL_CONTRACT (Commercial contract) 1', 'POLITICAL (Political) 1'],
      own: ['bindingness: [POLITICAL]'],
    },
    COUNTRY: {
      counts: ['CA (Canada) 2', 'FR (France) 2', 'RU (Russia) 2'],
      own: ['countries: ["FR"]', 'countriesAll: ["CA", "FR"]'],
    },
    SETTLEMENT_CURRENCY: { counts: ['EUR (EUR) 1', 'USD (USD) 1'], own: ['settlementCurrency: ["EUR"]'] },
  },
  quotes: {
    FORM: {
      counts: ['DIRECT (Direct) 1', 'HEADLINE (Headline) 1', 'INDIRECT (Indirect) 1', 'PARTIAL (Partial) 1'],
      own: ['forms: [DIRECT]'],
    },
    SPEAKER: {
      counts: ['ann (Ann O’Hara) 1', 'bob (Bob Back\\slash) 1', 'cleo (Cléo Ångström) 1'],
      own: ['speaker: ["Q1"]', 'hasSpeaker: false'],
    },
    DOCUMENT: {
      counts: ['report (Made up) 2', 'headline (Leaders meet) 1', 'rede (Rede) 1'],
      own: ['document: "rede"'],
    },
  },
  documents: {
    KIND: {
      counts: ['HEADLINE (Headline) 1', 'NEWS_REPORT (News report) 1', 'SPEECH (Speech) 1'],
      own: ['kinds: [SPEECH]'],
    },
    LANGUAGE: { counts: ['en (en) 2', 'de (de) 1'], own: ['languages: ["de", "fr"]'] },
    PUBLISHER: {
      counts: ['Die Zeitung (Die Zeitung) 1', 'The Ottawa Post (The Ottawa Post) 1'],
      own: ['publishers: ["Die Zeitung"]'],
    },
    YEAR: { counts: ['2001 (2001) 1', '2002 (2002) 1'], own: ['published: { from: "2002-01-01" }'] },
  },
  people: {
    COUNTRY: {
      counts: ['CA (Canada) 1', 'FR (France) 1', 'RU (Russia) 1'],
      own: ['countries: ["RU"]'],
    },
    ORGANIZATION: { counts: ['sea-bank (The Sea Bank) 1'], own: ['organizations: ["nobody"]'] },
    ROLE: {
      counts: ['PARTICIPANT (Participant) 2', 'CHAIR (Chair) 1', 'GUEST (Guest) 1', 'HOST (Host) 1'],
      own: ['roles: [HOST]'],
    },
  },
  places: { COUNTRY: { counts: ['FR (France) 2'], own: ['countries: ["CA"]'] } },
  organizations: { COUNTRY: { counts: ['CA (Canada) 1', 'FR (France) 1'], own: ['countries: ["FR"]'] } },
  disagreements: {
    RECORD_TYPE: {
      counts: ['DEAL (Deal) 1', 'PARTICIPANT (Participant) 1', 'SUMMIT (Summit) 1'],
      own: ['recordTypes: [QUOTE]'],
    },
    FIELD: { counts: ['date (date) 2', 'title (title) 1'], own: ['fields: ["title"]'] },
  },
};

/** A list with a filter, whose fields people have as arguments. */
const filtered = (list: string, filter: string, more = '') =>
  list === 'people' ? `${list}(${filter}${more})` : `${list}(filter: { ${filter} }${more})`;

test('every facet of every list has a case', () => {
  const enums = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLEnumType => isEnumType(type) && type.name.endsWith('Facet'),
  );
  const listOf = (type: GraphQLEnumType) =>
    `${type.name.replace('Facet', '').toLowerCase()}s`.replace('persons', 'people');
  expect(enums.map(listOf).sort()).toEqual(Object.keys(cases).sort());
  for (const type of enums) {
    const named = type.getValues().map(({ name }) => name);
    expect(Object.keys(cases[listOf(type)] ?? {}).sort(), type.name).toEqual(named.sort());
  }
});

/** Filters that ask for nothing that a facet counts by, with what they leave of each list. */
const others: Record<string, { filter: string; field: string; counts: string[] }[]> = {
  summits: [
    { filter: 'text: "talks"', field: 'COUNTRY', counts: ['CA (Canada) 1'] },
    {
      filter: 'kinds: [TRILATERAL]',
      field: 'PERSON',
      counts: ['ann', 'bob', 'cleo'].map((who) => expect.stringContaining(`${who} (`)),
    },
    { filter: 'people: ["cleo"]', field: 'YEAR', counts: ['2002 (2002) 1'] },
    { filter: 'countries: ["RU"]', field: 'KIND', counts: ['BILATERAL (Bilateral) 1'] },
  ],
  deals: [
    { filter: 'kinds: [TREATY]', field: 'COUNTRY', counts: ['CA (Canada) 1', 'FR (France) 1', 'RU (Russia) 1'] },
    { filter: 'countries: ["FR"]', field: 'KIND', counts: ['TARGET (Target) 1', 'TREATY (Treaty) 1'] },
    { filter: 'amount: { currency: "EUR" }', field: 'STATUS', counts: ['SIGNED (Signed) 1'] },
    { filter: 'kinds: [PLEDGE]', field: 'STATUS', counts: [] },
  ],
  quotes: [
    { filter: 'summit: "ottawa"', field: 'SPEAKER', counts: ['ann (Ann O’Hara) 1'] },
    { filter: 'hasSpeaker: false', field: 'DOCUMENT', counts: ['rede (Rede) 1'] },
  ],
  documents: [
    { filter: 'kinds: [SPEECH]', field: 'LANGUAGE', counts: ['de (de) 1'] },
    { filter: 'languages: ["en"]', field: 'PUBLISHER', counts: ['The Ottawa Post (The Ottawa Post) 1'] },
    { filter: 'publishers: ["Die Zeitung"]', field: 'YEAR', counts: ['2002 (2002) 1'] },
  ],
  people: [
    { filter: 'text: "bob"', field: 'COUNTRY', counts: ['RU (Russia) 1'] },
    { filter: 'roles: [CHAIR]', field: 'ORGANIZATION', counts: ['sea-bank (The Sea Bank) 1'] },
    { filter: 'organizations: ["sea-bank"]', field: 'ROLE', counts: ['CHAIR (Chair) 1', 'GUEST (Guest) 1'] },
  ],
  disagreements: [{ filter: 'recordTypes: [DEAL, SUMMIT]', field: 'FIELD', counts: ['date (date) 2'] }],
};

describe.each(Object.entries(cases))('%s', (list, facets) => {
  test.each(Object.entries(facets))('by %s', async (field, { counts }) => {
    const [facet, ...rest] = await facetsOf(list, field);
    expect(rest).toEqual([]);
    expect(facet?.field).toBe(field);
    expect(told(facet)).toEqual(counts);
    expect(facet?.bucketCount).toBe(counts.length);
  });

  for (const [field, { counts, own }] of Object.entries(facets)) {
    test.each(own)(`by ${field}, its own filter %s leaves the other values in sight`, async (filter) => {
      expect(told((await facetsOf(filtered(list, filter), field))[0])).toEqual(counts);
    });
  }

  test.each(others[list] ?? [])('another filter, $filter, is followed by $field', async ({ filter, field, counts }) => {
    expect(told((await facetsOf(filtered(list, filter, ', first: 0'), field))[0])).toEqual(counts);
  });
});

test('an own filter is left out, while the others beside it are followed', async () => {
  const list = 'deals(filter: { kinds: [TREATY], statuses: [SIGNED] })';
  expect((await facetsOf(list, 'KIND, STATUS')).map(told)).toEqual([
    ['CONTRACT (Contract) 1', 'TREATY (Treaty) 1'],
    ['SIGNED (Signed) 1'],
  ]);
});

test('facets come as they are asked for, each once, with no more values than are asked for', async () => {
  const facets = await facetsOf('deals', 'STATUS, KIND, STATUS', 'first: 1');
  expect(
    facets.map(({ field, bucketCount, buckets }) => [field, bucketCount, buckets.map(({ value }) => value)]),
  ).toEqual([
    ['STATUS', 3, ['SIGNED']],
    ['KIND', 4, ['CONTRACT']],
  ]);
  expect(await facetsOf('deals', '')).toEqual([]);
});

test('bucketCount counts all values, whatever the number of values asked for, 0 included', async () => {
  for (const [list, count] of [
    ['deals', 4],
    ['deals(filter: { statuses: [SIGNED] })', 2],
    ['deals(filter: { statuses: [CANCELLED] })', 0],
  ] as const) {
    const [none, one] = [await facetsOf(list, 'KIND', 'first: 0'), await facetsOf(list, 'KIND', 'first: 1')];
    expect([none[0]?.bucketCount, none[0]?.buckets]).toEqual([count, []]);
    expect(one[0]?.bucketCount).toBe(count);
  }
});

test.each([101, -1])('%i values are refused', async (first) => {
  const { body } = await post(url, `{ deals { facets(fields: [KIND], first: ${first}) { field } } }`);
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(body.errors[0].message).toMatch(/first: must be from 0 to 100/);
});

test('each list of a page of parents counts its own, even by what its parents are', async () => {
  const counted = 'facets(fields: [$]) { buckets { value label count } }';
  const { people, countries } = await ask<
    Record<'people' | 'countries', { nodes: { key: string; lists: { facets: Facet[] } }[] }>
  >(
    database,
    `{ people { nodes { key: slug lists: summits(filter: { kinds: [TRILATERAL, BILATERAL] }) { ${counted.replace('$', 'PERSON')} } } }
       countries { nodes { key: code lists: deals { ${counted.replace('$', 'COUNTRY')} } } } }`,
  );
  const byParent = (nodes: typeof people.nodes) =>
    Object.fromEntries(
      nodes.map(({ key, lists }) => [key, lists.facets[0]?.buckets.map(({ value, count }) => `${value} ${count}`)]),
    );
  expect(byParent(people.nodes)).toEqual({
    ann: ['ann 2', 'bob 2', 'cleo 1'],
    bob: ['ann 2', 'bob 2', 'cleo 1'],
    cleo: ['ann 1', 'bob 1', 'cleo 1'],
  });
  expect(byParent(countries.nodes)).toEqual({
    CA: ['CA 2', 'RU 2', 'FR 1'],
    FR: ['FR 2', 'CA 1', 'RU 1'],
    RU: ['CA 2', 'RU 2', 'FR 1'],
  });
});
