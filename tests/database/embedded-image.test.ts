import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { imageFor } from '../../src/cli/seeds-image.ts';
import { bundledSeeds } from '../../src/config/environment.ts';
import { connect } from '../../src/database/connect.ts';
import { rowsOf } from '../../src/database/connection.ts';
import { makeImage } from '../../src/database/driver/embedded.ts';
import { readImage } from '../../src/database/driver/embedded-image.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';

let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summitgraph-image-'));
  file = await makeImage(migrate, '', folder);
});
afterAll(() => rm(folder, { recursive: true }));

test('a database that starts from the image has all tables and no rows, and needs no migration', async () => {
  const connection = await connect({ folder: null }, { dump: await readImage('', folder) });
  const migrations = sql`select count(*)::int as count from drizzle.__drizzle_migrations`;
  const [before] = await rowsOf<{ count: number }>(connection.db, migrations);
  await migrate(connection);
  expect(await rowsOf(connection.db, migrations)).toEqual([before]);
  expect(before?.count).toBeGreaterThan(10);
  expect(await rowsOf(connection.db, sql`select count(*)::int as count from summits`)).toEqual([{ count: 0 }]);
  await connection.close();
});

test('an image that was cut short is not used', async () => {
  expect(await readImage('', folder)).toBeInstanceOf(Blob);
  await truncate(file, (await readFile(file)).length - 1000);
  expect(await readImage('', folder)).toBeUndefined();
});

test('nor is one that is missing', async () => {
  expect(await readImage('', join(folder, 'none'))).toBeUndefined();
});

test('one with the seeds holds what a load writes, so that nothing is left to load', async () => {
  const contents = (await imageFor([bundledSeeds])) as string;
  await makeImage(
    async (connection) => {
      await migrate(connection);
      await load(connection.db, [bundledSeeds]);
    },
    contents,
    folder,
  );
  const connection = await connect({ folder: null }, { dump: await readImage(contents, folder) });
  const { given, unchanged } = await load(connection.db, [bundledSeeds]);
  expect([given, unchanged]).toEqual([2, 2]);
  await connection.close();
});

test('other seeds have no image, not even when there are more of them', async () => {
  expect(await imageFor([bundledSeeds])).toMatch(/^[0-9a-f]{64}$/);
  expect(await imageFor([join(bundledSeeds, 'paris-2015')])).toBeUndefined();
  expect(await imageFor([bundledSeeds, folder])).toBeUndefined();
  expect(await imageFor([])).toBeUndefined();
});
