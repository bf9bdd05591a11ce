import type { SQL } from 'drizzle-orm';
import type { Logger } from 'drizzle-orm/logger';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgAsyncDatabase } from 'drizzle-orm/pg-core';
import type { relations } from './relations.ts';

/** What queries are written against, whichever database is behind it. */
export type Database = PgAsyncDatabase<NodePgQueryResultHKT, typeof relations>;

/** Where the data lives: a Postgres server by its URL, or an embedded database in a folder or, without one, in memory. */
export type DatabaseAddress = { url: string } | { folder: string | null };

export interface Connection {
  readonly db: Database;
  readonly address: DatabaseAddress;
  /** How many statements can run at once; an embedded database has one connection. */
  readonly connections: number;
  /** How many different statements each connection to Postgres keeps prepared at most, at this moment. */
  prepared(): number;
  /** The database for one request that only reads: a statement that lost its connection is sent again. */
  forRequest(request: ReadRequest): Database;
  /** Throws when the database does not answer. It does not wait behind requests. */
  ready(): Promise<void>;
  /** Waits for running statements, for a moment, then closes the database. */
  close(): Promise<void>;
}

/** Runs a statement, and sees when it begins, when it ends and whether it failed; not its text or values. */
export type Observe = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** A request that reads. */
interface ReadRequest {
  /**
   * When it comes, statements of the request that wait are given up, and running ones are cancelled (SQLSTATE 57014). The
   * embedded database is closed under one that then goes on, and opened again.
   */
  readonly signal: AbortSignal;
  /** Statements of requests with lower ranks go first; by default the time of this call, in milliseconds (monotonic). */
  readonly rank?: number | undefined;
  /** Sees each statement of the request. */
  readonly observe?: Observe | undefined;
}

export interface ConnectOptions {
  /** The most connections to a Postgres server, default 10; one more asks which version of the data set it holds. */
  connections?: number | undefined;
  /** A Postgres server ends a statement that takes longer, in milliseconds (SQLSTATE 57014); by default none. */
  statementTimeout?: number | undefined;
  /** Servers that follow it and take what requests read; see `driver/replicas.ts`. */
  replicas?: readonly { readonly url: string }[] | undefined;
  /** Sees every statement. */
  logger?: Logger | undefined;
  /** The contents of an embedded database in memory to start from, as the client of another gives them. */
  dump?: Blob | undefined;
}

/**
 * The server that the next statement of a request goes to: what stands for the same server is the same object. It may be
 * another one after a failover.
 */
export function serverOf(db: Database): object {
  // Drizzle tells the type of its client to those alone who made it.
  return (db as unknown as { $client: { server: object } }).$client.server;
}

/** The rows of a statement that is not built with Drizzle. */
export async function rowsOf<Row>(db: Pick<Database, 'execute'>, statement: SQL): Promise<Row[]> {
  // What the columns are is for the caller to know.
  return (await db.execute(statement)).rows as Row[];
}
