import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { databaseCode } from '../../src/database/errors.ts';
import { migrate } from '../../src/database/migrate.ts';
import { readExamples } from '../../src/server/pages/examples.ts';
import { ownDatabase } from '../server/support/own-database.ts';
import { ask, isPostgres } from '../support/database.ts';
import { addressOf, post, runProgram, startProgram } from '../support/server.ts';
import { newPostgres } from './postgres.ts';

async function tests() {
  const own = await ownDatabase();
  const DATABASE_OWNER_URL = 'DATABASE_URL' in own ? own.DATABASE_URL : '';
  const owner = await connect({ url: DATABASE_OWNER_URL }, { connections: 1 });
  /** A role that may log in, gone after the last test, and the database as it sees it. */
  async function newRole(attributes: string): Promise<string> {
    const role = `summitgraph_test_${randomUUID().replaceAll('-', '')}`;
    await owner.db.execute(sql.raw(`create role ${role} login password 'geheim' ${attributes}`));
    afterAll(async () => {
      await owner.db.execute(sql.raw(`drop owned by ${role}`));
      await owner.db.execute(sql.raw(`drop role ${role}`));
    });
    const url = new URL(DATABASE_OWNER_URL);
    url.username = role;
    url.password = 'geheim';
    return url.href;
  }
  const DATABASE_URL = await newRole('in role summitgraph_reader');
  const settings = { DATABASE_URL, SEEDS: 'seeds/beijing-2022' };

  test('the owner migrates and loads, and the role that only reads serves', async () => {
    const run = startProgram(['serve'], { ...settings, DATABASE_OWNER_URL });
    await run.says(/^Loaded 7 documents/m);
    const url = await addressOf(run);
    for (const { query } of await readExamples()) {
      expect((await post(url, query)).body).toEqual({ data: expect.anything() });
    }
    expect((await fetch(`${url}/export/all.jsonld`)).status).toBe(200);
    const users = await rowsOf<{ usename: string }>(
      owner.db,
      sql`select distinct usename from pg_stat_activity where application_name = 'summitgraph' and datname = current_database() and pid <> pg_backend_pid()`,
    );
    expect(users).toEqual([{ usename: new URL(DATABASE_URL).username }]);
  });

  test('a server needs no other role where the database is up to date and holds the seeds', async () => {
    const run = startProgram(['serve'], settings);
    expect((await fetch(`${await addressOf(run)}/ready`)).status).toBe(200);
  });

  test('it reads everything that there is, and changes nothing of it', async () => {
    const reader = await connect({ url: DATABASE_URL }, { connections: 1 });
    afterAll(() => reader.close());
    const relations = await rowsOf<{ name: string; kind: string }>(
      owner.db,
      sql`select oid::regclass::text as name, relkind as kind from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'S')`,
    );
    expect(new Set(relations.map(({ kind }) => kind))).toEqual(new Set(['r', 'v', 'm']));
    const attempt = (statement: string) => reader.db.execute(sql.raw(statement)).then(() => 'done', databaseCode);
    const tables = relations.filter(({ kind }) => kind === 'r').map(({ name }) => name);
    for (const { name } of relations) expect(await attempt(`select from ${name} limit 1`), name).toBe('done');
    for (const name of tables) {
      for (const statement of [
        `insert into ${name} default values`,
        `delete from ${name}`,
        `truncate ${name} cascade`,
      ]) {
        expect(await attempt(statement), statement).toBe('42501');
      }
    }
    for (const statement of [
      `update dataset set version = 'x'`,
      'create table another (id int)',
      'create schema another',
      'alter table dataset add column another int',
      'drop table dataset',
      'refresh materialized view meeting_pairs',
      'delete from drizzle.__drizzle_migrations',
      'set role summitgraph_reader; create table another (id int)',
    ]) {
      expect(await attempt(statement), statement).toMatch(statement.startsWith('set') ? /42501|42601/ : /^42501$/);
    }
  });

  test('nothing of it stays in the database: neither temporary tables nor large objects', async () => {
    const { url } = await newPostgres();
    const fresh = await connect({ url }, { connections: 1 });
    await migrate(fresh);
    await fresh.close();
    const address = new URL(DATABASE_URL);
    address.pathname = new URL(url).pathname;
    const reader = await connect({ url: address.href }, { connections: 1 });
    for (const statement of [
      'create temporary table kept (id int)',
      'create temporary view kept as select 1',
      'create temporary sequence kept',
      'select 1 as id into temporary kept',
      'select lo_creat(-1)',
      'select lo_create(0)',
      `select lo_from_bytea(0, 'x')`,
    ]) {
      expect(await reader.db.execute(sql.raw(statement)).then(() => 'done', databaseCode), statement).toBe('42501');
    }
    await reader.close();
  });

  test('where somebody has large objects, they stay theirs', async () => {
    const { url } = await newPostgres();
    const fresh = await connect({ url }, { connections: 1 });
    await fresh.db.execute(sql`select lo_create(0)`);
    await migrate(fresh);
    const allowed = sql`select has_function_privilege('public', 'lo_create(oid)', 'execute') as allowed`;
    expect(await rowsOf(fresh.db, allowed)).toEqual([{ allowed: true }]);
    await fresh.close();
  });

  test('it may read what later migrations make, too', async () => {
    await owner.db.execute(sql`create table later (id int)`);
    const reader = await connect({ url: DATABASE_URL }, { connections: 1 });
    expect(await rowsOf(reader.db, sql`select from later`)).toEqual([]);
    await reader.close();
  });

  test('a role that may not read is reported, and how to let it', async () => {
    const { code, stderr } = await runProgram(['serve'], { DATABASE_URL: await newRole(''), DATABASE_OWNER_URL });
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: expect.stringMatching(/^DATABASE_URL: its role has no permission to read .*\bsummitgraph_reader\b.*\n$/),
    });
  });

  test('where the role that migrates may make no others, all else is made', async () => {
    const { url } = await newPostgres();
    const admin = await connect({ url }, { connections: 1 });
    const role = new URL(await newRole('')).username;
    await admin.db.execute(sql.raw(`grant create on database ${new URL(url).pathname.slice(1)} to ${role}`));
    await admin.db.execute(sql.raw(`grant create on schema public to ${role}`));
    await admin.close();
    const address = new URL(url);
    address.username = role;
    address.password = 'geheim';
    const connection = await connect({ url: address.href }, { connections: 1 });
    await migrate(connection);
    expect(await ask(connection, '{ summits { totalCount } }')).toEqual({ summits: { totalCount: 0 } });
    await connection.close();
  });
}

if (isPostgres()) describe('the role that only reads', tests);
else test.skip('the role that only reads: the embedded database has one role', () => {});
