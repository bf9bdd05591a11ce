import { cp, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as migrateTables } from 'drizzle-orm/pg-core';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { rowsIn } from '../loader/rows.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { ask, isPostgres, openTestDatabase } from '../support/database.ts';
import { projectFolder } from '../support/server.ts';
import { newPostgres } from './postgres.ts';

const earlier = join(import.meta.dirname, 'earlier');
const dossier = join(earlier, 'reykjavik-1986');
const lastMigration = '20261125024607_folded_search';

const { db, ...rest } = await connect(isPostgres() ? await newPostgres() : { folder: null });
const upgraded = { db, ...rest };
afterAll(() => upgraded.close());
const fresh = await openTestDatabase('migrated');

/** Those that there were when the rows were written; drizzle's migrator takes all of a folder. */
async function earlierMigrations(): Promise<string> {
  const folder = await temporaryFolder();
  const all = join(projectFolder, 'drizzle');
  for (const name of await readdir(all))
    if (name <= lastMigration) await cp(join(all, name), join(folder, name), { recursive: true });
  return folder;
}

test('a database of an earlier version is brought up to date, serves what it holds, and is loaded into', async () => {
  const migrationsFolder = await earlierMigrations();
  await migrateTables(readMigrationFiles({ migrationsFolder }), db, { migrationsFolder });
  const rows = await readFile(join(earlier, 'rows.sql'), 'utf8');
  // The database looks at the whole when it is complete.
  await db.transaction(async (transaction) => {
    for (const statement of rows.split(/(?<=;)\n/)) await transaction.execute(sql.raw(statement));
  });

  // Folded by the earlier rule, under which a soft hyphen hides a word.
  const name = (form: string) =>
    sql.raw(`update people set sort_name = '${form}' where slug = (select min(slug) from people)`);
  await db.execute(name('Zz\u00adtop'));

  await migrate(upgraded);
  const [sorted] = await rowsOf(db, sql`select sort_key from people order by slug limit 1`);
  expect(sorted).toEqual({ sort_key: 'zztop' });
  const asked = '{ summits { nodes { name } } quotes { nodes { text translations { text } evidence { exact } } } }';
  const held = await ask(upgraded, asked);
  expect(held).toMatchObject({ summits: { nodes: [{ name: 'Two days in Reykjavik' }] } });

  const found = await ask(upgraded, '{ search(query: "two-days Reykjavík", types: [SUMMIT]) { totalCount } }');
  expect(found).toEqual({ search: { totalCount: 1 } });

  await load(fresh.db, [dossier]);
  await load(db, [dossier]);
  expect(await ask(upgraded, asked)).toEqual(held);
  const { dataset, ...loaded } = await rowsIn(upgraded);
  expect(loaded).toEqual(await rowsIn(fresh).then(({ dataset: _, ...all }) => all));
  expect(dataset).toHaveLength(1);
  const superseded = sql`select value, basis from claims where superseded_at is not null`;
  expect(await rowsOf(db, superseded)).toEqual([{ value: 'Two days in Reykjavik', basis: 'EDITORIAL' }]);
});
