import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { rowsIn } from '../loader/rows.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { startCluster } from '../support/cluster.ts';
import { isPostgres } from '../support/database.ts';
import { runProgram, startProgram } from '../support/server.ts';
import { talks, writeDossiers } from './support/data-sets.ts';

const cluster = isPostgres() ? await startCluster() : null;
const why = isPostgres()
  ? 'no Postgres server is installed here to start and stop'
  : 'the embedded database has no server';

async function tests() {
  const url = cluster?.url ?? '';
  const folder = await temporaryFolder();
  const LOCK = 7;
  const first = await writeDossiers(join(folder, 'first'), { 'talks-1': talks(1, 1) });
  const second = await writeDossiers(join(folder, 'second'), { 'talks-1': talks(1, 2), 'talks-2': talks(2, 1) });

  async function within<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = await connect({ url }, { connections: 1 });
    return work(connection).finally(() => connection.close());
  }

  const atLastTable =
    'create trigger stop_here before insert on claim_spans for each statement execute function stop_here()';
  const atCommit = `create constraint trigger stop_here after insert on claim_spans deferrable initially deferred
    for each row execute function stop_here()`;
  const nothing =
    /^lost the connection to the database at 127\.0\.0\.1:\d+: .*\. Nothing was written\. Load again when it is reachable\.\n$/;
  const unknown = /^lost the connection to the database at 127\.0\.0\.1:\d+ during the commit: .*\n$/;

  test.each([
    ['restarts', () => cluster?.restart('fast'), atLastTable, nothing],
    ['crashes and comes back', () => cluster?.restart('immediate'), atLastTable, nothing],
    ['ends its connection', endLoads, atLastTable, nothing],
    ['ends its connection at the commit', endLoads, atCommit, unknown],
  ])(
    'that %s tells so in one line, leaves all as it was, and can be made again',
    async (_what, goAway, trigger, told) => {
      const before = await within(async (connection) => {
        await migrate(connection);
        await load(connection.db, [first], { prune: true });
        // A load gets so far and waits there, as long as somebody has the lock.
        await connection.db.execute(sql`drop trigger if exists stop_here on claim_spans`);
        await connection.db.execute(
          sql.raw(`
        create or replace function stop_here() returns trigger language plpgsql as
        $$ begin perform pg_advisory_xact_lock(${LOCK}); return null; end $$`),
        );
        await connection.db.execute(sql.raw(trigger));
        return rowsIn(connection, { written: true });
      });
      const gate = await connect({ url }, { connections: 1 });
      await gate.db.execute(sql`select pg_advisory_lock(${LOCK})`);
      const run = startProgram(['load', second], { DATABASE_URL: url });
      await expect.poll(() => within(waiting), { timeout: 30_000 }).toBe(1);

      const start = performance.now();
      await goAway();
      const { code, stdout, stderr } = await run.finished;
      const seconds = (performance.now() - start) / 1000;
      await gate.close();
      expect(await within((connection) => rowsIn(connection, { written: true }))).toEqual(before);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(told);
      expect(stderr).not.toMatch(/geheim|insert|undefined/);
      expect(seconds).toBeLessThan(8);

      const again = await runProgram(['load', second], { DATABASE_URL: url });
      expect(again).toMatchObject({ code: 0, stderr: '' });
    },
  );

  async function endLoads() {
    await within(({ db }) => rowsOf(db, sql`select pg_terminate_backend(pid) from pg_locks where ${isWaiting}`));
  }
}

// What the tests need is made only where they run: after tests that are all skipped nothing would remove it.
if (cluster) describe('a load whose server goes away', tests);
else test.skip(`a load whose server goes away: ${why}`, () => {});

const isWaiting = sql`locktype = 'advisory' and not granted`;

async function waiting({ db }: Connection): Promise<number> {
  return (await rowsOf(db, sql`select from pg_locks where ${isWaiting}`)).length;
}
