import { createHash } from 'node:crypto';
import { request as send } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import type { Connection } from '../../src/database/connection.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { keepLog } from './support/log-lines.ts';

const database = await sharedTestDatabase();
const kept = keepLog();
const url = await serveTestDatabase(database, { log: kept.log });

let count = 0;
const newId = () => `test-${++count}`;

async function ask(body: object, id = newId(), at = url) {
  const headers = { 'content-type': 'application/json', 'x-request-id': id };
  const response = await fetch(`${at}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
  // biome-ignore lint/suspicious/noExplicitAny: whatever was asked for.
  return { id, status: response.status, body: (await response.json()) as any };
}

/** The database with something done before each statement. */
function before(work: () => Promise<void>): Connection {
  const forRequest: Connection['forRequest'] = ({ observe = (run) => run(), ...request }) =>
    database.forRequest({ ...request, observe: (run) => observe(() => work().then(run)) });
  return { ...database, forRequest };
}

test('a request has one line that tells what it was and how it went, and nothing that the client put in', async () => {
  const query = 'query Secrets($slug: String!) { deal(slug: $slug) { title } }';
  const { id } = await ask({ query, operationName: 'Secrets', variables: { slug: 'hidden-value' } });
  const line = await kept.line('request', id);
  expect(line).toEqual({
    level: 30,
    time: expect.any(Number),
    msg: 'request',
    requestId: id,
    method: 'POST',
    path: '/graphql',
    status: 200,
    ms: expect.any(Number),
    bytes: expect.any(Number),
    operation: 'Secrets',
    type: 'query',
    document: createHash('sha256').update(query).digest('hex').slice(0, 16),
    cost: 91,
    statements: 1,
    statementMs: expect.any(Number),
  });
  expect(line.bytes).toBeGreaterThan(100);
  expect(line.ms).toBeGreaterThanOrEqual(line.statementMs);
});

test('neither variables nor documents nor what stands after ? are in the log, be they well or badly formed', async () => {
  const secret = 'Geheimnis';
  await ask({ query: `{ deal(slug: "${secret}") { title } }` });
  await ask({ query: `{ ${secret} }`, operationName: `${secret} !` });
  await ask({ query: `{ ${secret}(`, variables: { secret } });
  await ask({ query: '{ deals(first: 1, after: "x") { totalCount } }', variables: { [secret]: secret } });
  const id = newId();
  for (const path of [`/graphql?query={${secret}}`, `/nonesuch?${secret}`, `/export/deals.csv?filter=${secret}`])
    await fetch(url + path, { headers: { 'x-request-id': id, cookie: secret, authorization: secret } });
  await kept.line('request', id);
  expect(await kept.line('request', `test-${count - 1}`)).toMatchObject({ codes: ['BAD_USER_INPUT'] });
  expect(kept.text()).not.toContain(secret);
});

test.each([
  ['a page', '/', { status: 200, statements: 2 }],
  ['a page that is not there', '/nonesuch', { status: 404 }],
  ['an export', '/export/deals.csv', { status: 200 }],
  ['a query that is not sound', '/graphql?query={nonesuch}', { status: 200, codes: ['GRAPHQL_VALIDATION_FAILED'] }],
])('%s has a line too', async (_what, path, expected) => {
  const id = newId();
  const response = await fetch(url + path, { headers: { 'x-request-id': id } });
  await response.text();
  expect(await kept.line('request', id)).toMatchObject({ path: path.split('?')[0], ...expected });
});

test('what asks whether the server is well has none at this level', async () => {
  for (const path of ['/health', '/ready']) await fetch(url + path, { headers: { 'x-request-id': 'probe' } });
  await kept.line('request', (await ask({ query: '{ __typename }' })).id);
  expect(kept.text()).not.toContain('probe');
});

test('introspection that is answered from memory is recorded like the first time', async () => {
  const query = 'query Look { __schema { queryType { name } } }';
  for (const _time of [1, 2]) {
    const { id } = await ask({ query, operationName: 'Look' });
    expect(await kept.line('request', id)).toMatchObject({ operation: 'Look', type: 'query', status: 200 });
  }
});

test('a refusal tells its code and the limit', async () => {
  const at = await serveTestDatabase(database, { log: kept.log, limits: { ...defaultLimits, cost: 5, body: 500 } });
  const costly = await ask({ query: 'query Much { deals(first: 50) { nodes { title } } }' }, newId(), at);
  expect(await kept.line('request', costly.id)).toMatchObject({
    ...{ status: 400, operation: 'Much', codes: ['QUERY_TOO_COMPLEX'], limit: 'cost' },
    cost: expect.any(Number),
  });
  const large = await ask({ query: `{ __typename } ${'#'.repeat(600)}` }, newId(), at);
  expect(await kept.line('request', large.id)).toMatchObject({ status: 413, limit: 'body' });
});

test('an error of ours is a warning, and what is behind it is logged under the same id as the client has', async () => {
  const failing = before(async () => Promise.reject(new Error('the cause')));
  const at = await serveTestDatabase(failing, { log: kept.log });
  const { id, status, body } = await ask({ query: 'query Failing { deals { totalCount } }' }, newId(), at);
  const { errorId } = body.errors[0].extensions;
  expect(status).toBe(500);
  expect(await kept.line('request', id)).toMatchObject({ level: 40, status: 500, errorId });
  expect(await kept.line('unexpected error', id)).toMatchObject({ level: 50, errorId, err: { message: 'the cause' } });
  const page = newId();
  await fetch(at, { headers: { 'x-request-id': page } });
  expect(await kept.line('request', page)).toMatchObject({ level: 40, status: 500, path: '/' });
  expect(await kept.line('unexpected error', page)).toMatchObject({ level: 50, err: { message: 'the cause' } });
});

test('a client that leaves before the answer is recorded', async () => {
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  const slow = before(async () => {
    arrive();
    await setTimeout(50);
  });
  const at = await serveTestDatabase(slow, { log: kept.log });
  const id = newId();
  const sent = send(`${at}/graphql?query={deals{totalCount}}`, { headers: { 'x-request-id': id } });
  sent.on('error', () => {});
  sent.end();
  await arrived;
  sent.destroy();
  expect(await kept.line('request', id)).toMatchObject({ aborted: true });
});

test('what is slow is a warning, with the operation and without its variables', async () => {
  const slow = before(() => setTimeout(30));
  const quiet = keepLog('warn');
  const at = await serveTestDatabase(slow, { log: quiet.log, slowMs: 25 });
  const query = 'query Slow($slug: String!) { deal(slug: $slug) { title } }';
  const { id } = await ask({ query, variables: { slug: 'hidden-value' } }, newId(), at);
  const expected = { level: 40, operation: 'Slow', document: expect.stringMatching(/^[0-9a-f]{16}$/) };
  for (const message of ['slow statement', 'slow request']) {
    const line = await quiet.line(message, id);
    expect(line).toMatchObject(expected);
    expect(line.ms).toBeGreaterThanOrEqual(29);
  }
  expect(quiet.text()).not.toMatch(/hidden-value|select/i);
});

test('what is not slow is not told of as slow', async () => {
  await kept.line('request', (await ask({ query: '{ deals { totalCount } }' })).id);
  expect(kept.text()).not.toMatch(/slow/);
});

test.each(['a', 'Root=1-67891233-abcdef012345678912345678', '0af7651916cd43dd8448eb211c80319c', 'x'.repeat(128)])(
  'the id of a request is what the client or a proxy calls it: %s',
  async (id) => {
    const { headers } = await fetch(`${url}/health`, { headers: { 'x-request-id': id } });
    expect(headers.get('x-request-id')).toBe(id);
  },
);

test.each(['', 'x'.repeat(129), 'a b', '"', '<script>', 'ä', '{"a":1}', 'a,b'])(
  'an id that is not sound is not taken, and ours stands in: %s',
  async (id) => {
    const { headers } = await fetch(`${url}/health`, { headers: { 'x-request-id': id } });
    expect(headers.get('x-request-id')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  },
);
