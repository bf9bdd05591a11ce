import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Ask } from '../../src/explorer/explorer.ts';
import { operations } from '../../src/explorer/operations.ts';
import { isSitemapPath, sitemap } from '../../src/explorer/sitemap.ts';
import { load } from '../../src/loader/load.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { dossierOf } from '../tools/generate/dossier.ts';

const origin = 'https://summits.example';
const database = await openTestDatabase();
const { slug, files } = dossierOf(1, { documents: 4, quotes: 130, deals: 2 });
const folder = join(await temporaryFolder(), slug);
await mkdir(folder);
for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
await load(database.db, [folder]);
const url = await serveTestDatabase(database);

let asked: string[] = [];
const ask: Ask = async (operation, variables) => {
  asked.push(operation);
  const { body } = await post(url, operations[operation], { ...variables });
  return body.errors ? { status: 400, errors: body.errors } : { data: body.data };
};

const { data } = (await post(url, '{ quotes(first: 100) { totalCount nodes { slug } } }')).body;

async function placesOf(path: string, perFile: number, starts = new Map<string, string>()): Promise<string[]> {
  asked = [];
  const text = await sitemap(path, ask, { origin, starts, perFile });
  return [...String(text).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => (place as string).slice(origin.length));
}

test('a file has more records than one page of the list', async () => {
  const places = await placesOf('/sitemap-quotes-1.xml', 10_000);
  expect(data.quotes.totalCount).toBeGreaterThan(100);
  expect(new Set(places).size).toBe(data.quotes.totalCount);
  for (const { slug: quote } of data.quotes.nodes) expect(places).toContain(`/quotes/${quote}`);
  expect(asked).toEqual(['SitemapCounts', 'SitemapPage', 'SitemapPage']);
});

test.each([
  ['in order', [1, 2, 3]],
  ['from the last one', [3, 2, 1]],
])('files share the records among them without a gap, asked for %s', async (_name, numbers) => {
  const starts = new Map<string, string>();
  const all: string[] = [];
  for (const number of numbers) all.push(...(await placesOf(`/sitemap-quotes-${number}.xml`, 50, starts)));
  expect(all).toHaveLength(data.quotes.totalCount);
  expect(new Set(all).size).toBe(data.quotes.totalCount);
});

test('a file begins where the one before has ended, without asking for its records again', async () => {
  const starts = new Map<string, string>();
  await placesOf('/sitemap-quotes-1.xml', 50, starts);
  expect(await placesOf('/sitemap-quotes-2.xml', 50, starts)).toHaveLength(50);
  expect(asked).toEqual(['SitemapCounts', 'SitemapPage']);
});

test('the index names the files that are there, and no other', async () => {
  const index = await placesOf('/sitemap.xml', 50);
  expect(index).toEqual(
    expect.arrayContaining(['/sitemap-lists.xml', '/sitemap-quotes-3.xml', '/sitemap-people-1.xml']),
  );
  expect(index).not.toContain('/sitemap-quotes-4.xml');
  expect(asked).toEqual(['SitemapCounts']);
  for (const path of index) expect(isSitemapPath(path)).toBe(true);
  for (const path of ['/sitemap-quotes-4.xml', '/sitemap-nonsense-1.xml']) {
    expect(await sitemap(path, ask, { origin, starts: new Map(), perFile: 50 })).toBeUndefined();
  }
  for (const path of ['/sitemap-quotes-0.xml', '/sitemap-quotes-.xml', '/sitemap', '/sitemaps.xml'])
    expect(isSitemapPath(path)).toBe(false);
});

test('what is wrong with an operation is given, and nothing half made', async () => {
  const failure = { status: 503, errors: [{ message: 'busy' }] };
  const failing: Ask = async (operation, variables) =>
    operation === 'SitemapPage' && 'after' in variables ? failure : ask(operation, variables);
  expect(await sitemap('/sitemap-quotes-1.xml', failing, { origin, starts: new Map() })).toBe(failure);
});
