import { isEndOfConnection, isUnreachable } from '../errors.ts';

/**
 * Keeps statements from waiting for a server that cannot be reached: they fail at once with the error that the last
 * attempt to connect had, and now and then one of them is let through to try again.
 */
interface CircuitBreaker {
  /**
   * Throws while the server is taken to be down, unless it is time for another attempt.
   *
   * @returns how to report the end of that attempt, with an error or without one; gives whether the server is now taken to
   *   be down, so that others need not wait for it
   */
  check(): (error?: unknown) => boolean;
}

/** The pause between two attempts to connect, in milliseconds. */
const PAUSE_MS = 100;

/** How long one attempt is left alone, in milliseconds: a host that says nothing at all would keep everybody waiting. */
const ATTEMPT_MS = 1000;

export function createCircuitBreaker(): CircuitBreaker {
  let open: { error: unknown; until: number } | undefined;
  let lastSuccess = 0;

  return {
    check() {
      const started = performance.now();
      if (open && started < open.until) throw open.error;
      if (open) open.until = started + ATTEMPT_MS;

      return (error) => {
        const now = performance.now();
        if (isUnreachable(error)) {
          // What was begun before another succeeded says nothing of the server as it is now.
          if (started < lastSuccess) return false;
          open = { error, until: now + PAUSE_MS };
          return true;
        }
        if (isEndOfConnection(error)) {
          if (open) open.until = now + PAUSE_MS;
        } else {
          // Also with an error: a server that refuses a statement is there.
          open = undefined;
          lastSuccess = now;
        }
        return false;
      };
    },
  };
}
