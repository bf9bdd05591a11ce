import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { createResponseCache } from '../../src/server/response-cache.ts';
import { talks, writeDossiers } from '../faults/support/data-sets.ts';
import { openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { temporaryFolder } from './support/own-database.ts';

const database = await openTestDatabase();
const url = await serveTestDatabase(database, { compiled: true, cacheBytes: 100_000, metrics: true });
const folder = await temporaryFolder();
const query = 'query ($first: Int) { quotes(first: $first) { totalCount nodes { text } } }';

/** The number of statements that some requests take. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  database.statements.length = 0;
  await work();
  return database.statements.length;
}

const get = (headers: Record<string, string> = {}, accept = 'application/json') =>
  fetch(`${url}/graphql?query=${encodeURIComponent(query)}&variables={"first":2}`, { headers: { accept, ...headers } });

// Until the version is known, nothing is kept.
beforeEach(() => expect.poll(() => database.revision()).toBeDefined());

describe('a response', () => {
  test('is read once for equal requests, by POST and GET in either media type, and again for others', async () => {
    const { body } = await post(url, query, { first: 2 });
    const again = statementsOf(async () => {
      expect((await post(url, query, { first: 2 })).body).toEqual(body);
      expect(await (await get()).json()).toEqual(body);
      expect((await get({}, 'application/graphql-response+json')).headers.get('content-type')).toMatch(/graphql-resp/);
    });
    expect(await again).toBe(0);
    expect(await statementsOf(() => post(url, query, { first: 3 }))).toBe(1);
  });

  test('that a client has is not sent again, and takes no statement', async () => {
    const first = await get();
    const etag = first.headers.get('etag') as string;
    const again = statementsOf(async () => expect((await get({ 'if-none-match': etag })).status).toBe(304));
    expect(await again).toBe(0);
    const other = await get({}, 'application/graphql-response+json');
    expect(other.headers.get('etag')).not.toBe(etag);
  });

  test.each(['br', 'gzip'])('that is sent again is compressed with %s for those who ask for it', async (encoding) => {
    const long = `query Long_${encoding} { quotes(first: 12) { nodes { id slug text form document { slug } } } }`;
    const ask = (accepted: string) =>
      fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': accepted },
        body: JSON.stringify({ query: long }),
      });
    const first = await ask(encoding);
    expect(first.headers.get('content-encoding')).toBeNull();
    const text = await first.text();
    for (const round of ['compressed', 'kept']) {
      const { headers, ...response } = await ask(encoding).then(async (one) => ({
        headers: one.headers,
        text: await one.text(),
      }));
      expect(headers.get('content-encoding'), round).toBe(encoding);
      expect(Number(headers.get('content-length')), round).toBeLessThan(text.length / 1.5);
      expect(headers.get('vary'), round).toContain('accept-encoding');
      expect(response.text, round).toBe(text);
    }
    const plain = await ask('identity');
    expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, text]);
  });

  test('to introspection is compressed at once, and takes no statement', async () => {
    const ask = () => post(url, '{ __type(name: "Quote") { fields { name description } } }');
    let answer: Awaited<ReturnType<typeof ask>> | undefined;
    const statements = statementsOf(async () => {
      answer = await ask();
    });
    expect(await statements).toBe(0);
    expect(answer?.headers.get('content-encoding')).toBe('gzip');
    expect(answer?.body.data.__type.fields.length).toBeGreaterThan(5);
  });

  test('with an error is not kept', async () => {
    const wrong = () => post(url, '{ quotes(after: "x") { totalCount } }');
    expect((await wrong()).body.errors).toHaveLength(1);
    expect((await wrong()).body.errors).toHaveLength(1);
  });

  test('is of the new data set as soon as that is loaded', async () => {
    const name = async () => (await post(url, '{ summit(slug: "talks-1-summit") { name } }')).body.data.summit?.name;
    expect(await name()).toBeUndefined();
    for (const version of [1, 2, 1]) {
      await load(database.db, [await writeDossiers(join(folder, `${version}`), { 'talks-1': talks(1, version) })]);
      // The notification is on its way when the load returns.
      await expect.poll(name, { timeout: 500, interval: 5 }).toBe(`Talks ${version}`);
      expect(await name()).toBe(`Talks ${version}`);
    }
  });

  test('is counted as hit or miss', async () => {
    const text = await (await fetch(`${url}/metrics`)).text();
    expect(text).toMatch(/^summitgraph_response_cache_total\{outcome="hit"\} [1-9]/m);
    expect(text).toMatch(/^summitgraph_response_cache_total\{outcome="miss"\} [1-9]/m);
    expect(text).toMatch(/^summitgraph_response_cache_bytes [1-9]/m);
  });
});

test('the cache keeps what was used last within its size, and nothing of another revision', () => {
  const cache = createResponseCache(20_000);
  const response = (size: number) => ({
    body: Buffer.alloc(size),
    operationName: undefined,
    cost: 1,
    etags: new Map(),
  });
  for (let index = 0; index < 40; index++) {
    cache.keep('1', `key ${index}`, response(500));
    expect(cache.find('1', 'key 0')).toBeDefined();
    expect(cache.bytes).toBeLessThanOrEqual(20_000);
  }
  expect(cache.find('1', 'key 1')).toBeUndefined();
  expect(cache.find('1', 'key 39')).toBeDefined();
  cache.keep('1', 'large', response(10_000));
  expect(cache.find('1', 'large')).toBeUndefined();
  expect(cache.find(undefined, 'key 0')).toBeUndefined();
  expect(cache.find('2', 'key 0')).toBeUndefined();
  expect(cache.bytes).toBe(0);
});
