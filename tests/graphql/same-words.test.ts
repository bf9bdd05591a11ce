import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connect.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { madeUp } from './support/made-up.ts';

const database = await openTestDatabase('migrated');

const said = {
  backs: 'Have Each Other’s Backs',
  'backs-in-capitals': "‘HAVE EACH OTHER'S BACKS!’",
  'backs-over-two-lines': 'have\neach  others… backs',
  'backs-and-more': 'have each other’s backs always',
  cafe: 'le café – déjà vu',
  'cafe-without-accents': '«Le cafe: deja vu.»',
  dollars: 'US$250 billion',
  'dollars-without-sign': 'US 250 billion',
  hindi: 'का',
  'hindi-other-vowel': 'की',
  marks: '…',
  'other-marks': '!',
};

beforeAll(async () => {
  const dossier = madeUp('words');
  dossier.document('first');
  dossier.document('second');
  for (const [index, [slug, text]] of Object.entries(said).entries())
    dossier.quote(slug, index % 2 === 0 ? 'second' : 'first', { text });
  await dossier.write(database.db);
});

async function sameWords(slug: string): Promise<string[]> {
  const { quote } = await ask<{ quote: { sameWords: { slug: string }[] } }>(
    database,
    `{ quote(slug: "${slug}") { sameWords { slug } } }`,
  );
  return quote.sameWords.map((other) => other.slug);
}

test.each([
  ['backs', ['backs-in-capitals', 'backs-over-two-lines']],
  ['backs-in-capitals', ['backs', 'backs-over-two-lines']],
  ['backs-and-more', []],
  ['cafe', ['cafe-without-accents']],
  ['dollars', []],
  ['hindi', []],
  ['marks', []],
])('%s has the words of %j', async (slug, others) => {
  expect(await sameWords(slug)).toEqual(others);
});

test('a list of quotes has those of each', async () => {
  const { quotes } = await ask<{ quotes: { nodes: { slug: string; sameWords: { text: string }[] }[] } }>(
    database,
    '{ quotes(filter: { text: "backs" }) { nodes { slug sameWords { text document { slug } } } } }',
  );
  expect(Object.fromEntries(quotes.nodes.map((quote) => [quote.slug, quote.sameWords.length]))).toEqual({
    backs: 2,
    'backs-in-capitals': 2,
    'backs-over-two-lines': 2,
    'backs-and-more': 0,
  });
});

test('there are at most a hundred, without the quote itself', async () => {
  const dossier = madeUp('often');
  dossier.document('thanks');
  for (let index = 0; index < 103; index++)
    dossier.quote(`thanks-${String(index).padStart(3, '0')}`, 'thanks', { text: 'Thanks!' });
  await dossier.write(database.db);
  for (const slug of ['thanks-000', 'thanks-102']) {
    const found = await sameWords(slug);
    expect(found).toHaveLength(100);
    expect(found).not.toContain(slug);
  }
});

test('words are found by an index, however long they are', async () => {
  const long = Array.from({ length: 5_000 }, (_, index) => `word${index}`).join(' ');
  const dossier = madeUp('long');
  dossier.document('speech');
  dossier.quote('long', 'speech', { text: long });
  dossier.quote('long-again', 'speech', { text: long.toUpperCase() });
  await dossier.write(database.db);
  expect(await sameWords('long')).toEqual(['long-again']);

  const plan = await database.db.transaction(async (tx) => {
    await tx.execute(sql`set local enable_seqscan = off`);
    return rowsOf<Record<string, string>>(tx, sql`explain select slug from quotes where words = 'x'`);
  });
  expect(JSON.stringify(plan)).toContain('quotes_words');
});
