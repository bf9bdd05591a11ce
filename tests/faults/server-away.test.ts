import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterEach, describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { freePort, startCluster } from '../support/cluster.ts';
import { isPostgres } from '../support/database.ts';
import { addressOf, runProgram, startProgram } from '../support/server.ts';
import { askOnce, askWhile } from './support/requests.ts';

const cluster = isPostgres() ? await startCluster() : null;
const why = isPostgres()
  ? 'no Postgres server is installed here to start and stop'
  : 'the embedded database has no server';

const query = '{ deals(first: 2) { nodes { title amounts { value } } } quotes { totalCount } }';
const isRight = (data: { deals: { nodes: unknown[] }; quotes: { totalCount: number } }) =>
  data.deals.nodes.length === 2 && data.quotes.totalCount === 6;
const asked = { query, isRight };
const away = '503 SERVICE_UNAVAILABLE';

async function tests() {
  const { url: DATABASE_URL = '', start, stop, restart } = cluster as NonNullable<typeof cluster>;
  const settings = { DATABASE_URL, SEEDS: 'seeds/beijing-2022' };
  const run = startProgram(['serve'], settings);
  const url = await addressOf(run);

  // Whatever befell it, it is still the one that was started.
  afterEach(async () => {
    await start().catch(() => {});
    await expect.poll(() => askOnce(url, asked), { timeout: 10_000, interval: 20 }).toBe('200 whole');
  });

  async function statusOf(path: string, of = url): Promise<number> {
    return (await fetch(of + path)).status;
  }

  test.each(['fast', 'immediate'] as const)('restarted (%s) under load: nothing but answers and 503', async (mode) => {
    const { counts, slowest } = await askWhile(url, asked, 16, async () => {
      await pause(300);
      await restart(mode);
      await expect.poll(() => askOnce(url, asked), { timeout: 2_000, interval: 20 }).toBe('200 whole');
      await pause(300);
    });
    if (process.env.FIGURES) console.log(mode, counts, slowest);
    expect(counts['200 whole']).toBeGreaterThan(0);
    expect(Object.keys(counts).filter((outcome) => !['200 whole', away].includes(outcome))).toEqual([]);
    expect(slowest).toBeLessThan(2_000);
  });

  test('connections ended one by one under load: answers only', async () => {
    const { db, close } = await connect({ url: DATABASE_URL }, { connections: 1 });
    const others = sql`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'summitgraph' and pid <> pg_backend_pid() order by backend_start limit 1`;
    let ended = 0;
    const { counts } = await askWhile(url, asked, 8, async () => {
      while (ended < 30) {
        ended += (await rowsOf(db, others)).length;
        // So long that what is sent again is seldom lost again, on a slow machine too.
        await askOnce(url, asked);
        await askOnce(url, asked);
      }
    });
    await close();
    if (process.env.FIGURES) console.log('ended', ended, counts);
    expect(Object.keys(counts)).toEqual(['200 whole']);
  });

  test('away: within a second 503 to everybody, /health goes on, and within two of its return all is well', async () => {
    await stop('fast');
    await askOnce(url, asked);
    const { counts, slowest } = await askWhile(url, asked, 32, () => pause(500));
    if (process.env.FIGURES) console.log('away', counts, slowest);
    expect(Object.keys(counts)).toEqual([away]);
    expect(slowest).toBeLessThan(1_000);
    expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);
    await start();
    await expect.poll(() => askOnce(url, asked), { timeout: 2_000, interval: 20 }).toBe('200 whole');
    await expect.poll(() => statusOf('/ready'), { timeout: 2_000, interval: 20 }).toBe(200);
  });

  test('it goes away under load, all at once: each answer within a second', async () => {
    const { counts, slowest } = await askWhile(url, asked, 32, async () => {
      await pause(200);
      await stop('immediate');
      await pause(500);
    });
    if (process.env.FIGURES) console.log('going', counts, slowest);
    expect(Object.keys(counts).sort()).toEqual(['200 whole', away]);
    expect(slowest).toBeLessThan(1_000);
  });

  test('a server that starts before its database says so once, tells that it is not ready, and serves when it is there', async () => {
    await stop('fast');
    const port = await freePort();
    const early = startProgram(['serve'], { ...settings, PORT: String(port) });
    const at = `http://127.0.0.1:${port}`;
    await expect.poll(() => statusOf('/health', at).catch(() => 0), { timeout: 30_000, interval: 20 }).toBe(200);
    expect(await statusOf('/ready', at)).toBe(503);
    expect(await askOnce(at, asked)).toBe(away);
    await pause(300);
    await start();
    await addressOf(early);
    expect([await askOnce(at, asked), await statusOf('/ready', at)]).toEqual(['200 whole', 200]);
    early.kill('SIGTERM');
    const { code, stderr } = await early.finished;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^the database at \S+ is not reachable: .*\n$/);
  });

  test('a wait that is over ends it, and so does the stop', async () => {
    await stop('fast');
    const waiting = startProgram(['serve'], settings);
    const over = await runProgram(['serve'], { ...settings, DATABASE_WAIT_SECONDS: '1' });
    expect(over).toMatchObject({ code: 1, stdout: '' });
    expect(over.stderr.trimEnd().split('\n')).toHaveLength(2);
    waiting.kill('SIGTERM');
    expect(await waiting.finished).toMatchObject({ code: 0, stdout: '' });
  });

  test('a wrong password is not waited for', async () => {
    const wrong = DATABASE_URL.replace('geheim', 'falsch');
    const { code, stderr } = await runProgram(['serve'], { ...settings, DATABASE_URL: wrong });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^cannot log in to the database .*: .*\n$/);
  });
}

// What the tests need is made only where they run: after tests that are all skipped nothing would remove it.
if (cluster) describe('a database that a server loses', tests);
else test.skip(`a database that a server loses: ${why}`, () => {});
