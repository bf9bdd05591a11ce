import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { explain } from '../../src/cli/failures.ts';
import { load } from '../../src/loader/load.ts';
import { rowsIn } from '../loader/rows.ts';
import { ownDatabase, temporaryFolder } from '../server/support/own-database.ts';
import { isPostgres, openTestDatabase } from '../support/database.ts';
import { type Finished, runProgram } from '../support/server.ts';
import { leaflet, talks, writeDossiers } from './support/data-sets.ts';
import { isBoundByPermissions, runBound } from './support/unprivileged.ts';

const database = await openTestDatabase('migrated');
const settings = await ownDatabase();
const folder = await temporaryFolder();

/** A folder that the process may read (5) or not even that (0), until the test is over. */
async function restrict(path: string, mode: number): Promise<void> {
  await chmod(path, mode);
  onTestFinished(() => chmod(path, 0o755));
}

function expectLine({ code, stdout, stderr }: Finished, line: string) {
  expect({ code, stdout, stderr }).toEqual({ code: 1, stdout: '', stderr: `${line}\n` });
}

test('a dossier whose folder vanishes while others are read is reported, and nothing is written', async () => {
  const set = { 'leaflet-1': leaflet('leaflet-1', 1), 'talks-1': talks(1, 1), 'talks-2': talks(2, 1) };
  const parent = await writeDossiers(join(folder, 'vanishing'), set);
  const before = await rowsIn(database, { written: true });
  const gone = join(parent, 'talks-2');
  let isGone: Promise<void> | undefined;
  const onProgress = () => {
    isGone ??= rm(gone, { recursive: true });
  };
  const error = await load(database.db, [parent], { onProgress }).catch((reason: unknown) => reason);
  await isGone;
  expect(explain(error)).toBe(
    `cannot read ${gone}: no such file or folder (ENOENT). Nothing was written. Fix this, then load again.`,
  );
  expect(await rowsIn(database, { written: true })).toEqual(before);
  await load(database.db, [join(parent, 'talks-1')]);
});

const bound = isBoundByPermissions ? '' : ' (skipped: nothing here binds root to permissions)';

describe.skipIf(!isBoundByPermissions)(`permissions${bound}`, () => {
  test.each([
    ['a document', 'text.txt'],
    ['the facts file', 'facts.yaml'],
  ])('that keep us from %s are reported with its path', async (_what, name) => {
    const parent = await writeDossiers(join(folder, `unreadable ${name}`), { 'talks-1': talks(1, 1) });
    const path = join(parent, 'talks-1', name);
    await restrict(path, 0o000);
    expectLine(
      await runBound(['load', parent], settings),
      `cannot read ${path}: permission denied (EACCES). Nothing was written. Fix this, then load again.`,
    );
  });

  test.skipIf(isPostgres())('that keep us from writing into DATA_DIR are reported with its path', async () => {
    const parent = await writeDossiers(join(folder, 'sound'), { 'talks-1': talks(1, 1) });
    const inside = join(folder, 'kept');
    await mkdir(inside);
    await restrict(inside, 0o555);
    for (const path of [inside, join(inside, 'new')]) {
      expectLine(
        await runBound(['load', parent], { DATA_DIR: path }),
        `cannot open a database in ${path}: permission denied (EACCES). Set DATA_DIR to a folder that you can write to.`,
      );
    }
    expect(await readdir(inside)).toEqual([]);
  });
});

test.skipIf(isPostgres())('a file where DATA_DIR should be is reported with its path', async () => {
  const path = join(folder, 'a file');
  await writeFile(path, '');
  expectLine(
    await runProgram(['load', await writeDossiers(join(folder, 'other'), { 'talks-1': talks(1, 1) })], {
      DATA_DIR: path,
    }),
    `cannot open a database in ${path}: a file exists where a folder is expected (EEXIST). Set DATA_DIR to a folder that you can write to.`,
  );
});
