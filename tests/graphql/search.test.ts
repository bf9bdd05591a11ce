import { describe, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { madeUp } from './support/made-up.ts';

const database = await openTestDatabase();

interface Edge {
  cursor: string;
  score: number;
  snippet: string;
  node: { __typename: string; slug: string; id: string };
}

interface Found {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: Edge[];
}

const source = `query ($query: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor score snippet node { __typename
      ... on Node { id }
      ... on Summit { slug } ... on Person { slug } ... on Deal { slug } ... on Quote { slug } ... on Document { slug } } }
  }
}`;

async function search(query: string, more: object = {}): Promise<Found> {
  return (await ask<{ search: Found }>(database, source, { query, ...more })).search;
}

const slugs = async (query: string, more: object = {}) =>
  (await search(query, { first: 100, ...more })).edges.map(({ node }) => node.slug);

test('finds records of every type, the best first', async () => {
  const { edges, totalCount } = await search('Putin talks', { first: 100 });
  expect(edges.slice(0, 3).map(({ node }) => `${node.__typename} ${node.slug}`)).toEqual([
    'Person vladimir-putin',
    'Summit 2022-02-04-beijing-putin-xi',
    'Document xi-held-talks-with-putin',
  ]);
  const scores = edges.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect(totalCount).toBe(edges.length);
});

test('only the types that are asked for', async () => {
  const types = new Set(
    (await search('gas', { types: ['DEAL', 'QUOTE'], first: 100 })).edges.map((e) => e.node.__typename),
  );
  expect([...types]).toEqual(['Deal']);
});

test('shows the passage, with what was matched between stars', async () => {
  const [first] = (await search('"settle in euros"', { types: ['DOCUMENT'] })).edges;
  expect(first?.snippet).toContain('to **settle** in **euros**');
});

describe('names', () => {
  test.each([
    ['misspelt at the end', 'Xi Jinpin', 'xi-jinping'],
    ['misspelt inside', 'Putyn', 'vladimir-putin'],
    ['in another transliteration', 'Wladimir Putin', 'vladimir-putin'],
    ['in capitals', 'VLADIMIR PUTIN', 'vladimir-putin'],
  ])('are found %s', async (_how, query, slug) => {
    const [first] = (await search(query)).edges;
    expect(first?.node).toMatchObject({ __typename: 'Person', slug });
  });

  test('that are spelt right come before those that are not', async () => {
    const [right] = (await search('Vladimir Putin', { types: ['PERSON'] })).edges;
    const [wrong] = (await search('Vladmir Puttin', { types: ['PERSON'] })).edges;
    expect(right?.score).toBe(1);
    expect(wrong?.score).toBeLessThan(1);
    expect(right?.snippet).toBe('**Vladimir Putin**');
  });

  test('that are like no name find nobody', async () => {
    expect(await slugs('Zzyzx', { types: ['PERSON'] })).toEqual([]);
  });
});

describe('the words', () => {
  test('with either apostrophe and in any case find the same', async () => {
    const found = await slugs('people’s republic', { types: ['DOCUMENT'] });
    expect(found).toContain('joint-statement-new-era');
    expect(await slugs("PEOPLE'S REPUBLIC", { types: ['DOCUMENT'] })).toEqual(found);
  });

  test('with accents or without find the same', async () => {
    const made = madeUp('accents');
    made.document('in-accents', { text: 'Déjà vu: Ångström über Brasília.', title: 'Déjà vu' });
    await made.write(database.db);
    for (const words of ['Brasilia', 'BRASÍLIA', 'deja vu', 'angstrom uber']) {
      expect(await slugs(words, { types: ['DOCUMENT'] })).toEqual(['in-accents']);
    }
  });

  test('as a phrase, with or, and with -not', async () => {
    const documents = { types: ['DOCUMENT'] };
    expect(await slugs('"new pipeline"', documents)).toEqual(['gas-deal-30-year']);
    expect(await slugs('"pipeline new"', documents)).toEqual([]);
    expect((await slugs('pipeline or guesthouse', documents)).sort()).toEqual([
      'gas-deal-30-year',
      'xi-held-talks-with-putin',
    ]);
    const talks = await slugs('talks', documents);
    expect((await slugs('talks -guesthouse', documents)).sort()).toEqual(
      talks.filter((slug) => slug !== 'xi-held-talks-with-putin').sort(),
    );
  });

  test.each([
    ['nothing', ''],
    ['spaces', ' \t\n '],
    ['operators', '- -- " or -"'],
    ['words that every text has', 'the of and'],
    ['signs', "%%% ___ \\ ' ; --"],
  ])('find nothing where there are none: %s', async (_what, query) => {
    expect(await search(query)).toMatchObject({ totalCount: 0, edges: [], pageInfo: { hasNextPage: false } });
  });

  test('of ten kilobytes are looked for, and more are refused by name', async () => {
    expect(await slugs('peace '.repeat(1600))).toEqual(await slugs('peace'));
    await expect(search('x'.repeat(10_001))).rejects.toThrow('query: at most 10000 characters, not 10001.');
  });
});

describe('pages', () => {
  test('lead through every hit once, in one order', async () => {
    const all = await search('russia china', { first: 100 });
    expect(all.totalCount).toBeGreaterThan(5);
    const walked: Edge[] = [];
    let after: string | null = null;
    do {
      const page: Found = await search('russia china', { first: 2, after });
      walked.push(...page.edges);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(walked).toEqual(all.edges);
  });

  test('begin with a cursor of this very search', async () => {
    const { edges } = await search('gas');
    const after = edges[0]?.cursor;
    await expect(search('oil', { after })).rejects.toThrow(/^after: not a cursor of this list/);
    await expect(search('gas', { after, types: ['DEAL'] })).rejects.toThrow(/^after: not a cursor of this list/);
    await expect(search('gas', { after: 'x' })).rejects.toThrow(/^after: not a cursor of this list/);
  });
});

test('a statement for the page, one for the count, and one for each type that is read', async () => {
  database.statements.length = 0;
  await ask(
    database,
    '{ search(query: "Putin talks", first: 2) { totalCount nodes { ... on Person { sortName } ... on Summit { date { edtf } } } } }',
  );
  expect(database.statements).toHaveLength(4);
  database.statements.length = 0;
  await ask(database, '{ search(query: "Putin talks") { edges { score snippet } } }');
  expect(database.statements).toHaveLength(1);
});

test('a NUL is told as what it is', async () => {
  const url = await serveTestDatabase(database);
  const { body } = await post(url, 'query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a\0b' });
  expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
