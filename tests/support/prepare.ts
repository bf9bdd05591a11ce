import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { TestProject } from 'vitest/node';
import { connect } from '../../src/database/connect.ts';
import type { Connection } from '../../src/database/connection.ts';
import type { Client } from '../../src/database/driver/embedded-client.ts';
import { readImage } from '../../src/database/driver/embedded-image.ts';
import { migrate } from '../../src/database/migrate.ts';
import { load } from '../../src/loader/load.ts';
import { buildProgram } from './build.ts';

/** What a test database can start from. */
export type Start = 'migrated' | 'loaded';

/** Where the databases to copy are: files of the embedded database, or template databases of a Postgres server. */
export type Prepared =
  | { files: Record<Start, string> }
  | { server: string; templates: Record<Start, string>; shared: string };

declare module 'vitest' {
  interface ProvidedContext {
    prepared: Prepared;
  }
}

export const dossier = join(import.meta.dirname, '../../seeds/beijing-2022');

/**
 * Makes, once for all tests, a migrated database and one that holds the first dossier too, for test files to copy, and on
 * Postgres one that all files share (`sharedTestDatabase()`).
 */
export default async function prepare(project: TestProject) {
  await buildProgram();
  return project.name === 'postgres' ? preparePostgres(project) : prepareEmbedded(project);
}

async function prepareEmbedded(project: TestProject) {
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph-test-'));
  const files = { migrated: join(folder, 'migrated'), loaded: join(folder, 'loaded') };
  const connection = await connect({ folder: null }, { dump: await readImage('') });
  await migrate(connection);
  await dump(connection, files.migrated);
  await load(connection.db, [dossier]);
  await dump(connection, files.loaded);
  await connection.close();
  project.provide('prepared', { files });
  return () => rm(folder, { recursive: true });
}

async function dump({ db }: Connection, file: string) {
  const client = (db as unknown as { $client: Client }).$client;
  await writeFile(file, Buffer.from(await client.dump()));
}

async function preparePostgres(project: TestProject) {
  const server = process.env.TEST_DATABASE_URL as string;
  const prefix = `summitgraph_test_${process.pid}`;
  const templates = { migrated: `${prefix}_migrated`, loaded: `${prefix}_loaded` };
  const admin = await connect({ url: server }, { connections: 1 });
  const run = (statement: string) => admin.db.execute(sql.raw(statement));
  await run(`create database ${templates.migrated}`);
  await fill(databaseUrl(server, templates.migrated), migrate);
  await run(`create database ${templates.loaded} template ${templates.migrated}`);
  await fill(databaseUrl(server, templates.loaded), ({ db }) => load(db, [dossier]));
  const shared = `${prefix}_shared`;
  await run(`create database ${shared} template ${templates.loaded}`);
  await run(`alter database ${shared} set default_transaction_read_only = on`);
  project.provide('prepared', { server, templates, shared });
  return async () => {
    for (const name of [...Object.values(templates), shared]) await run(`drop database if exists ${name} with (force)`);
    await admin.close();
  };
}

async function fill(url: string, work: (connection: Connection) => Promise<unknown>) {
  const connection = await connect({ url });
  await work(connection);
  await connection.close();
}

/** The URL of another database of the same server. */
export function databaseUrl(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
