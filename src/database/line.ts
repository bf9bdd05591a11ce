import { setTimeout as pause } from 'node:timers/promises';
import { createTurns } from '../turns.ts';
import { cancelled } from './cancel.ts';
import { isEndOfConnection, isUnreachable } from './errors.ts';

/**
 * The statements of requests in front of one database. As many as it has connections for us are with it at once; the others
 * wait here, from where they can be called back, which the driver's own queue does not allow of all of them. While the
 * server cannot be reached nobody waits: now and then one is let through to look, and the others are told what befell it.
 */
export interface Line {
  /** Waits for a turn. Throws when the signal comes first, and what befell others while the server is away. */
  enter(signal: AbortSignal): Promise<void>;
  /** Ends a turn, and tells what befell it. */
  leave(error?: unknown): void;
}

/** How long nobody looks again for a server that was away a moment ago. */
const PAUSE_MS = 100;

/** How long one alone looks for it. A host that says nothing at all would keep everybody waiting. */
const LOOK_MS = 1000;

/** How long after the end of one connection others may be about to end. */
const SHAKEN_MS = 100;

export function createLine(most: number): Line {
  const turns = createTurns(most);
  let away: { error: unknown; until: number } | undefined;
  let shakenUntil = 0;

  return {
    async enter(signal) {
      if (signal.aborted) throw cancelled;
      const now = performance.now();
      if (away && now < away.until) throw away.error;
      if (away) away.until = now + LOOK_MS;
      await turns.enter(signal).catch((reason: unknown) => {
        throw signal.aborted ? cancelled : reason;
      });
      if (performance.now() > shakenUntil) return;
      // Where a statement is given to the driver in the same turn of the event loop in which its connection is closed, the
      // driver (postgres.js 3.4.9) never again sends anything over that connection. After a timer nothing is closed
      // before what is given is sent.
      await pause(1);
      if (!signal.aborted) return;
      turns.leave();
      throw cancelled;
    },
    leave(error) {
      if (error === undefined) away = undefined;
      else if (isUnreachable(error)) {
        away = { error, until: performance.now() + PAUSE_MS };
        turns.refuse(error);
      } else if (isEndOfConnection(error)) shakenUntil = performance.now() + SHAKEN_MS;
      turns.leave();
    },
  };
}
