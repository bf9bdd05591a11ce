import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { openTestDatabase } from '../support/database.ts';
import { attempt } from './attack.ts';
import { change, claimAbout, insertInto, spanOf } from './records.ts';

const database = await openTestDatabase();

// Outside the Basic Multilingual Plane, a family of five code points, and an accent that is a mark of its own.
const text = 'Talks 🤝🤝 Pe\u0301rez said “no” 👩‍👩‍👧 to it’s end';
const points = [...text];
const document = insertInto('documents', {
  slug: 'difficult',
  dossier_slug: 'beijing-2022',
  ordinal: 100,
  corpus_path: 'beijing-2022/000_4aa75c47ee18d052.txt',
  file_start: 0,
  file_end: points.length,
  kind: 'OTHER',
  title: 'Talks',
  text,
  body_start: 6,
  sha256: '',
  language: 'en',
});
const claim = claimAbout({ summit_slug: '2022-02-04-beijing-putin-xi' });
const refused = 'refused at once by claim_spans_verbatim';

/** The span of words in the difficult text, with whatever is to be wrong with it. */
function spanIn(words: string, wrong: Record<string, unknown> = {}) {
  const start_at = [...text.slice(0, text.indexOf(words))].length;
  return spanOf({ document_slug: 'difficult', start_at, end_at: start_at + [...words].length, exact: words, ...wrong });
}

test.each([
  ['a word', 'said'],
  ['the first and the last characters', text],
  ['words after characters outside the Basic Multilingual Plane', 'rez said'],
  ['words in curly quotes', '“no”'],
  ['one code point of a family', '👧'],
  ['an accent that is a mark of its own', '\u0301'],
])('a span that is %s at its code points is accepted', async (_what, words) => {
  expect(await attempt(database, document, claim, spanIn(words))).toBe('accepted');
});

test.each([
  ['other words of the same length', spanIn('said', { exact: 'sold' })],
  ['a start one too early', spanIn('said', { start_at: points.indexOf('s', 7) - 2 })],
  ['a start and an end one too late', spanIn('said', { start_at: 19, end_at: 23 })],
  ['an end one too late', spanIn('said', { end_at: points.indexOf('“') })],
  ['positions in UTF-16 units', spanIn('said', { start_at: text.indexOf('said'), end_at: text.indexOf('said') + 4 })],
  ['other case', spanIn('said', { exact: 'Said' })],
  ['straight instead of curly quotes', spanIn('“no”', { exact: '"no"' })],
  ['a straight instead of a curly apostrophe', spanIn('it’s', { exact: "it's" })],
  ['one character instead of a letter and its accent', spanIn('e\u0301', { exact: 'é' })],
  ['a space at the end that the text does not have', spanIn('end', { exact: 'end ', end_at: points.length + 1 })],
  ['positions past the end', spanIn('end', { start_at: points.length, end_at: points.length + 3 })],
  ['words of another document', spanIn('said', { document_slug: 'putin-xi-summit-in-beijing' })],
  ['a document that does not exist', spanIn('said', { document_slug: 'none' })],
])('a span with %s is refused', async (_what, span) => {
  expect(await attempt(database, document, claim, span)).toBe(refused);
});

test('a span of no words is refused', async () => {
  const nothing = spanIn('said', { start_at: 0, end_at: 0, exact: '' });
  expect(await attempt(database, document, claim, nothing)).toBe('refused at once by claim_spans_not_empty');
});

test.each([
  ['starts before the text', spanIn('Talks', { start_at: -2 })],
  ['ends before it starts', spanIn('said', { end_at: 1 })],
])('a span that %s is refused', async (_what, span) => {
  expect(await attempt(database, document, claim, span)).toBe(
    'refused at once by negative substring length not allowed',
  );
});

test('a span is looked at again when it is changed', async () => {
  const changing = (columns: object) =>
    attempt(database, document, claim, spanIn('said'), change('claim_spans', sql`claim_id = 'new'`, { ...columns }));
  expect(await changing({ exact: 'sold' })).toBe(refused);
  expect(await changing({ end_at: 1000 })).toBe(refused);
  expect(await changing({ document_slug: 'gas-deal-30-year' })).toBe(refused);
  expect(await changing({ start_at: points.length - 3, end_at: points.length, exact: 'end' })).toBe('accepted');
});

test('the refusal tells the words, the place and what stands there', async () => {
  const sold = { document_slug: 'putin-xi-summit-in-beijing', exact: 'Petin' };
  const message = await database.db
    .transaction(async (tx) => {
      await tx.execute(claim);
      await tx.execute(spanOf(sold));
    })
    .catch((error: Error) => (error.cause as Error).message);
  expect(message).toBe(
    'not verbatim: "Petin" does not stand in putin-xi-summit-in-beijing at [0,5), where it says "Putin"',
  );
});

test('every passage of a text gets the 32 code points before and after it, fewer at its ends', async () => {
  const passages = points.flatMap((_, start) => points.slice(start).map((_, length) => [start, start + length + 1]));
  const spans = passages.map(([start, end], index) => ({
    claim_id: 'new',
    ordinal: index + 1,
    document_slug: 'difficult',
    start_at: start,
    end_at: end,
    exact: points.slice(start, end).join(''),
  }));
  await database.db.execute(document);
  await database.db.transaction(async (tx) => {
    await tx.execute(claim);
    await tx.execute(
      sql`insert into claim_spans select * from jsonb_populate_recordset(null::claim_spans, ${JSON.stringify(
        spans.map((span) => ({ ...span, prefix: 'wrong', suffix: 'wrong', resolves: false })),
      )}::text::jsonb)`,
    );
  });
  const held = await rowsOf<{ start_at: number; end_at: number; prefix: string; suffix: string }>(
    database.db,
    sql`select start_at, end_at, prefix, suffix from claim_spans where claim_id = 'new' order by ordinal`,
  );
  expect(held).toEqual(
    spans.map(({ start_at, end_at }) => ({
      start_at,
      end_at,
      prefix: points.slice(Math.max(0, (start_at as number) - 32), start_at).join(''),
      suffix: points.slice(end_at, (end_at as number) + 32).join(''),
    })),
  );
});
