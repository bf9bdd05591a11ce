import { expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { describeChanges } from '../../src/loader/report.ts';
import { openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { rowsIn } from './rows.ts';
import { edit, makeDossier, smallCorpus, smallFacts } from './small-dossier.ts';

const database = await openTestDatabase('migrated');
const folders = [dossier, await makeDossier()];

test('the first load adds every row that the dossiers come to', async () => {
  const { changes, counts } = await load(database.db, folders);
  for (const table of ['dossiers', 'documents', 'summits', 'deals', 'quotes', 'claims', 'claimSpans'] as const) {
    expect(changes[table]).toEqual({ added: counts[table], changed: 0, removed: 0 });
  }
  expect(Object.values(changes).filter(({ changed, removed }) => changed + removed > 0)).toEqual([]);
  expect(counts).toMatchObject({ dossiers: 2, documents: 9, summits: 2, people: 5, quotes: 8 });
});

test('loading the same again reports no change and writes no row', async () => {
  const before = await rowsIn(database, { written: true });
  const { changes } = await load(database.db, folders);
  expect(changes).toEqual({});
  expect(describeChanges(changes)).toBe('no change: the database holds this already');
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('loading one of them again, or both in the other order, writes no row either', async () => {
  const before = await rowsIn(database, { written: true });
  expect((await load(database.db, folders.slice(0, 1))).changes).toEqual({});
  expect((await load(database.db, folders.toReversed())).changes).toEqual({});
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('loading nothing writes no row', async () => {
  const before = await rowsIn(database, { written: true });
  expect((await load(database.db, [])).changes).toEqual({});
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('another layout of the same facts is the same content', async () => {
  const before = await rowsIn(database, { written: true });
  const { changes } = await load(database.db, [
    await makeDossier(`# a comment\n\n${smallFacts.replaceAll('\n', '\r\n')}`),
  ]);
  expect(changes).toEqual({});
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('of dossiers whose files are as they were none is read again, and of others each', async () => {
  const changed = await makeDossier(edit(smallFacts, 'value: P5Y', 'value: P6Y'));
  const { given, unchanged, counts } = await load(database.db, [dossier, changed]);
  expect({ given, unchanged, documents: counts.documents }).toEqual({ given: 2, unchanged: 1, documents: 2 });
  expect(await load(database.db, [dossier, changed])).toMatchObject({ given: 2, unchanged: 2, changes: {} });
});

test('files that come to the same rows are read once, and then as they were', async () => {
  const [, small] = folders as [string, string];
  await load(database.db, [small]);
  const layout = await makeDossier(`# another comment\n${smallFacts}`);
  expect(await load(database.db, [layout])).toMatchObject({ unchanged: 0, changes: {} });
  expect(await load(database.db, [layout])).toMatchObject({ unchanged: 1, changes: {} });
  expect(await load(database.db, [small])).toMatchObject({ unchanged: 0, changes: {} });
});

test('a text that changes is read again, though the facts are as they were', async () => {
  const texts = { 'small.txt': edit(smallCorpus, 'of Germany on Friday', 'of Germany 🤝 on Friday') };
  expect(await load(database.db, [await makeDossier(smallFacts, texts)])).toMatchObject({
    unchanged: 0,
    changes: { documents: { changed: 2 } },
  });
});
