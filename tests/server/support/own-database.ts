import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '../../../src/database/connect.ts';
import type { Connection } from '../../../src/database/connection.ts';
import { afterwards } from '../../support/afterwards.ts';
import { copyPostgres, isPostgres } from '../../support/database.ts';

/** Settings for runs of the program on a database of their own, which holds no data yet. */
export type OwnDatabase = { DATABASE_URL: string } | { DATA_DIR: string };

/** An empty folder, its name as awkward as names get, or a new database on the Postgres server of the tests. */
export async function ownDatabase(): Promise<OwnDatabase> {
  if (isPostgres()) return { DATABASE_URL: (await copyPostgres('migrated')).url };
  return { DATA_DIR: await temporaryFolder() };
}

/** A new one, removed afterwards. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph tëst '));
  afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Opens the database of a program that does not run now. */
export function openOwn(settings: OwnDatabase): Promise<Connection> {
  return connect('DATABASE_URL' in settings ? { url: settings.DATABASE_URL } : { folder: settings.DATA_DIR });
}
