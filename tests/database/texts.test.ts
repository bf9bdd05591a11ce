import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { openTestDatabase } from '../support/database.ts';

const { db } = await openTestDatabase('migrated');

test.each([
  ['none', []],
  ['plain', ['nuclear weapons', 'trade']],
  ['awkward', ['', ' ', 'a"b', 'c\\d', '\\', '"', ',', '{x}', 'NULL', 'null', 'é 中 😀', "it's", 'a\nb', '\\"']],
])('an array of texts comes back as it was: %s', async (_what, texts) => {
  const parts = sql.join(
    texts.map((text) => sql`${text}::text`),
    sql`, `,
  );
  expect(await rowsOf(db, sql`select array[${parts}]::text[] as texts`)).toEqual([{ texts }]);
});
