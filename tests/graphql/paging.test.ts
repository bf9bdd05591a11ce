import { beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';
import { inOrder, manyRows } from './support/many.ts';
import { expectList, keysOf, pageOf, walk } from './support/walk.ts';

const database = await openTestDatabase('migrated');
const { dossier, places } = manyRows();
beforeAll(() => dossier.write(database.db));

const lists = [
  { name: 'deals', key: 'slug', orders: ['TITLE', 'DATE', 'AMOUNT'] },
  { name: 'quotes', key: 'slug', orders: ['DOCUMENT', 'DATE'] },
  { name: 'summits', key: 'slug', orders: ['DATE', 'NAME'] },
  { name: 'participants', key: 'id', orders: ['DATE', 'PERSON'] },
  { name: 'people', key: 'slug', orders: ['NAME', 'SUMMIT_COUNT'] },
] as const;

describe.each(lists)('$name: pages of any size, walked forward or backward, give each entry once, in order', (list) => {
  for (const order of list.orders) {
    test.each(['ASC', 'DESC'] as const)(`by ${order} %s`, async (direction) => {
      const args = `orderBy: { field: ${order}, direction: ${direction} }`;
      await expectList(database, { ...list, args }, inOrder(places[list.name] ?? {}, order, direction));
    });
  }
});

test('documents: pages of any size, walked forward or backward, give each entry once, in the order of the corpus', () =>
  expectList(
    database,
    { name: 'documents' },
    dossier.rows.documents.map(({ slug }) => slug),
  ));

test('countries: pages of any size, walked forward or backward, give each entry once, by code', () =>
  expectList(
    database,
    { name: 'countries', key: 'code' },
    dossier.rows.countries.map(({ code }) => code),
  ));

test.each([
  ['deals', 'TITLE', 'ASC'],
  ['quotes', 'DOCUMENT', 'ASC'],
  ['summits', 'DATE', 'DESC'],
  ['participants', 'DATE', 'DESC'],
  ['people', 'NAME', 'ASC'],
] as const)('%s come by %s %s when no order is asked for', async (name, order, direction) => {
  const list = lists.find((given) => given.name === name) as (typeof lists)[number];
  const pages = await walk(database, list, 'forward', 100);
  expect(pages.flatMap((page) => keysOf(page, list))).toEqual(inOrder(places[name] ?? {}, order, direction));
});

test.each([
  ['DATE', 'deals'],
  ['AMOUNT', 'deals'],
  ['DATE', 'quotes'],
])('what has nothing to be ordered by comes last, either way: by %s of %s', async (order, name) => {
  const unknown = Object.values(places[name] ?? {}).filter((by) => by[order] === null).length;
  expect(unknown).toBeGreaterThan(10);
  for (const direction of ['ASC', 'DESC'] as const) {
    const args = `orderBy: { field: ${order}, direction: ${direction} }`;
    const pages = await walk(database, { name, args }, 'forward', 100);
    const last = pages.flatMap((page) => keysOf(page)).slice(-unknown);
    expect(
      last.filter((key) => places[name]?.[key]?.[order] !== null),
      direction,
    ).toEqual([]);
  }
});

test('a filter holds on every page, and totalCount counts what it lets through', async () => {
  const args = 'filter: { countries: ["AA"] }';
  const among = Object.entries(places.deals ?? {}).filter(([key]) => Number(key.split('-')[1]) % 2 === 0);
  const expected = inOrder(Object.fromEntries(among), 'TITLE', 'ASC');
  expect(expected).toHaveLength(54);
  await expectList(database, { name: 'deals', args }, expected, [7, 100]);
});

test('a page has 20 entries by default', async () => {
  const page = await pageOf(database, { name: 'deals' }, {});
  expect(page.nodes).toHaveLength(20);
  expect(page.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
  expect(page.totalCount).toBe(107);
});

test('a list without entries has one page, without cursors', () =>
  expectList(database, { name: 'deals', args: 'filter: { text: "nonesuch" }' }, []));
