import type { Logger } from 'drizzle-orm/logger';
import { makePgArray } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import type { Database } from './connect.ts';
import { isEndOfConnection, OutcomeUnknownError } from './errors.ts';
import { relations } from './relations.ts';
import { prepareStatements, queueTransactions } from './statements.ts';
import { tlsOf } from './tls.ts';

/** The type `text[]` (PostgreSQL, pg_type.dat). */
const TEXTS = 1009;

export interface ClientOptions {
  /** The most connections the server is asked for. */
  connections: number;
  /** The server ends a statement that takes longer, in milliseconds (SQLSTATE 57014); unless told, none. */
  statementTimeout?: number | undefined;
  /** How long to wait for a connection, in seconds. */
  connectTimeout?: number;
  /** Hears what the server tells of a channel that a connection of this client listens to. */
  onNotify?: (channel: string, payload: string) => void;
}

/**
 * A pool of connections to a Postgres server, none of which is made before the first statement.
 *
 * @throws {RootCertificateError} where the URL names a root certificate that cannot be read
 */
export function createClient(url: string, options: ClientOptions): postgres.Sql {
  const { connections, statementTimeout, connectTimeout = 10, onNotify } = options;
  const { plainUrl, ssl } = tlsOf(url);
  const client = postgres(plainUrl, {
    max: connections,
    ssl,
    connect_timeout: connectTimeout,
    // The driver would ask each new connection which types are arrays, where nobody can catch it that the connection is
    // lost meanwhile, which ends the process. There are arrays of text here and no others.
    fetch_types: false,
    types: { texts: { to: TEXTS, from: [TEXTS], parse: textsOf, serialize: makePgArray } },
    // The driver by itself waits longer and longer, up to 20 s, before it tries again to connect.
    backoff: (failures: number) => Math.min(failures, 1) / 10,
    // Otherwise a statement may be sent behind one that takes long, while other connections fall idle.
    max_pipeline: 1,
    onnotice: () => {},
    ...(onNotify && { onnotify: onNotify }),
    connection: {
      application_name: 'summitgraph',
      ...(statementTimeout !== undefined && { statement_timeout: statementTimeout }),
    },
    // The driver's types do not know max_pipeline.
  } as unknown as postgres.Options<Record<string, never>>);
  prepareStatements(client);
  endLostTransactions(client);
  queueTransactions(client);
  return client;
}

/** The texts of an array as the server writes it (PostgreSQL, "Array Input and Output Syntax"); no text in it is null. */
function textsOf(array: string): string[] {
  const texts = array.slice(1, -1).matchAll(/"((?:[^"\\]|\\.)*)"|([^,]+)/gs);
  return [...texts].map(([, quoted, plain = '']) => quoted?.replace(/\\(.)/gs, '$1') ?? plain);
}

/** What queries are written against, over a client. */
export function databaseOn(client: postgres.Sql, logger?: Logger): Database {
  // As in connect.ts: the types of Drizzle's drivers differ by what a raw statement gives.
  return drizzle({ client, relations, jit: true, logger }) as unknown as Database;
}

type Begin = (work: (tx: { unsafe: (...args: unknown[]) => unknown }) => Promise<unknown>) => Promise<unknown>;

/**
 * Has a transaction end when its connection does. By itself the driver (postgres.js 3.4.9, its issue 1208) sends a rollback
 * after that, over a socket that is no more, and this error, which nobody can catch, ends the process; what the
 * transaction sends later it would send over whatever connection came next.
 */
function endLostTransactions(client: postgres.Sql): void {
  const begin = client.begin.bind(client) as Begin;
  const guarded: Begin = async (work) => {
    let failure: unknown;
    let isDone = false;
    try {
      return await begin(async (tx) => {
        const send = tx.unsafe.bind(tx);
        tx.unsafe = (...args) => {
          if (failure) throw failure;
          return send(...args);
        };
        try {
          const result = await work(tx);
          isDone = true;
          return result;
        } catch (error) {
          failure ??= error;
          // Without an answer there is no rollback: `begin` itself fails as soon as the connection is closed.
          if (isEndOfConnection(error)) await new Promise(() => {});
          throw error;
        }
      });
    } catch (error) {
      failure ??= error;
      if (isDone && isEndOfConnection(error)) throw new OutcomeUnknownError('lost at the commit', { cause: error });
      throw failure;
    }
  };
  client.begin = guarded as typeof client.begin;
}
