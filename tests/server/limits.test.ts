import { once } from 'node:events';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const url = await serveTestDatabase(database, { limits: { ...defaultLimits, seconds: 3 } });
const endpoint = `${url}/graphql`;

const many = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join(' ');
const pages = (deep: number): string =>
  deep === 0 ? 'slug' : `summits { nodes { participants { person { ${pages(deep - 1)} } } } }`;

describe('a document is refused', () => {
  test.each([
    ['tokens', `{ ${many(1_001, () => '... { __typename }')} }`],
    ['nesting', `{ nodes(ids: ${'['.repeat(400)}${']'.repeat(400)}) { id } }`],
    ['nesting', `{ nodes(ids: ${'['.repeat(2_000)}`],
    ['nesting', `{ deals(filter: ${'{a:'.repeat(300)}1${'}'.repeat(300)}) { totalCount } }`],
    ['nesting', `{ ${'... { '.repeat(300)} __typename ${'}'.repeat(300)} }`],
    ['nesting', `{ ${'deals { '.repeat(300)} __typename ${'}'.repeat(300)} }`],
    ['nesting', `query ($a: ${'['.repeat(300)}Int${']'.repeat(300)}) { __typename }`],
    ['nesting', `query ($a: Int = ${'['.repeat(300)}1${']'.repeat(300)}) { __typename }`],
    ['nesting', `{ __typename @a(b: ${'['.repeat(300)}1${']'.repeat(300)}) }`],
    ['aliases', `{ ${many(51, (i) => `a${i}: __typename`)} }`],
    [
      'directives',
      `query ($x: Boolean = true) { ${many(17, (i) => `a${i}: __typename @skip(if: $x) @include(if: $x) @skip(if: $x)`)} }`,
    ],
    ['directives at one place', '{ __typename @a @a @a @a @a @a }'],
    ['the same field again', `{ ${many(11, () => '__typename')} }`],
    ['the same field again', `{ ${many(11, () => '...f')} } fragment f on Query { __typename }`],
    ['depth', `{ person(slug: "xi-jinping") { ${pages(6)} } }`],
    ['cost', '{ people(first: 100) { nodes { quotes(first: 100) { nodes { document { quotes { slug text } } } } } } }'],
    ['cost', `{ ${many(50, (i) => `a${i}: __schema { types { name } }`)} }`],
  ])('for its %s, and told so', async (limit, query) => {
    const { status, body } = await post(url, query);
    expect(status).toBe(400);
    expect(body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'QUERY_TOO_COMPLEX', limit } }],
    });
    const [{ message }] = body.errors;
    // The limit, how much it is, and what to do instead.
    expect(message).toMatch(new RegExp(`^${limit}: at most \\d+.*\\. [A-Z].*\\.$`));
  });

  test('for its tokens or nesting also where it names its operation', async () => {
    for (const inside of [many(2_001, () => '__typename'), '...{'.repeat(300)]) {
      const response = await fetch(endpoint, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: `query Q { ${inside}`, operationName: 'Q' }),
      });
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX' } }] });
    }
  });

  test('for no nesting of its fragments, of which there are as many as there may be tokens', async () => {
    const chain = many(240, (i) => `fragment f${i} on Query { ...f${i + 1} }`);
    const { status, body } = await post(url, `{ ...f0 } ${chain} fragment f240 on Query { __typename }`);
    expect([status, body]).toEqual([200, { data: { __typename: 'Query' } }]);
  });

  test('for more operations than anybody chooses from', async () => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: many(11, (i) => `query q${i} { __typename }`), operationName: 'q1' }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'operations' } }],
    });
  });

  test('before it is validated, which of thousands of fields takes long', async () => {
    const { body } = await post(url, `{ ${many(300, (i) => `deals(first: ${i}) { totalCount }`)} }`);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions.code).toBe('QUERY_TOO_COMPLEX');
  });

  test('for what its variables make of it, each time that it is sent', async () => {
    const query =
      'query ($n: Int) { people(first: $n) { nodes { quotes(first: $n) { nodes { documents { quotes { slug } } } } } } }';
    const codes = [];
    for (const n of [1, 100, 2, 100, -100, 1_000_000]) {
      const { body } = await post(url, query, { n });
      codes.push(body.errors?.[0].extensions.code ?? 'answered');
    }
    expect(codes).toEqual([
      'answered',
      'QUERY_TOO_COMPLEX',
      'answered',
      'QUERY_TOO_COMPLEX',
      'BAD_USER_INPUT',
      'QUERY_TOO_COMPLEX',
    ]);
  });

  test.each([
    ['variables', (deep: string) => `{"query":"{ __typename }","variables":{"a":${deep}}}`],
    [
      'variables that are used',
      (deep: string) =>
        `{"query":"query ($a: DealFilter) { deals(filter: $a) { totalCount } }","variables":{"a":${deep}}}`,
    ],
    ['extensions', (deep: string) => `{"query":"{ __typename }","extensions":{"a":${deep}}}`],
  ])('for %s that stand in one another by the thousand', async (_what, body) => {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: body(`${'['.repeat(40_000)}${']'.repeat(40_000)}`),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'nesting' } }],
    });
  });

  test('and not where it is as deep as it may be, which the database answers in one statement', async () => {
    // The list, its nodes, and quotes in quotes.
    const deep = (fields: number): string => (fields === 1 ? 'slug' : `partOf { ${deep(fields - 1)} }`);
    const asked = (depth: number) => post(url, `{ quotes { nodes { ${deep(depth - 2)} } } }`);
    const { status, body } = await asked(defaultLimits.depth);
    expect([status, body.errors]).toEqual([200, undefined]);
    expect(body.data.quotes.nodes.length).toBeGreaterThan(3);
    expect((await asked(defaultLimits.depth + 1)).status).toBe(400);
  });

  test('and not where it keeps within all of these', async () => {
    const query = `query a { ${many(50, (i) => `a${i}: __typename @include(if: true)`)} } ${many(9, (i) => `query q${i} { __typename }`)}`;
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: 'a' }),
    });
    expect(await response.json()).toMatchObject({ data: { a0: 'Query', a49: 'Query' } });
  });
});

