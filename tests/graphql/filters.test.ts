import { type GraphQLInputObjectType, isInputObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import type { Cases } from './support/cases/cases.ts';
import { deals } from './support/cases/deals.ts';
import { participants, summits } from './support/cases/meetings.ts';
import { disagreements, occasions, organizations, places } from './support/cases/places.ts';
import { documents, quotes } from './support/cases/texts.ts';
import { variedRows } from './support/varied.ts';
import { keysOf, pageOf } from './support/walk.ts';

const database = await openTestDatabase('migrated');
const url = await serveTestDatabase(database);
beforeAll(() => variedRows().write(database.db));

async function letThrough(name: string, filter: string): Promise<string[]> {
  const keys = { participants: 'id', disagreements: 'id' } as const;
  const list = {
    name: name === 'occasions' ? 'occasionsConnection' : name,
    args: `filter: { ${filter} }`,
    key: keys[name as keyof typeof keys] ?? ('slug' as const),
  };
  const page = await pageOf(database, list, { first: 100 });
  expect(page.totalCount, filter).toBe(page.nodes.length);
  return keysOf(page, list).sort();
}

const filterCases: Record<string, Cases> = {
  summits,
  deals,
  quotes,
  participants,
  documents,
  places,
  organizations,
  occasions,
  disagreements,
};

/** The filters whose cases stand in support/cases; names of people and countries have a test of their own. */
const filterTypes = Object.values(schema.getTypeMap())
  .filter((type): type is GraphQLInputObjectType => isInputObjectType(type) && type.name.endsWith('Filter'))
  .filter(({ name }) => !['AmountFilter', 'PersonFilter', 'CountryFilter'].includes(name));

test('every field of every filter has a case that lets some through and one that does not let all through', async () => {
  const listOf = ({ name }: GraphQLInputObjectType) => `${name.replace('Filter', '').toLowerCase()}s`;
  expect(filterTypes.map(listOf).sort()).toEqual(Object.keys(filterCases).sort());
  for (const type of filterTypes) {
    const cases = filterCases[listOf(type)] ?? {};
    const all = await letThrough(listOf(type), '');
    expect(Object.keys(cases).sort(), type.name).toEqual(Object.keys(type.getFields()).sort());
    for (const [field, values] of Object.entries(cases)) {
      expect(
        values.some(([, found]) => found.length > 0),
        `${type.name}.${field}`,
      ).toBe(true);
      expect(
        values.some(([, found]) => found.length < all.length),
        `${type.name}.${field}`,
      ).toBe(true);
    }
  }
});

describe.each(Object.entries(filterCases))('%s', (name, cases) => {
  describe.each(Object.entries(cases))('filter by %s', (field, values) => {
    test.each(values)('%s', async (value, expected) => {
      expect(await letThrough(name, `${field}: ${value}`)).toEqual(expected);
    });

    test('null asks nothing', async () => {
      expect(await letThrough(name, `${field}: null`)).toEqual(await letThrough(name, ''));
    });
  });

  test('of two fields both have to hold, whichever two they are', async () => {
    const fields = Object.entries(cases).flatMap(([field, values]) =>
      values.slice(0, 2).map((value) => [field, ...value] as const),
    );
    for (const [one, oneValue, byOne] of fields) {
      for (const [other, otherValue, byOther] of fields) {
        if (one >= other) continue;
        const both = `${one}: ${oneValue}, ${other}: ${otherValue}`;
        expect(await letThrough(name, both), both).toEqual(byOne.filter((key) => byOther.includes(key)));
      }
    }
  });
});

test('the deals of a summit are filtered alike', async () => {
  const { body } = await post(
    url,
    '{ summit(slug: "ottawa") { deals(filter: { kinds: [TARGET], countries: ["FR"] }) { deal { slug } } none: deals(filter: { kinds: [TREATY] }) { deal { slug } } } }',
  );
  expect(body).toEqual({ data: { summit: { deals: [{ deal: { slug: 'goal' } }], none: [] } } });
});

test.each([
  ['summits', 'date'],
  ['deals', 'date'],
  ['quotes', 'date'],
  ['participants', 'date'],
  ['documents', 'published'],
])('%s refuses a range in %s that ends before it starts', async (name, field) => {
  const { body } = await post(
    url,
    `{ ${name}(filter: { ${field}: { from: "2002-01-02", to: "2002-01-01" } }) { totalCount } }`,
  );
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  expect(body.errors[0].message).toMatch(/2002-01-02.*after.*2002-01-01/);
});
