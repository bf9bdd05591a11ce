import { describe, expect, test } from 'vitest';
import { ask, sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { pageOf } from './support/walk.ts';

const database = await sharedTestDatabase();
const url = await serveTestDatabase(database);

/** The one error that a query gives, which must be the client's fault. */
async function refusal(query: string): Promise<string> {
  const { body } = await post(url, query);
  expect(body.errors, query).toHaveLength(1);
  expect(body.errors[0].extensions.code, query).toBe('BAD_USER_INPUT');
  return body.errors[0].message;
}

const cursorOf = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');

const places = [
  ['a list', (args: string) => `{ deals(${args}) { totalCount nodes { slug } } }`],
  ['a nested list', (args: string) => `{ country(code: "CN") { deals(${args}) { totalCount nodes { slug } } } }`],
] as const;

describe.each(places)('%s', (_name, query) => {
  test.each([
    ['first: -1', 'first'],
    ['first: 101', 'first'],
    ['last: -1', 'last'],
    ['last: 101', 'last'],
    ['first: 1, last: 1', 'first and last'],
    ['after: "garbage"', 'after'],
    ['after: ""', 'after'],
    ['before: "garbage"', 'before'],
    [`after: "${cursorOf('Summit.NAME.ASC', 'a', 'b')}"`, 'after'],
    [`after: "${cursorOf('Deal.TITLE.DESC', 'a', 'b')}"`, 'after'],
    [`before: "${cursorOf('Deal.TITLE.DESC', 'a', 'b')}"`, 'before'],
    [`after: "${cursorOf('Deal.TITLE.ASC', 'a')}"`, 'after'],
    [`after: "${cursorOf('Deal.TITLE.ASC', 'a', 'b', 'c')}"`, 'after'],
    [`after: "${cursorOf('Deal.TITLE.ASC', 'a', ['b'])}"`, 'after'],
    [`after: "${cursorOf('Deal.TITLE.ASC', 'a', null)}"`, 'after'],
  ])('refuses %s and names the argument', async (args, named) => {
    expect(await refusal(query(args))).toMatch(new RegExp(`^${named}: `));
  });

  test.each([
    ['DATE', 'no date'],
    ['AMOUNT', 'no number'],
    ['TITLE', 'a NUL \0'],
  ])('refuses a cursor with a value that its order by %s does not have', async (field, value) => {
    const after = cursorOf(`Deal.${field}.ASC`, value, 'slug');
    const message = await refusal(query(`after: "${after}", orderBy: { field: ${field}, direction: ASC }`));
    expect(message).not.toMatch(/select|deals|::|invalid input/i);
  });

  test('a cursor of each list and order is refused by the others', async () => {
    for (const [given, other] of [
      ['TITLE', 'DATE'],
      ['DATE', 'AMOUNT'],
      ['AMOUNT', 'TITLE'],
    ]) {
      const { pageInfo } = await pageOf(database, orderedBy(given as string), { first: 1 });
      const after = `after: "${pageInfo.endCursor}"`;
      expect(await refusal(query(`${after}, ${orderedBy(other as string).args}`))).toMatch(/^after: /);
      expect(await refusal(`{ quotes(${after}) { nodes { slug } } }`)).toMatch(/^after: /);
    }
  });

  test('first: 0 shows nothing, and whether there is more', async () => {
    const data = await ask<{ deals: object; country: { deals: object } }>(
      database,
      query('first: 0').replace('nodes', 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes'),
    );
    expect(data.deals ?? data.country.deals).toEqual({
      totalCount: 4,
      nodes: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });
});

function orderedBy(field: string) {
  return { name: 'deals', args: `orderBy: { field: ${field}, direction: ASC }` };
}

test('after and before together give what lies between them', async () => {
  const { edges } = await pageOf(database, { name: 'deals' }, {});
  const [first, second, third, fourth] = edges.map(({ cursor }) => cursor);
  const between = await pageOf(
    database,
    { name: 'deals' },
    { first: 10, after: first as string, before: fourth as string },
  );
  expect(between.edges.map(({ cursor }) => cursor)).toEqual([second, third]);
  expect(between.totalCount).toBe(4);
});

test('occasions refuses a number out of range and names the argument', async () => {
  expect(await refusal('{ occasions(first: 101) { slug } }')).toMatch(/^first: /);
  expect(await refusal('{ occasions(first: -1) { slug } }')).toMatch(/^first: /);
});

test('null arguments ask nothing', async () => {
  const query =
    '{ deals(first: null, after: null, last: null, before: null, filter: null, orderBy: null) { totalCount nodes { slug } } }';
  const { deals } = await ask<{ deals: { nodes: object[] } }>(database, query);
  expect(deals.nodes).toHaveLength(4);
});
