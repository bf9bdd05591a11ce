import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { load } from '../../src/loader/load.ts';
import { openTestDatabase } from '../support/database.ts';
import { rowsIn } from './rows.ts';
import { makeDossier, makeNotice } from './small-dossier.ts';

const database = await openTestDatabase('migrated');
const small = await makeDossier();
const notice = await makeNotice();

beforeEach(() => load(database.db, [small, notice], { prune: true }));

test('a dossier that is not given stays', async () => {
  const { changes } = await load(database.db, [small]);
  expect(changes).toEqual({});
  expect(await dossiers()).toEqual(['notice', 'small']);
});

test('a dossier that is not given is gone when pruned, with all that was its own', async () => {
  await load(database.db, [small], { prune: true });
  expect(await dossiers()).toEqual(['small']);
  const pruned = await rowsIn(database);
  await load(database.db, [notice]);
  await load(database.db, [small], { prune: true });
  expect(await rowsIn(database)).toEqual(pruned);
  expect(JSON.stringify(pruned)).not.toContain('notice');
});

test('a slug of a dossier that is pruned is free', async () => {
  const renamed = await makeDossier(undefined, undefined, 'renamed');
  await expect(load(database.db, [renamed])).rejects.toThrow(/dossier small already has it/);
  await load(database.db, [renamed], { prune: true });
  expect(await dossiers()).toEqual(['renamed']);
});

async function dossiers(): Promise<string[]> {
  const rows = await rowsOf<{ slug: string }>(database.db, sql`select slug from dossiers order by slug`);
  return rows.map(({ slug }) => slug);
}
