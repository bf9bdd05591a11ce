import type postgres from 'postgres';
import { clientOf, type Sender, type Shape, type Statement, type Unsafe, whenAwaited } from './awaited.ts';
import { cancelled, send } from './cancel.ts';
import { databaseCode, isEndOfConnection, isUnreachable } from './errors.ts';
import { createLine, type Line } from './line.ts';
import type { Pool } from './pool.ts';

/** How many statements each connection keeps prepared. Clients choose what they ask for, so there has to be an end. */
const MOST_PREPARED = 500;

/**
 * Lets Postgres parse and plan a statement once for each connection, and not at every request: Drizzle's driver asks for
 * that only where a query was given a name. Statements that come after the first so many are sent unprepared.
 */
export function prepareStatements(client: postgres.Sql): void {
  const prepared = new Set<string>();
  preparedBy.set(client, prepared);
  const send = client.unsafe.bind(client) as (...args: unknown[]) => unknown;
  client.unsafe = ((statement: string, parameters: unknown[] = [], options: object = {}) => {
    const prepare = prepared.has(statement) || prepared.size < MOST_PREPARED;
    if (prepare) prepared.add(statement);
    return send(statement, parameters, { ...options, prepare, simple: false });
  }) as typeof client.unsafe;
}

const preparedBy = new WeakMap<postgres.Sql, Set<string>>();

/** How many different statements the connections of a client keep prepared. */
export function countPrepared(client: postgres.Sql): number {
  return preparedBy.get(client)?.size ?? 0;
}

/**
 * A client for one request that only reads. Its statements end when the signal does: nobody waits for them any longer, and
 * what runs is cancelled in the server (SQLSTATE 57014). One that lost its connection, as all do when the server is
 * restarted, is sent again over another; in a transaction it is not, since what came before it is gone.
 */
export function readingClient(pool: Pool, signal: AbortSignal): postgres.Sql {
  const { client } = pool;
  const ofTransaction =
    (tx: Sender): Unsafe =>
    (...args) =>
      statement(
        () => tx.unsafe(...args),
        async (query) => {
          if (signal.aborted) throw cancelled;
          return send(query, signal, () => pool.giveUp(client)).answer;
        },
      );
  const unsafe: Unsafe = (...args) =>
    statement(
      () => pool.client.unsafe(...args),
      (query) => inLine(pool, query, signal),
      (error) => !signal.aborted && isNoFaultOfItsOwn(error),
    );
  return clientOf(client, unsafe, ofTransaction);
}

/**
 * Has transactions wait in the line too, for a connection of their own. By itself the driver (postgres.js 3.4.9) begins one
 * behind a statement of somebody else where all connections are busy, and then fails it as unsafe.
 */
export function queueTransactions(client: postgres.Sql): void {
  const begin = client.begin.bind(client) as (work: unknown) => Promise<unknown>;
  const queued = async (work: unknown) => {
    const line = lineOf(client);
    await line.enter(new AbortController().signal);
    let failure: unknown;
    try {
      return await begin(work);
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      line.leave(failure);
    }
  };
  client.begin = queued as typeof client.begin;
}

const lines = new WeakMap<postgres.Sql, Line>();

/** The one line of all requests in front of a client. */
function lineOf(client: postgres.Sql): Line {
  const line = lines.get(client) ?? createLine(client.options.max);
  lines.set(client, line);
  return line;
}

/** The one that takes a lost connection's place may be lost too. A statement that ends connections should not end many. */
const MOST_ATTEMPTS = 3;

/** A statement that is run when it is waited for, and again where it failed for what is worth another attempt. */
function statement(
  make: () => Statement,
  run: (query: Statement) => Promise<unknown>,
  isWorthAnother: (error: unknown) => boolean = () => false,
): Statement {
  async function attempts(shape: Shape): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await run(shape(make()));
      } catch (error) {
        if (attempt === MOST_ATTEMPTS || !isWorthAnother(error)) throw error;
      }
    }
  }
  return whenAwaited(attempts);
}

/** Runs a statement in its turn. */
async function inLine(pool: Pool, query: Statement, signal: AbortSignal): Promise<unknown> {
  const { client } = pool;
  const line = lineOf(client);
  await line.enter(signal);
  const { answer, over } = send(query, signal, () => pool.giveUp(client));
  over.then(line.leave);
  return answer;
}

/**
 * Whether a statement failed for what befell its connection. A cancellation reaches a connection, not a statement: where
 * the one that it was meant for has just ended, it takes the next (PostgreSQL, protocol flow, "Canceling Requests in
 * Progress").
 */
function isNoFaultOfItsOwn(error: unknown): boolean {
  if (isUnreachable(error)) return false;
  return isEndOfConnection(error) || (databaseCode(error) === '57014' && /user request/.test(String(error)));
}
