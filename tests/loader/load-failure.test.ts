import { type SQL, sql } from 'drizzle-orm';
import { expect, onTestFinished, test } from 'vitest';
import { rootOf } from '../../src/database/errors.ts';
import { load } from '../../src/loader/load.ts';
import { ProblemsError } from '../../src/loader/problems.ts';
import { openTestDatabase } from '../support/database.ts';
import { rowsIn } from './rows.ts';
import { edit, makeDossier, smallFacts } from './small-dossier.ts';

const database = await openTestDatabase();
await load(database.db, [await makeDossier()]);

// A changed value, a new name, and a quote less.
const [changed = ''] = edit(
  edit(smallFacts, 'value: P5Y', 'value: P6Y'),
  'President Ito]',
  'President Ito, Ada]',
).split('  agree:\n');

/** Has the database fail where a trigger says, until the test is over. */
async function failOn(trigger: SQL): Promise<void> {
  await database.db.execute(
    sql`create function fail() returns trigger language plpgsql as $$ begin raise exception 'the disk is full'; end $$`,
  );
  onTestFinished(async () => {
    await database.db.execute(sql`drop function fail cascade`);
  });
  await database.db.execute(trigger);
}

test('a problem in one of two dossiers keeps both from being written', async () => {
  const before = await rowsIn(database, { written: true });
  const broken = await makeDossier(edit(smallFacts, 'words: of France', 'words: of Spain'), undefined, 'broken');
  const loading = load(database.db, [await makeDossier(changed), broken]);
  await expect(loading).rejects.toThrow(ProblemsError);
  await expect(loading).rejects.toThrow('not in the document: "of Spain"');
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

// The tables are written from first to last, and what is gone is removed from last to first.
test.each([
  ['at the first table', 'before update on dossiers'],
  ['in the middle', 'before insert on claims'],
  ['at the last table', 'before insert on claim_spans'],
  ['while claims are superseded', 'before update on claims'],
  ['while rows are removed', 'before delete on quotes'],
  ['at the version, after all rows', 'before update on dataset'],
])('an error of the database %s leaves every row as it was', async (_when, event) => {
  const before = await rowsIn(database, { written: true });
  await failOn(sql`create trigger fail ${sql.raw(event)} for each row execute function fail()`);
  const error = await load(database.db, [await makeDossier(changed)]).catch(rootOf);
  expect((error as Error).message).toBe('the disk is full');
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('an error when the transaction ends leaves every row as it was', async () => {
  const before = await rowsIn(database, { written: true });
  await failOn(
    sql`create constraint trigger fail after insert on claims deferrable initially deferred
        for each row execute function fail()`,
  );
  const error = await load(database.db, [await makeDossier(changed)]).catch(rootOf);
  expect((error as Error).message).toBe('the disk is full');
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('the same load succeeds once nothing fails', async () => {
  const { changes } = await load(database.db, [await makeDossier(changed)]);
  expect(changes).toMatchObject({ dossiers: { changed: 1 }, names: { added: 1 }, quotes: { removed: 1 } });
});
