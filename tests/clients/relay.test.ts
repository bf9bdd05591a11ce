import { expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { createEnvironment, fetchSummit, loadNext, readQuotes, type Summit } from './relay/summit-quotes.ts';
import { expectFresh } from './support/fresh.ts';
import { runRelayCompiler } from './support/generate.ts';

const url = await serveTestDatabase(await sharedTestDatabase());
const slug = '2022-02-04-beijing-putin-xi';

test('relay-compiler takes the schema, and what it made of the queries is up to date', () =>
  expectFresh('relay', runRelayCompiler));

test('a pagination fragment grows by a page at a time until there is none', async () => {
  const environment = createEnvironment(`${url}/graphql`);
  const summit = (await fetchSummit(environment, slug)) as Summit;
  const slugs = () => readQuotes(environment, summit).edges.map(({ node }) => node.slug);
  const sizes = [slugs().length];
  while (readQuotes(environment, summit).pageInfo.hasNextPage) {
    await loadNext(environment, summit, 2);
    sizes.push(slugs().length);
  }
  expect(sizes).toEqual([2, 4, 5]);
  expect(new Set(slugs()).size).toBe(5);
});

test('a summit that there is not is null', async () => {
  expect(await fetchSummit(createEnvironment(`${url}/graphql`), 'nonesuch')).toBeNull();
});
