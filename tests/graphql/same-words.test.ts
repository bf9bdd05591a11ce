import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
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
  friendship: 'Friendship of the two States has no limits, “none”.',
  'no-limits': '“No limits”',
  limits: 'limits',
  'of-the': 'of the',
  'in-the-same-document': 'Two States!',
  'two-states': 'two states',
  'no-limit': 'no limit',
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
  ['backs', ['backs-and-more', 'backs-in-capitals', 'backs-over-two-lines']],
  ['backs-in-capitals', ['backs', 'backs-over-two-lines']],
  ['backs-and-more', ['backs', 'backs-over-two-lines']],
  ['no-limits', ['friendship']],
  ['friendship', ['no-limits', 'two-states']],
  ['limits', []],
  ['no-limit', []],
  ['of-the', []],
  ['in-the-same-document', ['two-states']],
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
    backs: 3,
    'backs-in-capitals': 2,
    // The full-text index tells “others” from “other’s”.
    'backs-over-two-lines': 2,
    'backs-and-more': 2,
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

describe('translations', () => {
  beforeAll(async () => {
    const dossier = madeUp('a-gavel');
    dossier.document('hall');
    dossier.document('papers');
    const translationOfSlug = 'petit-marteau';
    dossier.quote('small-gavel', 'papers', { text: 'It’s a small gavel.', translationOfSlug });
    dossier.quote('petit-marteau', 'papers', { text: 'C’est un petit marteau.' });
    dossier.quote('small-hammer', 'hall', { text: 'It’s a small hammer.', isTranslation: true, translationOfSlug });
    // The words of a translation, which no editor has said to be one; and those of a translation that is one.
    dossier.quote('gavel-by-chance', 'hall', { text: 'its a small gavel' });
    dossier.quote('small-hammer-again', 'papers', { text: 'IT’S A SMALL HAMMER!', translationOfSlug });
    await dossier.write(database.db);
  });

  const answer = (slug: string) =>
    ask<{ quote: Record<string, { slug: string }[] & { slug: string }> }>(
      database,
      `{ quote(slug: "${slug}") { translationOf { slug } translations { slug } sameWords { slug } } }`,
    ).then(({ quote }) => ({
      of: quote.translationOf?.slug,
      translations: quote.translations?.map((other) => other.slug),
      sameWords: quote.sameWords?.map((other) => other.slug),
    }));

  test('of an original are those that name it, and have the same words', async () => {
    const translations = ['small-hammer', 'small-gavel', 'small-hammer-again'];
    expect(await answer('petit-marteau')).toEqual({ of: undefined, translations, sameWords: translations });
  });

  test('of a translation are the original and the others, each once', async () => {
    const translations = ['petit-marteau', 'small-gavel', 'small-hammer-again'];
    expect(await answer('small-hammer')).toEqual({ of: 'petit-marteau', translations, sameWords: translations });
  });

  test('are beside the very same words, in the order of the corpus', async () => {
    expect(await answer('small-gavel')).toEqual({
      of: 'petit-marteau',
      translations: ['small-hammer', 'petit-marteau', 'small-hammer-again'],
      sameWords: ['gavel-by-chance', 'small-hammer', 'petit-marteau', 'small-hammer-again'],
    });
  });

  test('are not those of a quote that has the words of one by chance', async () => {
    expect(await answer('gavel-by-chance')).toEqual({ of: undefined, translations: [], sameWords: ['small-gavel'] });
  });

  test('do not change what a document says of itself', async () => {
    const { quotes } = await ask<{ quotes: { nodes: object[] } }>(
      database,
      '{ quotes(filter: { text: "small" }) { nodes { slug isTranslation } } }',
    );
    expect(quotes.nodes).toContainEqual({ slug: 'small-gavel', isTranslation: false });
    expect(quotes.nodes).toContainEqual({ slug: 'small-hammer', isTranslation: true });
  });

  test('open to what stands behind them, with other arguments than the same words beside them', async () => {
    const { quote } = await ask<{ quote: Record<string, { slug: string; claims: object[] }[]> }>(
      database,
      `{ quote(slug: "gavel-by-chance") { sameWords { slug
           translations { slug claims(field: "name") { field } } sameWords { slug claims(field: "none") { field } } } } }`,
    );
    expect(quote).toEqual({
      sameWords: [
        {
          slug: 'small-gavel',
          translations: ['small-hammer', 'petit-marteau', 'small-hammer-again'].map((slug) => ({
            slug,
            claims: [{ field: 'name' }],
          })),
          sameWords: ['gavel-by-chance', 'small-hammer', 'petit-marteau', 'small-hammer-again'].map((slug) => ({
            slug,
            claims: [],
          })),
        },
      ],
    });
  });

  test('are at most a hundred, and a hundred together with the same words', async () => {
    const dossier = madeUp('much-translated');
    dossier.document('welcome');
    dossier.quote('welcome', 'welcome', { text: 'Willkommen!' });
    for (let index = 0; index < 103; index++)
      dossier.quote(`welcome-${String(index).padStart(3, '0')}`, 'welcome', {
        text: index % 2 === 0 ? 'Welcome!' : `Bienvenue ${index}`,
        translationOfSlug: 'welcome',
      });
    await dossier.write(database.db);
    for (const slug of ['welcome', 'welcome-000', 'welcome-102']) {
      const { translations, sameWords: same } = await answer(slug);
      expect(translations).toHaveLength(100);
      expect(translations).not.toContain(slug);
      expect(same).toEqual(translations);
    }
  });
});

test('no quote is a translation of itself in the database, or of one that is not there', async () => {
  const point = (slug: string, original: string) =>
    database.db.execute(sql`update quotes set translation_of_slug = ${original} where slug = ${slug}`);
  await expect(point('cafe', 'cafe')).rejects.toMatchObject({
    cause: { message: expect.stringContaining('quotes_not_of_itself') },
  });
  await expect(point('cafe', 'nowhere')).rejects.toMatchObject({
    cause: { message: expect.stringContaining('quotes_translation_of_slug_quotes_slug_fkey') },
  });
});
