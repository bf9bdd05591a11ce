import { randomBytes } from 'node:crypto';
import { cp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { temporaryFolder } from '../server/support/own-database.ts';
import { isPostgres } from '../support/database.ts';
import { runProgram } from '../support/server.ts';

describe.skipIf(isPostgres())('an embedded database that is damaged', () => {
  let parent: string;
  let whole: string;

  beforeAll(async () => {
    parent = await temporaryFolder();
    whole = join(parent, 'whole');
    expect(await runProgram(['load', 'seeds/beijing-2022'], { DATA_DIR: whole })).toMatchObject({ code: 0 });
  });

  const noise = (bytes: number) => randomBytes(bytes);
  /** The files of the tables, ours or also those of the system (OIDs below 16384). */
  async function tables(path: string, from: number): Promise<string[]> {
    const base = join(path, 'base');
    const files = await readdir(base, { recursive: true });
    return files.filter((file) => Number(file.match(/\/(\d+)$/)?.[1]) >= from).map((file) => join(base, file));
  }
  const each = async (files: Promise<string[]>, damage: (file: string) => Promise<void>) => {
    for (const file of await files) await damage(file);
  };
  const log = async (path: string) =>
    (await readdir(join(path, 'pg_wal')))
      .filter((name) => /^\w{24}$/.test(name))
      .map((name) => join(path, 'pg_wal', name));

  test.each<[string, (path: string) => Promise<void>]>([
    ['its log is missing', (path) => each(log(path), (file) => rm(file))],
    ['its log is noise', (path) => each(log(path), (file) => writeFile(file, noise(2 ** 24)))],
    ['its control file is missing', (path) => rm(join(path, 'global/pg_control'))],
    ['its control file is noise', (path) => writeFile(join(path, 'global/pg_control'), noise(8192))],
    ['it has another version', (path) => writeFile(join(path, 'PG_VERSION'), '12\n')],
    ['its tables are missing', (path) => rm(join(path, 'base'), { recursive: true })],
    ['all tables are cut off', (path) => each(tables(path, 0), (file) => truncate(file, 100))],
    ['our tables are cut off', (path) => each(tables(path, 16384), (file) => truncate(file, 100))],
    ['our tables are noise', (path) => each(tables(path, 16384), (file) => writeFile(file, noise(16384)))],
  ])(
    '%s: one sentence says so, and what to do',
    async (what, damage) => {
      const folder = join(parent, 'damaged');
      await rm(folder, { recursive: true, force: true });
      await cp(whole, folder, { recursive: true });
      await damage(join(folder, 'database'));
      const isOpen = what.startsWith('our');
      for (const args of isOpen ? [['serve'], ['load', 'seeds/beijing-2022']] : [['serve']]) {
        const { code, stdout, stderr } = await runProgram(args, { DATA_DIR: folder, PORT: '0' });
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr).toMatch(
          /^the database in [^\n]*damaged is damaged or was created by another version of Postgres[^\n]*\. Restore the folder from a backup[^\n]*\n$/,
        );
        expect(await readdir(folder)).toEqual(['database']);
      }
    },
    120_000,
  );
});
