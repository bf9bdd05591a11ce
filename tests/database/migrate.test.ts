import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { projectFolder } from '../support/server.ts';
import { newPostgres } from './postgres.ts';

const loaded = await openTestDatabase();
const migrated = await openTestDatabase('migrated');
// Only a Postgres server can have several processes on one database.
const address = isPostgres() ? await newPostgres() : undefined;
const connections = await Promise.all(address ? [1, 2, 3, 4].map(() => connect(address)) : []);
afterAll(() => Promise.all(connections.map((connection) => connection.close())));

/** Everything a database is made of, by names and definitions. */
const catalogue = sql`
  select 'column' as what, table_name || '.' || column_name || ' ' || data_type || ' ' || coalesce(generation_expression, column_default, '') as it
    from information_schema.columns where table_schema = 'public'
  union all select 'constraint', conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
  union all select 'index', indexdef from pg_indexes where schemaname = 'public'
  union all select 'trigger', pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
  union all select 'migration', hash from drizzle.__drizzle_migrations
  order by 1, 2`;

test('migrating a database that is up to date changes nothing', async () => {
  const before = await rowsOf(loaded.db, catalogue);
  const records = await rowsOf(loaded.db, sql`select xmin, * from claims order by id`);
  await migrate(loaded);
  expect(await rowsOf(loaded.db, catalogue)).toEqual(before);
  expect(await rowsOf(loaded.db, sql`select xmin, * from claims order by id`)).toEqual(records);
  expect(before.length).toBeGreaterThan(100);
});

test.runIf(address)('four processes that migrate a new database at once all succeed', async () => {
  await Promise.all(connections.map((connection) => migrate(connection)));
  const expected = await rowsOf(migrated.db, catalogue);
  for (const { db } of connections) expect(await rowsOf(db, catalogue)).toEqual(expected);
});

test('the migrations lead to the tables as they are declared', async () => {
  // A dry run: it writes no migration, but tells what one would do.
  const args = ['drizzle-kit', 'generate', '--config', 'drizzle/drizzle.config.ts', '--explain', '--output', 'json'];
  const { stdout } = await promisify(execFile)('npx', args, { cwd: projectFolder });
  expect(JSON.parse(stdout)).toEqual({ status: 'no_changes', dialect: 'postgresql' });
});
