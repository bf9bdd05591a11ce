import { mkdir, watch, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getTableName, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { type Database, rowsOf } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migrate.ts';
import { tables } from '../../src/database/tables/all.ts';
import { dossierTables } from '../../src/loader/dossier.ts';
import { load } from '../../src/loader/load.ts';
import { isPostgres } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { startProgram } from '../support/server.ts';
import { openOwn, ownDatabase, temporaryFolder } from './support/own-database.ts';

const settings = await ownDatabase();
const folder = await temporaryFolder();
const ADVISORY_LOCK = 7;

test('a load that is killed half-way leaves the database as it was, and can be made again', async () => {
  const small = await smallDossier();
  const before = await openOwn(settings);
  await migrate(before);
  await load(before.db, [small]);
  const rowsBefore = await countRows(before.db);
  await stopLoadsBeforeTheirLastTable(before.db);
  await before.close();
  const kill = isPostgres() ? killWhenItWaitsForTheLock : killWhenItTells;
  expect(await kill()).toMatchObject({ code: null });

  const after = await openOwn(settings);
  expect(await countRows(after.db)).toEqual(rowsBefore);
  expect(rowsBefore.documents).toBe(1);
  await after.db.execute(sql`drop function stop_here() cascade`);
  const { changes } = await load(after.db, [small, dossier]);
  expect(changes.claimSpans?.added).toBeGreaterThan(100);
  expect((await countRows(after.db)).documents).toBe(8);
  await after.close();
});

async function smallDossier(): Promise<string> {
  const path = join(folder, 'small');
  await mkdir(path);
  await writeFile(join(path, 'text.txt'), 'A title\n\nA title and a body.\n');
  const documents = 'documents:\n  a-document: { opens: A title, kind: OTHER }\n';
  await writeFile(join(path, 'facts.yaml'), `title: Small\nlicence: CC0-1.0\n${documents}`);
  return path;
}

async function countRows(db: Database): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of dossierTables) {
    const name = sql.identifier(getTableName(tables[table]));
    const [row] = await rowsOf<{ count: number }>(db, sql`select count(*)::int as count from ${name}`);
    counts[table] = row?.count ?? -1;
  }
  return counts;
}

/** From then on a load does not get past its last table: it waits there, and tells that it does. */
async function stopLoadsBeforeTheirLastTable(db: Database): Promise<void> {
  // The embedded database runs alone and cannot be asked meanwhile. It writes all that it has to its files, and one more.
  const wait = isPostgres()
    ? sql.raw(`perform pg_advisory_xact_lock(${ADVISORY_LOCK});`)
    : sql.raw(`
        checkpoint;
        execute format('copy (select 1) to %L', current_setting('data_directory') || '/stopped');
        perform pg_sleep(3600);`);
  await db.execute(
    sql`create function stop_here() returns trigger language plpgsql as $$ begin ${wait} return null; end $$`,
  );
  await db.execute(
    sql`create trigger stop_here before insert on claim_spans for each statement execute function stop_here()`,
  );
}

const startLoad = () => startProgram(['load', dossier], { ...settings });

async function killWhenItTells() {
  const ended = new AbortController();
  const changes = watch(join((settings as { DATA_DIR: string }).DATA_DIR, 'database'), { signal: ended.signal });
  const run = startLoad();
  const finished = run.finished.finally(() => ended.abort());
  try {
    for await (const { filename } of changes) if (filename === 'stopped') run.kill('SIGKILL');
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  }
  return finished;
}

async function killWhenItWaitsForTheLock() {
  const { db, close } = await openOwn(settings);
  const isWaiting = async () => {
    const query = sql`select from pg_locks where locktype = 'advisory' and objid = ${ADVISORY_LOCK} and not granted`;
    return (await rowsOf(db, query)).length > 0;
  };
  const finished = await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${ADVISORY_LOCK})`);
    const run = startLoad();
    let hasEnded = false;
    const ended = run.finished.finally(() => {
      hasEnded = true;
    });
    while (!hasEnded && !(await isWaiting()));
    run.kill('SIGKILL');
    return ended;
  });
  await close();
  return finished;
}
