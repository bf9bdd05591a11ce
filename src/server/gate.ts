import type { ServerResponse } from 'node:http';
import type { Limits } from '../limits.ts';

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
  let inFlight = 0;
  // A set keeps the order, and gives up whoever does not wait any longer.
  const queue = new Set<() => void>();

  function leave(): void {
    const [next] = queue;
    // Whoever is next takes the place over, so that nobody slips in between.
    if (next) next();
    else inFlight--;
  }

  function turn(signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      const settle = (isIn: boolean) => {
        queue.delete(enter);
        signal.removeEventListener('abort', giveUp);
        resolve(isIn);
      };
      const enter = () => settle(true);
      const giveUp = () => settle(false);
      queue.add(enter);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    async pass(response, signal) {
      if (inFlight < limits.inFlight) inFlight++;
      else if (queue.size >= limits.waiting || !(await turn(signal))) return false;
      // Closed already where the client left in this very moment.
      if (response.closed) leave();
      else response.once('close', leave);
      return true;
    },
    get state() {
      return { inFlight, waiting: queue.size };
    },
  };
}
