/** What waits to enter a queue. */
interface Entrant {
  readonly cost: number;
  /** Lower ones enter first. */
  readonly rank: number;
  /** In milliseconds, as `performance.now()` has them. */
  readonly deadline: number;
}

/** A queue in front of a budget: those inside together cost no more than it, or there is one inside alone. */
export interface CostQueue {
  /** Waits until `admit` lets it in. Throws what `refuse` makes, or the signal's reason. */
  enter(entrant: Entrant, signal: AbortSignal): Promise<void>;
  leave(cost: number): void;
  /** Lets in those that there is room for, in their order: nobody is overtaken by who needs less room. */
  admit(): void;
  /** Fails all that the test holds for. It is given the cost of what is before an entrant and of itself. */
  refuse(test: (entrant: Entrant, costUntilThen: number) => boolean, error: () => Error): void;
  readonly requests: number;
  readonly cost: number;
  readonly waiting: number;
  readonly waitingCost: number;
}

interface Waiter extends Entrant {
  resolve(): void;
  refuse(error: () => Error): void;
}

export function createCostQueue(budget: number): CostQueue {
  /** By rank. */
  const waiters: Waiter[] = [];
  let requests = 0;
  let cost = 0;
  let waitingCost = 0;

  function insert(waiter: Waiter): void {
    const place = waiters.findLastIndex(({ rank }) => rank <= waiter.rank) + 1;
    waiters.splice(place, 0, waiter);
    waitingCost += waiter.cost;
  }

  function remove(waiter: Waiter): void {
    waiters.splice(waiters.indexOf(waiter), 1);
    waitingCost -= waiter.cost;
  }

  return {
    enter(entrant, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason);
        const settle = (how: () => void) => {
          remove(waiter);
          signal.removeEventListener('abort', giveUp);
          how();
        };
        const giveUp = () => settle(() => reject(signal.reason));
        const waiter: Waiter = {
          ...entrant,
          resolve: () => settle(resolve),
          refuse: (error) => settle(() => reject(error())),
        };
        insert(waiter);
        signal.addEventListener('abort', giveUp, { once: true });
      });
    },
    leave(left) {
      requests--;
      cost -= left;
    },
    admit() {
      for (let next = waiters[0]; next && (requests === 0 || cost + next.cost <= budget); next = waiters[0]) {
        requests++;
        cost += next.cost;
        next.resolve();
      }
    },
    refuse(test, error) {
      let costUntilThen = cost;
      for (const waiter of [...waiters]) {
        if (test(waiter, costUntilThen + waiter.cost)) waiter.refuse(error);
        else costUntilThen += waiter.cost;
      }
    },
    get requests() {
      return requests;
    },
    get cost() {
      return cost;
    },
    get waiting() {
      return waiters.length;
    },
    get waitingCost() {
      return waitingCost;
    },
  };
}
