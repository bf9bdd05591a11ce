import { once } from 'node:events';
import { request } from 'node:http';
import { connect as connectSocket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { type Connection, connect } from '../../src/database/connect.ts';
import { defaultLimits } from '../../src/limits.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await openTestDatabase();
const url = await serveTestDatabase(database, { limits: { ...defaultLimits, seconds: 3 } });
const endpoint = `${url}/graphql`;

/** What is counted is counted once this has been called. */
let release = () => {};
const released = new Promise<void>((resolve) => {
  release = resolve;
});
const held: Connection = {
  ...database,
  during: (...args) => Object.assign(Object.create(database.during(...args)), { $count: () => released.then(() => 4) }),
};
const busy = await serveTestDatabase(held, { limits: { ...defaultLimits, inFlight: 2, waiting: 3 } });
const crowded = await serveTestDatabase(database, { limits: { ...defaultLimits, inFlight: 2, waiting: 50 } });

const many = (count: number, of: (index: number) => string) => Array.from({ length: count }, (_, i) => of(i)).join(' ');
const pages = (deep: number): string =>
  deep === 0 ? 'slug' : `summits { nodes { participants { person { ${pages(deep - 1)} } } } }`;

describe('a document is refused', () => {
  test.each([
    ['tokens', `{ ${many(1_001, () => '... { __typename }')} }`],
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
      errors: [{ extensions: { code: 'QUERY_TOO_COMPLEX', limit: 'variables' } }],
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

  test('of more than 100 kB is refused, whether its length is told or not', async () => {
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
      errors: [{ extensions: { code: 'BAD_USER_INPUT', limit: 'content-encoding' } }],
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

describe('more requests at once than the server works on', () => {
  test('wait their turn, and are refused where too many wait', async () => {
    const answers = Array.from({ length: 40 }, () => post(busy, '{ deals { totalCount } }'));
    const refused = await Promise.all((await firstOf(answers, 35)).map((index) => answers[index]));
    for (const { status, headers, body } of refused as Awaited<(typeof answers)[number]>[]) {
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('1');
      expect(body).toEqual({
        errors: [
          {
            message: expect.stringMatching(/^requests in flight: 2 .* Try again/),
            extensions: { code: 'SERVICE_UNAVAILABLE', limit: 'requests in flight' },
          },
        ],
      });
    }
    // Nobody is kept out who asks whether the server lives.
    expect((await fetch(`${busy}/health`)).status).toBe(200);
    release();
    const all = await Promise.all(answers);
    expect(all.filter(({ status }) => status === 200)).toHaveLength(5);
    // All have left: there is room again.
    expect((await post(busy, '{ deals { totalCount } }')).status).toBe(200);
  });

  test('that go away while they wait or are worked on leave their place to others', async () => {
    for (let round = 0; round < 5; round++) {
      const gone = Array.from({ length: 40 }, () => abandoned(crowded));
      await Promise.all(gone);
    }
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(crowded, '{ deals { totalCount } }')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  });
});

describe.runIf(isPostgres())('a query that takes too long', () => {
  const address = database.address as { url: string };

  test('is cut off in the database too when its time is up', async () => {
    const other = await connect(address, { connections: 2 });
    await other.db.transaction(async (tx) => {
      await tx.execute(sql`lock table deals in access exclusive mode`);
      const start = performance.now();
      const { status, body } = await post(url, '{ deals { totalCount } }');
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(status).toBe(504);
      expect(body.errors[0].extensions.code).toBe('TIMEOUT');
      expect(await waitingStatements(other)).toBe(0);
    });
    await other.close();
  });
});

async function waitingStatements({ db }: Awaited<ReturnType<typeof connect>>): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    const [row] = (await db.execute(sql`
      select count(*)::int as n from pg_stat_activity
      where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`)) as unknown as {
      n: number;
    }[];
    if (row?.n === 0) return 0;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 1;
}

/** The places of the first so many of these to be settled. */
function firstOf(answers: readonly Promise<unknown>[], count: number): Promise<number[]> {
  return new Promise((resolve) => {
    const settled: number[] = [];
    answers.forEach((answer, index) => {
      answer.then(() => {
        settled.push(index);
        if (settled.length === count) resolve(settled);
      });
    });
  });
}

/** Sends a request and goes away before its answer is there. */
async function abandoned(server: string): Promise<void> {
  const { hostname, port } = new URL(server);
  const socket = connectSocket(Number(port), hostname);
  await once(socket, 'connect');
  const body = JSON.stringify({ query: '{ quotes { nodes { text } } }' });
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n${body}`,
  );
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
  socket.destroy();
}
