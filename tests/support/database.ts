import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { sql } from 'drizzle-orm';
import { graphql } from 'graphql';
import { inject } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import type { Connection, DatabaseAddress } from '../../src/database/connection.ts';
import { schema } from '../../src/graphql/schema.ts';
import { afterwards } from './afterwards.ts';
import { databaseUrl, type Start } from './prepare.ts';

export interface TestDatabase extends Connection {
  /** Every statement since the database was opened, or since this was emptied. */
  statements: string[];
}

/** Opens a database of its own, and lets go of it afterwards. Tests that only read use `sharedTestDatabase()`. */
export async function openTestDatabase(start: Start = 'loaded'): Promise<TestDatabase> {
  const prepared = inject('prepared');
  const database = await open('files' in prepared ? prepared.files[start] : await copyPostgres(start));
  afterwards(() => database.close());
  return database;
}

/** The database that the files of a worker share: opening one takes longer than most files run. */
let shared: Promise<TestDatabase> | undefined;

/** Opens the database with the first dossier that files share. It is read-only, and ends with the worker. */
export function sharedTestDatabase(): Promise<TestDatabase> {
  shared ??= openShared();
  return shared;
}

async function openShared(): Promise<TestDatabase> {
  const prepared = inject('prepared');
  if ('server' in prepared) return open({ url: databaseUrl(prepared.server, prepared.shared) });
  const database = await open(prepared.files.loaded);
  await database.db.execute(sql`set default_transaction_read_only = on`);
  return database;
}

/** Opens a copy of a file of the embedded database, or a database of a Postgres server. */
async function open(source: string | { url: string }): Promise<TestDatabase> {
  const statements: string[] = [];
  const logger = { logQuery: (statement: string) => statements.push(statement) };
  const connection =
    typeof source === 'string'
      ? await connect({ folder: null }, { logger, dump: new Blob([await readFile(source)]) })
      : await connect(source, { logger });
  return { ...connection, statements };
}

/** A new database on the Postgres server of the tests, dropped afterwards. */
export async function copyPostgres(start: Start): Promise<{ url: string }> {
  const prepared = inject('prepared');
  if (!('server' in prepared)) throw new Error('these tests run on the embedded database');
  const { server, templates } = prepared;
  const name = `summitgraph_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template ${templates[start]}`);
  afterwards(() => administer(server, `drop database if exists ${name} with (force)`));
  return { url: databaseUrl(server, name) };
}

/** Whether these tests run on a Postgres server, where several processes can share a database. */
export function isPostgres(): boolean {
  return 'server' in inject('prepared');
}

async function administer(server: string, statement: string): Promise<void> {
  const admin = await connect({ url: server } satisfies DatabaseAddress, { connections: 1 });
  await admin.db.execute(sql.raw(statement));
  await admin.close();
}

/** Runs a query on the schema itself, without HTTP, and gives its data; fails on any error. */
export async function ask<Data = Record<string, never>>(
  { db }: Pick<Connection, 'db'>,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { db } });
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data)) as Data;
}
