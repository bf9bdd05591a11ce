import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sharedTestDatabase } from './support/database.ts';
import { post, serveTestDatabase } from './support/server.ts';

/** Questions that users ask, and the facts of the answers. */
const folder = join(import.meta.dirname, 'acceptance');
const questions = readdirSync(folder).filter((file) => file.endsWith('.graphql'));

const url = await serveTestDatabase(await sharedTestDatabase());

test.each(questions)('%s', async (file) => {
  const { status, body } = await post(url, read(file), variablesOf(file));
  expect(status).toBe(200);
  expect(body).toEqual(JSON.parse(read(file.replace('.graphql', '.expected.json'))));
});

test('12: the next page gives the other two deals and is the last, and each deal is found again by its id', async () => {
  const page =
    'query ($after: String) { deals(first: 2, after: $after) { pageInfo { hasNextPage endCursor } nodes { id slug } } }';
  const first = (await post(url, page)).body.data.deals;
  const second = (await post(url, page, { after: first.pageInfo.endCursor })).body.data.deals;
  expect(second.nodes.map((deal: { slug: string }) => deal.slug)).toEqual([
    'joint-statement-new-era',
    'national-currency-settlements',
  ]);
  expect(second.pageInfo.hasNextPage).toBe(false);
  for (const { id, slug } of [...first.nodes, ...second.nodes]) {
    const { body } = await post(url, 'query ($id: ID!) { node(id: $id) { ... on Deal { slug } } }', { id });
    expect(body.data.node).toEqual({ slug });
  }
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function variablesOf(file: string): Record<string, unknown> {
  const variables = file.replace('.graphql', '.variables.json');
  return readdirSync(folder).includes(variables) ? JSON.parse(read(variables)) : {};
}
