import { request } from 'node:http';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { errorCodes } from '../../src/graphql/errors.ts';
import { openTestDatabase } from '../support/database.ts';
import { statuses } from '../support/docs/blocks.ts';
import { readPage, sectionOf } from '../support/docs/pages.ts';
import { serveTestDatabase } from '../support/server.ts';

const database = await openTestDatabase();
await database.db.execute(sql`alter table quotes rename column text to hidden_column`);
const servers = {
  plain: await serveTestDatabase(database),
  only: await serveTestDatabase(database, { persisted: { documents: new Map(), only: true } }),
  busy: await serveTestDatabase(database, { limits: { ...defaultLimits, seconds: 0.05 } }),
};

const json = { 'content-type': 'application/json' };
const posted = (body: object, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
});
const hash = { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } };
const query = '{ __typename }';

/** Requests that are refused, each with the code that says why. */
const refused: [keyof typeof servers, string, RequestInit, string][] = [
  ['plain', '?query={__typename}&variables={bad', {}, 'BAD_REQUEST'],
  ['plain', '?query={__typename}&extensions={bad', {}, 'BAD_REQUEST'],
  ['plain', '?query={__typename}&x=%ff', {}, 'BAD_REQUEST'],
  ['plain', '', {}, 'BAD_REQUEST'],
  ['plain', '', posted({}), 'BAD_REQUEST'],
  ['plain', '', posted([]), 'BAD_REQUEST'],
  ['plain', '', posted({ query: 5 }), 'BAD_REQUEST'],
  ['plain', '', { method: 'POST', headers: json, body: '{' }, 'BAD_REQUEST'],
  ['plain', '', posted({ query: '{ node(id: "x") { id } }' }), 'BAD_USER_INPUT'],
  ['plain', '', posted({ query: '{ country(code: "x") { name } }' }), 'BAD_USER_INPUT'],
  ['plain', '', posted({ query: 'query ($n: Int!) { deals(first: $n) { totalCount } }' }), 'BAD_USER_INPUT'],
  ['plain', '', posted({ query: '{ search(query: "\\u0000") { totalCount } }' }), 'BAD_USER_INPUT'],
  ['plain', '', posted({ query: '{' }), 'GRAPHQL_PARSE_FAILED'],
  ['plain', '', posted({ query: '"' }), 'GRAPHQL_PARSE_FAILED'],
  ['plain', '', posted({ query: '{ nonesuch }' }), 'GRAPHQL_VALIDATION_FAILED'],
  ['plain', '', posted({ query: 'mutation { nonesuch }' }), 'BAD_USER_INPUT'],
  ['plain', '', posted({ query: 'subscription { nonesuch }' }), 'BAD_USER_INPUT'],
  ['plain', '', posted({ query: '{ quotes { nodes { text } } }' }), 'INTERNAL_SERVER_ERROR'],
  ['plain', '', { method: 'PUT' }, 'METHOD_NOT_ALLOWED'],
  ['plain', '', { method: 'OPTIONS' }, 'METHOD_NOT_ALLOWED'],
  ['plain', '', posted({ query }, { accept: 'image/png' }), 'NOT_ACCEPTABLE'],
  ['plain', '', posted({ query }, { accept: 'application/json; charset=latin1' }), 'NOT_ACCEPTABLE'],
  ['plain', '', posted({ query, operationName: 'Nonesuch' }), 'OPERATION_RESOLUTION_FAILURE'],
  ['plain', '', posted({ query: 'query A { a: __typename } query B { __typename }' }), 'OPERATION_RESOLUTION_FAILURE'],
  ['plain', '', posted({ query: 'fragment f on Query { __typename }' }), 'OPERATION_RESOLUTION_FAILURE'],
  ['plain', '', posted(hash), 'PERSISTED_QUERY_NOT_FOUND'],
  ['plain', '', posted({ documentId: 'x' }), 'PERSISTED_QUERY_NOT_FOUND'],
  [
    'plain',
    `?${new URLSearchParams({ extensions: JSON.stringify(hash.extensions) })}`,
    {},
    'PERSISTED_QUERY_NOT_FOUND',
  ],
  ['only', '', posted({}), 'PERSISTED_QUERY_ID_REQUIRED'],
  ['only', '', posted({ query }), 'PERSISTED_QUERY_ONLY'],
  ['plain', '', posted({ query: `{ nodes(ids: ${'['.repeat(2_000)}` }), 'QUERY_TOO_COMPLEX'],
  ['plain', '', posted({ query: `{ ${'a: __typename '.repeat(60)} }` }), 'QUERY_TOO_COMPLEX'],
  ['plain', '', posted({ query: `{ __typename } #${'x'.repeat(100_000)}` }), 'QUERY_TOO_COMPLEX'],
  ['plain', '', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }, 'UNSUPPORTED_MEDIA_TYPE'],
  ['plain', '', posted({ query }, { 'content-type': 'application/json; charset=latin1' }), 'UNSUPPORTED_MEDIA_TYPE'],
  ['plain', '', posted({ query }, { 'content-encoding': 'gzip' }), 'UNSUPPORTED_MEDIA_TYPE'],
  ['plain', '', { method: 'POST' }, 'UNSUPPORTED_MEDIA_TYPE'],
];

const found = new Set<string>();
/** By code, for clients of application/graphql-response+json. */
const foundStatuses = new Map<string, Set<number>>();

test.each(refused)('%s %s %j: %s', async (server, parameters, init, expected) => {
  for (const accept of ['application/json', 'application/graphql-response+json']) {
    const headers = { accept, ...(init.headers as Record<string, string> | undefined) };
    const response = await fetch(`${servers[server]}/graphql${parameters}`, { ...init, headers });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    for (const { extensions } of errors) expect(extensions.code).toBe(expected);
    found.add(expected);
    if (/response/.test(accept))
      foundStatuses.set(expected, (foundStatuses.get(expected) ?? new Set<number>()).add(response.status));
    if (response.status >= 500) expect(expected).toBe('INTERNAL_SERVER_ERROR');
    if (/response/.test(accept) && !/INPUT|ERROR/.test(expected)) expect(response.status).toBeGreaterThanOrEqual(400);
  }
});

test('a body that does not come takes too long', async () => {
  const sent = request(`${servers.busy}/graphql`, { method: 'POST', headers: { ...json, 'content-length': 5 } });
  sent.flushHeaders();
  const text = await new Promise<string>((resolve, reject) => {
    sent.on('error', reject);
    sent.on('response', (response) => response.setEncoding('utf8').once('data', resolve));
  });
  expect(JSON.parse(text).errors[0].extensions.code).toBe('TIMEOUT');
  found.add('TIMEOUT');
  sent.destroy();
});

test('every code that is answered is in the list, and everything in the list is answered', () => {
  // Of a server that starts, is busy or without its database: tests/server/starting and tests/faults.
  found.add('SERVICE_UNAVAILABLE');
  expect([...found].sort()).toEqual(Object.keys(errorCodes).sort());
});

test('the documentation has the list, with the statuses', () => {
  const section = sectionOf(readPage('docs/api.md'), 'Errors');
  const rows = [...section.matchAll(/^\| `([A-Z_]+)` +\| (.*?) +\| (.*?) +\|$/gm)];
  expect(Object.fromEntries(rows.map(([, code, , meaning]) => [code, meaning]))).toEqual(errorCodes);
  for (const [code, answered] of foundStatuses) {
    for (const status of answered) expect(statuses[code as keyof typeof statuses], code).toContain(String(status));
  }
});
