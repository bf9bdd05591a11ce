import { type PGlite, TransactionAbortedError } from '@electric-sql/pglite';
import { cancelled } from '../errors.ts';
import type { Thread } from './embedded-thread.ts';
import { createStatementQueue, type QueuedRequest } from './statement-queue.ts';

/** The part of PGlite that Drizzle's session uses, and a dump. */
export interface Client extends Pick<PGlite, 'query' | 'transaction'> {
  /** Returns the contents of the database, from which another one can be opened. */
  dump(): Promise<ArrayBuffer>;
}

/** The embedded database. It runs one statement or one transaction at a time. */
export interface EmbeddedDatabase {
  /**
   * Returns a client for the statements of one request.
   *
   * @param request when its signal is aborted, queued statements fail at once; if the running one does not end within
   *   `GRACE_MS`, the thread is killed and the database opened again for the next. By default each statement is a
   *   request of its own, without a signal.
   */
  client(request?: QueuedRequest): Client;
  /** Number of statements and transactions so far that belong to no request, and so may have written. */
  readonly writes: number;
  /** Waits for running statements, then closes the database. Later statements fail. */
  close(): Promise<void>;
}

/** How long an aborted statement may go on, in milliseconds: about as long as opening the database again takes. */
const GRACE_MS = 1000;

/**
 * Creates the embedded database on an opened thread.
 *
 * @param first the thread of the opened database
 * @param reopen opens the database again after its thread has ended
 */
export function createEmbeddedDatabase(first: Thread, reopen: () => Promise<Thread>): EmbeddedDatabase {
  const queue = createStatementQueue(1);
  let thread = first;
  let isClosed = false;
  let writes = 0;

  /** Runs a function that has the database to itself. */
  async function exclusively<Result>(request: QueuedRequest, work: (on: Thread) => Promise<Result>): Promise<Result> {
    const slot = await queue.enter(request);
    const { signal } = request;
    let running: Thread | undefined;
    let timer: NodeJS.Timeout | undefined;

    async function run(): Promise<Result> {
      if (isClosed) throw new Error('the embedded database is closed');
      if (thread.isOver) {
        await thread.kill();
        thread = await reopen();
      }
      if (signal?.aborted) throw cancelled();
      running = thread;
      return work(thread);
    }

    return new Promise<Result>((resolve, reject) => {
      const giveUp = () => {
        reject(cancelled());
        timer = setTimeout(() => running?.kill(), GRACE_MS);
      };
      signal?.addEventListener('abort', giveUp);
      run()
        .then(resolve, reject)
        .finally(() => {
          signal?.removeEventListener('abort', giveUp);
          clearTimeout(timer);
          queue.leave(slot, request);
        });
    });
  }

  return {
    get writes() {
      return writes;
    },
    client(given) {
      const request = () => {
        if (given) return given;
        writes++;
        return { rank: performance.now() };
      };
      return {
        query: (statement: string, parameters?: unknown[], options?: { rowMode?: 'array' | 'object' }) =>
          exclusively(request(), (on) => on.query(statement, parameters, options?.rowMode)),
        transaction: (work: (tx: Pick<Client, 'query'>) => Promise<unknown>) =>
          exclusively(request(), (on) => transact(on, work)),
        dump: () => exclusively(request(), (on) => on.dump()),
        // Drizzle's session uses no more of the results and passes no other options.
      } as Client;
    },
    async close() {
      const request = { rank: performance.now() };
      const slot = await queue.enter(request);
      try {
        isClosed = true;
        if (!thread.isOver) await thread.close();
      } finally {
        queue.leave(slot, request);
      }
    },
  };
}

/** Runs a function in a transaction, which is committed unless the function throws. */
async function transact<Result>(thread: Thread, work: (tx: Pick<Client, 'query'>) => Promise<Result>): Promise<Result> {
  let isOver = false;
  const query = (statement: string, parameters?: unknown[], options?: { rowMode?: 'array' | 'object' }) => {
    if (isOver) throw new Error('the transaction is over');
    return thread.query(statement, parameters, options?.rowMode);
  };
  await thread.query('begin');
  let result: Result;
  try {
    // Drizzle's session uses no more than `query`, see above.
    result = await work({ query } as Pick<Client, 'query'>);
  } catch (error) {
    // The next statement must not become part of this transaction.
    await thread.query('rollback').catch(() => thread.kill());
    throw error;
  } finally {
    isOver = true;
  }
  const { command } = await thread.query('commit');
  if (command === 'ROLLBACK') throw new TransactionAbortedError();
  return result;
}
