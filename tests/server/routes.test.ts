import { expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await openTestDatabase());

test.each([
  ['/health', { status: 'ok' }],
  ['/ready', { status: 'ready' }],
])('%s says that all is well, and is not kept by anybody', async (path, expected) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await response.json()).toEqual(expected);
});

test.each([
  ['GET', '/nonesuch'],
  ['GET', '/graphql/'],
  ['GET', '/graphql/x'],
  ['GET', '//graphql'],
  ['GET', '/health/x'],
  ['POST', '/'],
  ['POST', '/health'],
  ['DELETE', '/nonesuch'],
])('%s %s is not found, and JSON says where the endpoint is', async (method, path) => {
  const response = await fetch(url + path, { method });
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(await response.json()).toEqual({ error: expect.stringContaining('/graphql') });
});

test.each(['/', '/health', '/ready', '/graphql'])('HEAD %s has the headers and no body', async (path) => {
  const response = await fetch(url + path, { method: 'HEAD', headers: { accept: 'text/html' } });
  expect(response.status).toBe(200);
  expect(await response.text()).toBe('');
});
