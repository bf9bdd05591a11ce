import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { rowsIn } from '../loader/rows.ts';
import { temporaryFolder } from '../server/support/own-database.ts';
import { isPostgres } from '../support/database.ts';
import { runProgram } from '../support/server.ts';
import { dataSet, talks, writeDossiers } from './support/data-sets.ts';
import { mountSmallDisk } from './support/small-disk.ts';

// Of a server, refusals.test.ts has what it says of its disk.
const disk = isPostgres() ? null : await mountSmallDisk(160);
const why = isPostgres() ? 'a server has the disk' : 'mounting a small disk is not allowed here';

async function tests() {
  const folder = join(disk?.folder ?? '', 'data');
  const parent = await temporaryFolder();
  const first = await writeDossiers(join(parent, 'first'), { 'talks-1': talks(1, 1) });
  const second = await writeDossiers(join(parent, 'second'), dataSet(2));
  let before: unknown;

  beforeAll(async () => {
    await within(async (connection) => {
      await migrate(connection);
      await load(connection.db, [first]);
      // Files of the log that a checkpoint frees would be used again, and then no new one is needed.
      await connection.db.execute(sql`alter system set wal_recycle = off`);
      before = await rowsIn(connection, { written: true });
    });
  });

  async function within<Result>(work: (connection: Connection) => Promise<Result>): Promise<Result> {
    const connection = await connect({ folder });
    return work(connection).finally(() => connection.close().catch(() => {}));
  }

  async function expectToldAndKept() {
    const { code, stdout, stderr } = await runProgram(['load', second], { DATA_DIR: folder });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    const line = stderr.trimEnd().split('\n').at(-1) as string;
    expect(line).toContain(
      `the disk of the database in ${folder} is full or almost full: no space left on device (ENOSPC). `,
    );
    expect(line).toMatch(/Free some space, then (load|try) again\.$/);
    expect(stderr).not.toMatch(/^\s+at |insert|select/m);
    await disk?.makeRoom();
    expect(await readdir(folder)).toEqual(['database']);
    expect(await within((connection) => rowsIn(connection, { written: true }))).toEqual(before);
  }

  test('so that rows find no room is reported, and what was there stays', async () => {
    await disk?.fill(64 * 1024);
    await expectToldAndKept();
  });

  test('to the last byte is reported, and no file is left behind', async () => {
    await disk?.fill(0);
    await expectToldAndKept();
  });

  test('so that the next file of the log finds no room is reported', async () => {
    await within(async ({ db }) => {
      // So much is written to the log that little is left of its file, and of those that are ready to come after it.
      const room = sql`
        select (16777216 - (lsn - '0/0'::pg_lsn) % 16777216)::int as left,
          (select count(*)::int from pg_ls_waldir() where name > pg_walfile_name(lsn)) as spare
        from pg_current_wal_insert_lsn() as lsn`;
      const [row] = await rowsOf<{ left: number; spare: number }>(db, room);
      const { left = 0, spare = 0 } = row ?? {};
      for (const much of [...Array.from({ length: spare }, () => 16_777_216), Math.max(0, left - 100_000)])
        await db.execute(sql`select pg_logical_emit_message(false, 'filler', repeat('x', ${much}::int))`);
    });
    // Closing gives back the files that are no longer needed.
    await disk?.fill(8 * 1024 * 1024);
    await expectToldAndKept();
  });

  test('takes the load once there is room', async () => {
    expect(await runProgram(['load', second], { DATA_DIR: folder })).toMatchObject({ code: 0 });
  });
}

// What the tests need is made only where they run: after tests that are all skipped nothing would remove it.
if (disk) describe('a disk that is full', tests);
else test.skip(`a disk that is full: ${why}`, () => {});
