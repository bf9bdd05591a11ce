import { connect } from 'node:net';
import type { Random } from '../../tools/generate/random.ts';

/** Bytes that a client may send over one connection: one or more requests of HTTP/1.1, most of them broken somewhere. */
export function drawBytes(random: Random): Buffer {
  const requests = Array.from({ length: 1 + random.below(3) }, () => drawRequest(random));
  let bytes: Buffer = Buffer.concat(requests);
  if (random.below(6) === 0) bytes = damage(bytes, random);
  return bytes;
}

/**
 * Sends bytes, in a few pieces.
 *
 * @param isLast whether the client says that it sends no more
 * @returns all that the server sends until it closes the connection; it has to within 20 seconds
 */
export function exchange(url: string, bytes: Buffer, pieces: number, isLast: boolean): Promise<string> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connect({ host: hostname, port: Number(port), noDelay: true, allowHalfOpen: true }, () => {
      const size = Math.ceil(bytes.length / pieces);
      for (let at = 0; at < bytes.length; at += size) socket.write(bytes.subarray(at, at + size));
      if (isLast) socket.end();
    });
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('end', () => socket.end());
    socket.on('close', () => resolve(text));
    // A server that refuses the rest of what is sent may reset the connection.
    socket.on('error', () => {});
    socket.setTimeout(20_000, () => {
      socket.destroy();
      reject(new Error(`open after 20 seconds: ${text.slice(0, 500)}`));
    });
  });
}

const targets = [
  '/graphql',
  '/graphql?query={__typename}',
  '/graphql?query=%7B__typename%7D&variables={bad',
  '/graphql?query=%7B__typename%7D&extensions=[',
  '/graphql?query={__typename}&operationName=%ff',
  '/graphql?query={search(query:"%C3%A9"){totalCount}}',
  '/graphql?query={search(query:"\xc3\xa9"){totalCount}}',
  '/graphql?query=%7b&variables=%00&variables=',
  `/graphql?query={nodes(ids:${'['.repeat(3_000)}`,
  '/graphql?extensions={"persistedQuery":{"version":1,"sha256Hash":"x"}}',
  '/graphql?documentId=%25',
  '/graphql#x',
  '/export/deals.csv?filter={"kinds":["CONTRACT"]}',
  '/export/deals.csv?filter=%ff',
  `/export/deals.csv?filter={"kinds":${'['.repeat(2_000)}${']'.repeat(2_000)}}`,
  '/export/deals.csv?bom=1&bom=2',
  '/export/%00.csv',
  '/export/..%2fdeals.csv',
  '/export/%c0%ae.jsonld?',
  '/',
  '/?%ff',
  '/health',
  '/ready?x=%',
  '/metrics',
  '/schema.graphql',
  '//',
  '/\\',
  '/%',
  '*',
  'graphql',
  'http://127.0.0.1/graphql?query={__typename}',
  'http://[::1/health',
  'HTTPS://x:1/health',
  'ftp://x/',
  'example.org:443',
];
const methods = ['HEAD', 'OPTIONS', 'PUT', 'TRACE', 'CONNECT', 'get', 'X', ''];
const versions = ['HTTP/1.0', 'HTTP/2.0', 'HTTP/0.9', ''];
const hosts = ['Host: x\r\nHost: x', '', 'Host:', 'Host: a/b', 'Host: [::1]:1'];
const types = [
  'application/json; charset=utf-8',
  'application/json; charset=utf-16',
  'application/json\r\nContent-Type: text/plain',
  'application/graphql',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/x-www-form-urlencoded',
  ';;;=',
  '\xff',
];
const extras = [
  'Connection: keep-alive',
  'Connection: close',
  'Connection: upgrade\r\nUpgrade: websocket',
  'Expect: 100-continue',
  'Expect: x',
  'Accept: text/html',
  'Accept: text/event-stream',
  'Accept: multipart/mixed',
  'Accept: \xff;q=x',
  'Accept: application/json; charset=latin1',
  'Accept-Encoding: gzip;q=\xff',
  'Content-Encoding: gzip',
  'If-None-Match: "\xff", *',
  'X-Request-Id: \xff',
  'Origin: \xff',
  'Access-Control-Request-Method: x',
  'Traceparent: 00-\xff',
  'Range: bytes=9-1',
  'Transfer-Encoding: identity',
  'Transfer-Encoding: gzip, chunked',
  'Trailer: x',
  ' folded',
  'No-Colon',
  `X: ${'x'.repeat(20_000)}`,
];
const bodies: (string | Buffer)[] = [
  '{"query":"{ __typename }"}',
  '{"query":"{ deals { totalCount } }","operationName":""}',
  '{"query":"query ($__proto__: [Int]) { deals { totalCount } }","variables":{"__proto__":[1]}}',
  '{"query":"{ search(query: \\"\\ud800\\") { totalCount } }"}',
  '{"query":"query ($q: String!) { search(query: $q) { totalCount } }","variables":{"q":"\\ud800"}}',
  '{"query":"query ($q: String!) { search(query: $q) { totalCount } }","variables":{"q":"\\u0000"}}',
  '{"query":"{ deal(slug: \\"x\\") { valuesAsOf(moment: \\"2022-02-30T00:00:00Z\\") { field } } }"}',
  '{"query":"{ person(slug: \\"xi-jinping\\") { claims(asOf: \\"9999-12-31T23:59:59-15:59\\") { basis } } }"}',
  '{"query":["{"]}',
  `{"query":${'['.repeat(30_000)}${']'.repeat(30_000)}}`,
  `{"operationName":${'['.repeat(30_000)}${']'.repeat(30_000)},"query":"{__typename}"}`,
  `{"query":"{ nodes(ids: ${'['.repeat(20_000)} ) { id } }"}`,
  `{"query":"${'{a'.repeat(20_000)}"}`,
  `{"query":"{ ${'...{'.repeat(400)}__typename${'}'.repeat(400)} }"}`,
  `{"query":"{ __typename ${'@a'.repeat(900)} }"}`,
  `{"query":"{ ...f0 } ${Array.from({ length: 240 }, (_, i) => `fragment f${i} on Query{...f${(i + 1) % 240}}`).join(' ')}"}`,
  `{"query":"{ __typename }","variables":${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}}`,
  '{"query":"{ __typename }","extensions":{"persistedQuery":"x"}}',
  '{"extensions":{"persistedQuery":{"sha256Hash":["x"]}}}',
  '{"extensions":{"persistedQuery":{"sha256Hash":"__proto__"}}}',
  '{"documentId":"constructor"}',
  '{"__proto__":1,"query":"{ __typename }"}',
  '[{"query":"{ __typename }"}]',
  '[]',
  'null',
  '"\\ud800"',
  '1e999',
  '',
  '{"query":"{ __typename }"',
  '\ufeff{"query":"{ __typename }"}',
  Buffer.from('{"query":"{ __typename } # \xff"}', 'latin1'),
  Buffer.from('{"query":"{ __typename }"}', 'utf16le'),
  Buffer.alloc(64),
  'x'.repeat(100_001),
];

