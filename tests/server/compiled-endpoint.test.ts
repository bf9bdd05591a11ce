import { createHash } from 'node:crypto';
import { request as send } from 'node:http';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { keepLog } from './support/log-lines.ts';

// The compiled way and that of Yoga give the same responses, headers, log lines and metrics.

const database = await openTestDatabase();
const deals = '{ deals(first: 2) { totalCount nodes { title } pageInfo { endCursor } } }';
const named = 'query One($slug: String!) { deal(slug: $slug) { title } } query Two { deals { totalCount } }';
const kept = `{ summits { nodes { name } } }`;
const persisted = { documents: new Map([['abc', deals]]), only: false };
const ways = await Promise.all(
  [true, false].map(async (compiled) => {
    const log = keepLog();
    const options = { compiled, persisted, metrics: true, log: log.log };
    return { log, url: await serveTestDatabase(database, options) };
  }),
);

interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string;
}

const json = { 'content-type': 'application/json' };
const post = (body: object, headers: Record<string, string> = {}): Sent => ({
  method: 'POST',
  headers: { ...json, ...headers },
  body: JSON.stringify(body),
});
const get = (parameters: Record<string, string>, headers: Record<string, string> = {}): Sent => ({
  method: 'GET',
  path: `/graphql?${new URLSearchParams(parameters)}`,
  headers,
});

const requests: [what: string, ...Sent[]][] = [
  ['POST', post({ query: deals })],
  ...[
    '*/*',
    'application/json',
    'application/graphql-response+json',
    'application/*',
    'text/html;q=0.9, */*;q=0.1',
  ].map((accept): [string, Sent] => [`POST with Accept: ${accept}`, post({ query: deals }, { accept })]),
  ...['text/csv', 'application/graphql-response+json, application/json;q=0.9', 'application/json;charset=utf-16'].map(
    (accept): [string, Sent] => [`POST with Accept: ${accept}`, post({ query: deals }, { accept })],
  ),
  ['one operation of several', post({ query: named, operationName: 'One', variables: { slug: 'none' } })],
  ['no operation of that name', post({ query: named, operationName: 'Three' })],
  ['several of which none is named', post({ query: named })],
  ['GET', get({ query: deals })],
  ['GET with variables', get({ query: named, operationName: 'One', variables: '{"slug":"x"}' })],
  ['GET of what is known', get({ query: deals }, { 'if-none-match': '*' })],
  ['GET by hash', get({ documentId: 'abc' })],
  ['POST by hash', post({ extensions: { persistedQuery: { version: 1, sha256Hash: 'abc' } } })],
  ['POST by an unknown hash', post({ documentId: 'def' })],
  [
    'a document sent with its hash, and by it',
    post({ query: kept, extensions: { persistedQuery: { version: 1, sha256Hash: sha256(kept) } } }),
    post({ extensions: { persistedQuery: { version: 1, sha256Hash: sha256(kept) } } }),
  ],
  ['a wrong cursor', post({ query: '{ deals(after: "x") { totalCount } }' })],
  ['a value that the database rejects', post({ query: '{ deal(slug: "\\u0000") { title } }' })],
  ['a variable of another type', post({ query: named, operationName: 'One', variables: { slug: 1 } })],
  ['a field that there is not', post({ query: '{ deals { nodes { none } } }' })],
  ['no GraphQL', post({ query: '{ deals' })],
  ['no JSON', { ...post({}), body: '{' }],
  ['an unknown parameter', post({ query: deals, more: 1 })],
  ['too large a page', post({ query: '{ deals(first: 101) { totalCount } }' })],
  ['too much', post({ query: `{ ${'a: people { nodes { quotes { nodes { text } } } } '.repeat(11)} }` })],
  ['a mutation', post({ query: 'mutation { x }' })],
  ['introspection', post({ query: '{ __schema { queryType { name } } }' })],
  ['what declines', post({ query: '{ dataset { version } deals { totalCount } }' })],
  ['a page of another origin', post({ query: deals }, { origin: 'https://example.org' })],
];

test.each(requests)('%s', async (_what, ...sent) => {
  for (const one of sent) {
    const [compiled, ordinary] = await Promise.all(ways.map((way) => answer(way, one)));
    expect(compiled).toEqual(ordinary);
  }
});

test('the metrics have counted the same', async () => {
  const [compiled, ordinary] = await Promise.all(
    ways.map(async ({ url }) => (await fetch(`${url}/metrics`)).text().then(counters)),
  );
  expect(compiled).toEqual(ordinary);
  expect(compiled?.join('\n')).toMatch(/graphql/);
});

/** Sends a request, and gives the response and the log line without what is new each time. */
async function answer({ url, log }: (typeof ways)[number], { method, path = '/graphql', headers, body }: Sent) {
  const id = `test-${createHash('sha256').update(Math.random().toString()).digest('hex').slice(0, 8)}`;
  const response = await new Promise<{ status: number; headers: object; text: string }>((resolve, reject) => {
    const request = send(new URL(path, url), { method, headers: { ...headers, 'x-request-id': id } }, (given) => {
      let text = '';
      given.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      given.on('end', () => {
        const { date, 'x-request-id': _id, ...rest } = given.headers;
        resolve({ status: given.statusCode as number, headers: rest, text });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
  const { time, requestId, ms, statementMs, statements, bytes, errorId, ...line } = await log.line('request', id);
  return { ...response, line };
}

/** The counters of requests, without times and sizes. */
function counters(text: string): string[] {
  return text.split('\n').filter((line) => /^\w*requests?_total|_errors_total/.test(line) && !/statement/.test(line));
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
