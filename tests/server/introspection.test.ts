import {
  buildClientSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const url = await serveTestDatabase(database);

async function textOf(body: object, accept = 'application/json'): Promise<string> {
  const headers = { 'content-type': 'application/json', accept };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.headers.get('content-type')).toContain(accept);
  return response.text();
}

test('tools get the schema by introspection, descriptions included', async () => {
  const query = getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true });
  const { data } = JSON.parse(await textOf({ query })) as { data: IntrospectionQuery };
  expect(printSchema(lexicographicSortSchema(buildClientSchema(data)))).toBe(
    printSchema(lexicographicSortSchema(schema)),
  );
});

test('the second answer is byte for byte the first, whichever way it is asked for', async () => {
  const query = getIntrospectionQuery();
  const first = await textOf({ query });
  expect(first.length).toBeGreaterThan(100_000);
  expect(await textOf({ query })).toBe(first);
  expect(await textOf({ query }, 'application/graphql-response+json')).toBe(first);
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
  expect(await response.text()).toBe(first);
});

test('questions that differ in variables or operation have answers of their own', async () => {
  const query = `query A($kind: Boolean! = true) { __type(name: "Deal") { name kind @include(if: $kind) } }
                 query B { __type(name: "Quote") { name } }`;
  for (const _time of [1, 2]) {
    expect(JSON.parse(await textOf({ query, operationName: 'A' })).data.__type).toEqual({
      name: 'Deal',
      kind: 'OBJECT',
    });
    const variables = { kind: false };
    expect(JSON.parse(await textOf({ query, operationName: 'A', variables })).data.__type).toEqual({ name: 'Deal' });
    expect(JSON.parse(await textOf({ query, operationName: 'B' })).data.__type).toEqual({ name: 'Quote' });
  }
});

test('what asks for data besides the schema is asked of the database each time', async () => {
  const query = '{ __schema { queryType { name } } deals { totalCount } }';
  for (const _time of [1, 2]) {
    database.statements.length = 0;
    const { body } = await post(url, query);
    expect(body.data).toEqual({ __schema: { queryType: { name: 'Query' } }, deals: { totalCount: 4 } });
    expect(database.statements).toHaveLength(1);
  }
});

test('a question about the schema that is wrong stays wrong', async () => {
  for (const _time of [1, 2]) {
    const { body } = await post(url, '{ __schema { nonesuch } }');
    expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  }
});