function drawRequest(random: Random): Buffer {
  const mostly = <Item>(usual: Item, odd: readonly Item[]) => (random.below(12) > 0 ? usual : random.pick(odd));
  const isPost = random.below(2) === 0;
  const method = mostly(isPost ? 'POST' : 'GET', methods);
  const target = isPost ? mostly('/graphql', targets) : random.pick(targets);
  const head = [`${method} ${target} ${mostly('HTTP/1.1', versions)}`, mostly('Host: x', hosts)];
  if (random.below(4) === 0) head.push(random.pick(extras));
  if (isPost) head.push(`Content-Type: ${mostly('application/json', types)}`);
  const framed = isPost || random.below(12) === 0 ? frame(Buffer.from(random.pick(bodies)), random) : undefined;
  const lines = [...head, ...(framed?.headers ?? [])].filter((line) => line !== '');
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), framed?.body ?? Buffer.alloc(0)]);
}

/** A body with its length or in chunks, mostly the right ones. */
function frame(body: Buffer, random: Random): { headers: string[]; body: Buffer } {
  const length = `Content-Length: ${body.length}`;
  const chunked = 'Transfer-Encoding: chunked';
  const inChunks = (sizes: (bytes: number) => string, end = '0\r\n\r\n') => {
    const parts = [body.subarray(0, body.length >> 1), body.subarray(body.length >> 1)].filter(
      (part) => part.length > 0,
    );
    return Buffer.concat([
      ...parts.flatMap((part) => [Buffer.from(`${sizes(part.length)}\r\n`), part, Buffer.from('\r\n')]),
      Buffer.from(end),
    ]);
  };
  const hex = (bytes: number) => bytes.toString(16);
  return random.pick([
    ...Array.from({ length: 16 }, () => () => ({ headers: [length], body })),
    ...Array.from({ length: 4 }, () => () => ({ headers: [chunked], body: inChunks(hex) })),
    () => ({ headers: [chunked], body: inChunks((bytes) => `${hex(bytes)};a="b"`, '0\r\nTrailer: x\r\n\r\n') }),
    () => ({ headers: [chunked], body: inChunks(() => 'zz') }),
    () => ({ headers: [chunked], body: inChunks((bytes) => hex(bytes + 1)) }),
    () => ({ headers: [chunked], body: inChunks(() => 'ffffffffffffffffff') }),
    () => ({ headers: [chunked], body: inChunks(hex, '') }),
    () => ({ headers: [chunked, length], body: inChunks(hex) }),
    () => ({ headers: [`Content-Length: ${body.length + 1}`], body }),
    () => ({ headers: [`Content-Length: ${Math.max(0, body.length - 1)}`], body }),
    () => ({ headers: [length, length], body }),
    () => ({ headers: [`Content-Length: ${random.pick(['-1', 'x', '1e9', '99999999999999999999', '+1'])}`], body }),
    () => ({ headers: [], body }),
  ])();
}

/** Cut off, or with a part of it gone, doubled or become something else. */
function damage(bytes: Buffer, random: Random): Buffer {
  const at = random.below(bytes.length + 1);
  const end = Math.min(bytes.length, at + 1 + random.below(8));
  const middle = random.pick([
    Buffer.alloc(0),
    Buffer.alloc(0),
    Buffer.concat([bytes.subarray(at, end), bytes.subarray(at, end)]),
    Buffer.from(
      random.pick(['\0', '\r', '\n', '\r\n', '\r\n\r\n', ' ', '\xff', ':', '%', '"', '{'] as const),
      'latin1',
    ),
  ]);
  const isCut = random.below(3) === 0;
  return Buffer.concat([bytes.subarray(0, at), middle, isCut ? Buffer.alloc(0) : bytes.subarray(end)]);
}
