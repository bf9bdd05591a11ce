import type { Statement } from './awaited.ts';

/** What the driver (postgres.js 3.4.9) keeps of a statement: which backend has it, once one has, and what cancels it there. */
type Sent = Statement & { state: object | null; canceller(query: Statement): Promise<void> };

/** What the server says of a statement that was cancelled, for one that it does not have, or is not waited for. */
export const cancelled = Object.assign(new Error('canceling statement due to user request'), { code: '57014' });

/** How often to look whether a statement that nobody waits for any longer has got its connection, in milliseconds. */
const LOOK_MS = 20;

/** How long a server has to end a statement that it is to cancel, in milliseconds. */
const SILENT_MS = 5000;

/**
 * Sends a statement, and cancels it when the signal comes.
 *
 * @param silent is called where the server then neither ends the statement nor says anything else of it
 * @returns its answer, which after the signal is not waited for, and when its connection can take another statement, with
 *   the error where there was one; who hears of both hears of that first
 */
export function send(
  statement: Statement,
  signal: AbortSignal,
  silent: () => void,
): { answer: Promise<unknown>; over: Promise<unknown> } {
  const query = statement as Sent;
  let cancelling: Promise<void> | undefined;
  let later: NodeJS.Timeout | undefined;

  function cancel(): void {
    // One whose connection is still being made must not be called back: the driver would then never use the connection.
    if (query.state === null) later = setTimeout(cancel, LOOK_MS);
    // Not by `query.cancel`: where the server is away that rejects a promise which nobody can catch, and ends the process.
    else {
      cancelling = query.canceller(query).catch(() => {});
      later = setTimeout(silent, SILENT_MS);
    }
  }

  let stop = () => {};
  const end = async (error?: unknown) => {
    signal.removeEventListener('abort', stop);
    clearTimeout(later);
    if (cancelling) await cancelling;
    return error;
  };
  const over = query.then(() => end(), end);
  const answer = new Promise<unknown>((resolve, reject) => {
    stop = () => {
      reject(cancelled);
      cancel();
    };
    signal.addEventListener('abort', stop, { once: true });
    query.then(resolve, reject);
  });
  return { answer, over };
}
