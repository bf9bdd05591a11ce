import { readFile } from 'node:fs/promises';
import { buildSchema } from 'graphql';
import { expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());
const address = `${url}/schema.graphql`;

test('GET /schema.graphql gives the schema as the file that is checked in', async () => {
  const response = await fetch(address);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(buildSchema(text).getQueryType()?.name).toBe('Query');
  expect(text).toBe(await readFile(new URL('../../src/graphql/schema.graphql', import.meta.url), 'utf8'));
});

test('it is sent once to those who keep it, and compressed', async () => {
  const first = await fetch(address, { headers: { 'accept-encoding': 'gzip' } });
  expect(first.headers.get('content-encoding')).toBe('gzip');
  expect(Number(first.headers.get('content-length'))).toBeLessThan(20_000);
  const etag = first.headers.get('etag') as string;
  const again = await fetch(address, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
});

test('HEAD has the headers and no body, and nothing can be sent to it', async () => {
  const head = await fetch(address, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(Number(head.headers.get('content-length'))).toBeGreaterThan(10_000);
  expect(await head.text()).toBe('');
  expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
});

test('a page of another origin may read it', async () => {
  const response = await fetch(address, { headers: { origin: 'https://elsewhere.example' } });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
});

test('the home page leads to it', async () => {
  const home = await (await fetch(url)).text();
  const [, link] = /<a href="([^"]*)">Schema<\/a>/.exec(home) ?? [];
  expect(new URL(link as string, url).href).toBe(address);
});
