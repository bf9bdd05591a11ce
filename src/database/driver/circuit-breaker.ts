import { isEndOfConnection, isUnreachable } from '../errors.ts';

/**
 * Keeps statements from waiting for an unreachable server: they fail at once with the error of the last connection
 * attempt, and one at a time is let through to try again.
 */
interface CircuitBreaker {
  /**
   * Lets a statement through.
   *
   * @returns a function that reports how it ended, with its error, if any; returns whether the server is now marked as
   *   down, so that queued statements can be failed
   * @throws the last error while the server is marked as down, unless another attempt is due
   */
  check(): (error?: unknown) => boolean;
}

/** The pause between two attempts to connect, in milliseconds. */
const PAUSE_MS = 100;

/** How long one attempt stays the only one, in milliseconds: a silent host must not block the attempts after it. */
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
          // An attempt that began before another one succeeded is out of date.
          if (started < lastSuccess) return false;
          open = { error, until: now + PAUSE_MS };
          return true;
        }
        if (isEndOfConnection(error)) {
          if (open) open.until = now + PAUSE_MS;
        } else {
          // An error of the statement counts too: a server that rejects a statement is up.
          open = undefined;
          lastSuccess = now;
        }
        return false;
      };
    },
  };
}
