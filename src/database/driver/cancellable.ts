import { cancelled } from '../errors.ts';
import type { Session } from './session.ts';
import type { Answer, Statement } from './statement.ts';

/** A statement that is running. */
export interface Running {
  /** Its answer; after the signal nobody waits for that, and it throws SQLSTATE 57014. */
  readonly answer: Promise<Answer>;
  /** Settles when its session can run another statement, or is closed, with the error if there was one. */
  readonly over: Promise<unknown>;
}

interface CancelOptions {
  /** When it comes, the server is asked to cancel the statement. */
  readonly signal?: AbortSignal | undefined;
  /** Is called where the server does not end the statement in time; its session is closed then. */
  onSilent(): void;
}

/** How long a server has to end a statement that it is to cancel, in milliseconds. */
const SILENT_MS = 5000;

/** @param name by which the server keeps the statement prepared; empty: not at all */
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
    // Otherwise the request may arrive while the session runs the statement of somebody else.
    if (cancelling && session.isReusable) await cancelling;
    return error;
  }
  return { answer, over: finished.then(() => end(), end) };
}
