import { type SQL, sql } from 'drizzle-orm';
import type { Logger } from 'drizzle-orm/logger';
import type { PgAsyncDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';
import { databaseOn } from './client.ts';
import { openEmbedded } from './driver/embedded.ts';
import { createPool } from './pool.ts';
import { connectReaders } from './readers.ts';
import type { relations } from './relations.ts';
import { countPrepared, readingClient } from './statements.ts';
import { type Watch, watchedClient } from './watch.ts';

/** What queries are written against, whichever database is behind it. */
export type Database = PgAsyncDatabase<PgQueryResultHKT, typeof relations>;

/** Where the data lives: a Postgres server by its URL, or an embedded database in a folder or, without one, in memory. */
export type DatabaseAddress = { url: string } | { folder: string | null };

export interface Connection {
  readonly db: Database;
  readonly address: DatabaseAddress;
  /** How many statements can run at once; an embedded database has one connection. */
  readonly connections: number;
  /** How many different statements each connection to Postgres keeps prepared at most, at this moment. */
  prepared(): number;
  /**
   * The database for one request that only reads: its statements end when the signal does, and one whose connection was
   * lost is sent again. The embedded database runs a statement to its end, and none after the signal.
   *
   * @param watch sees each of its statements
   */
  during(signal: AbortSignal, watch?: Watch): Database;
  /** Throws when the database does not answer. */
  ready(): Promise<void>;
  /** Waits for running statements, then lets go of the database. */
  close(): Promise<void>;
}

export interface ConnectOptions {
  /** The most connections a Postgres server is asked for. */
  connections?: number;
  /** A Postgres server ends a statement that takes longer, in milliseconds (SQLSTATE 57014); unless told, none. */
  statementTimeout?: number | undefined;
  /** Servers that follow it and take what requests read; see `readers.ts`. */
  replicas?: readonly { readonly url: string }[];
  /** Sees every statement. */
  logger?: Logger;
  /** The contents of an embedded database to start from, as `dumpDataDir` gives them. */
  dump?: Blob;
}

/**
 * Opens a database. A Postgres server is not asked for anything until the first statement; `ready` tells if it answers.
 *
 * @throws {FolderInUseError} when another process has the folder of the embedded database open.
 */
export async function connect(address: DatabaseAddress, options: ConnectOptions = {}): Promise<Connection> {
  opened = address;
  if (!('url' in address)) return openEmbedded(address, options);
  const { replicas = [] } = options;
  return replicas.length > 0 ? connectReaders(address, replicas, options) : connectServer(address, options);
}

let opened: DatabaseAddress | undefined;

/** The database that this process went to last, for whoever has to tell where something failed. */
export function openedLast(): DatabaseAddress | undefined {
  return opened;
}

/** The rows of a statement run with `db.execute`, whose result the two drivers shape differently. */
export async function rowsOf<Row>(db: Pick<Database, 'execute'>, statement: SQL): Promise<Row[]> {
  const result = (await db.execute(statement)) as Row[] | { rows: Row[] };
  return Array.isArray(result) ? result : result.rows;
}

function connectServer(address: { url: string }, options: ConnectOptions): Connection {
  const { connections = 10, statementTimeout, logger } = options;
  const pool = createPool(address.url, { connections, statementTimeout });
  const db = () => databaseOn(pool.client, logger);
  return {
    get db() {
      return db();
    },
    address,
    connections,
    prepared: () => countPrepared(pool.client),
    // Drizzle hands no signal on to its driver, so each request has a driver of its own; it takes 0.01 ms to make.
    during: (signal, watch) => {
      const reading = readingClient(pool, signal);
      return databaseOn(watch ? watchedClient(reading, watch) : reading, logger);
    },
    ready: () => answers(db()),
    close: pool.close,
  };
}

async function answers(db: Database): Promise<void> {
  await db.execute(sql`select 1`);
}
