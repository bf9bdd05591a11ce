import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { rowsIn } from '../loader/rows.ts';
import { openOwn, ownDatabase, temporaryFolder } from '../server/support/own-database.ts';
import { isPostgres } from '../support/database.ts';
import { runProgram } from '../support/server.ts';
import { talks, writeDossiers } from './support/data-sets.ts';

// The embedded database has one role, which may do everything, and no limits.
async function tests() {
  const settings = await ownDatabase();
  const { db, close } = await openOwn(settings);
  const url = new URL('DATABASE_URL' in settings ? settings.DATABASE_URL : 'postgres://nowhere');
  const name = url.pathname.slice(1);
  const folder = await temporaryFolder();
  const first = await writeDossiers(join(folder, 'first'), { 'talks-1': talks(1, 1) });
  const second = await writeDossiers(join(folder, 'second'), { 'talks-1': talks(1, 2) });
  const role = `summitgraph_test_${randomUUID().replaceAll('-', '')}`;
  let before: unknown;

  beforeAll(async () => {
    await load(db, [first]);
    before = await rowsIn({ db }, { written: true });
    await db.execute(sql.raw(`create role ${role} login password 'geheim'`));
  });
  afterAll(async () => {
    await db.execute(sql.raw(`drop owned by ${role}`));
    await db.execute(sql.raw(`drop role ${role}`));
    await close();
  });

  async function expectLine(line: string, as: URL = url) {
    expect(await runProgram(['load', second], { DATABASE_URL: as.href })).toEqual({
      code: 1,
      stdout: '',
      stderr: `${line}\n`,
    });
    expect(await rowsIn({ db }, { written: true })).toEqual(before);
  }

  /** The same database, for a role that may do what it is granted. */
  function asRole(): URL {
    const as = new URL(url);
    [as.username, as.password] = [role, 'geheim'];
    return as;
  }

  test.each([
    [
      '53100',
      'could not extend file "base/5/1": No space left on device',
      `the disk of the database at ${url.host} is full or almost full`,
      'Free some space, then load again',
    ],
    ['53200', 'out of memory', `the database at ${url.host} is out of memory`, 'Give it more memory, then load again'],
    [
      '40P01',
      'deadlock detected',
      `the database at ${url.host} cancelled the load`,
      'Load again; if that does not help, check its statement and lock timeouts',
    ],
  ])('with %s (%s) is reported in one line', async (code, message, what, mend) => {
    await db.execute(
      sql.raw(`create or replace function refuse() returns trigger language plpgsql as
        $$ begin raise exception '${message}' using errcode = '${code}'; end $$`),
    );
    await db.execute(sql`create or replace trigger refuse before insert on claims execute function refuse()`);
    await expectLine(`${what}: ${message} (${code}). Nothing was written. ${mend}.`).finally(() =>
      db.execute(sql`drop function refuse cascade`),
    );
  });

  test('after a time is reported with the limit', async () => {
    await db.execute(
      sql`create function refuse() returns trigger language plpgsql as $$ begin perform pg_sleep(60); return new; end $$`,
    );
    await db.execute(sql`create trigger refuse before insert on claims execute function refuse()`);
    await db.execute(sql.raw(`alter database ${name} set statement_timeout = 300`));
    await expectLine(
      `the database at ${url.host} cancelled the load: canceling statement due to statement timeout (57014). Nothing was written. Load again; if that does not help, check its statement and lock timeouts.`,
    ).finally(async () => {
      await db.execute(sql.raw(`alter database ${name} reset statement_timeout`));
      await db.execute(sql`drop function refuse cascade`);
    });
  });

  test('to a role that may not make tables is reported, without its password', async () => {
    await expectLine(
      `no permission to write to the database ${name} at ${url.host}: permission denied for database ${name} (42501). Set DATABASE_URL or DATABASE_OWNER_URL to the role that owns its tables.`,
      asRole(),
    );
  });

  test('to a role that may only read is reported, without its password', async () => {
    const grants = [
      `create on database ${name}`,
      'usage, create on schema drizzle',
      'select on all tables in schema drizzle, public',
    ];
    for (const grant of grants) await db.execute(sql.raw(`grant ${grant} to ${role}`));
    await expectLine(
      `no permission to write to the database ${name} at ${url.host}: permission denied for table dossiers (42501). Nothing was written. Set DATABASE_URL or DATABASE_OWNER_URL to the role that owns its tables.`,
      asRole(),
    );
  });

  test('because it is only to be read is reported', async () => {
    await db.execute(sql.raw(`alter database ${name} set default_transaction_read_only = on`));
    const line = `the database ${name} at ${url.host} is read-only: cannot execute CREATE SCHEMA in a read-only transaction (25006). Set DATABASE_URL or DATABASE_OWNER_URL to a server that accepts writes.`;
    await expectLine(line).finally(() =>
      db.execute(sql.raw(`alter database ${name} reset default_transaction_read_only`)),
    );
  });
}

// What the tests need is made only where they run: after tests that are all skipped nothing would remove it.
if (isPostgres()) describe('a server that refuses to write', tests);
else test.skip('a server that refuses to write: the embedded database has no roles and no limits', () => {});
