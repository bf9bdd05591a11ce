import type { Cancellation } from '../cancellation.ts';
import { cancelled, isEndOfConnection, OutcomeUnknownError, wasInterrupted } from '../errors.ts';
import { type OnOver, runCancellable } from './cancellable.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import type { Executor, Scope, Transaction } from './executor.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSessionPool } from './session-pool.ts';
import type { Answer, Statement } from './statement.ts';
import { createStatementQueue, type Slot } from './statement-queue.ts';
import { orAborted, orAgain } from './waiting.ts';

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

/** How long a statement may wait behind others on its connection, in milliseconds. Those take far less. */
const MOST_BEHIND_MS = 1000;

/** A session, and room for a statement on it until `leave` is called with the error that ended the statement, if any. */
interface Entered {
  readonly session: Session;
  /** Whether other statements were sent before over the session and have not been answered. */
  readonly isBehind: boolean;
  leave(error?: unknown): void;
}

/**
 * Creates the executor for one server. No session is opened before the first statement.
 *
 * @param options `connections` is the most sessions open at once
 */
export function connectServer(options: SessionOptions & { connections: number }): PostgresServer {
  /** The sessions of the slots in which statements are. */
  const sessions = new Map<Slot, Session>();
  const isShareable = (slot: Slot) => {
    const session = sessions.get(slot);
    // A pooler gives each statement another session.
    return session !== undefined && !options.server.pooler && session.isOpen && pool.isFresh(session);
  };
  const queue = createStatementQueue(options.connections, { isShareable });
  const breaker = createCircuitBreaker();
  const pool = createSessionPool(options);
  const names = new Map<string, string>();
  const onSilent = () => pool.discard('idle');

  /** Queued: waits for room on a session. */
  function enter(scope: Scope): Entered | Promise<Entered> {
    const report = breaker.check();
    const slot = queue.enter(scope);
    return slot instanceof Promise
      ? slot.then((later) => openOrTake(later, scope, report))
      : openOrTake(slot, scope, report);
  }

  function openOrTake(slot: Slot, scope: Scope, report: (error?: unknown) => boolean): Entered | Promise<Entered> {
    const leave = (error?: unknown) => {
      if (report(error)) queue.fail(error);
      queue.leave(slot, scope);
    };
    const enteredWith = (session: Session): Entered => {
      sessions.set(slot, session);
      return {
        session,
        isBehind: session.running > 0,
        leave(error) {
          if (slot.statements === 1) {
            sessions.delete(slot);
            pool.giveBack(session);
          }
          leave(error);
        },
      };
    };
    const ready = sessions.get(slot) ?? pool.takeIdle();
    if (ready) return enteredWith(ready);
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
    const answer = run(entered, statement, scope.signal, entered.leave);
    return entered.isBehind
      ? orAgain(answer, () => runOnce(statement, { ...scope, isLight: false }), MOST_BEHIND_MS)
      : answer;
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
    const entered = await enter(scope.isLight ? { ...scope, isLight: false } : scope);
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
