import { describe, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { madeUp } from './support/made-up.ts';
import { type Edge, type Found, searching } from './support/searching.ts';

const database = await openTestDatabase();

const { search, slugs } = searching(database);

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

describe('a snippet', () => {
  test('shows the passage as it is written, accents, hyphens and invisible characters included', async () => {
    const made = madeUp('written');
    const opening = 'Rien n’en est dit ici, et le passage est plus loin. '.repeat(40);
    const said = 'le président François Hollande à la COP21, le gaz-so\u00adlaire';
    made.document('written', {
      text: `${opening}${said}. 习近平在北京。${opening}`,
      title: '',
      bodyStart: 0,
      language: 'fr',
    });
    await made.write(database.db);
    const snippetOf = async (query: string) => (await search(query, { types: ['DOCUMENT'] })).edges[0]?.snippet;
    expect(await snippetOf('francois president')).toContain('le **président** **François** Hollande');
    expect(await snippetOf('hollande cop 21')).toContain('**Hollande** à la **COP21**');
    expect(await snippetOf('gaz solaire')).toContain('le **gaz**-**so\u00adlaire**.');
    expect(await snippetOf('北京')).toContain('习近平在**北京**');
  });

  test('marks other forms of a word, and nothing that is left out or too common', async () => {
    const made = madeUp('marked');
    made.document('marked', {
      text: 'Of talkers: the countries supplied talks to the north.',
      title: '',
      bodyStart: 0,
    });
    await made.write(database.db);
    const [first] = (await search('the talk country supplies -oil', { types: ['DOCUMENT'] })).edges;
    expect(first?.snippet).toBe('Of talkers: the **countries** **supplied** **talks** to the north');
    const [either] = (await search('talkers -oil or oil -talkers', { types: ['DOCUMENT'] })).edges;
    expect(either?.snippet).toContain('Of **talkers**: the countries');
  });

  test('has the passages with most of the words', async () => {
    const made = madeUp('best');
    const filler = (word: string) => `${word} `.repeat(60);
    const text = `Zebra ${filler('one')}quagga ${filler('two')}zebra and quagga ${filler('three')}okapi`;
    made.document('best', { text, title: '', bodyStart: 0 });
    await made.write(database.db);
    const [first] = (await search('zebra quagga okapi', { types: ['DOCUMENT'] })).edges;
    expect(first?.snippet).toMatch(/\*\*zebra\*\* and \*\*quagga\*\* .* … .*\*\*okapi\*\*$/);
  });
});

test('what is left out does not change the order of what is found', async () => {
  const scores = async (query: string) =>
    (await search(query, { types: ['DOCUMENT'], first: 100 })).edges.map(({ node, score }) => [node.slug, score]);
  const left = (await scores('talks')).filter(([slug]) => slug !== 'xi-held-talks-with-putin');
  expect(await scores('talks -guesthouse')).toEqual(left);
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
    await expect(search('x'.repeat(10_001))).rejects.toThrow(
      'query: must have at most 10000 characters, but has 10001.',
    );
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
  await ask(database, '{ search(query: "Putin talks") { edges { score cursor } } }');
  expect(database.statements).toHaveLength(1);
});

test('snippets take two statements more, however many there are, and none where they are not asked for', async () => {
  database.statements.length = 0;
  await ask(database, '{ search(query: "Putin talks", first: 100) { edges { score snippet } } }');
  expect(database.statements).toHaveLength(3);
});

test('a NUL is reported as what it is', async () => {
  const url = await serveTestDatabase(database);
  const { body } = await post(url, 'query ($q: String!) { search(query: $q) { totalCount } }', { q: 'a\0b' });
  expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
});
