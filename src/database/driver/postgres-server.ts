import { cancelled, isEndOfConnection, OutcomeUnknownError, wasInterrupted } from '../errors.ts';
import { type Running, runCancellable } from './cancellable.ts';
import { createCircuitBreaker } from './circuit-breaker.ts';
import type { Executor, Scope, Transaction } from './executor.ts';
import type { Session, SessionOptions } from './session.ts';
import { createSessionPool } from './session-pool.ts';
import type { Answer, Statement } from './statement.ts';
import { createStatementQueue } from './statement-queue.ts';

/** A Postgres server and the connections to it. */
export interface PostgresServer extends Executor {
  /** How many different statements each session keeps prepared at most, at this moment. */
  readonly prepared: number;
  /** Closes all sessions at once, also those at work: the server says nothing any more. */
  giveUp(): void;
  /** Waits for running statements, for a moment. */
  close(): Promise<void>;
}

/** How many statements each session keeps prepared. Clients choose what they ask for, so there has to be an end. */
const MOST_PREPARED = 500;

/** The session that takes a lost one's place may be lost too. A statement that ends sessions should not end many. */
const MOST_ATTEMPTS = 3;

/** A slot and a session, until it leaves with the error that ended it, if any. */
interface Entered {
  readonly session: Session;
  leave(error?: unknown): void;
}

/** @param connections the most sessions with the server at once; none is opened before the first statement */
export function connectServer(options: SessionOptions & { connections: number }): PostgresServer {
  const queue = createStatementQueue(options.connections);
  const breaker = createCircuitBreaker();
  const pool = createSessionPool(options);
  const names = new Map<string, string>();

  /** Queued: waits for a slot and a session. */
  async function enter(scope: Scope): Promise<Entered> {
    const report = breaker.check();
    await queue.enter(scope);
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
        // Others need not wait until its statement has ended.
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

  /** Prepared: the name by which all sessions keep a statement; empty where there are too many, and behind a pooler. */
  function nameOf(text: string): string {
    const known = names.get(text);
    if (known !== undefined) return known;
    if (names.size >= MOST_PREPARED || options.server.pooler) return '';
    const name = `s${names.size + 1}`;
    names.set(text, name);
    return name;
  }

  /** Cancellable: ends when the signal does. */
  function run(session: Session, statement: Statement, signal?: AbortSignal): Running {
    const onSilent = () => pool.discard('idle');
    return runCancellable(session, statement, nameOf(statement.text), { signal, onSilent });
  }

  async function runOnce(statement: Statement, scope: Scope): Promise<Answer> {
    const { session, leave } = await enter(scope);
    const { answer, over } = run(session, statement, scope.signal);
    void over.then(leave);
    return answer;
  }

  /** Retried: sent again where the connection was lost, if all it does is to read. */
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
    const { session, leave } = await enter(scope);
    let before: Promise<unknown> = Promise.resolve();
    let lost: unknown;

    /** One at a time: a session takes the next statement when it is done with the last. */
    async function inOrder(work: () => Running): Promise<Answer> {
      const running = before.then(work);
      // One that was not sent, as its request was aborted, keeps neither the rollback nor the release waiting.
      before = running.then(
        ({ over }) => over,
        () => {},
      );
      return (await running).answer;
    }

    return {
      async execute(statement) {
        const isEnd = statement.text === 'rollback';
        try {
          return await inOrder(() => {
            if (scope.signal?.aborted && !isEnd) throw cancelled();
            return run(session, statement, isEnd ? undefined : scope.signal);
          });
        } catch (error) {
          if (!isEndOfConnection(error)) throw error;
          // Without a connection there is nothing to roll back.
          if (isEnd && lost) return { rows: [] };
          lost ??=
            statement.text === 'commit' ? new OutcomeUnknownError('lost at the commit', { cause: error }) : error;
          throw lost;
        }
      },
      release() {
        void before.then(() => leave(lost));
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

/** What is awaited, unless the signal comes first: then `late` gets what comes after. */
function orAborted<Result>(
  awaited: Promise<Result>,
  signal: AbortSignal | undefined,
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
      signal.addEventListener('abort', abort, { once: true });
      const over = () => signal.removeEventListener('abort', abort);
      awaited.then(resolve, reject).finally(over);
    }
  });
}
