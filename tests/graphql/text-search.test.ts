import { describe, expect, test } from 'vitest';
import { ask, sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const url = await serveTestDatabase(database);
const lists = ['summits', 'deals', 'quotes', 'documents'] as const;

interface Found {
  totalCount: number;
  nodes: { slug: string }[];
}

async function found(list: string, text: string): Promise<string[]> {
  const query = `query ($text: String) { list: ${list}(first: 100, filter: { text: $text }) { totalCount nodes { slug } } }`;
  const data = await ask<{ list: Found }>(database, query, { text });
  expect(data.list.totalCount).toBe(data.list.nodes.length);
  return data.list.nodes.map(({ slug }) => slug).sort();
}

test('straight and curly apostrophes find the same', async () => {
  const curly = await found('documents', 'people’s republic');
  expect(curly).toEqual(['joint-statement-new-era']);
  expect(await found('documents', "people's republic")).toEqual(curly);
  expect(await found('quotes', "each other's backs")).toEqual(await found('quotes', 'each other’s backs'));
  expect(await found('quotes', "each other's backs")).toContain('have-each-others-backs');
});

test('a quoted phrase finds the words side by side, and words without quotes wherever they stand', async () => {
  expect(await found('documents', '"new pipeline"')).toEqual(['gas-deal-30-year']);
  expect(await found('documents', '"pipeline new"')).toEqual([]);
  expect(await found('documents', 'pipeline new')).toEqual(['gas-deal-30-year']);
});

test('-word leaves out what has the word', async () => {
  const talks = await found('documents', 'talks');
  expect(talks).toContain('xi-held-talks-with-putin');
  expect(await found('documents', 'talks -guesthouse')).toEqual(
    talks.filter((slug) => slug !== 'xi-held-talks-with-putin'),
  );
});

test('or finds what has either', async () => {
  expect(await found('documents', 'pipeline or guesthouse')).toEqual(['gas-deal-30-year', 'xi-held-talks-with-putin']);
});

test('English is stemmed, and case does not matter', async () => {
  expect(await found('documents', 'PIPELINES supplying')).toEqual(['gas-deal-30-year']);
});

describe.each(lists)('%s', (list) => {
  test.each(['', '   ', '\t\n'])('blank text asks nothing: %j', async (blank) => {
    const all = await ask<{ list: Found }>(database, `{ list: ${list} { totalCount nodes { slug } } }`);
    expect(await found(list, blank)).toHaveLength(all.list.totalCount);
    expect(all.list.totalCount).toBeGreaterThan(0);
  });

  test.each(['the', 'the of and', '"the"'])('words that every text has find nothing: %s', async (stopWords) => {
    expect(await found(list, stopWords)).toEqual([]);
  });
});

const odd = [
  ['an apostrophe', "'"],
  ['a quotation mark', '"'],
  ['parentheses', '((('],
  ['operators of tsquery', '& | ! <-> :* a:* a:b'],
  ['backslashes', '\\ \\\\ \\x'],
  ['a phrase without an end', '"new pipe'],
  ['an or without words', 'or'],
  ['minuses', '-'],
  ['a ruler', '-'.repeat(80)],
  ['minuses before a word', `${'-'.repeat(80)}gas`],
  ['minuses before quotation marks', '-"'.repeat(80)],
  ['minuses apart', '- '.repeat(80)],
  ['minuses and parentheses', '-('.repeat(80)],
  ['emoji', '🤝 🇨🇳🇷🇺 👩‍👩‍👧'],
  ['wild cards', '% _ *'],
  ['dollars', '$1 $$ $a$'],
  ['null in words', 'null NULL undefined'],
  ['right-to-left text', 'قمة بكين'],
  ['Chinese', '北京峰会'],
  ['a word of 10 kB', 'a'.repeat(10_000)],
  ['10 kB of words', 'gas deal '.repeat(1_111)],
  ['10 kB of different words', Array.from({ length: 1_700 }, (_, index) => `w${index}`).join(' ')],
  ['10 kB of ors', 'x or '.repeat(2_000)],
  ['10 kB of nots', '-x '.repeat(3_333)],
  ['10 kB of quotation marks', '"'.repeat(10_000)],
  ['10 kB of compounds', 'x-y '.repeat(2_500)],
  ['10 kB of one compound', 'x-y-'.repeat(2_500)],
  ['10 kB of one phrase', `"${'gas deal '.repeat(1_110)}"`],
  ['10 kB of letters and digits', 'a1'.repeat(5_000)],
  ['10 kB of Chinese', '北京峰会'.repeat(2_500)],
  ['characters that stand for eighteen', '\ufdfa'.repeat(4_000)],
  ['characters that stand for eighteen, apart', '\ufdfa '.repeat(4_000)],
  ['characters that stand for words', '\u2474'.repeat(9_900)],
  [
    'numbers in parentheses',
    Array.from({ length: 3_300 }, (_, index) => `${String.fromCodePoint(0x2474 + (index % 20))}-`).join(''),
  ],
  ['10 kB of phrases', '"gas deal" or '.repeat(714)],
] as const;

test.each(odd)('text that is odd never is an error: %s', async (_name, text) => {
  const fields = lists.map((list) => `${list}(filter: { text: $text }) { totalCount nodes { slug } }`).join('\n');
  const query = `query ($text: String!) { ${fields} people(text: $text) { totalCount } countries(text: $text) { totalCount }
    search(query: $text, first: 100) { totalCount edges { snippet } } }`;
  const { status, body } = await post(url, query, { text });
  expect(body.errors).toBeUndefined();
  expect(status).toBe(200);
});

test.each(
  lists.map((list) => `${list}(filter: { text: $text })`).concat('people(text: $text)', 'countries(text: $text)'),
)('a NUL is refused as the fault of the client: %s', async (field) => {
  const { body } = await post(url, `query ($text: String) { ${field} { totalCount } }`, { text: 'a\0b' });
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(body.errors[0].message).not.toMatch(/0x00|byte sequence|encoding/i);
});

test.each([
  ['Putyn', 'vladimir-putin'],
  ['Xi Jinpin', 'xi-jinping'],
  ['Hsi Jinping', 'xi-jinping'],
])('who is called %s is found in lists too, of people and of participants', async (text, slug) => {
  const query = `query ($text: String) {
    people(text: $text) { nodes { slug } }
    participants(filter: { text: $text }) { totalCount nodes { person { slug } } }
  }`;
  const { people, participants } = await ask<{
    people: { nodes: { slug: string }[] };
    participants: { nodes: { person: { slug: string } }[] };
  }>(database, query, { text });
  expect(people.nodes).toEqual([{ slug }]);
  expect(participants.nodes).toEqual([{ person: { slug } }]);
});
