import type { ServerResponse } from 'node:http';
import type { Limits } from '../limits.ts';
import { createTurns } from '../turns.ts';

/** Lets in as many requests at once as the server can work on; some more wait, in turn, and the others are refused. */
export interface Gate {
  /**
   * Lets a request in, at once or when its turn comes; it leaves when its response is closed.
   *
   * @returns whether it is in: not where too many wait already, or where the signal came first
   */
  pass(response: ServerResponse, signal: AbortSignal): Promise<boolean>;
  /** How many requests are in and how many wait, at this moment. */
  readonly state: { readonly inFlight: number; readonly waiting: number };
}

/** The gate of a server: one for all its requests, since what they share is one database and one processor. */
export function createGate(limits: Pick<Limits, 'inFlight' | 'waiting'>): Gate {
  const turns = createTurns(limits.inFlight);
  return {
    async pass(response, signal) {
      const { inside, waiting } = turns.state;
      if (inside >= limits.inFlight && waiting >= limits.waiting) return false;
      try {
        await turns.enter(signal);
      } catch {
        return false;
      }
      // Closed already where the client left in this very moment.
      if (response.closed) turns.leave();
      else response.once('close', turns.leave);
      return true;
    },
    get state() {
      const { inside, waiting } = turns.state;
      return { inFlight: inside, waiting };
    },
  };
}
