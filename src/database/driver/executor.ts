import type { Answer, Statement } from './statement.ts';
import type { QueuedRequest } from './statement-queue.ts';

/** What the statements of one request, or of one job such as a load, have in common. */
export interface Scope extends QueuedRequest {
  /** Whether a statement that lost its connection is sent again: only what reads may be. */
  readonly isRetried?: boolean | undefined;
}

/** What statements are sent to: one server, or whichever of several was chosen for a request. */
export interface Executor {
  /** The server that the next statement goes to. */
  readonly server: object;
  /**
   * Runs one statement.
   *
   * @throws the error of the server or the system; SQLSTATE 57014 when the scope's signal came
   */
  execute(statement: Statement, scope: Scope): Promise<Answer>;
  /** Waits for a session for a transaction, which the statements that are run in it begin and end. */
  begin(scope: Scope): Promise<Transaction>;
}

/** A transaction: a session of its own until it is released. */
export interface Transaction {
  /** @throws {OutcomeUnknownError} where the connection was lost at the commit */
  execute(statement: Statement): Promise<Answer>;
  release(): void;
}
