import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { newPostgres } from './postgres.ts';

const database = await openTestDatabase('migrated');
// The embedded database has one locale; on a server, each database has its own.
const ascii = isPostgres() ? await connect(await newPostgres("locale 'C'")) : undefined;
afterAll(() => ascii?.close());

async function fold(text: string | null, { db }: Pick<Connection, 'db'> = database): Promise<string | null> {
  const [row] = await rowsOf<{ folded: string | null }>(db, sql`select fold(${text}::text) as folded`);
  return row?.folded ?? null;
}

test.each([
  ['case', 'Xi JINPING', 'xi jinping'],
  ['accents written as one character', 'Pérez Gonçalves', 'perez goncalves'],
  ['accents written as marks of their own', 'Pe\u0301rez', 'perez'],
  ['Cyrillic case', 'ПУТИН Владимир', 'путин владимир'],
  [
    'curly single quotes, primes and modifier letters',
    '‘Have Each Other’s Backs’ ʼ ′',
    "'have each other's backs' ' '",
  ],
  ['curly and low double quotes', '“back” „back”', '"back" "back"'],
  ['dashes and hyphens', 'Putin–Xi a—b c‐d e‑f', 'putin-xi a-b c-d e-f'],
  ['widths and ligatures', 'Ｘｉ ﬁrst', 'xi first'],
])('fold folds %s', async (_what, text, folded) => {
  expect(await fold(text)).toBe(folded);
});

test('fold keeps letters of other scripts, digits and straight marks as they are', async () => {
  expect(await fold(`习近平 250 "x" 'y' a-b`)).toBe(`习近平 250 "x" 'y' a-b`);
});

test('fold of what is folded already changes nothing, and of nothing is nothing', async () => {
  const once = await fold('‘Élysée’ — ПАРИЖ');
  expect(await fold(once)).toBe(once);
  expect(await fold(null)).toBeNull();
});

test.runIf(ascii)('fold does the same in a database whose locale knows no letters but ASCII', async () => {
  await migrate(ascii as Connection);
  expect(await fold('ПУТИН É', ascii)).toBe('путин e');
});
