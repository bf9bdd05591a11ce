import { describe, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());
const endpoint = `${url}/graphql`;
const query = 'query Country($code: CountryCode!) { country(code: $code) { name } }';
const answer = { data: { country: { name: 'China' } } };

function send(body: BodyInit, headers: Record<string, string> = {}) {
  return fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
}

function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  return fetch(`${endpoint}?${new URLSearchParams(parameters)}`, { headers });
}

test('POST with JSON is answered with JSON', async () => {
  const response = await send(JSON.stringify({ query, variables: { code: 'CN' } }));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.json()).toEqual(answer);
});

test('GET with query, variables and operation in the URL is answered too', async () => {
  const operations = `${query} query Other { __typename }`;
  const variables = JSON.stringify({ code: 'CN' });
  const response = await get({ query: operations, variables, operationName: 'Country' });
  expect(await response.json()).toEqual(answer);
});

test.each(['application/json', '*/*', 'text/plain, */*;q=0.1'])(
  'GET with accept %s gets JSON, not a page',
  async (accept) => {
    const response = await get({ query: '{ __typename }' }, { accept });
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  },
);

describe('application/graphql-response+json', () => {
  const accept = 'application/graphql-response+json';

  test('is what comes when it is asked for', async () => {
    const response = await send(JSON.stringify({ query: '{ __typename }' }), { accept });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^application\/graphql-response\+json/);
  });

  test.each(['{', '{ nonesuch }', '{ deals(first: "x") { totalCount } }'])(
    'a query that cannot be run has status 400: %s',
    async (unsound) => {
      const response = await send(JSON.stringify({ query: unsound }), { accept });
      expect(response.status).toBe(400);
    },
  );
});

test.each([{ code: 'XXX' }, { code: 5 }, {}])(
  'variables that do not fit have the status of a bad request where it may be told: %j',
  async (variables) => {
    const body = JSON.stringify({ query, variables });
    const told = await send(body, { accept: 'application/graphql-response+json' });
    expect(told.status).toBe(400);
    expect(await told.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
    expect((await send(body, { accept: 'application/json' })).status).toBe(200);
  },
);

test.each(['PUT', 'DELETE', 'PATCH'])('%s is not allowed, and the allowed methods are listed', async (method) => {
  const response = await fetch(endpoint, { method, headers: { 'content-type': 'application/json' }, body: '{}' });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, POST');
});

test.each(['text/plain', 'multipart/form-data; boundary=x', 'application/xml'])(
  'a body of type %s is not taken',
  async (type) => {
    const response = await send('{"query":"{ __typename }"}', { 'content-type': type });
    expect(response.status).toBe(415);
  },
);

test.each([
  ['cut short', '{"query":'],
  ['a number', '5'],
  ['null', 'null'],
  ['no query', '{}'],
  ['a query that is no text', '{"query":5}'],
  ['variables that are no object', '{"query":"{ __typename }","variables":[1]}'],
  ['several queries at once', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
])('a body that is %s is refused with a code', async (_what, body) => {
  const response = await send(body, { accept: 'application/graphql-response+json' });
  expect(response.status).toBe(400);
  const { data, errors } = (await response.json()) as { data?: unknown; errors: { extensions: { code: string } }[] };
  expect(data ?? null).toBeNull();
  expect(errors[0]?.extensions.code).toMatch(/^BAD_/);
});

test('a mutation is refused, by GET and by POST', async () => {
  expect((await get({ query: 'mutation { nonesuch }' })).status).toBe(405);
  const { body } = await post(url, 'mutation { nonesuch }');
  expect(body.errors).toHaveLength(1);
});

describe('a body', () => {
  const bodyOf = (bytes: number) => {
    const shortest = JSON.stringify({ query: '{ __typename }' }).length;
    return JSON.stringify({ query: `{ __typename }${' '.repeat(bytes - shortest)}` });
  };

  test('of 100 kB is taken', async () => {
    const response = await send(bodyOf(100_000));
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });

  test('of a byte more is refused as too large', async () => {
    const response = await send(bodyOf(100_001));
    expect(response.status).toBe(413);
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringMatching(/^body: at most 100000/) }],
    });
  });

  test('that does not tell its length is refused as too large all the same', async () => {
    const body = new Blob([bodyOf(5_000_000)]).stream();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(endpoint, { method: 'POST', headers, body, duplex: 'half' } as RequestInit);
    expect(response.status).toBe(413);
  });
});

describe('a page of another origin', () => {
  const origin = 'https://elsewhere.example';

  test('may read every answer, without credentials', async () => {
    const { headers } = await send('{"query":"{ __typename }"}', { origin, cookie: 'session=1' });
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.has('access-control-allow-credentials')).toBe(false);
    expect(headers.has('set-cookie')).toBe(false);
  });

  test('is refused with the reason before it sends JSON', async () => {
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' };
    const { status, headers } = await fetch(endpoint, { method: 'OPTIONS', headers: { origin, ...asked } });
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    expect(headers.get('access-control-allow-methods')).toMatch(/POST/);
    expect(headers.get('access-control-allow-headers')).toMatch(/content-type|\*/i);
    expect(headers.has('access-control-allow-credentials')).toBe(false);
  });
});

test('fields are in the order of the query, whichever is there first (GraphQL, 6.2.2)', async () => {
  const query = `{
    quotes(first: 2) { totalCount nodes { evidence { exact } id text } }
    dataset { version counts { quotes } licence }
    deal(slug: "gas-supply-contract-30-year") { slug claims { basis } title }
    __typename
    deals { facets(fields: [KIND]) { field } totalCount }
  }`;
  const text = await (await send(JSON.stringify({ query }))).text();
  const keys = Object.keys(JSON.parse(text).data);
  expect(keys).toEqual(['quotes', 'dataset', 'deal', '__typename', 'deals']);
  const { quotes, dataset, deal, deals } = JSON.parse(text).data;
  expect(Object.keys(quotes.nodes[0])).toEqual(['evidence', 'id', 'text']);
  expect([dataset, deal, deals].map((one) => Object.keys(one))).toEqual([
    ['version', 'counts', 'licence'],
    ['slug', 'claims', 'title'],
    ['facets', 'totalCount'],
  ]);
});
