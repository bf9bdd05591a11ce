import { sql } from 'drizzle-orm';
import { describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { databaseCode } from '../../src/database/errors.ts';
import { readExamples } from '../../src/server/pages/examples.ts';
import { newPostgres } from '../database/postgres.ts';
import { isPostgres } from '../support/database.ts';
import { hasPgbouncer, startPgbouncer } from '../support/pgbouncer.ts';
import { addressOf, post, runProgram, startProgram } from '../support/server.ts';

async function tests() {
  const { url } = await newPostgres();
  const pooled = await startPgbouncer(url);
  const behind = { DATABASE_URL: `${pooled}?pgbouncer=true`, SEEDS: 'seeds/beijing-2022', DATABASE_CONNECTIONS: '8' };

  test('servers that start at once migrate and load through it once, serve, and leave no lock behind', async () => {
    const runs = [startProgram(['serve'], behind), startProgram(['serve'], behind)];
    const urls = await Promise.all(runs.map((run) => addressOf(run)));
    const queries = await readExamples();
    const direct = startProgram(['serve'], { ...behind, DATABASE_URL: url });
    const right = new Map<string, unknown>();
    const address = await addressOf(direct);
    for (const { query } of queries) right.set(query, (await post(address, query)).body);
    // More at once than it has sessions, so that each of them serves many clients.
    const asked = Array.from({ length: 5 }, () => queries).flat();
    const answers = await Promise.all(asked.map(({ query }, index) => post(urls[index % 2] as string, query)));
    for (const [index, { body }] of answers.entries()) expect(body).toEqual(right.get(asked[index]?.query as string));
    for (const run of [...runs, direct]) run.kill('SIGTERM');
    for (const run of [...runs, direct]) expect((await run.finished).code).toBe(0);
    const admin = await connect({ url }, { connections: 1 });
    onTestFinished(() => admin.close());
    expect(
      await rowsOf(
        admin.db,
        sql`select from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())`,
      ),
    ).toEqual([]);
    expect(await rowsOf(admin.db, sql`select count(*)::int as versions from dataset`)).toEqual([{ versions: 1 }]);
  }, 180_000);

  test('a load goes through it', async () => {
    const { code, stderr } = await runProgram(['load', 'seeds/beijing-2022'], behind);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  }, 60_000);

  test('a statement is cancelled through it, and no other', async () => {
    const connection = await connect({ url: behind.DATABASE_URL }, { connections: 4, statementTimeout: 60_000 });
    onTestFinished(() => connection.close());
    const reading = (signal: AbortSignal, seconds: number) =>
      rowsOf(connection.forRequest({ signal }).db, sql`select ${seconds} as slept from pg_sleep(${seconds})`);
    const abort = new AbortController();
    const lost = reading(abort.signal, 60).catch(databaseCode);
    const kept = reading(new AbortController().signal, 2);
    setTimeout(() => abort.abort(), 500);
    expect(await lost).toBe('57014');
    expect(await kept).toHaveLength(1);
    const admin = await connect({ url }, { connections: 1 });
    onTestFinished(() => admin.close());
    const sleeping = sql`select from pg_stat_activity where datname = current_database() and state = 'active' and query like '%pg_sleep(%' and pid <> pg_backend_pid()`;
    await expect.poll(() => rowsOf(admin.db, sleeping)).toEqual([]);
  }, 30_000);

  test('a server that is not told of it ends at once with a line that says how to tell it', async () => {
    const { code, stdout, stderr } = await runProgram(['serve'], { ...behind, DATABASE_URL: pooled });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(
      /^the database .* is behind a pooler such as PgBouncer: .*\. Add pgbouncer=true to DATABASE_URL\.\n$/,
    );
  }, 60_000);

  test('a parameter that it does not hand on is reported', async () => {
    const DATABASE_URL = `${behind.DATABASE_URL}&options=-c%20search_path%3Dpublic`;
    const { code, stderr } = await runProgram(['serve'], { ...behind, DATABASE_URL });
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^the database .* is behind a pooler .*unsupported startup parameter: options .*\. Remove options from DATABASE_URL\.\n$/,
    );
  }, 60_000);
}

if (isPostgres() && hasPgbouncer) describe('behind a PgBouncer in transaction mode', tests);
else test.skip('behind a PgBouncer: no Postgres server or no pgbouncer is here', () => {});
