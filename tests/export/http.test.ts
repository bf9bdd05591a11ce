import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { exportTypes, typeNames } from '../../src/export/types.ts';
import { openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { exported } from './support/exported.ts';

const database = await openTestDatabase();
const url = await serveTestDatabase(database);

const filtered = (path: string, filter: object) => `${url}${path}?filter=${encodeURIComponent(JSON.stringify(filter))}`;

test.each([
  ['csv', 'text/csv; charset=utf-8; header=present'],
  ['ndjson', 'application/x-ndjson; charset=utf-8'],
  ['jsonld', 'application/ld+json'],
] as const)('/export/TYPE.%s gives what the command does, as a file with a name', async (format, type) => {
  for (const { name } of exportTypes) {
    const response = await fetch(`${url}/export/${name}.${format}`);
    expect(response.status, name).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="summitgraph-${name}-[0-9a-f]{12}\\.${format}"$`),
    );
    expect(await response.text(), name).toBe(await exported(database, name, format));
  }
});

test('/export/all.jsonld is one document of everything', async () => {
  const response = await fetch(`${url}/export/all.jsonld`);
  expect(await response.text()).toBe(await exported(database, 'all', 'jsonld'));
});

test('a filter is the JSON of the one of the API', async () => {
  const response = await fetch(filtered('/export/deals.ndjson', { kinds: ['CONTRACT'] }));
  const lines = (await response.text()).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).slug)).toEqual(['gas-supply-contract-30-year']);
});

test('a byte order mark stands before csv where it is asked for, and nowhere else', async () => {
  const start = async (path: string) => Buffer.from(await (await fetch(url + path)).arrayBuffer()).subarray(0, 3);
  expect(await start('/export/deals.csv?bom=true')).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect((await start('/export/deals.csv?bom=false')).toString()).toBe('slu');
  expect((await start('/export/deals.csv')).toString()).toBe('slu');
});

test('HEAD has the headers of GET and no body', async () => {
  const get = await fetch(`${url}/export/deals.csv`);
  const head = await fetch(`${url}/export/deals.csv`, { method: 'HEAD' });
  expect(head.status).toBe(200);
  expect(await head.text()).toBe('');
  for (const name of ['etag', 'content-type', 'content-disposition'])
    expect(head.headers.get(name)).toBe(get.headers.get(name));
});

describe('the tag', () => {
  const tagOf = async (path: string) => (await fetch(url + path)).headers.get('etag') as string;
  const statusWith = async (path: string, tags: string) =>
    (await fetch(url + path, { headers: { 'if-none-match': tags } })).status;

  test('spares those who have it the export', async () => {
    const tag = await tagOf('/export/deals.csv');
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    database.statements.length = 0;
    expect(await statusWith('/export/deals.csv', tag)).toBe(304);
    expect(database.statements.join('\n')).not.toMatch(/"deals"/);
    expect(await statusWith('/export/deals.csv', `"other", W/${tag}`)).toBe(304);
    expect(await statusWith('/export/deals.csv', '*')).toBe(304);
    expect(await statusWith('/export/deals.csv', '"other"')).toBe(200);
  });

  test('is another for another file, filter or mark', async () => {
    const paths = ['/export/deals.csv', '/export/deals.ndjson', '/export/amounts.csv', '/export/deals.csv?bom=true'];
    paths.push('/export/deals.csv?filter={%22kinds%22:[%22CONTRACT%22]}');
    const tags = new Set<string>();
    for (const path of paths) tags.add(await tagOf(path));
    expect(tags.size).toBe(paths.length);
  });

  test('is another for another version of the data', async () => {
    const before = await tagOf('/export/deals.csv');
    await database.db.execute(sql`update dataset set version = reverse(version)`);
    expect(await statusWith('/export/deals.csv', before)).toBe(200);
    expect(await tagOf('/export/deals.csv')).not.toBe(before);
    await database.db.execute(sql`update dataset set version = reverse(version)`);
    expect(await tagOf('/export/deals.csv')).toBe(before);
  });
});

test.each([
  '/export/nonesuch.csv',
  '/export/deals.xlsx',
  '/export/deals',
  '/export/',
  '/export/all.csv',
  '/export/a/b.csv',
])('%s is not found, and the answer lists what there is', async (path) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(404);
  const { error } = (await response.json()) as { error: string };
  for (const name of [...typeNames, 'csv', 'ndjson', 'jsonld', '/export/all.jsonld']) expect(error).toContain(name);
});

test.each([
  ['a filter that says nothing known', 'filter={"kind":"X"}', /filter: .*"kind".*"kinds"/],
  ['a filter that is no JSON', 'filter=kinds', /not JSON/],
  ['a field of the filter as a parameter', 'kinds=CONTRACT', /kinds: there is no such parameter/],
  ['the same parameter twice', 'bom=true&bom=true', /once/],
  ['a mark that is neither true nor false', 'bom=yes', /bom: expected true or false/],
  ['text that no database holds', 'filter={"summit":"gas\\u0000"}', /summit: contains the character NUL/],
])('%s is refused, and the answer says how to mend it', async (_what, query, expected) => {
  const response = await fetch(`${url}/export/deals.csv?${query}`);
  expect(response.status).toBe(400);
  expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  expect(response.headers.get('cache-control')).toBe('no-store');
  const { error, problems } = (await response.json()) as { error: string; problems: string[] };
  expect(error).toMatch(expected);
  expect(problems.join(' ')).toBe(error);
});

test('/export tells what there is: types, files, filters, columns', async () => {
  const { types } = (await (await fetch(`${url}/export`)).json()) as { types: Record<string, unknown>[] };
  expect(types.map(({ name }) => name)).toEqual(typeNames);
  expect(types.find(({ name }) => name === 'amounts')).toMatchObject({
    files: ['/export/amounts.csv', '/export/amounts.ndjson', '/export/amounts.jsonld'],
    filter: 'DealFilter',
    columns: { currency: 'of money, ISO 4217' },
  });
});

test('pages of every origin may read it, its tag and its name, and may ask with a tag', async () => {
  const response = await fetch(`${url}/export/deals.csv`, { headers: { origin: 'https://example.org' } });
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('access-control-expose-headers')).toBe('etag, content-disposition');
  expect(response.headers.has('access-control-allow-credentials')).toBe(false);
  const beforehand = await fetch(`${url}/export/deals.csv`, {
    method: 'OPTIONS',
    headers: { origin: 'https://example.org', 'access-control-request-method': 'GET' },
  });
  expect(beforehand.status).toBe(204);
  expect(beforehand.headers.get('access-control-allow-headers')).toBe('*');
});

test.each(['POST', 'PUT', 'DELETE'])('%s is not allowed', async (method) => {
  expect((await fetch(`${url}/export/deals.csv`, { method })).status).toBe(405);
});
