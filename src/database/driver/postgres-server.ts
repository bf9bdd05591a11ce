import type { Cancellation } from '../cancellation.ts';
import { cancelled, isEndOfConnection, OutcomeUnknownError, wasInterrupted } from '../errors.ts';
import { type OnOver, runCancellable } from './cancellable.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import type { Executor, Scope, Transaction } from './executor.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSessionPool } from './session-pool.ts';
import type { Answer, Statement } from './statement.ts';
import { createStatementQueue } from './statement-queue.ts';

/** A Postgres server and the connections to it. */
export interface PostgresServer extends Executor {
  /** The number of distinct statements prepared so far; each session keeps at most this many. */
  readonly prepared: number;
  /** Closes all sessions at once, including busy ones, because the server no longer responds. */
  giveUp(): void;
  /** Waits briefly for running statements, then closes all sessions. */
  close(): Promise<void>;
}

/** The most statements that each session keeps prepared. Clients choose their queries, so there has to be a limit. */
const MOST_PREPARED = 500;

/** The longest of them, in UTF-16 code units: each session keeps the plans of all of them in memory. */
const LONGEST_PREPARED = 30_000;

/** Limits retries: a replacement session may be lost too, but a statement that kills sessions should not kill many. */
const MOST_ATTEMPTS = 3;

/** A slot and a session, held until `leave` is called with the error that ended the statement, if any. */
interface Entered {
  readonly session: Session;
  leave(error?: unknown): void;
}

/**
 * Creates the executor for one server. No session is opened before the first statement.
 *
 * @param options `connections` is the most sessions open at once
 */
export function connectServer(options: SessionOptions & { connections: number }): PostgresServer {
  const queue = createStatementQueue(options.connections);
  const breaker = createCircuitBreaker();
  const pool = createSessionPool(options);
  const names = new Map<string, string>();
  const onSilent = () => pool.discard('idle');

  /** Queued: waits for a slot and a session. */
  function enter(scope: Scope): Entered | Promise<Entered> {
    const report = breaker.check();
    const queued = queue.enter(scope);
    return queued ? queued.then(() => openOrTake(scope, report)) : openOrTake(scope, report);
  }

  function openOrTake(scope: Scope, report: (error?: unknown) => boolean): Entered | Promise<Entered> {
    const leave = (error?: unknown) => {
      if (report(error)) queue.fail(error);
      queue.leave(scope);
    };
    const enteredWith = (session: Session): Entered => ({
      session,
      leave(error) {
        pool.giveBack(session);
        leave(error);
      },
    });
    const idle = pool.takeIdle();
    if (idle) return enteredWith(idle);
    const opening = pool.open().then(
      (session) => {
        // The server is known to be up now; other statements need not wait until this one has ended.
        report();
        return enteredWith(session);
      },
      (error: unknown) => {
        leave(error);
        throw error;
      },
    );
    return orAborted(opening, scope.signal, (entered) => entered.leave());
  }

  /** Prepared: the name under which sessions prepare a statement; empty if there are too many, or it is too long. */
  function nameOf(text: string): string {
    const known = names.get(text);
    if (known !== undefined) return known;
    // A pooler gives each statement another session.
    if (names.size >= MOST_PREPARED || text.length > LONGEST_PREPARED || options.server.pooler) return '';
    const name = `s${names.size + 1}`;
    names.set(text, name);
    return name;
  }

  /** Cancellable: ends when the signal is aborted. */
  function run(entered: Entered, statement: Statement, signal: Cancellation | undefined, onOver: OnOver) {
    return runCancellable(entered.session, statement, nameOf(statement.text), { signal, onOver, onSilent });
  }

  async function runOnce(statement: Statement, scope: Scope): Promise<Answer> {
    const taken = enter(scope);
    const entered = taken instanceof Promise ? await taken : taken;
    return run(entered, statement, scope.signal, entered.leave);
  }

  /** Retried: sent again if the connection was lost and the statement only reads. */
  async function execute(statement: Statement, scope: Scope): Promise<Answer> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await runOnce(statement, scope);
      } catch (error) {
        const isWorthAnother = scope.isRetried && !scope.signal?.aborted && wasInterrupted(error);
        if (!isWorthAnother || attempt === MOST_ATTEMPTS) throw error;
      }
    }
  }

  async function begin(scope: Scope): Promise<Transaction> {
    const entered = await enter(scope);
    let previous: Promise<unknown> = Promise.resolve();
    let lost: unknown;

    /** Runs statements one after the other: a session accepts the next one when the previous one has ended. */
    function inOrder(work: (onOver: OnOver) => Promise<Answer>): Promise<Answer> {
      return new Promise((resolve, reject) => {
        previous = previous.then(
          () =>
            new Promise<unknown>((onOver) => {
              work(onOver).then(resolve, reject);
            }),
        );
      });
    }

    return {
      async execute(statement) {
        // Drizzle rolls back after an error, and then throws that.
        const isRollback = /^rollback\b/.test(statement.text);
        try {
          return await inOrder((onOver) => {
            if (!scope.signal?.aborted || isRollback)
              return run(entered, statement, isRollback ? undefined : scope.signal, onOver);
            // Not sent, it blocks neither the rollback nor the release.
            onOver();
            return Promise.reject(cancelled());
          });
        } catch (error) {
          if (!isEndOfConnection(error)) throw error;
          lost ??=
            statement.text === 'commit' ? new OutcomeUnknownError('lost at the commit', { cause: error }) : error;
          // Without a connection there is nothing to roll back.
          if (isRollback) return { rows: [] };
          throw lost;
        }
      },
      release() {
        void previous.then(() => entered.leave(lost));
      },
    };
  }

  const server: PostgresServer = {
    get server() {
      return server;
    },
    execute,
    begin,
    get prepared() {
      return names.size;
    },
    giveUp: () => pool.discard('all'),
    close: () => pool.close(),
  };
  return server;
}

/** Resolves like a promise; rejects when the signal is aborted first, and passes a later result to `late`. */
function orAborted<Result>(
  awaited: Promise<Result>,
  signal: Cancellation | undefined,
  late: (result: Result) => void,
): Promise<Result> {
  if (!signal) return awaited;
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(cancelled());
      awaited.then(late, () => {});
    };
    if (signal.aborted) abort();
    else {
      signal.addEventListener('abort', abort);
      const over = () => signal.removeEventListener('abort', abort);
      awaited.then(resolve, reject).finally(over);
    }
  });
}
