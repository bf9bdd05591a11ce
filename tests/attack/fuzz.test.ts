import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { isErrorCode } from '../../src/graphql/errors.ts';
import { schema } from '../../src/graphql/schema.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { randomOf } from '../tools/generate/random.ts';
import { type DrawnRequest, drawRequest } from './support/requests.ts';

// Documents, variables, bodies, headers and methods drawn at random, the same each time: FUZZ_SEED draws others, and
// FUZZ_REQUESTS more of them.

const REQUESTS = Number(process.env.FUZZ_REQUESTS ?? (isPostgres() ? 10_000 : 2_000));
const SEED = Number(process.env.FUZZ_SEED ?? 20220204);
const AT_ONCE = 8;
/** What the heap may grow by from the first third of the requests to the last, in bytes. */
const MOST_GROWTH = 40 * 2 ** 20;

let answered = 0;
const logged: string[] = [];
const database = await openTestDatabase();
const url = await serveTestDatabase(database, {
  log: pino({ level: 'error' }, { write: (line: string) => logged.push(line) }),
});

/** What only a fault of ours would have in an answer. */
const ours =
  /node_modules|\.ts:\d|at \w+ \(|Failed query|pg_catalog|syntax error at or near|drizzle|pglite|SQLSTATE|ECONN[RA]/;

/** What is wrong with the answer to a request, if anything. */
async function faultOf({ path, init }: DrawnRequest): Promise<string | undefined> {
  const response = await fetch(url + path, { ...init, signal: AbortSignal.timeout(20_000) });
  const text = await response.text();
  if (response.status >= 500 && response.status !== 503 && response.status !== 504)
    return `status ${response.status}: ${text}`;
  if (response.headers.has('set-cookie')) return 'a cookie';
  const isPage = /html/.test(response.headers.get('content-type') ?? '');
  if (!/^\/graphql(?:\?|$)/.test(path) || init.method === 'HEAD' || isPage || response.status === 304) return undefined;
  if (ours.test(text.replace(/"message":"[^"]*(?:Syntax Error|Expected)[^"]*"/g, '')))
    return `tells of the inside: ${text.slice(0, 500)}`;
  if (!/json/.test(response.headers.get('content-type') ?? '')) return undefined;
  const { data, errors } = JSON.parse(text);
  if (data && !errors) answered++;
  if (data === undefined && !Array.isArray(errors)) return `neither data nor errors: ${text}`;
  const code = (errors ?? [])
    .map((error: { extensions?: { code?: string } }) => error.extensions?.code)
    .find((one: string) => !isErrorCode(one));
  return (errors?.length ?? 0) > 0 && code !== undefined ? `code ${code}: ${text.slice(0, 500)}` : undefined;
}

test(`${REQUESTS} requests, valid and broken, are answered or refused with a code, and the server is as it was`, async () => {
  const random = randomOf(SEED);
  const faults: object[] = [];
  let heapBefore = 0;
  for (let sent = 0; sent < REQUESTS; sent += AT_ONCE) {
    const requests = Array.from({ length: AT_ONCE }, () => drawRequest(schema, random));
    const found = await Promise.all(
      requests.map((request) => faultOf(request).catch((error: Error) => `${error}: ${error.cause}`)),
    );
    found.forEach((fault, index) => {
      if (fault) faults.push({ fault, ...requests[index] });
    });
    if (faults.length > 20) break;
    if (heapBefore === 0 && sent > REQUESTS / 3) heapBefore = heapInUse();
  }
  expect(faults).toEqual([]);
  expect(logged).toEqual([]);
  // Or it would try little but how requests are refused.
  expect(answered).toBeGreaterThan(REQUESTS / 10);
  expect((heapInUse() - heapBefore) / 2 ** 20).toBeLessThan(MOST_GROWTH / 2 ** 20);
  expect((await post(url, '{ deals { totalCount } quotes(first: 1) { nodes { slug } } }')).body).toEqual({
    data: { deals: { totalCount: 4 }, quotes: { nodes: [{ slug: expect.any(String) }] } },
  });
}, 600_000);

/** Bytes, after all that can be let go of is. */
function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
