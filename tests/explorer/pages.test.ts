import { readFile } from 'node:fs/promises';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { operations } from '../../src/explorer/operations.ts';
import { schema } from '../../src/graphql/schema.ts';
import { explorerOperations, operationsFile } from '../clients/support/explorer-operations.ts';
import { serveExplorer } from './support/serve.ts';

const url = await serveExplorer();

const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

async function get(path: string, headers: Record<string, string> = BROWSER) {
  const response = await fetch(url + path, { headers, redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const unescaped = (html: string) => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => entities[entity] as string);
const hrefsOf = (html: string) =>
  [...html.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, href]) => unescaped(href as string));

test('the operations are those of the .graphql files, and fit the schema', async () => {
  expect(await readFile(operationsFile, 'utf8')).toBe(await explorerOperations());
  for (const text of Object.values(operations)) expect(validate(schema, parse(text))).toEqual([]);
});

describe('from the home page', () => {
  test('every link leads to a page that is there', async () => {
    const seen = new Set(['/']);
    const wrong: string[] = [];
    for (const path of seen) {
      const { status, text, headers } = await get(path);
      if (status !== 200) wrong.push(`${path}: ${status}`);
      // Of what is asked with parameters, and of other forms, the links are not followed: there are endlessly many.
      if (/\?|^\/graphql/.test(path) || !headers.get('content-type')?.startsWith('text/html')) continue;
      for (const href of hrefsOf(text)) {
        if (href.startsWith('/')) seen.add(href.split('#', 1)[0] as string);
        else if (!href.startsWith('#')) expect(href, path).toMatch(/^https?:\/\//);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.size).toBeGreaterThan(300);
    // Some 800 requests.
  }, 300_000);

  test('every link within a page has its place', async () => {
    for (const path of ['/', '/summits/2022-02-04-beijing-putin-xi', '/documents/leaders-event', '/deals']) {
      const { text } = await get(path);
      const ids = new Set([...text.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id));
      for (const href of hrefsOf(text)) {
        const [target, id] = href.split('#');
        if (id && (target === '' || target?.split('?')[0] === path)) expect(ids, `${path} ${href}`).toContain(id);
      }
    }
  });
});

describe.each([
  [
    '/summits/2022-02-04-beijing-putin-xi',
    ['4 February 2022', 'Xi Jinping', 'Diaoyutai State Guesthouse', 'US$250 billion'],
  ],
  ['/deals/gas-supply-contract-30-year', ['30 years', 'Euro (EUR)', 'Russia (seller)', 'new gas sales in euros']],
  ['/people/xi-jinping', ['Vladimir Putin', 'Barack Obama', 'President of China']],
  ['/quotes/xi-back-to-back', ['back-to-back', 'Chinese President', 'the further deepening of']],
  ['/documents/xi-meets-putin', ['on Friday afternoon', 'Time of day', 'Afternoon']],
  ['/summits?year=2015&country=FR', ['Leaders Event', 'International Solar Alliance']],
  ['/deals?min=1+bn&currency=USD', ['US$250 billion']],
  ['/people?q=putin', ['Vladimir Putin']],
  ['/quotes?speaker=xi-jinping', ['the intention to increase bilateral trade']],
  ['/documents?kind=READOUT', ['Russian-Chinese talks']],
  ['/search?q=gas', ['30-year contract to supply Russian gas']],
  ['/places?country=CN', ['Beijing', 'Hangzhou', 'China']],
  ['/places/beijing', ['39.9042', 'Putin–Xi talks']],
  ['/organizations?q=european', ['European Union']],
  ['/organizations/european-union', ['Paris Agreement', 'Party to']],
  ['/map', ['Le Bourget', 'Hangzhou']],
  ['/disagreements', ['1 October 2015', '2 October 2015', 'Disputed: sources differ']],
  ['/occasions/cop21', ['30 November – 13 December 2015', 'Rejected: held to be wrong']],
  ['/network', ['Barack Obama', 'Narendra Modi']],
  ['/timeline', ['15 November 2016', 'February 2014']],
  ['/figures', ['In force', 'France']],
])('%s', async (path, facts) => {
  const page = await get(path);
  const [bare = '', query] = path.split('?');
  const twin = (extension: string) => get(`${bare}.${extension}${query ? `?${query}` : ''}`, {});
  const visible = unescaped(page.text.replace(/<(?:script|style)[\s\S]*?<\/(?:script|style)>|<[^>]+>/g, ''));

  test.each(facts)('says “%s”', (fact) => {
    expect(visible).toContain(fact);
  });

  test('is complete, small, and governed by a policy without anything inline', () => {
    expect(page.status).toBe(200);
    expect(page.text).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(page.text.length).toBeLessThan(60_000);
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('unsafe');
    expect(page.text).not.toMatch(/ style="| on[a-z]+="/);
  });

  test('says what it is to those who share, crawl and cite it', () => {
    const [, canonical] = /<link rel="canonical" href="([^"]+)"/.exec(page.text) ?? [];
    expect(unescaped(canonical ?? '')).toBe(url + path);
    expect(page.text).toMatch(/<meta property="og:title" content="[^"]+"/);
    const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.text) ?? [];
    expect(JSON.parse(json)).toMatchObject({ '@context': 'https://schema.org', '@type': expect.any(String) });
    expect(visible).toContain('data set version');
  });

  test('has its twins', async () => {
    const [json, csv, jsonld, bib, ris, csl] = await Promise.all(
      ['json', 'csv', 'jsonld', 'bib', 'ris', 'csl'].map(twin),
    );
    expect(JSON.parse(json?.text ?? '')).toMatchObject({ data: expect.any(Object) });
    expect(csv?.text.split('\r\n').length).toBeGreaterThan(1);
    expect(csv?.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+\.csv"$/);
    expect(JSON.parse(jsonld?.text ?? '')).toHaveProperty('@context');
    expect(bib?.text).toMatch(/^@\w+\{[\w-]+,\n {2}title = \{\{.+\}\},\n/);
    expect(ris?.text).toMatch(/^TY {2}- \w+\r\nTI {2}- .+\r\n(?:.+\r\n)*UR {2}- .+\r\n(?:.+\r\n)*ER {2}- \r\n/);
    expect(JSON.parse(csl?.text ?? '')[0]).toMatchObject({
      id: expect.any(String),
      URL: expect.stringContaining('http'),
    });
  });
});

test.each([
  ['/summits/hostile-talks', 1, 1],
  ['/summits/hostile-talks?asOf=2999-01-01', 2, 1],
  ['/quotes/hostile-quote', 0, 3],
  // The speaker rests on two passages.
  ['/documents/hostile', 1, 5],
  ['/documents/leaders-event', 0, 0],
])(
  '%s: says %i times that a program proposed a value, and %i times that a language model did',
  async (path, programs, models) => {
    const { text } = await get(path);
    expect(text.match(/Proposed by a program, confirmed by an editor/g) ?? []).toHaveLength(programs);
    expect(text.match(/Proposed by a language model, confirmed by an editor/g) ?? []).toHaveLength(models);
  },
);

test('a summit leads to its deals and quotes as lists', async () => {
  const { text } = await get('/summits/2022-02-04-beijing-putin-xi');
  const links = hrefsOf(text);
  const deals = await get('/deals?summit=2022-02-04-beijing-putin-xi');
  expect(links).toContain('/deals?summit=2022-02-04-beijing-putin-xi');
  expect(links).toContain('/quotes?summit=2022-02-04-beijing-putin-xi');
  expect(deals.text).toContain('>4 deals<');
  expect(deals.text).toContain('30-year contract');
});

test('the contents of a page lead to its sections, and leave out empty ones', async () => {
  const contents = async (path: string) => {
    const { text } = await get(path);
    const [, nav = ''] = /<nav class="contents"[^>]*>(.*?)<\/nav>/s.exec(text) ?? [];
    const found = [...nav.matchAll(/href="#([^"]+)"[^<]*<\/a>(?:<span> (\d+))?/g)].map(([, id, number]) => [
      id,
      number,
    ]);
    for (const [id] of found) expect(text).toContain(`id="${id}"`);
    return found;
  };
  expect(await contents('/people/bo-lind')).toEqual([
    ['summits', '1'],
    ['met', '1'],
  ]);
  expect((await contents('/deals/paris-agreement')).map(([id]) => id)).toEqual([
    'record',
    'summits',
    'differ',
    'history',
  ]);
});