describe('a body', () => {
  const tooLong = JSON.stringify({ query: `{ __typename } # ${'x'.repeat(100_000)}` });
  const refusal = {
    errors: [{ message: expect.stringContaining('100000'), extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'body' } }],
  };
  const send = (body: BodyInit, headers = {}) =>
    fetch(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
      duplex: 'half',
    } as RequestInit);

  test('of more than 100 kB is refused, whether its length is given or not', async () => {
    for (const body of [tooLong, new Blob([tooLong]).stream()]) {
      const response = await send(body);
      expect(response.status).toBe(413);
      expect(await response.json()).toEqual(refusal);
      // Over the same connection, as a client would.
      expect((await post(url, '{ __typename }')).status).toBe(200);
    }
  });

  test('in pieces is answered as one in one piece', async () => {
    const body = JSON.stringify({ query: '{ deals { totalCount } } # Пекин' });
    const response = await send(new Blob([body]).stream());
    expect(await response.json()).toEqual({ data: { deals: { totalCount: 4 } } });
  });

  test('that is compressed is refused: a small one may hold gigabytes', async () => {
    const bomb = gzipSync(JSON.stringify({ query: `{ __typename } # ${' '.repeat(50_000_000)}` }));
    const response = await send(new Uint8Array(bomb.subarray(0, 50_000)), { 'content-encoding': 'gzip' });
    expect(response.status).toBe(415);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE', limit: 'content-encoding' } }],
    });
  });

  test('that does not come is waited for as long as a request may take, and keeps nobody out', async () => {
    const slow = request(endpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'content-length': 50 },
    });
    slow.write('{"query":');
    expect((await post(url, '{ deals { totalCount } }')).status).toBe(200);
    const [response] = await once(slow, 'response');
    expect(response.statusCode).toBe(408);
    slow.destroy();
  });
});
