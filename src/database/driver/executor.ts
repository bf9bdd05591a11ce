import type { Answer, Statement } from './statement.ts';
import type { QueuedRequest } from './statement-queue.ts';

/** The options shared by the statements of one request, or of one job such as a load. */
export interface Scope extends QueuedRequest {
  /** Whether a statement that lost its connection is retried. Only for statements that read. */
  readonly isRetried?: boolean | undefined;
}

/** Runs statements on one server, or on the one that was chosen for a request. */
export interface Executor {
  /** The server that the next statement goes to. */
  readonly server: object;
  /**
   * Runs one statement.
   *
   * @throws the error of the server or the system; SQLSTATE 57014 if the scope's signal is aborted
   */
  execute(statement: Statement, scope: Scope): Promise<Answer>;
  /** Waits for a session for a transaction. The statements run in it include its `begin`, `commit` and `rollback`. */
  begin(scope: Scope): Promise<Transaction>;
}

/** A transaction. It has a session to itself until it is released. */
export interface Transaction {
  /** @throws {OutcomeUnknownError} if the connection is lost during the commit */
  execute(statement: Statement): Promise<Answer>;
  release(): void;
}
