import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { talks, writeDossiers } from '../faults/support/data-sets.ts';
import { openTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { temporaryFolder } from './support/own-database.ts';

const database = await openTestDatabase();
const url = await serveTestDatabase(database);
const folder = await temporaryFolder();

const get = (query: string, headers: Record<string, string> = {}) =>
  fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, { headers: { accept: 'application/json', ...headers } });

const query = '{ deals { nodes { id what: kind evidence { exact } } totalCount } dataset { version } }';

test('an answer to GET has a tag, with which it is asked for again only when it has changed', async () => {
  const first = await get(query);
  expect(first.status).toBe(200);
  const etag = first.headers.get('etag') as string;
  expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
  expect(first.headers.get('cache-control')).toBe('no-cache');
  expect(first.headers.get('access-control-expose-headers')).toBe('etag');
  expect(await first.json()).toMatchObject({ data: { deals: { totalCount: 4 } } });

  for (const known of [etag, etag.slice(2), `"another", ${etag}`, '*']) {
    const again = await get(query, { 'if-none-match': known });
    expect({ status: again.status, etag: again.headers.get('etag'), text: await again.text() }, known).toEqual({
      status: 304,
      etag,
      text: '',
    });
  }
  expect((await get(query, { 'if-none-match': '"another"' })).status).toBe(200);

  await load(database.db, [await writeDossiers(join(folder, 'set'), { talks: talks(1, 1) })]);
  const later = await get(query, { 'if-none-match': etag });
  expect(later.status).toBe(200);
  expect(later.headers.get('etag')).not.toBe(etag);
});

test('the two forms of an answer have different tags', async () => {
  const accept = 'application/graphql-response+json';
  expect((await get('{ __typename }', { accept })).headers.get('etag')).not.toBe(
    (await get('{ __typename }')).headers.get('etag'),
  );
});

test('neither a refusal nor an answer to POST has a tag', async () => {
  expect((await get('{ nothing }', { 'if-none-match': '*' })).headers.get('etag')).toBeNull();
  const body = JSON.stringify({ query });
  const headers = { 'content-type': 'application/json', 'if-none-match': '*' };
  const posted = await fetch(`${url}/graphql`, { method: 'POST', headers, body });
  expect([posted.status, posted.headers.get('etag')]).toEqual([200, null]);
});
