import { join } from 'node:path';
import { type SQL, sql } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { talks, writeDossiers } from '../faults/support/data-sets.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { type Cluster, startCluster } from '../support/cluster.ts';
import { ask, isPostgres } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const primary = isPostgres() ? await startCluster() : null;

async function tests(cluster: Cluster) {
  const { url } = cluster;
  const folder = await temporaryFolder();
  const sets = await Promise.all(
    [1, 2, 3, 4].map((deals) => writeDossiers(join(folder, String(deals)), { talks: talks(deals, deals) })),
  );
  const owner = await connect({ url }, { connections: 1 });
  afterAll(() => owner.close());
  await migrate(owner);
  await load(owner.db, [sets[0] as string]);
  const [first, second] = await Promise.all([cluster.replicate(), cluster.replicate()]);
  const connection = await connect({ url }, { replicas: [{ url: first.url }, { url: second.url }] });
  afterAll(() => connection.close());
  const server = await serveTestDatabase(connection);
  const ports = { primary: portOf(url), first: portOf(first.url), second: portOf(second.url) };

  /** Which servers requests go to, of some. */
  async function used(): Promise<number[]> {
    const asked = Array.from({ length: 6 }, async () => {
      const { db } = connection.forRequest({ signal: new AbortController().signal });
      const [row] = await rowsOf<{ port: number }>(db, sql`select inet_server_port() as port`);
      return row?.port as number;
    });
    return [...new Set(await Promise.all(asked))].sort();
  }
  const uses = (...expected: number[]) => expect.poll(used, { timeout: 10_000, interval: 20 }).toEqual(expected.sort());

  const query = '{ dataset { version } quotes(first: 5) { totalCount nodes { id evidence { exact } } } }';
  const loaded = async (set: number) => {
    await load(owner.db, [sets[set] as string]);
    return rightAnswer();
  };
  const rightAnswer = async () => textOf(await ask(owner, query));
  const answer = async () => {
    const { status, body } = await post(server, query);
    return textOf(status === 200 ? body.data : body);
  };

  /** What is answered from the beginning of some work to a while after its end, each once, in the order of arrival. */
  async function answersDuring(work: () => Promise<unknown>): Promise<string[]> {
    const answers = new Set<string>();
    let isOver = false;
    const asking = Array.from({ length: 4 }, async () => {
      while (!isOver) answers.add(await answer());
    });
    try {
      await work();
      for (let more = 0; more < 20; more++) answers.add(await answer());
    } finally {
      isOver = true;
      await Promise.all(asking);
    }
    return [...answers];
  }

  const pause = (at: string) => within(at, sql`select pg_wal_replay_pause()`);
  const resume = (at: string) => within(at, sql`select pg_wal_replay_resume()`);

  test('reads go to the replicas, in turn', async () => {
    await uses(ports.first, ports.second);
  });

  test('a load is seen within the time that is promised, and what was before it no more', async () => {
    const before = await answer();
    const after = await loaded(1);
    const start = performance.now();
    await expect.poll(answer, { interval: 5 }).toBe(after);
    expect(performance.now() - start).toBeLessThan(2000);
    expect(before).not.toBe(after);
    expect(await answersDuring(async () => {})).toEqual([after]);
    await uses(ports.first, ports.second);
  });

  test('a load tells its version to all that listen, and one that changes nothing is silent', async () => {
    const told: string[] = [];
    const listener = new pg.Client(url);
    listener.on('notification', ({ payload = '' }) => told.push(payload));
    await listener.connect();
    await listener.query('listen summitgraph_version');
    const versions = [];
    for (const set of [2, 2, 1]) versions.push(JSON.parse(await loaded(set)).dataset.version);
    await listener.query('select 1');
    await listener.end();
    expect(told).toEqual([versions[0], versions[2]]);
  });

  test('a replica that lags behind is not asked until it has caught up', async () => {
    await pause(second.url);
    const after = await loaded(2);
    await uses(ports.first);
    await pause(first.url);
    const last = await loaded(3);
    await uses(ports.primary);
    expect(last).not.toBe(after);
    expect(await answersDuring(async () => {})).toEqual([last]);
    await Promise.all([resume(first.url), resume(second.url)]);
    await uses(ports.first, ports.second);
    expect(await answer()).toBe(last);
  });

  test('while replicas go away and come back everything is answered, and right', async () => {
    const right = await rightAnswer();
    const told = await answersDuring(async () => {
      await first.stop('immediate');
      await uses(ports.second);
      await second.stop('fast');
      await uses(ports.primary);
      await Promise.all([first.start(), second.start()]);
      await uses(ports.first, ports.second);
    });
    expect(told).toEqual([right]);
  });

  test('while the primary is away the replicas go on, and a load after that is seen', async () => {
    const right = await rightAnswer();
    const told = await answersDuring(async () => {
      await cluster.stop('fast');
      await uses(ports.first, ports.second);
    });
    expect(told).toEqual([right]);
    expect((await fetch(`${server}/ready`)).status).toBe(200);
    await first.stop('immediate');
    await uses(ports.second);
    await Promise.all([cluster.start(), first.start()]);
    const after = await loaded(0);
    await expect.poll(answer, { timeout: 10_000 }).toBe(after);
    await uses(ports.first, ports.second);
  });
}

/** The same for equal answers, whose fields may come in another order. */
function textOf(answer: object): string {
  return JSON.stringify(answer, (_key, value) =>
    value?.constructor === Object ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}

async function within(url: string, statement: SQL): Promise<void> {
  const connection = await connect({ url }, { connections: 1 });
  await connection.db.execute(statement).finally(() => connection.close());
}

const portOf = (url: string) => Number(new URL(url).port);

if (primary) describe('replicas', () => tests(primary));
else test.skip('replicas: no Postgres server is here to start', () => {});
