/** Lets in so many at once; the others wait, in turn. */
export interface Turns {
  /** Waits for a turn, which `leave` ends. Throws the reason of the signal where that comes first, and what `refuse` tells. */
  enter(signal: AbortSignal): Promise<void>;
  leave(): void;
  /** Fails all who wait, with this. */
  refuse(reason: unknown): void;
  /** How many are in and how many wait, at this moment. */
  readonly state: { readonly inside: number; readonly waiting: number };
}

export function createTurns(most: number): Turns {
  let inside = 0;
  // A set keeps the order, and gives up whoever does not wait any longer.
  const waiting = new Set<{ enter(): void; refuse(reason: unknown): void }>();

  function wait(signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const over = () => {
        waiting.delete(one);
        signal.removeEventListener('abort', giveUp);
      };
      const refuse = (reason: unknown) => {
        over();
        reject(reason);
      };
      const enter = () => {
        over();
        resolve();
      };
      const giveUp = () => refuse(signal.reason);
      const one = { enter, refuse };
      waiting.add(one);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    async enter(signal) {
      signal.throwIfAborted();
      if (inside < most) inside++;
      else await wait(signal);
    },
    leave() {
      const [next] = waiting;
      // Whoever is next takes the place over, so that nobody slips in between.
      if (next) next.enter();
      else inside--;
    },
    refuse(reason) {
      for (const { refuse } of waiting) refuse(reason);
    },
    get state() {
      return { inside, waiting: waiting.size };
    },
  };
}
