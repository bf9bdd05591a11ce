import { join } from 'node:path';
import { load } from '../../../src/loader/load.ts';
import { openTestDatabase } from '../../support/database.ts';
import { serveTestDatabase } from '../../support/server.ts';

const seeds = join(import.meta.dirname, '../../../seeds');

/** Serves both dossiers of the project, and a third one with text that would run or confuse if it were not escaped. */
export async function serveExplorer(): Promise<string> {
  const database = await openTestDatabase();
  await load(database.db, [
    ...['beijing-2022', 'paris-2015'].map((name) => join(seeds, name)),
    join(import.meta.dirname, 'hostile'),
  ]);
  return serveTestDatabase(database, { cacheBytes: 10_000_000 });
}
