import { once } from 'node:events';
import { connect as connectSocket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await openTestDatabase();
const url = await serveTestDatabase(database, { limits: { ...defaultLimits, seconds: 3 } });

/** Statements run once this has been called. */
let release = () => {};
const released = new Promise<void>((resolve) => {
  release = resolve;
});
const held: Connection = {
  ...database,
  forRequest: ({ observe = (run) => run(), ...request }) =>
    database.forRequest({ ...request, observe: (run) => observe(() => released.then(run)) }),
};
// Room for two of the requests below.
const busy = await serveTestDatabase(held, { limits: { ...defaultLimits, costInWork: 300, waiting: 3 } });
const crowded = await serveTestDatabase(database, { limits: { ...defaultLimits, costInWork: 300, waiting: 50 } });

describe('requests that cost more together than the server executes at once', () => {
  test('wait their turn, and are refused where too many wait', async () => {
    const answers = Array.from({ length: 40 }, () => post(busy, '{ deals { totalCount } }'));
    const refused = await Promise.all((await firstOf(answers, 35)).map((index) => answers[index]));
    for (const { status, headers, body } of refused as Awaited<(typeof answers)[number]>[]) {
      expect(status).toBe(503);
      expect(headers.get('retry-after')).toBe('1');
      expect(body).toEqual({
        errors: [
          {
            message: expect.stringMatching(/^The server is overloaded\. Try again in 1 s/),
            extensions: { code: 'SERVICE_UNAVAILABLE', limit: 'cost in work' },
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

test.runIf(isPostgres())(
  'a cheap request overtakes the statements of a dear one that wait for a connection',
  async () => {
    const one = await connect(database.address, { connections: 1 });
    const other = await connect(database.address, { connections: 2 });
    // The more time there is, the longer a dear one is overtaken by those that come later.
    // Compiled, the dear one would be a single statement, which nothing overtakes.
    const server = await serveTestDatabase(one, { limits: { ...defaultLimits, seconds: 100 }, compiled: false });
    const fields = Array.from(
      { length: 49 },
      (_, index) => `a${index}: documents(first: 100) { nodes { text title } }`,
    );
    const order: string[] = [];
    const ask = (name: string, query: string) =>
      post(server, query).then(({ status }) => order.push(`${name} ${status}`));
    const sent: Promise<unknown>[] = [];
    await other.db.transaction(async (tx) => {
      await tx.execute(sql`lock table documents in access exclusive mode`);
      sent.push(ask('dear', `{ ${fields.join(' ')} }`));
      await expect.poll(() => lockedStatements(other), { timeout: 10_000 }).toBe(1);
      sent.push(ask('cheap', '{ deals { totalCount } }'));
      await pause(100);
    });
    await Promise.all(sent);
    expect(order).toEqual(['cheap 200', 'dear 200']);
    await one.close();
    await other.close();
  },
);

describe.runIf(isPostgres())('a query that takes too long', () => {
  const address = database.address as { url: string };

  test('is cut off in the database too when its time is up', async () => {
    const other = await connect(address, { connections: 2 });
    await other.db.transaction(async (tx) => {
      await tx.execute(sql`lock table deals in access exclusive mode`);
      const start = performance.now();
      const { status, body } = await post(url, '{ deals { nodes { slug } } }');
      expect(performance.now() - start).toBeLessThan(10_000);
      expect(status).toBe(504);
      expect(body.errors[0].extensions.code).toBe('TIMEOUT');
      expect(await waitingStatements(other)).toBe(0);
    });
    await other.close();
  });
});

async function lockedStatements({ db }: Connection): Promise<number> {
  const [row] = await rowsOf<{ n: number }>(
    db,
    sql`select count(*)::int as n from pg_stat_activity
        where datname = current_database() and state = 'active' and wait_event_type = 'Lock'`,
  );
  return row?.n ?? 0;
}

async function waitingStatements(connection: Connection): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt++) {
    if ((await lockedStatements(connection)) === 0) return 0;
    await pause(50);
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
