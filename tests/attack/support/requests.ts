import { gzipSync } from 'node:zlib';
import type { GraphQLSchema } from 'graphql';
import type { Random } from '../../tools/generate/random.ts';
import { anything, drawDocument } from './documents.ts';

export interface DrawnRequest {
  path: string;
  init: RequestInit;
}

const paths = [
  '/',
  '/health',
  '/ready',
  '/schema.graphql',
  '/export',
  '/export/deals.csv',
  '/export/nonesuch.csv',
  '/export/all.jsonld',
  '/metrics',
  '/nonesuch',
  '/graphql/',
  '//graphql',
  '/%00',
  '/graphql%2f..',
  '/.env',
  '/export/../graphql',
];
const accepts = [
  'application/json',
  'application/graphql-response+json',
  '*/*',
  'text/html',
  'text/event-stream',
  'multipart/mixed',
  'nonsense',
  'application/json; charset=latin1',
  '',
];
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'application/graphql',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'application/xml',
  '',
];

/** A request drawn at random: nine of ten to the endpoint, most of these as a client would send them. */
export function drawRequest(schema: GraphQLSchema, random: Random): DrawnRequest {
  if (random.below(10) === 0)
    return {
      path:
        random.pick(paths) +
        random.pick(['', '?x=1', '?filter={"kinds":["X"]}', '?filter=%7B', '?bom=maybe', '?query={__typename}']),
      init: { method: random.pick(['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS']), headers: drawHeaders(random) },
    };
  const asked = drawDocument(schema, random);
  const query = random.below(6) === 0 ? broken(asked.query, random) : asked.query;
  const request: Record<string, unknown> = { query, variables: asked.variables };
  if (random.below(10) === 0)
    request[random.pick(['query', 'variables', 'operationName', 'extensions', 'documentId', 'a'])] = anything(random);
  if (random.below(6) === 0) {
    const parameters = new URLSearchParams({ query, variables: JSON.stringify(request.variables) ?? '' });
    return {
      path: `/graphql?${parameters}`,
      init: { method: random.pick(['GET', 'GET', 'HEAD', 'PUT']), headers: drawHeaders(random) },
    };
  }
  const text = JSON.stringify(random.below(30) === 0 ? [request, request] : request);
  const isPlain = random.below(5) > 0;
  return {
    path: '/graphql',
    init: {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(isPlain ? {} : { ...drawHeaders(random), 'content-type': random.pick(types) }),
      },
      body: isPlain
        ? text
        : random.pick<() => BodyInit>([
            () => text,
            () => broken(text, random),
            () => new Uint8Array(gzipSync(text)),
            () => new Uint8Array(Buffer.from(text, 'utf16le')),
            () => new Uint8Array(Buffer.from(text, 'latin1')),
            () => `\ufeff${text}`,
            () => '',
          ])(),
    },
  };
}

function drawHeaders(random: Random): Record<string, string> {
  const all: [string, string][] = [
    ['accept', random.pick(accepts)],
    ['content-encoding', random.pick(['gzip', 'identity', 'br', 'x'])],
    ['x-request-id', random.pick(['abc-123', 'a'.repeat(500), '<script>', '%00'])],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-host', 'evil.example'],
    ['origin', random.pick(['null', 'https://evil.example'])],
    ['if-none-match', random.pick(['*', '"x"', 'W/"x"', ','])],
    ['accept-encoding', random.pick(['gzip', 'br', 'identity;q=0'])],
    ['access-control-request-method', 'POST'],
    ['range', 'bytes=0-1'],
  ];
  return Object.fromEntries(all.filter(([, value]) => value !== '' && random.below(4) === 0));
}

/** A text with a part of it gone, doubled, or become something else. */
function broken(text: string, random: Random): string {
  const at = random.below(text.length + 1);
  const end = Math.min(text.length, at + 1 + random.below(8));
  const middle = random.pick([
    '',
    text.slice(at, end).repeat(2),
    '{',
    '}',
    '"',
    '\\',
    '\u0000',
    '\ud800',
    '#',
    '...',
    '$',
    '9'.repeat(30),
    '(',
    '[',
  ]);
  return text.slice(0, at) + middle + text.slice(end);
}
