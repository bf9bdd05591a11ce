import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { FolderInUseError } from '../../src/database/folder-lock.ts';
import { isPostgres } from '../support/database.ts';

// The embedded database is the same whichever database the other tests run on: once is enough.
describe.skipIf(isPostgres())('an embedded database in a folder', () => {
  let parent: string;
  let made: string;

  // A path with spaces and letters beyond ASCII.
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'summitgraph folder ç '));
    made = join(parent, 'made');
    const connection = await connect({ folder: made });
    await connection.db.execute(sql`create table kept as select 42 as answer`);
    await connection.close();
  });
  afterAll(() => rm(parent, { recursive: true }));

  async function open(folder: string): Promise<Connection> {
    const connection = await connect({ folder });
    onTestFinished(() => connection.close().catch(() => {}));
    return connection;
  }

  test('keeps its rows', async () => {
    expect(await readdir(made)).toEqual(['database']);
    const connection = await open(made);
    expect(await rowsOf(connection.db, sql`select answer from kept`)).toEqual([{ answer: 42 }]);
  });

  test('is open once in a process, and can be opened again when it is closed', async () => {
    const first = await open(made);
    await expect(open(made)).rejects.toThrow(FolderInUseError);
    await expect(open(made)).rejects.toThrow(`in use by process ${process.pid}.`);
    await first.ready();
    await first.close();
    await (await open(made)).ready();
  });

  test('whose making was cut short is made anew', async () => {
    const folder = join(parent, 'unfinished');
    await cp(made, folder, { recursive: true });
    await writeFile(join(folder, 'unfinished'), '');
    const { db } = await open(folder);
    expect(await rowsOf(db, sql`select to_regclass('kept') as kept`)).toEqual([{ kept: null }]);
    expect((await readdir(folder)).sort()).toEqual(['database', 'lock']);
  });

  test('that cannot be opened is let go', async () => {
    const folder = join(parent, 'broken');
    await mkdir(folder);
    await writeFile(join(folder, 'database'), 'not a folder');
    await expect(open(folder)).rejects.toThrow();
    expect(await readdir(folder)).toEqual(['database']);
  });
});