test('a list and its CSV have the same entries, filtered and ordered alike', async () => {
  const { text: html } = await get('/deals?kind=TARGET&order=title');
  const { text: csv } = await get('/deals.csv?kind=TARGET&order=title');
  const { text: json } = await get('/deals.json?kind=TARGET&order=title');
  const inCsv = csv
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',', 1)[0]);
  const inJson = (JSON.parse(json) as { data: { deals: { nodes: { slug: string }[] } } }).data.deals.nodes.map(
    ({ slug }) => slug,
  );
  const inHtml = [...html.matchAll(/<h3><a href="\/deals\/([^"]+)"/g)].map(([, slug]) => slug);
  expect(inHtml.length).toBeGreaterThan(2);
  expect(inCsv).toEqual(inHtml);
  expect(inJson).toEqual(inHtml);
});

test('a facet adds its value, and takes it away again', async () => {
  const all = await get('/summits');
  expect(hrefsOf(all.text)).toContain('/summits?year=2015');
  const narrowed = await get('/summits?year=2015');
  expect(hrefsOf(narrowed.text)).toContain('/summits');
  expect(hrefsOf(narrowed.text)).toContain('/summits?year=2015&in=FR');
  expect(hrefsOf(narrowed.text)).toContain('/summits?year=2016');
});

