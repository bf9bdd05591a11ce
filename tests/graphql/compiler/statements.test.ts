import { getTableName, is, sql } from 'drizzle-orm';
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core';
import { parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Connection } from '../../../src/database/connection.ts';
import { tables } from '../../../src/database/tables/all.ts';
import { createPlanner } from '../../../src/graphql/compiler/plans.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { openTestDatabase } from '../../support/database.ts';
import { post, serveTestDatabase } from '../../support/server.ts';

const database = await openTestDatabase();
let statements = 0;
/** The database, with its statements counted. */
const counting: Connection['forRequest'] = ({ observe = (run) => run(), ...request }) =>
  database.forRequest({
    ...request,
    observe: (run) => {
      statements++;
      return observe(run);
    },
  });
const url = await serveTestDatabase({ ...database, forRequest: counting }, { compiled: true });

test.each([
  ['a list with its count', '{ deals(first: 2) { totalCount nodes { title } } }'],
  [
    'several root fields',
    '{ deals { nodes { title } } quotes { totalCount } summit(slug: "2022-02-04-beijing-putin-xi") { name } occasions { name } }',
  ],
  [
    'lists of a list',
    '{ people { nodes { name quotes(first: 2) { totalCount nodes { text evidence { exact } } } } } }',
  ],
  [
    'the passages of documents with what claims about them tell',
    `{ documents { nodes { text passages { exact claims { label subject {
       ... on Summit { name } ... on Deal { title } ... on Participant { person { name } } } } } } } }`,
  ],
  [
    'the data set beside what a page shows',
    '{ dataset { version releasedOn citation(address: "https://example.org") counts { claims } corpora { path } corporaConnection(first: 2) { totalCount nodes { path } } } places { nodes { latitude } } }',
  ],
  [
    'where sources differ, and the words behind each part of a deal',
    `{ disagreements { totalCount nodes { values { label claims { evidence { exact } } } subject { ... on Deal { title } } } }
       deals { nodes { amounts { evidence { exact } } timeline { evidence { field exact } } summits { claims { label } } } } }`,
  ],
  [
    'claims at two moments',
    '{ deals { nodes { claims { value } then: claims(asOf: "2020-01-01T00:00:00Z") { value status evidence { exact } } } } }',
  ],
])('%s takes one statement', async (_what, query) => {
  statements = 0;
  const { body } = await post(url, query);
  expect(body.errors).toBeUndefined();
  expect(statements).toBe(1);
});

test('plans serve other values of variables, and another order, direction or condition gets a plan of its own', () => {
  const planner = createPlanner(schema);
  const document = parse(
    `query ($first: Int, $last: Int, $order: SummitOrder, $brief: Boolean!) {
       summits(first: $first, last: $last, orderBy: $order) { nodes { slug name @skip(if: $brief) } } }`,
  );
  const text = (variables: Record<string, unknown>) =>
    planner(document, undefined, { brief: true, ...variables })?.text;
  expect(text({ first: 2 })).toMatch(/"date_start" desc, .*limit 2$/);
  expect(text({ first: 4 })).toBe(text({ first: 2 })?.replace(/2$/, '4'));
  expect(text({ last: 2 })).toMatch(/"date_start" asc, .*limit 2$/);
  expect(text({ order: { field: 'NAME', direction: 'ASC' } })).toMatch(/"name_key" asc, /);
  expect(text({ brief: false })).toContain('"name"');
  expect(text({ first: 2, last: 2 })).toBeUndefined();
  expect(text({ first: 2 })).not.toContain('"name"');
});

test('only a page that tells whether there are more reads a row more', () => {
  const planner = createPlanner(schema);
  const text = (query: string) => planner(parse(query), undefined, {})?.text;
  expect(text('{ quotes(first: 2) { nodes { slug } } }')).toMatch(/limit 2$/);
  expect(text('{ quotes(first: 2) { nodes { slug } pageInfo { endCursor } } }')).toMatch(/limit 2$/);
  expect(text('{ quotes(first: 2) { nodes { slug } pageInfo { hasNextPage } } }')).toMatch(/limit 3$/);
});

test('slugs, codes and dates in EDTF, which are written without escapes, have none to write', async () => {
  const keys = Object.values(tables)
    .filter((table) => is(table, PgTable))
    .flatMap((table) => getTableConfig(table).columns.map(({ name }) => ({ table: getTableName(table), name })))
    .filter(
      ({ table, name }) => /(^|_)(slug|code|edtf)$/.test(name) && name !== 'dossier_slug' && table !== 'dossiers',
    );
  expect(keys.length).toBeGreaterThan(30);
  for (const { table, name } of keys) {
    const [column, from] = [sql.identifier(name), sql.identifier(table)];
    const { rows } = await database.db.execute(
      sql`select ${column} from ${from} where ${column} !~ '^[A-Za-z0-9/~?%.-]+$'`,
    );
    expect(rows, `${table}.${name}`).toEqual([]);
  }
});
