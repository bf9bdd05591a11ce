import { createServer, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { connect } from '../../src/database/connect.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();

async function readiness(url: string) {
  const start = performance.now();
  const response = await fetch(`${url}/ready`);
  return { status: response.status, body: await response.json(), ms: performance.now() - start };
}

test('a database that never answers makes the server not ready within about a second, and it lives', async () => {
  const held: Socket[] = [];
  const silent = createServer((socket) => held.push(socket)).listen(0, '127.0.0.1');
  await new Promise((resolve) => silent.once('listening', resolve));
  const { port } = silent.address() as { port: number };
  const connection = await connect({ url: `postgres://somebody@127.0.0.1:${port}/nonesuch` });
  afterAll(async () => {
    for (const socket of held) socket.destroy();
    silent.close();
    await connection.close();
  });
  const url = await serveTestDatabase(connection);
  const probes = await Promise.all([readiness(url), readiness(url), readiness(url)]);
  for (const { status, body, ms } of probes) {
    expect({ status, body }).toEqual({ status: 503, body: { status: 'the database is not reachable' } });
    expect(ms).toBeGreaterThan(900);
    expect(ms).toBeLessThan(2500);
  }
  const start = performance.now();
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(performance.now() - start).toBeLessThan(500);
});

test('many who ask at once share one statement, and whoever asks later has one of their own', async () => {
  let statements = 0;
  const ready = async () => {
    statements++;
    await setTimeout(300);
  };
  const url = await serveTestDatabase({ ...database, ready });
  const many = await Promise.all(Array.from({ length: 20 }, () => readiness(url)));
  expect(many.map(({ status }) => status)).toEqual(Array(20).fill(200));
  expect(statements).toBe(1);
  await readiness(url);
  expect(statements).toBe(2);
});

test('a server that has more to do than it can is ready all the same', async () => {
  // Room for one request at a time.
  const url = await serveTestDatabase(database, { limits: { ...defaultLimits, costInWork: 1 } });
  const sent = Array.from({ length: 30 }, () => post(url, '{ quotes { nodes { text sameWords { text } } } }'));
  const probes = await Promise.all(Array.from({ length: 10 }, () => readiness(url)));
  expect(probes.map(({ status }) => status)).toEqual(Array(10).fill(200));
  await Promise.all(sent);
});

test('after a failure it is asked again', async () => {
  let isAway = true;
  const ready = async () => {
    if (isAway) throw new Error('away');
    return database.ready();
  };
  const url = await serveTestDatabase({ ...database, ready });
  expect((await readiness(url)).status).toBe(503);
  isAway = false;
  expect((await readiness(url)).status).toBe(200);
});

test('/health asks nothing of the database', async () => {
  const url = await serveTestDatabase(database);
  database.statements.length = 0;
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect(database.statements).toEqual([]);
});

test('a server that is about to stop says so to who asks over a connection of theirs, and still answers', async () => {
  const stopping = new AbortController();
  const url = await serveTestDatabase(database, { stopping: stopping.signal });
  expect((await readiness(url)).status).toBe(200);
  stopping.abort();
  const { status, body } = await readiness(url);
  expect({ status, body }).toEqual({ status: 503, body: { status: 'the server is stopping' } });
  expect((await fetch(`${url}/health`)).status).toBe(200);
  expect((await post(url, '{ __typename }')).status).toBe(200);
});
