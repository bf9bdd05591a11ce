import { expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase(), { metrics: true });

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

const reading = ['/', '/health', '/ready', '/metrics', '/schema.graphql', '/export', '/export/deals.csv'];

test.each([
  ...reading.flatMap((path) =>
    ['POST', 'PUT', 'DELETE', 'OPTIONS'].map((method) => [method, path, 'GET, HEAD'] as const),
  ),
  ...['PUT', 'DELETE', 'PATCH', 'OPTIONS'].map((method) => [method, '/graphql', 'GET, POST'] as const),
])('%s %s is not allowed, and the answer says what is', async (method, path, allow) => {
  const response = await fetch(url + path, { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe(allow);
  expect(await response.json()).toEqual(
    path === '/graphql'
      ? {
          errors: [
            { message: expect.stringContaining(allow), extensions: { code: 'METHOD_NOT_ALLOWED', limit: 'method' } },
          ],
        }
      : { error: expect.stringContaining(allow) },
  );
});
