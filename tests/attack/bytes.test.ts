import { pino } from 'pino';
import { afterAll, expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { schema } from '../../src/graphql/schema.ts';
import { listen } from '../../src/server/http/listen.ts';
import { readExamples } from '../../src/server/pages/examples.ts';
import { createRoutes } from '../../src/server/routes.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post } from '../support/server.ts';
import { randomOf } from '../tools/generate/random.ts';
import { drawBytes, exchange } from './support/bytes.ts';

// Bytes over a connection, drawn at random, the same each time: FUZZ_SEED draws others, and FUZZ_CONNECTIONS more of them.

const CONNECTIONS = Number(process.env.FUZZ_CONNECTIONS ?? (isPostgres() ? 2_000 : 1_000));
const SEED = Number(process.env.FUZZ_SEED ?? 20220204);
const AT_ONCE = 60;

/** What is answered on purpose; none of it is a fault of the server. All places for exports taken (503) is told so. */
const DELIBERATE = [100, 200, 204, 304, 400, 404, 405, 406, 408, 413, 415, 417, 431];

const logged: string[] = [];
const routes = createRoutes({
  schema,
  connection: await openTestDatabase(),
  examples: await readExamples(),
  log: pino({ level: 'warn' }, { write: (line: string) => logged.push(line) }),
  limits: defaultLimits,
  metrics: true,
  // Under load on a small machine anything may be slow.
  slowMs: 60_000,
});
// Connections that are left open by a part of a request are closed soon.
const timeouts = { headers: 500, request: 500, idle: 50, check: 50 };
const listening = await listen(routes, { host: '127.0.0.1', port: 0 }, timeouts);
afterAll(() => listening.drain(1));
const { url } = listening;

const neighbour = '{ deals { totalCount } person(slug: "xi-jinping") { name } }';
const answer = { data: { deals: { totalCount: 4 }, person: { name: 'Xi Jinping' } } };

test(`what comes over ${CONNECTIONS} connections is answered on purpose, and a neighbour gets the right answer`, async () => {
  const random = randomOf(SEED);
  const faults: object[] = [];
  const statuses = new Map<number, number>();
  for (let made = 0; made < CONNECTIONS && faults.length < 10; made += AT_ONCE) {
    const sent = Array.from({ length: AT_ONCE }, () => drawBytes(random));
    const pieces = 1 + random.below(3);
    const isLast = random.below(4) === 0;
    const [beside, ...answers] = await Promise.all([
      post(url, neighbour),
      ...sent.map((bytes) => exchange(url, bytes, pieces, isLast).catch((error: Error) => error.message)),
    ]);
    expect(beside.body).toEqual(answer);
    for (const [index, text] of answers.entries()) {
      const isFull = text.includes('Others are exporting now');
      const found = [...text.matchAll(/^HTTP\/1\.1 (\d{3}) /gm)]
        .map(([, status]) => Number(status))
        .filter((status) => !(isFull && status === 503));
      for (const status of found) statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const isOpen = text.startsWith('open after');
      if (isOpen || found.some((status) => !DELIBERATE.includes(status)))
        faults.push({ found, text: text.slice(0, 1_000), sent: sent[index]?.toString('latin1').slice(0, 2_000) });
    }
  }
  expect(faults).toEqual([]);
  const isFull = (line: string) => line.includes('"status":503') && line.includes('"path":"/export/');
  expect(logged.filter((line) => !isFull(line))).toEqual([]);
  // Or it would try little but how a first line is refused.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400, 404, 405, 413, 415]));
  expect(statuses.get(200)).toBeGreaterThan(CONNECTIONS / 20);
}, 600_000);
