import { connect as connectTo } from 'node:net';
import { afterAll, describe, expect, test } from 'vitest';
import { listen } from '../../src/server/http/listen.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());

/** Sends bytes, one part at a time, and gives all that comes back until the server closes the connection. */
function sendRaw(to: string, parts: string[], pause = 0): Promise<string> {
  const { hostname, port } = new URL(to);
  return new Promise((resolve, reject) => {
    let text = '';
    const socket = connectTo(Number(port), hostname, async () => {
      for (const part of parts) {
        if (socket.destroyed) return;
        socket.write(part, 'latin1');
        await new Promise((done) => setTimeout(done, pause));
      }
    });
    socket.setEncoding('latin1').on('data', (chunk: string) => {
      text += chunk;
    });
    socket.on('close', () => resolve(text));
    socket.on('error', () => {});
    socket.setTimeout(20_000, () => reject(new Error(`still open after: ${text}`)));
  });
}

function readAnswer(text: string) {
  const [head = '', body = ''] = text.split('\r\n\r\n', 2);
  return { status: Number(head.split(' ')[1]), head: head.toLowerCase(), body };
}

const get = 'GET /health HTTP/1.1\r\nHost: x\r\n';

test.each([
  ['headers that are too large', `${get}X-Large: ${'x'.repeat(20_000)}\r\n\r\n`, 431],
  ['an address that is too long', `GET /graphql?query=${'x'.repeat(20_000)} HTTP/1.1\r\nHost: x\r\n\r\n`, 431],
  ['no HTTP at all', 'hello\r\n\r\n', 400],
  ['another protocol', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03', 400],
  ['a method that is none', 'FETCH / HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a version that is none', 'GET / HTTP/9.9\r\nHost: x\r\n\r\n', 400],
  ['a header that is none', `${get}a b c\r\n\r\n`, 400],
  ['a header with NUL', `${get}X-A: \0\r\n\r\n`, 400],
  ['no host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', 400],
  ...['a/b', 'a?', 'a#b', '%%%', 'a b', '[::1', '[x]', '[::1]x', 'user:word@a', 'a:b', 'a:1:2', 'ä', '::1'].map(
    (host): [string, string, number] => [`the host ${host}`, `GET /health HTTP/1.1\r\nHost: ${host}\r\n\r\n`, 400],
  ),
  ['the host of HTTP/1.0 that is none', 'GET /health HTTP/1.0\r\nHost: a/b\r\n\r\n', 400],
  ['two hosts', `${get}Host: y\r\n\r\n`, 400],
  ['one host twice', `${get}host: x\r\n\r\n`, 400],
  [
    'two media types',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}',
    400,
  ],
  ['no host in the address', 'GET http:///health HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a user in the address', 'GET http://a@b/health HTTP/1.1\r\nHost: x\r\n\r\n', 400],
  ['a tunnel', 'CONNECT example.org:443 HTTP/1.1\r\nHost: x\r\n\r\n', 405],
  ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx', 400],
  ['a length that is none', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n', 400],
  [
    'a length and chunks, by which requests are smuggled',
    'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    400,
  ],
  ['an expectation that is none', `${get}Expect: miracles\r\nConnection: close\r\n\r\n`, 417],
])('%s: JSON says what is wrong', async (_what, bytes, expected) => {
  const { status, head, body } = readAnswer(await sendRaw(url, [bytes]));
  expect(status).toBe(expected);
  expect(head).toMatch(/content-type: application\/json/);
  expect(head).toMatch(/x-content-type-options: nosniff/);
  expect(JSON.parse(body)).toEqual({ error: expect.stringMatching(/./) });
});

test('after all this the server answers as before', async () => {
  expect((await fetch(`${url}/health`)).status).toBe(200);
});

test('a request that names the server in its first line, as it would to a proxy, is answered', async () => {
  const bytes = 'GET http://evil.example/health HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n';
  expect(readAnswer(await sendRaw(url, [bytes])).status).toBe(200);
});

describe('a client that is slow', async () => {
  const timeouts = { headers: 100, request: 1500, idle: 200, check: 20 };
  const listening = await listen((_, response) => response.end('ok'), { host: '127.0.0.1', port: 0 }, timeouts);
  afterAll(() => listening.drain(0));
  const drip = (text: string) => [...text];

  test.each([
    ['with the head', drip(get.padEnd(100, 'x')), timeouts.headers, timeouts.request - 100],
    ['and ends no head', [get], timeouts.headers, timeouts.request - 100],
    [
      'with the body',
      [`${get.replace('GET', 'POST')}Content-Length: 100\r\n\r\n`, ...drip('x'.repeat(99))],
      timeouts.request,
      5000,
    ],
  ])('%s is cut off in time', async (_what, parts, from, to) => {
    const start = performance.now();
    const text = await sendRaw(listening.url, parts, 30);
    const ms = performance.now() - start;
    expect(ms).toBeGreaterThan(from - 20);
    expect(ms).toBeLessThan(to);
    // A body that is not waited for is cut off without a word more.
    expect(text).toMatch(from === timeouts.headers ? /^HTTP\/1\.1 408 / : /^HTTP\/1\.1 200 /);
  });

  test('that asks nothing more is let go of', async () => {
    const start = performance.now();
    expect(await sendRaw(listening.url, [`${get}\r\n`])).toMatch(/ 200 OK/);
    expect(performance.now() - start).toBeGreaterThan(150);
  });
});

test('connections are kept longer than proxies keep them', async () => {
  const { headers } = await fetch(`${url}/health`);
  expect(Number(/timeout=(\d+)/.exec(headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
});
