import type { SQL } from 'drizzle-orm';
import type { Logger } from 'drizzle-orm/logger';
import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres';
import type { PgAsyncDatabase } from 'drizzle-orm/pg-core';
import type { Cancellation } from './cancellation.ts';
import type { relations } from './relations.ts';

/** The Drizzle database that queries are written against, for both Postgres servers and the embedded database. */
export type Database = PgAsyncDatabase<NodePgQueryResultHKT, typeof relations>;

/** The URL of a Postgres server, or the folder of an embedded database; null keeps it in memory. */
export type DatabaseAddress = { url: string } | { folder: string | null };

export interface Connection {
  readonly db: Database;
  readonly address: DatabaseAddress;
  /** Maximum number of open connections; an embedded database has one. */
  readonly connections: number;
  /**
   * Identifies the data set between two loads, without a statement: it changes as soon as a load notifies. Undefined while it
   * is not known: the server does not answer, was not asked yet, or has a pooler before it, through which nothing notifies.
   */
  revision(): string | undefined;
  /** Returns the number of distinct statements prepared so far; each connection to Postgres keeps at most this many. */
  prepared(): number;
  /** Returns the database for one request that only reads: statements that lost their connection are retried. */
  forRequest(request: ReadRequest): RequestDatabase;
  /** Throws if the database does not answer. It does not queue behind requests. */
  ready(): Promise<void>;
  /** Waits briefly for running statements, then closes the database. */
  close(): Promise<void>;
}

/** Runs a statement and observes its start, its end and any error, but not its text or values. */
export type Observe = <Result>(run: () => Promise<Result>) => Promise<Result>;

/** The database as one request reads it. */
export interface RequestDatabase {
  /** For statements that Drizzle writes. Made when it is first used, which takes as long as a small statement. */
  readonly db: Database;
  /**
   * The server that the next statement goes to; the same object means the same server. It changes after a failover.
   */
  readonly server: object;
  /** Runs a statement that Drizzle did not write. Each row is an array of the texts of its values, in UTF-8. */
  read(text: string, values: readonly unknown[]): Promise<(Buffer | null)[][]>;
}

/** A read-only request. */
interface ReadRequest {
  /**
   * When aborted, queued statements of the request fail and running ones are cancelled (SQLSTATE 57014). If one goes on
   * in the embedded database all the same, that is closed and opened again.
   */
  readonly signal: Cancellation;
  /** Statements with lower ranks go first; default the time of this call, in milliseconds (monotonic clock). */
  readonly rank?: number | undefined;
  /** Whether its statements are expected to take milliseconds at most; they may then share a connection. */
  readonly isLight?: boolean | undefined;
  /** Observes each statement of the request. */
  readonly observe?: Observe | undefined;
}

export interface ConnectOptions {
  /** The most connections to a Postgres server, default 10. One more polls the version of the data set. */
  connections?: number | undefined;
  /** Milliseconds after which a Postgres server ends a statement (SQLSTATE 57014); no limit by default. */
  statementTimeout?: number | undefined;
  /** Replicas of the server, which take read-only requests; see `driver/replicas.ts`. */
  replicas?: readonly { readonly url: string }[] | undefined;
  /** Logs every statement. */
  logger?: Logger | undefined;
  /** The initial contents of an in-memory embedded database: a dump of another one. */
  dump?: Blob | undefined;
  /** Identifies the data set that a new embedded database in a folder starts with, if there is an image with it. */
  image?: string | undefined;
}

/** Runs a raw SQL statement and returns its rows. */
export async function rowsOf<Row>(db: Pick<Database, 'execute'>, statement: SQL): Promise<Row[]> {
  // The caller knows the columns of its statement.
  return (await db.execute(statement)).rows as Row[];
}
