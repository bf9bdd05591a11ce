import { getIntrospectionQuery } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const open = await serveTestDatabase(database);
const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('GRAPHIQL=false', async () => {
  const url = await serveTestDatabase(database, { graphiql: false });

  test('browsers get no page at /graphql, and are answered as everybody is', async () => {
    const bare = await fetch(`${url}/graphql`, { headers: { accept } });
    expect(bare.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await bare.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    const asked = await fetch(`${url}/graphql?query={__typename}`, { headers: { accept } });
    expect(await asked.json()).toEqual({ data: { __typename: 'Query' } });
    const only = await fetch(`${url}/graphql`, { headers: { accept: 'text/html' } });
    expect(only.headers.get('content-type')).toMatch(/^application\/json/);
  });

  test('the home page leads to none, and shows the queries instead', async () => {
    const html = await (await fetch(url)).text();
    expect(html).not.toMatch(/GraphiQL|href="\/graphql/);
    expect(html).toContain('query WhoMetWhom');
  });
});

describe('INTROSPECTION=false', async () => {
  const url = await serveTestDatabase(database, { introspection: false });

  test.each([
    ['the whole of it', getIntrospectionQuery()],
    ['a type', '{ __type(name: "Deal") { name fields { name } } }'],
    ['under another name', '{ a: __schema { queryType { name } } }'],
    ['in a fragment', 'query { ...S } fragment S on Query { __schema { queryType { name } } }'],
    ['beside data', '{ deals { totalCount } __schema { queryType { name } } }'],
  ])('the schema is not told: %s', async (_what, query) => {
    for (const _time of [1, 2]) {
      const { body } = await post(url, query);
      expect(body.data ?? null).toBeNull();
      expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(JSON.stringify(body)).not.toMatch(/queryType"|"fields"/);
    }
  });

  test.each([
    ['a field', '{ deal(slug: "x") { titel } }', undefined],
    ['a type', '{ node(id: "x") { ... on Dael { title } } }', undefined],
    ['an argument', '{ deal(slugg: "x") { title } }', undefined],
    ['a field that has fields', '{ deal(slug: "x") }', undefined],
    ['a value', '{ deals(filter: { kinds: [CONTRAKT] }) { totalCount } }', undefined],
    ['a value in a variable', 'query ($k: [DealKind!]) { deals(filter: { kinds: $k }) { totalCount } }', ['CONTRAKT']],
    ['a key in a variable', 'query ($f: DealFilter) { deals(filter: $f) { totalCount } }', { kinda: [] }],
  ])('errors suggest nothing: %s', async (_what, query, value) => {
    const variables = { k: value, f: value };
    expect(JSON.stringify((await post(open, query, variables)).body)).toMatch(/Did you mean/);
    const { body } = await post(url, query, variables);
    expect(body.errors.length).toBeGreaterThan(0);
    expect(JSON.stringify(body)).not.toMatch(/Did you mean|CONTRACT"|kinds"/);
  });

  test('the name of a type is still told: clients need it', async () => {
    expect((await post(url, '{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });

  test('the schema is no file either, and the home page leads to none', async () => {
    expect((await fetch(`${url}/schema.graphql`)).status).toBe(404);
    expect(await (await fetch(url)).text()).not.toContain('/schema.graphql');
  });
});
