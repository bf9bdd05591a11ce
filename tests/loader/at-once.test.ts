import { sql } from 'drizzle-orm';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { type Connection, rowsOf } from '../../src/database/connection.ts';
import { load } from '../../src/loader/load.ts';
import { copyPostgres, isPostgres, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { rowsIn } from './rows.ts';
import { edit, makeDossier, makeNotice, smallFacts } from './small-dossier.ts';

const loaded = await openTestDatabase('loaded');
// On a server two connections to one database; the embedded database has one, which two loads share.
const [first, second] = await openTwice();

async function openTwice(): Promise<[Connection, Connection]> {
  if (!isPostgres()) {
    const database = await openTestDatabase('migrated');
    return [database, database];
  }
  const address = await copyPostgres('migrated');
  const both: [Connection, Connection] = [await connect(address), await connect(address)];
  afterAll(() => Promise.all(both.map((connection) => connection.close())));
  return both;
}

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

// The embedded database runs one transaction at a time, whatever the loader does.
test.skipIf(!isPostgres())('a load waits for one that has not ended, though it writes other rows', async () => {
  const gate = await connect(first.address, { connections: 1 });
  onTestFinished(() => gate.close());
  await gate.db.execute(sql`select pg_advisory_lock(1)`);
  await gate.db.execute(sql`create function wait() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock(1); return new; end $$`);
  await gate.db.execute(sql`create trigger wait before insert or update on dossiers for each row
    when (new.slug = 'small') execute function wait()`);

  const held = load(first.db, [await makeDossier(edit(smallFacts, 'value: P5Y', 'value: P7Y'))]);
  await expect.poll(() => waiting(gate), { timeout: 30_000 }).toBe(1);
  const later = load(second.db, [await makeNotice()]);
  await expect.poll(() => waiting(gate), { timeout: 30_000 }).toBe(2);
  await gate.db.execute(sql`select pg_advisory_unlock(1)`);
  await Promise.all([held, later]);
});

/** How many loads wait for a lock in this database. */
async function waiting({ db }: Connection): Promise<number> {
  const locks = sql`select from pg_locks where locktype = 'advisory' and not granted
    and database = (select oid from pg_database where datname = current_database())`;
  return (await rowsOf(db, locks)).length;
}
