import type { PGlite } from '@electric-sql/pglite';
import type postgres from 'postgres';
import { databaseCode, isEndOfConnection } from './errors.ts';

/** What reads go through, be it a whole client or one transaction of it. */
type Sender = Pick<postgres.Sql, 'unsafe'>;

/** A statement as Drizzle's driver uses one: it is sent when it is waited for, for rows as objects or as arrays. */
type Statement = ReturnType<postgres.Sql['unsafe']>;

/** How many statements each connection keeps prepared. Clients choose what they ask for, so there has to be an end. */
const MOST_PREPARED = 500;

/**
 * Lets Postgres parse and plan a statement once for each connection, and not at every request: Drizzle's driver asks for
 * that only where a query was given a name. Statements that come after the first so many are sent unprepared.
 */
export function prepareStatements(client: postgres.Sql): void {
  const prepared = new Set<string>();
  const send = client.unsafe.bind(client) as (...args: unknown[]) => unknown;
  client.unsafe = ((statement: string, parameters: unknown[] = [], options: object = {}) => {
    const prepare = prepared.has(statement) || prepared.size < MOST_PREPARED;
    if (prepare) prepared.add(statement);
    return send(statement, parameters, { ...options, prepare, simple: false });
  }) as typeof client.unsafe;
}

/**
 * A client for one request that only reads. Its statements end when the signal does: those that wait for a connection are
 * dropped, and what runs is cancelled in the server (SQLSTATE 57014). One that lost its connection, as all do when the
 * server is restarted, is sent once more over another; in a transaction it is not, since what came before it is gone.
 */
export function readingClient(client: postgres.Sql, signal: AbortSignal): postgres.Sql {
  const cancelling = (sender: Sender): postgres.Sql['unsafe'] =>
    ((...args: Parameters<Sender['unsafe']>) => statement(() => sender.unsafe(...args), signal, false)) as never;
  const reading: Partial<postgres.Sql> = {
    options: client.options,
    unsafe: ((...args: Parameters<Sender['unsafe']>) => statement(() => client.unsafe(...args), signal, true)) as never,
    begin: ((work: (tx: postgres.TransactionSql) => Promise<unknown>) =>
      client.begin((tx) => work(Object.assign(Object.create(tx), { unsafe: cancelling(tx) })))) as never,
  };
  return reading as postgres.Sql;
}

/** The same for the embedded database, which is one thread with everything else: what runs there cannot be cancelled. */
export function readingEmbedded(client: PGlite, signal: AbortSignal): PGlite {
  const query: PGlite['query'] = async (...args) => {
    if (signal.aborted) throw cancelled;
    return client.query(...args);
  };
  return { query } as PGlite;
}

function statement(send: () => Statement, signal: AbortSignal, isRepeatable: boolean): Statement {
  const run = async (shape: (query: Statement) => Statement): Promise<unknown> => {
    try {
      return await during(signal, () => shape(send()));
    } catch (error) {
      if (!isRepeatable || signal.aborted || !isNoFaultOfItsOwn(error)) throw error;
      return await during(signal, () => shape(send()));
    }
  };
  const then: PromiseLike<unknown>['then'] = (...handlers) => run((query) => query).then(...handlers);
  return { values: () => run((query) => query.values() as never), then } as unknown as Statement;
}

/** Waits for a statement, which is cancelled when the signal comes while it waits or runs. */
async function during(signal: AbortSignal, start: () => Statement): Promise<unknown> {
  if (signal.aborted) throw cancelled;
  const query = start();
  // Of a cancellation that does not get through nobody needs to hear: the server ends the statement in time.
  const cancel = () => void Promise.resolve(query.cancel()).catch(() => {});
  signal.addEventListener('abort', cancel, { once: true });
  try {
    return await query;
  } finally {
    signal.removeEventListener('abort', cancel);
  }
}

/** What the server says of a statement that was cancelled, for one that was not sent any more. */
const cancelled = Object.assign(new Error('canceling statement due to user request'), { code: '57014' });

/**
 * Whether a statement failed for what befell its connection. A cancellation reaches a connection, not a statement: where
 * the one that it was meant for has just ended, it takes the next (PostgreSQL, protocol flow, "Canceling Requests in
 * Progress").
 */
function isNoFaultOfItsOwn(error: unknown): boolean {
  return isEndOfConnection(error) || (databaseCode(error) === '57014' && /user request/.test(String(error)));
}