describe('what is sent again', () => {
  test('a page that the client has is not sent, and no statement is needed to know', async () => {
    const first = await get('/summits');
    const etag = first.headers.get('etag') as string;
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    const again = await get('/summits', { ...BROWSER, 'if-none-match': etag });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await get('/deals', { ...BROWSER, 'if-none-match': etag })).status).toBe(200);
  });

  test.each(['br', 'gzip'])('pages and assets come compressed with %s', async (encoding) => {
    const { text, headers } = await get('/deals', { ...BROWSER, 'accept-encoding': encoding });
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('vary')).toContain('accept-encoding');
    expect(Number(headers.get('content-length'))).toBeLessThan(text.length / 3);
    expect(text).toContain('</html>');
  });

  test('assets have addresses of their content, and are kept for good', async () => {
    const { text } = await get('/');
    const assets = hrefsOf(text).filter((href) => href.startsWith('/assets/'));
    expect(assets.length).toBeGreaterThanOrEqual(4);
    for (const path of assets) {
      const { status, headers } = await get(path);
      expect(status, path).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });
});

test.each(['/', '/summits/2022-02-04-beijing-putin-xi', '/deals?kind=TREATY'])(
  '%s: a picture for those who share it, at an absolute address of its content',
  async (path) => {
    const { text } = await get(path);
    const meta = (name: string) => new RegExp(`<meta property="og:image${name}" content="([^"]+)"`).exec(text)?.[1];
    const [canonical, picture] = [/<link rel="canonical" href="([^"]+)"/.exec(text)?.[1] as string, meta('') as string];
    expect(new URL(picture).origin).toBe(new URL(canonical).origin);
    const response = await fetch(picture);
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('cache-control')).toContain('immutable');
    const file = new DataView(await response.arrayBuffer());
    // The width and height of a PNG stand in its first chunk.
    expect([file.getUint32(16), file.getUint32(20)].map(String)).toEqual([meta(':width'), meta(':height')]);
    expect(file.byteLength).toBeLessThan(100_000);
    expect(meta(':alt')).toMatch(/\w+/);
    expect(text).toContain('<meta name="twitter:card" content="summary_large_image"');
  },
);

describe('what goes wrong', () => {
  test.each([
    ['/summits/nobody-met', 404, 'nothing at /summits/nobody-met'],
    ['/nowhere', 404, 'nothing at /nowhere'],
    ['/deals?kind=NONSENSE', 400, 'NONSENSE'],
    ['/deals?min=much', 400, '1000000000'],
    ['/summits?year=15', 400, 'four digits'],
    ['/summits?order=best', 400, 'newest or oldest or name'],
    ['/documents/leaders-event?passage=9-5', 400, 'START-END'],
    ['/documents/leaders-event?passage=0-999999', 400, 'START-END'],
    ['/summits/2022-02-04-beijing-putin-xi?asOf=yesterday', 400, '2026-01-31'],
  ])('%s: %i, a page for people and JSON for programs', async (path, status, words) => {
    const page = await get(path);
    expect(page.status).toBe(status);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.text).toContain(words);
    expect(page.text).toContain('action="/search"');
    const answer = await get(path, { accept: 'application/json' });
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.text)).toHaveProperty('error');
  });

  test('a page can only be read', async () => {
    const response = await fetch(`${url}/summits`, { method: 'POST' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
  });
});

test('robots.txt and the sitemap lead to pages that are there', async () => {
  const robots = await get('/robots.txt');
  expect(robots.text).toContain(`Sitemap: ${url}/sitemap.xml`);
  const placesOf = async (path: string) => {
    const { text, headers } = await get(path);
    expect(headers.get('content-type')).toBe('application/xml; charset=utf-8');
    return [...text.matchAll(/<loc>(.*?)<\/loc>/g)].map(([, place]) => (place as string).slice(url.length));
  };
  const pages = (await Promise.all((await placesOf('/sitemap.xml')).map(placesOf))).flat();
  expect(pages).toContain('/summits/2022-02-04-beijing-putin-xi');
  expect(pages).toContain('/organizations/european-union');
  expect(pages.length).toBeGreaterThan(90);
  for (const page of pages) expect((await get(page)).status, page).toBe(200);
  const { headers } = await get('/sitemap-quotes-1.xml');
  expect((await get('/sitemap-quotes-1.xml', { 'if-none-match': headers.get('etag') as string })).status).toBe(304);
  expect((await get('/sitemap-quotes-2.xml')).status).toBe(404);
});
