import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { askOnce } from './support/requests.ts';

// The embedded database is one thread with everything else: there is nothing to be cancelled, and nobody else to hold it.
describe.runIf(isPostgres())('statements of requests', async () => {
  if (!isPostgres()) return;
  const admin = await openTestDatabase();
  const address = admin.address;
  const opened: Connection[] = [];

  /** A server of its own connections on the database. */
  async function serve(connections: number, limits: Partial<typeof defaultLimits>): Promise<string> {
    const connection = await connect(address, { connections, statementTimeout: 20_000 });
    opened.push(connection);
    return serveTestDatabase(connection, { limits: { ...defaultLimits, ...limits } });
  }

  const quick = { query: '{ deals { nodes { slug } } }' };
  const held = { query: '{ occasions { name } }' };

  beforeAll(() => async () => {
    for (const connection of opened) await connection.close();
  });

  /** Keeps everybody from the table of `held` until what is given is done. */
  async function whileLocked<Result>(work: () => Promise<Result>): Promise<Result> {
    return admin.db.transaction(async (tx) => {
      await tx.execute(sql`lock table occasions in access exclusive mode`);
      return work();
    });
  }

  async function waiting(): Promise<number> {
    const statement = sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await rowsOf(admin.db, statement)).length;
  }

  const soon = { timeout: 1_000, interval: 10 };
  afterEach(() => expect.poll(waiting, soon).toBe(0));

  test('whose client has gone are cancelled within a second, and the connection is of use again', async () => {
    const url = await serve(1, {});
    await whileLocked(async () => {
      const client = new AbortController();
      const outcome = askOnce(url, { ...held, signal: client.signal });
      await expect.poll(waiting, { timeout: 5_000, interval: 10 }).toBe(1);
      client.abort();
      expect(await outcome).toBe('AbortError');
      await expect.poll(waiting, soon).toBe(0);
      expect(await askOnce(url, quick)).toBe('200 whole');
    });
  });

  test('whose client goes while their connection is being made cost nobody a connection', async () => {
    const url = await serve(1, {});
    for (const wait of [0, 1, 2, 4, 8]) {
      const client = new AbortController();
      const outcome = askOnce(url, { ...quick, signal: client.signal });
      await pause(wait);
      client.abort();
      await outcome;
    }
    expect(await askOnce(url, quick)).toBe('200 whole');
  });

  test('whose time is up are cancelled within a second, and told as such', async () => {
    const url = await serve(1, { seconds: 1 });
    await whileLocked(async () => {
      const start = performance.now();
      expect(await askOnce(url, held)).toBe('504 TIMEOUT');
      expect(performance.now() - start).toBeLessThan(2_000);
      await expect.poll(waiting, soon).toBe(0);
      expect(await askOnce(url, quick)).toBe('200 whole');
    });
  });

  test('that hold the only connection keep others waiting: those get a 504 in time or a 503 at once, and then all is well', async () => {
    const url = await serve(1, { seconds: 1, costInWork: 1, waiting: 4 });
    await whileLocked(async () => {
      const first = askOnce(url, held);
      await expect.poll(waiting, { timeout: 5_000, interval: 10 }).toBe(1);
      const others = await Promise.all(Array.from({ length: 12 }, () => askOnce(url, quick)));
      expect(await first).toBe('504 TIMEOUT');
      const refused = others.filter((outcome) => outcome === '503 SERVICE_UNAVAILABLE');
      expect(refused.length).toBeGreaterThanOrEqual(5);
      // Those behind the one that was cancelled may still be answered.
      expect(others.filter((outcome) => !/^(503 |504 TIMEOUT|200 whole)/.test(outcome))).toEqual([]);
      expect(await askOnce(url, quick)).toBe('200 whole');
    });
    expect(await askOnce(url, held)).toBe('200 whole');
  });

  test('of others are not cancelled with them: 200 are answered beside 50 that are called back', async () => {
    const url = await serve(4, {});
    const outcomes: string[] = [];
    let isOver = false;
    const ask = async () => {
      while (outcomes.length < 200 || !isOver) outcomes.push(await askOnce(url, quick));
    };
    const asking = Array.from({ length: 4 }, ask);
    for (let count = 0; count < 50; count++) {
      const client = new AbortController();
      const outcome = askOnce(url, { query: '{ quotes { nodes { text } } }', signal: client.signal });
      await pause(count % 8);
      client.abort();
      await outcome;
    }
    isOver = true;
    await Promise.all(asking);
    expect(outcomes.length).toBeGreaterThanOrEqual(200);
    expect(outcomes.filter((outcome) => outcome !== '200 whole')).toEqual([]);
  });
});
