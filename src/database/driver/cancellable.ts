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

/** How long a statement that shares its session may go on after it was aborted, in milliseconds. */
const SHARED_MS = 50;

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
    let timer: NodeJS.Timeout | undefined;
    let isNext = () => true;

    const cancel = () => {
      cancelling = session.cancel();
      timer = setTimeout(() => {
        session.destroy();
        onSilent();
      }, SILENT_MS);
    };
    // A cancel request ends whatever the session runs: others are spared if the statement ends by itself.
    const cancelLater = () => {
      timer = setTimeout(() => (isNext() ? cancel() : cancelLater()), SHARED_MS);
    };
    const abort = () => {
      reject(cancelled());
      if (session.running > 1) cancelLater();
      else cancel();
    };
    const end = (error?: unknown) => {
      signal?.removeEventListener('abort', abort);
      clearTimeout(timer);
      // Otherwise the cancel request may arrive while the session runs another request's statement.
      if (cancelling && session.isOpen) void cancelling.then(() => onOver(error));
      else onOver(error);
    };
    signal?.addEventListener('abort', abort);
    isNext = session.run(statement, name, (error, answer) => {
      if (answer) resolve(answer);
      else reject(error);
      end(answer ? undefined : error);
    });
  });
}
