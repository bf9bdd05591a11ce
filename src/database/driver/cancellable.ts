import { cancelled } from '../errors.ts';
import type { Session } from './session.ts';
import type { Answer, Statement } from './statement.ts';

/** A running statement. */
export interface Running {
  /** Resolves with the rows; rejects with SQLSTATE 57014 as soon as the signal is aborted. */
  readonly answer: Promise<Answer>;
  /** Resolves when the session can run another statement or is closed, with the error of the statement, if any. */
  readonly over: Promise<unknown>;
}

interface CancelOptions {
  /** Sends a cancel request to the server when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Called if the server does not end the statement in time; its session is then closed. */
  onSilent(): void;
}

/** How long the server may take to end a cancelled statement, in milliseconds. */
const SILENT_MS = 5000;

/**
 * Runs a statement that a signal can cancel.
 *
 * @param name the name of the prepared statement; empty for an unnamed one
 */
export function runCancellable(
  session: Session,
  statement: Statement,
  name: string,
  { signal, onSilent }: CancelOptions,
): Running {
  const finished = session.run(statement, name);
  if (!signal)
    return {
      answer: finished,
      over: finished.then(
        () => undefined,
        (error: unknown) => error,
      ),
    };
  let cancelling: Promise<void> | undefined;
  let silence: NodeJS.Timeout | undefined;
  let abort = () => {};

  const answer = new Promise<Answer>((resolve, reject) => {
    abort = () => {
      reject(cancelled());
      cancelling = session.cancel();
      silence = setTimeout(() => {
        session.destroy();
        onSilent();
      }, SILENT_MS);
    };
    signal.addEventListener('abort', abort, { once: true });
    finished.then(resolve, reject);
  });

  async function end(error?: unknown): Promise<unknown> {
    signal?.removeEventListener('abort', abort);
    clearTimeout(silence);
    // Otherwise the cancel request may arrive while the session runs another request's statement.
    if (cancelling && session.isReusable) await cancelling;
    return error;
  }
  return { answer, over: finished.then(() => end(), end) };
}
