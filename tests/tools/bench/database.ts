import postgres from 'postgres';
import { connect } from '../../../src/database/connect.ts';
import { migrate } from '../../../src/database/migrate.ts';

/** Makes an empty database with the tables of this version. Gives its address. */
export async function createDatabase(serverUrl: string, name: string): Promise<string> {
  await dropDatabase(serverUrl, name);
  await administer(serverUrl, `create database "${name}"`);
  const url = databaseUrl(serverUrl, name);
  const connection = await connect({ url });
  try {
    await migrate(connection);
  } finally {
    await connection.close();
  }
  return url;
}

/** Drops a database, if it is there, and ends the connections to it. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await administer(serverUrl, `drop database if exists "${name}" with (force)`);
}

/** Keeps each statement in the process of its connection: what a parallel worker does is not counted for the one that it helps. */
export async function forbidParallelWorkers(url: string): Promise<void> {
  await administer(url, `alter database "${new URL(url).pathname.slice(1)}" set max_parallel_workers_per_gather = 0`);
}

function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = postgres(serverUrl, { max: 1, onnotice: () => {} });
  try {
    await client.unsafe(statement);
  } finally {
    await client.end();
  }
}
