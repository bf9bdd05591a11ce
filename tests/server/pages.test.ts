import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { load } from '../../src/loader/load.ts';
import { readExamples } from '../../src/server/pages/examples.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const database = await openTestDatabase();
await load(database.db, [join(import.meta.dirname, '../../seeds/paris-2015')]);
const url = await serveTestDatabase(database);
const examples = await readExamples();
const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (html: string) => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] as string);

/** Fetches as a browser does, and leaves the body as it came. */
async function fetchRaw(path: string, headers: Record<string, string> = {}) {
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get(url + path, { headers: { accept: 'text/html,*/*;q=0.8', ...headers } }, resolve).on('error', reject);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) };
}

describe('the home page', async () => {
  const { status, headers, body } = await fetchRaw('/');
  const html = body.toString();
  // The last is the query of the page itself.
  const links = [...html.matchAll(/href="(\/graphql\?[^"]*)"/g)]
    .map((match) => unescaped(match[1] as string))
    .slice(0, -1);

  test('is a page', () => {
    expect(status).toBe(200);
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(html).toMatch(/^<!doctype html>/i);
  });

  test('shows how much the database holds', async () => {
    const { dataset } = await ask<{ dataset: { counts: Record<string, number> } }>(
      database,
      '{ dataset { counts { summits deals people quotes documents evidence } } }',
    );
    const shown = [...html.matchAll(/<b>([\d,]+)<\/b>/g)].map(([, count]) => Number(count?.replaceAll(',', '')));
    expect(shown).toEqual(Object.values(dataset.counts));
    expect(Math.max(...shown)).toBeGreaterThan(100);
  });

  test('asks each question with a link to its query', () => {
    expect(examples.length).toBeGreaterThan(5);
    expect(links.map((link) => new URL(link, url).searchParams.get('query'))).toEqual(
      examples.map(({ query }) => query),
    );
    for (const { question } of examples) expect(unescaped(html)).toContain(`>${question}</a>`);
  });

  test.each(links.map((link, index) => [examples[index]?.question, link]))(
    '%s: the link is answered',
    async (_question, link) => {
      const { data, errors } = (await (
        await fetch(url + link, { headers: { accept: 'application/json' } })
      ).json()) as {
        data: object;
        errors?: object[];
      };
      expect(errors).toBeUndefined();
      for (const [field, value] of Object.entries(data)) {
        expect(value, field).not.toBeNull();
        // A list that finds nothing answers nothing.
        expect(JSON.stringify(value), field).not.toMatch(/"(?:nodes|edges)":\[\]|^\[\]$/);
      }
    },
  );

  test.each(['/schema.graphql', '/deals.csv', '/deals.jsonld', '/export'])(
    'leads to %s, which is there',
    async (path) => {
      expect(html).toContain(`href="${path}"`);
      expect((await fetchRaw(path)).status).toBe(200);
    },
  );

  test('loads nothing from anywhere else', () => {
    expect(html).not.toMatch(/\b(?:src|href)="(?!\/|#|http:\/\/127\.0\.0\.1:)|@import|url\(/);
  });
});

describe.each(examples.map((example) => [example.name, example] as const))('the example %s', (_name, example) => {
  test('opens with a question, fits the schema, and has one operation', () => {
    expect(example.question).toMatch(/\?$/);
    expect(example.explanation).toMatch(/\.$/);
    const document = parse(example.query);
    expect(validate(schema, document)).toEqual([]);
    expect(document.definitions.filter(({ kind }) => kind === 'OperationDefinition')).toHaveLength(1);
  });
});

describe('GraphiQL', async () => {
  const plain = await fetchRaw('/graphql');
  const html = plain.body.toString();
  const assets = await Promise.all(
    [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => fetchRaw(path as string)),
  );
  const everything = [html, ...assets.map(({ body }) => body.toString())].join('\n');

  test('is a small page, whose scripts and style are sent once and for all', () => {
    expect(plain.body.length).toBeLessThan(20_000);
    expect(assets).toHaveLength(3);
    for (const { status, headers } of assets) {
      expect(status).toBe(200);
      expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    }
    expect(everything.length).toBeGreaterThan(5_000_000);
  });

  test('is what browsers get at /graphql, with or without a query', async () => {
    expect(plain.status).toBe(200);
    expect(plain.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(html).toContain('<title>Summitgraph');
    const asked = await fetchRaw('/graphql?query=%7B__typename%7D');
    expect(asked.headers['content-type']).toBe('text/html; charset=utf-8');
  });

  test('comes compressed to those who can read that', async () => {
    const zipped = await fetchRaw('/graphql', { 'accept-encoding': 'gzip, deflate, br' });
    expect(zipped.headers['content-encoding']).toBe('br');
    expect(zipped.headers.vary).toMatch(/accept-encoding/i);
    expect(zipped.body.length).toBeLessThan(plain.body.length / 2);
    expect(brotliDecompressSync(zipped.body).equals(plain.body)).toBe(true);
    expect(plain.headers).not.toHaveProperty('content-encoding');
  });

  test('is sent once to those who keep it', async () => {
    const etag = plain.headers.etag as string;
    expect(etag).toMatch(/^"[\w-]+"$/);
    const again = await fetchRaw('/graphql', { 'if-none-match': etag });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0), headers: { etag } });
    expect((await fetchRaw('/graphql', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  test('opens on the example queries', () => {
    for (const { query } of examples) expect(html).toContain(JSON.stringify(query).replaceAll('<', '\\u003c'));
  });

  test.each([
    [
      'scripts, styles, pictures or frames',
      /<(?:script|link|img|iframe|source)\b[^>]{0,300}\b(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i,
    ],
    ['styles imported by styles', /@import\s+(?:url\()?["']?(?:https?:)?\/\//i],
    ['fonts or pictures of styles', /url\(\s*["']?(?:https?:)?\/\//i],
    ['modules', /\b(?:import|importScripts)\(\s*["'`](?:https?:)?\/\//],
    ['workers', /\bnew (?:Shared)?Worker\(\s*["'`](?:https?:)?\/\//],
    ['data', /\b(?:fetch|EventSource|WebSocket|sendBeacon)\(\s*["'`](?:https?|wss?):\/\//],
  ])('loads no %s from another host', (_what, pattern) => {
    expect(pattern.exec(everything)?.[0]).toBeUndefined();
  });
});
