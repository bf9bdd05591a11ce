import type { Cancellation } from '../../database/cancellation.ts';

/** A request that waits in a queue. */
interface QueueEntry {
  readonly cost: number;
  /** Entries with a lower rank go first. */
  readonly rank: number;
  /** In milliseconds of `performance.now()`. */
  readonly deadline: number;
}

/**
 * A queue in front of a budget. The admitted requests cost at most the budget in total, or there is only one of them.
 */
export interface CostQueue {
  /** Admits a request at once if nothing waits and the budget has room. Returns whether it did. */
  tryEnter(cost: number): boolean;
  /** Waits until `admit` admits the entry. Rejects with the error of `refuse`, or when the signal is aborted. */
  enter(entry: QueueEntry, signal: Cancellation): Promise<void>;
  /** Releases the cost of an admitted request. */
  leave(cost: number): void;
  /** Admits entries in order of rank while the budget has room. A cheaper entry does not overtake the first one. */
  admit(): void;
  /**
   * Rejects all entries that pass the test.
   *
   * @param test gets the total cost of the admitted requests, the entries ahead and the entry itself
   */
  refuse(test: (entry: QueueEntry, costUntilThen: number) => boolean, error: () => Error): void;
  /** Admitted requests. */
  readonly requests: number;
  /** Total cost of the admitted requests. */
  readonly cost: number;
  /** Entries in the queue. */
  readonly waiting: number;
  /** Total cost of the entries in the queue. */
  readonly waitingCost: number;
}

interface Waiter extends QueueEntry {
  resolve(): void;
  refuse(error: () => Error): void;
}

export function createCostQueue(budget: number): CostQueue {
  /** Sorted by rank. */
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

  const hasRoom = (more: number) => requests === 0 || cost + more <= budget;

  function take(more: number): void {
    requests++;
    cost += more;
  }

  return {
    tryEnter(more) {
      if (waiters.length > 0 || !hasRoom(more)) return false;
      take(more);
      return true;
    },
    enter(entry, signal) {
      return new Promise((resolve, reject) => {
        if (signal.aborted) return reject(aborted());
        const settle = (callback: () => void) => {
          remove(waiter);
          signal.removeEventListener('abort', abort);
          callback();
        };
        const abort = () => settle(() => reject(aborted()));
        const waiter: Waiter = {
          ...entry,
          resolve: () => settle(resolve),
          refuse: (error) => settle(() => reject(error())),
        };
        insert(waiter);
        signal.addEventListener('abort', abort);
      });
    },
    leave(released) {
      requests--;
      cost -= released;
    },
    admit() {
      for (let next = waiters[0]; next && hasRoom(next.cost); next = waiters[0]) {
        take(next.cost);
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

function aborted(): Error {
  return new Error('the request was aborted');
}
