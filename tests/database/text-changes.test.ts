import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { openTestDatabase } from '../support/database.ts';
import { attempt, settled } from './attack.ts';
import { change, claimAbout, insertInto, spanOf } from './records.ts';

const database = await openTestDatabase();
const refused = 'refused at commit by claim_spans_verbatim';

// A document with one span, on "fair".
beforeAll(async () => {
  const document = {
    slug: 'note',
    dossier_slug: 'beijing-2022',
    ordinal: 100,
    corpus_path: 'beijing-2022/000_4aa75c47ee18d052.txt',
    file_start: 0,
    kind: 'OTHER',
    title: 'They',
    body_start: 5,
    sha256: '',
    language: 'en',
    ...textOf('They met fair, 🤝.'),
  };
  await committed(
    insertInto('documents', document),
    claimAbout({ summit_slug: '2022-02-04-beijing-putin-xi' }),
    spanOf({ document_slug: 'note', start_at: 9, end_at: 13, exact: 'fair' }),
  );
});

function textOf(text: string) {
  return { text, file_end: [...text].length };
}

function rewrite(text: string): SQL {
  return change('documents', sql`slug = 'note'`, textOf(text));
}

function moveSpan(start: number, exact: string): SQL {
  return change('claim_spans', sql`claim_id = 'new'`, { start_at: start, end_at: start + [...exact].length, exact });
}

async function committed(...statements: SQL[]): Promise<void> {
  await database.db.transaction(async (tx) => {
    for (const statement of statements) await tx.execute(statement);
  });
}

async function span() {
  const [row] = await rowsOf<{ exact: string; prefix: string; suffix: string; text: string }>(
    database.db,
    sql`select exact, prefix, suffix, text from claim_spans join documents on slug = document_slug where claim_id = 'new'`,
  );
  return row;
}

test.each([
  ['replaces the words', 'They met once, 🤝.'],
  ['changes their case', 'They met Fair, 🤝.'],
  ['moves them by a character', 'They  met fair, 🤝.'],
  ['moves them by a character of two UTF-16 units', 'They🤝 met fair twice, 🤝.'],
  ['cuts them off', 'They met f'],
])('a change of the text that %s is refused when the transaction ends', async (_what, text) => {
  expect(await attempt(database, rewrite(text))).toBe(refused);
});

test('a transaction that leaves words without their text fails as a whole', async () => {
  await expect(committed(rewrite('They met once, 🤝.'))).rejects.toThrow();
  expect(await span()).toEqual({ exact: 'fair', prefix: 'They met ', suffix: ', 🤝.', text: 'They met fair, 🤝.' });
});

test('words may move with the text in one transaction, the text first', async () => {
  const longer = 'They have met fair, 🤝.';
  expect(await attempt(database, rewrite(longer), moveSpan(14, 'fair'))).toBe('accepted');
  expect(await attempt(database, rewrite(longer), moveSpan(13, 'fair'))).toBe(
    'refused at once by claim_spans_verbatim',
  );
  expect(await attempt(database, moveSpan(14, 'fair'), rewrite(longer))).toBe(
    'refused at once by claim_spans_verbatim',
  );
});

test('words may go with the text in one transaction', async () => {
  expect(await attempt(database, rewrite('They met.'), sql`delete from claims where id = 'new'`)).toBe('accepted');
});

test('a change elsewhere in the text is accepted and gives the words their new surroundings', async () => {
  await committed(rewrite('They👍met fair and square.'));
  expect(await span()).toMatchObject({ exact: 'fair', prefix: 'They👍met ', suffix: ' and square.' });
  await committed(rewrite('They met fair'));
  expect(await span()).toMatchObject({ exact: 'fair', prefix: 'They met ', suffix: '' });
});

test('a document keeps the length that it has in its file', async () => {
  const change = sql`update documents set text = text || '!' where slug = 'note'`;
  expect(await attempt(database, change)).toBe('refused at once by documents_span_of_file');
});

test.each([
  ['a title that it does not begin with', { title: 'Them' }, 'documents_title_first'],
  ['a body that starts before it', { body_start: -1 }, 'documents_body_start'],
  ['a body that starts after its end', { body_start: 1000 }, 'documents_body_start'],
  ['a place before the start of the file', { file_start: -1, file_end: 12 }, 'documents_span_of_file'],
])('a document with %s is refused', async (_what, columns, rule) => {
  expect(await attempt(database, rewrite('They met fair'), change('documents', sql`slug = 'note'`, columns))).toBe(
    `refused at once by ${rule}`,
  );
});

test('a document goes only with the claims that take their words from it', async () => {
  const remove = sql`delete from documents where slug = 'note'`;
  expect(await attempt(database, remove)).toBe('refused at commit by claims_have_words');
  expect(await attempt(database, sql`delete from claims where id = 'new'`, remove)).toBe('accepted');
});

describe('a claim that no longer holds', () => {
  const supersede = sql`update claims set superseded_at = now() where id = 'new'`;
  const revive = sql`update claims set superseded_at = null where id = 'new'`;

  test('does not keep the text or the document from changing', async () => {
    expect(await attempt(database, supersede, rewrite('They met once, 🤝.'))).toBe('accepted');
    expect(await attempt(database, supersede, sql`delete from documents where slug = 'note'`)).toBe('accepted');
  });

  test('holds again only with words that stand in the text', async () => {
    const changed = [supersede, rewrite('They met once, 🤝.'), ...settled];
    expect(await attempt(database, ...changed, revive)).toBe(refused);
    expect(await attempt(database, ...changed, rewrite('They met fair, 🤝.'), revive)).toBe('accepted');
    const removed = [supersede, sql`delete from documents where slug = 'note'`, ...settled];
    expect(await attempt(database, ...removed, revive)).toBe('refused at commit by claims_have_words');
  });

  test('has around its words what stands there when it holds again', async () => {
    await committed(supersede, rewrite('They met fair & square.'));
    await committed(revive);
    expect(await span()).toMatchObject({ exact: 'fair', suffix: ' & square.' });
  });
});
