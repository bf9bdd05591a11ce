import type { Cancellation } from '../cancellation.ts';
import { cancelled } from '../errors.ts';
import type { Session } from './session.ts';
import type { Answer, Statement } from './statement.ts';

/** Called when a session can run another statement or is closed, with the error of its statement, if any. */
export type OnOver = (error?: unknown) => void;

interface CancelOptions {
  /** Sends a cancel request to the server when aborted. */
  readonly signal?: Cancellation | undefined;
  readonly onOver: OnOver;
  /** Called if the server does not end the statement in time; its session is then closed. */
  onSilent(): void;
}

/** How long the server may take to end a cancelled statement, in milliseconds. */
const SILENT_MS = 5000;

/**
 * Runs a statement that a signal can cancel.
 *
 * @param name the name of the prepared statement; empty for an unnamed one
 * @returns the rows; rejects with SQLSTATE 57014 as soon as the signal is aborted, which may be before `onOver`
 */
export function runCancellable(
  session: Session,
  statement: Statement,
  name: string,
  { signal, onOver, onSilent }: CancelOptions,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    let cancelling: Promise<void> | undefined;
    let silence: NodeJS.Timeout | undefined;

    const abort = () => {
      reject(cancelled());
      cancelling = session.cancel();
      silence = setTimeout(() => {
        session.destroy();
        onSilent();
      }, SILENT_MS);
    };
    const end = (error?: unknown) => {
      signal?.removeEventListener('abort', abort);
      clearTimeout(silence);
      // Otherwise the cancel request may arrive while the session runs another request's statement.
      if (cancelling && session.isReusable) void cancelling.then(() => onOver(error));
      else onOver(error);
    };
    signal?.addEventListener('abort', abort);
    session.run(statement, name, (error, answer) => {
      if (answer) resolve(answer);
      else reject(error);
      end(answer ? undefined : error);
    });
  });
}
