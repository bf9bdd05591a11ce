import { request } from 'node:http';
import { describe, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase(), { metrics: true });
const json = { 'content-type': 'application/json' };
const html = { accept: 'text/html' };

describe.each([
  ['/', {}],
  ['/graphql', { headers: html }],
  ['/graphql?query={__typename}', {}],
  ['/graphql', { method: 'POST', headers: json, body: '{"query":"{ nonesuch }"}' }],
  ['/graphql', { method: 'POST', headers: json, body: '{' }],
  ['/graphql', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'x' }],
  ['/graphql', { method: 'POST', headers: { ...json, 'content-encoding': 'gzip' }, body: 'x' }],
  ['/graphql', { method: 'PUT' }],
  ['/graphql', { method: 'OPTIONS', headers: { 'access-control-request-method': 'POST' } }],
  ['/schema.graphql', {}],
  ['/export', {}],
  ['/export/deals.csv', {}],
  ['/export/nonesuch.csv', {}],
  ['/metrics', {}],
  ['/health', {}],
  ['/nonesuch', {}],
] as [string, RequestInit][])('%s %j', async (path, init) => {
  const { headers } = await fetch(url + path, init);

  test('is taken for what it is, not framed, and tells other hosts nothing', () => {
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('DENY');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  test('sets no cookie, and does not tell what serves', () => {
    for (const name of ['set-cookie', 'x-powered-by', 'server', 'via']) expect(headers.get(name)).toBeNull();
  });
});

test('pages of the explorer may load what the server has, send its forms, and nothing else', async () => {
  const policy = (await fetch(url, { headers: html })).headers.get('content-security-policy') ?? '';
  const own = ['script-src', 'style-src', 'font-src', 'img-src', 'connect-src', 'form-action'];
  const none = ['default-src', 'base-uri', 'frame-ancestors'];
  expect(policy.split('; ').sort()).toEqual(
    [...own.map((name) => `${name} 'self'`), ...none.map((name) => `${name} 'none'`)].sort(),
  );
});

test.each([['/graphql']])('the page at %s may do what it does, and nothing else', async (path) => {
  const policy = (await fetch(url + path, { headers: html })).headers.get('content-security-policy') ?? '';
  const directives = new Map(policy.split('; ').map((one) => one.split(/ (.*)/, 2) as [string, string]));
  for (const name of ['default-src', 'base-uri', 'form-action', 'frame-ancestors'])
    expect(directives.get(name)).toBe("'none'");
  expect(directives.get('script-src')).toBe("'self'");
  expect(policy).not.toMatch(/unsafe-eval|\*|https?:/);
  expect(directives.get('style-src')).toBe("'self' 'unsafe-inline'");
});

test('a page that a browser has already keeps its policy', async () => {
  const first = await fetch(`${url}/graphql`, { headers: html });
  const again = await fetch(`${url}/graphql`, {
    headers: { ...html, 'if-none-match': first.headers.get('etag') as string },
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('content-security-policy')).toBe(first.headers.get('content-security-policy'));
});

describe('what the client calls the server, or says of a proxy', () => {
  /** Sends what fetch would not. */
  async function answerTo(path: string, headers: Record<string, string>, body?: string) {
    return new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sent = request(
        url + path,
        { method: body ? 'POST' : 'GET', headers: { ...json, ...headers } },
        (response) => {
          let text = JSON.stringify({ ...response.headers, date: '', 'x-request-id': '' });
          response.setEncoding('utf8').on('data', (chunk: string) => {
            text += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode, text }));
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  const forwarded = {
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'gopher',
    forwarded: 'host=evil.example',
  };

  test.each(['evil.example', 'evil.example:99999', 'evil_%20.example:', '[::1]:80', '192.0.2.1', ''])(
    'changes no answer: %j',
    async (host) => {
      for (const [path, body] of [
        ['/nonesuch'],
        ['/export/deals.csv'],
        ['/export'],
        ['/graphql?query={deals{totalCount}}'],
        ['/graphql', '{"query":"{ deals { totalCount } }"}'],
        ['/graphql', '{"query":"{ nonesuch }"}'],
      ] as [string, string?][]) {
        const hostile = await answerTo(path, { host, ...forwarded }, body);
        expect(hostile).toEqual(await answerTo(path, {}, body));
        expect(hostile.text).not.toContain('evil');
      }
    },
  );

  test('is named in the addresses of pages and nowhere else, and what a proxy says is not', async () => {
    const named = await answerTo('/summits', { ...html, host: 'summits.example' });
    expect(named.text).toContain('href="http://summits.example/summits"');
    expect(await answerTo('/summits', { ...html, ...forwarded, host: 'summits.example' })).toEqual(named);
    const odd = await answerTo('/summits', { ...html, host: 'evil_"<b>.example' });
    expect(odd.text).not.toContain('<b>');
  });

  test('is not named where the server knows its address', async () => {
    const at = await serveTestDatabase(await sharedTestDatabase(), { publicUrl: 'https://summits.example.org' });
    const page = await (await fetch(`${at}/summits`, { headers: html })).text();
    expect(page).toContain('href="https://summits.example.org/summits"');
    expect(page).not.toContain('127.0.0.1');
  });
});
