import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Connection, connect } from '../../src/database/connect.ts';
import { load } from '../../src/loader/load.ts';
import { copyPostgres, isPostgres, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { rowsIn } from './rows.ts';
import { edit, makeDossier, smallFacts } from './small-dossier.ts';

let first: Connection;
let second: Connection;
const loaded = await openTestDatabase('loaded');

// On a server two connections to one database; the embedded database has one, which two loads share.
beforeAll(async () => {
  if (!isPostgres()) {
    first = await openTestDatabase('migrated');
    second = first;
    return;
  }
  const address = await copyPostgres('migrated');
  [first, second] = await Promise.all([connect(address), connect(address)]);
  afterAll(() => Promise.all([first.close(), second.close()]));
});

test('of two loads of the same at once, one writes it and the other finds it written', async () => {
  const both = await Promise.all([load(first.db, [dossier]), load(second.db, [dossier])]);
  const changes = both.map((result) => Object.keys(result.changes).length);
  expect(changes.filter((count) => count === 0)).toHaveLength(1);
  expect(await rowsIn(first)).toEqual(await rowsIn(loaded));
});

test('of two loads of different states of a dossier at once, one state is the result', async () => {
  const one = await makeDossier(smallFacts);
  const other = await makeDossier(edit(smallFacts.split('quotes:')[0] as string, 'value: P5Y', 'value: P6Y'));
  const alone: unknown[] = [];
  for (const folder of [one, other]) {
    await load(loaded.db, [folder]);
    alone.push(await rowsIn(loaded));
  }
  for (let round = 0; round < 5; round++) {
    await Promise.all([load(first.db, [one]), load(second.db, [other])]);
    expect(alone).toContainEqual(await rowsIn(first));
  }
});

test('four loads of two dossiers at once all succeed', async () => {
  const small = await makeDossier();
  await Promise.all([
    load(first.db, [dossier, small]),
    load(second.db, [small, dossier]),
    load(first.db, [small]),
    load(second.db, [dossier]),
  ]);
  await load(loaded.db, [small]);
  expect(await rowsIn(first)).toEqual(await rowsIn(loaded));
});
