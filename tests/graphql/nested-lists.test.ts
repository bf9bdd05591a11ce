import { beforeAll, describe, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { madeUp } from './support/made-up.ts';
import { inOrder, manyRows } from './support/many.ts';
import { expectList } from './support/walk.ts';

// Nested lists are built upon internals of plugin-drizzle and Drizzle, which an upgrade may change without a word.

const database = await openTestDatabase('migrated');
const { dossier, places } = manyRows();
beforeAll(() => dossier.write(database.db));

const numberOf = (key: string) => Number(/^\w+-(\d+)/.exec(key)?.[1]);
const among = (list: string, isIn: (key: string) => boolean) =>
  Object.fromEntries(Object.entries(places[list] ?? {}).filter(([key]) => isIn(key)));

const summit = 'summit(slug: "summit-3")';
const person = 'person(slug: "person-0")';
const country = 'country(code: "AA")';
const lists = [
  { within: summit, name: 'quotes', orders: ['DOCUMENT', 'DATE'], isIn: (key: string) => numberOf(key) % 2 === 0 },
  { within: person, name: 'quotes', orders: ['DOCUMENT', 'DATE'], isIn: (key: string) => numberOf(key) % 3 === 0 },
  { within: person, name: 'summits', orders: ['DATE', 'NAME'], isIn: () => true },
  {
    within: person,
    name: 'participants',
    key: 'id' as const,
    orders: ['DATE', 'PERSON'],
    isIn: (key: string) => key.endsWith('/person-0'),
  },
  { within: country, name: 'summits', orders: ['DATE', 'NAME'], isIn: (key: string) => numberOf(key) % 2 === 0 },
  {
    within: country,
    name: 'deals',
    orders: ['TITLE', 'DATE', 'AMOUNT'],
    isIn: (key: string) => numberOf(key) % 2 === 0,
  },
];

describe.each(lists)('$within { $name } pages like a list of its own', ({ isIn, orders, ...list }) => {
  const own = among(list.name, isIn);

  for (const order of orders) {
    test.each(['ASC', 'DESC'] as const)(`by ${order} %s`, async (direction) => {
      const args = `orderBy: { field: ${order}, direction: ${direction} }`;
      expect(Object.keys(own).length).toBeGreaterThan(10);
      await expectList(database, { ...list, args }, inOrder(own, order, direction), [3, 100]);
    });
  }
});

test('the count and the pages of a nested list follow its filter', async () => {
  const dated = Object.fromEntries(
    Object.entries(among('deals', (key) => numberOf(key) % 2 === 0)).filter(([, by]) => by.DATE === '2010-10-10'),
  );
  const args = 'filter: { date: { from: "2010-01-01" } }';
  expect(Object.keys(dated).length).toBeGreaterThan(5);
  await expectList(database, { within: country, name: 'deals', args }, inOrder(dated, 'TITLE', 'ASC'), [1, 7]);
});

test('a filter that reaches through relations counts within the parent', async () => {
  const { country: found } = await ask<{ country: Record<string, { totalCount: number }> }>(
    database,
    `{ country(code: "AA") {
         mine: deals(filter: { countries: ["AA"] }) { totalCount }
         theirs: deals(filter: { countries: ["AB"] }) { totalCount }
         met: summits(filter: { people: ["person-1"] }) { totalCount }
       } }`,
  );
  // Person 1 was at summits 1 and 24; those with even numbers were in the country.
  expect(found).toEqual({ mine: { totalCount: 54 }, theirs: { totalCount: 0 }, met: { totalCount: 1 } });
});

test('two lists of the same relation in one query each keep their own arguments', async () => {
  const { person: found } = await ask<{ person: Record<string, { totalCount: number; nodes: { slug: string }[] }> }>(
    database,
    `{ person(slug: "person-0") {
         two: summits(first: 2, orderBy: { field: DATE, direction: ASC }) { totalCount nodes { slug } }
         february: summits(first: 1, filter: { date: { from: "2002-01-01" } }) { totalCount nodes { slug } }
         none: summits(filter: { text: "nonesuch" }) { totalCount nodes { slug } }
       } }`,
  );
  const all = inOrder(places.summits ?? {}, 'DATE', 'ASC');
  expect(found).toEqual({
    two: { totalCount: 31, nodes: [{ slug: all[0] }, { slug: all[1] }] },
    february: { totalCount: 10, nodes: [{ slug: all.at(-1) }] },
    none: { totalCount: 0, nodes: [] },
  });
});

test('each parent of a list counts and pages its own', async () => {
  const { nodes } = (
    await ask<{ people: { nodes: { slug: string; participants: { totalCount: number; nodes: object[] } }[] } }>(
      database,
      '{ people(first: 100) { nodes { slug participants(first: 1) { totalCount nodes { id } } } } }',
    )
  ).people;
  expect(nodes).toHaveLength(23);
  for (const { slug, participants } of nodes) {
    expect(participants.totalCount, slug).toBe(places.people?.[slug]?.SUMMIT_COUNT);
    expect(participants.nodes, slug).toHaveLength(1);
  }
});

test('a deal that a country is a party to in two roles is one deal of the country', async () => {
  const twice = madeUp('twice');
  twice.document('contract');
  twice.country('ZZ');
  twice.deal('swap');
  twice.party('swap', 'ZZ');
  const [party] = twice.rows.dealParties;
  if (party) twice.rows.dealParties.push({ ...party, id: 'swap/SELLER/ZZ', role: 'SELLER' });
  await twice.write(database.db);
  await expectList(database, { within: 'country(code: "ZZ")', name: 'deals' }, ['swap']);
  const { deals } = await ask(
    database,
    '{ deals(filter: { text: "swap" }) { facets(fields: [COUNTRY]) { buckets { value count } } } }',
  );
  expect(deals).toEqual({ facets: [{ buckets: [{ value: 'ZZ', count: 1 }] }] });
});
