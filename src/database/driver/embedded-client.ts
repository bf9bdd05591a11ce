import { type PGlite, TransactionAbortedError } from '@electric-sql/pglite';
import { cancelled } from '../errors.ts';
import type { Thread } from './embedded-thread.ts';
import { createStatementQueue, type QueuedRequest } from './statement-queue.ts';

/** What Drizzle's session for PGlite asks of a client, and what copies the database. */
export interface Client extends Pick<PGlite, 'query' | 'transaction'> {
  /** The contents of the database, from which another can be opened. */
  dump(): Promise<ArrayBuffer>;
}

/** The embedded database, which runs one statement or one transaction at a time. */
export interface EmbeddedDatabase {
  /**
   * @param request whose statements they are: its signal ends their waiting, and where one that runs then goes on for more
   *   than a moment, its thread is ended and the database opened again for the next. By default each is of its own, without end
   */
  client(request?: QueuedRequest): Client;
  /** Waits for running statements; those that come later fail. */
  close(): Promise<void>;
}

/** How long a statement that nobody waits for may go on, in milliseconds: about as long as opening the database again takes. */
const GRACE_MS = 1000;

/**
 * @param first the database as it was opened
 * @param reopen opens it again after its thread ended
 */
export function createEmbeddedDatabase(first: Thread, reopen: () => Promise<Thread>): EmbeddedDatabase {
  const queue = createStatementQueue(1);
  let thread = first;
  let isClosed = false;

  /** Does some work that has the database to itself. */
  async function exclusively<Result>(request: QueuedRequest, work: (on: Thread) => Promise<Result>): Promise<Result> {
    await queue.enter(request);
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
      signal?.addEventListener('abort', giveUp, { once: true });
      run()
        .then(resolve, reject)
        .finally(() => {
          signal?.removeEventListener('abort', giveUp);
          clearTimeout(timer);
          queue.leave(request);
        });
    });
  }

  return {
    client(given) {
      const request = () => given ?? { rank: performance.now() };
      return {
        query: (statement: string, parameters?: unknown[], options?: { rowMode?: 'array' | 'object' }) =>
          exclusively(request(), (on) => on.query(statement, parameters, options?.rowMode)),
        transaction: (work: (tx: Pick<Client, 'query'>) => Promise<unknown>) =>
          exclusively(request(), (on) => transact(on, work)),
        dump: () => exclusively(request(), (on) => on.dump()),
        // Drizzle's session takes no more of the results, and gives no other options.
      } as Client;
    },
    async close() {
      const request = { rank: performance.now() };
      await queue.enter(request);
      try {
        isClosed = true;
        if (!thread.isOver) await thread.close();
      } finally {
        queue.leave(request);
      }
    },
  };
}

/** Does some work in a transaction, which is committed unless it throws. */
async function transact<Result>(thread: Thread, work: (tx: Pick<Client, 'query'>) => Promise<Result>): Promise<Result> {
  let isOver = false;
  const query = (statement: string, parameters?: unknown[], options?: { rowMode?: 'array' | 'object' }) => {
    if (isOver) throw new Error('the transaction is over');
    return thread.query(statement, parameters, options?.rowMode);
  };
  await thread.query('begin');
  let result: Result;
  try {
    // As above.
    result = await work({ query } as Pick<Client, 'query'>);
  } catch (error) {
    // The next statement must not become a part of it.
    await thread.query('rollback').catch(() => thread.kill());
    throw error;
  } finally {
    isOver = true;
  }
  const { command } = await thread.query('commit');
  if (command === 'ROLLBACK') throw new TransactionAbortedError();
  return result;
}
