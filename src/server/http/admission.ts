import type { Limits } from '../../config/limits.ts';
import type { Cancellation } from '../../database/cancellation.ts';
import { type CostQueue, createCostQueue } from './cost-queue.ts';
import { createThroughput } from './throughput.ts';

/** Admission control: decides by cost when a request is executed, so that concurrent requests stay within a budget. */
export interface Admission {
  /**
   * Waits until the budget has room for a request of this cost.
   *
   * @param deadline when the response is due, in milliseconds of `performance.now()`
   * @returns no promise if there is room
   * @throws {NotAdmitted} (rejects) at once if the queue is full or the request cannot finish before its deadline; later if
   *   that becomes clear while it waits
   */
  enter(cost: number, deadline: number, signal: Cancellation): Admitted | Promise<Admitted>;
  /** The current load. */
  readonly state: AdmissionState;
}

export interface Admitted {
  /** Whether the cost is so low that heavy requests cannot delay it. */
  readonly isLight: boolean;
  /** Rank in the queue, in milliseconds: lower is older or cheaper, and goes first. */
  readonly rank: number;
  /** Releases the share of the budget. Call it exactly once. */
  leave(isAnswered: boolean): void;
}

interface AdmissionState {
  /** Requests in execution. */
  readonly requests: number;
  /** Total cost of the requests in execution. */
  readonly cost: number;
  /** Requests in the queue. */
  readonly waiting: number;
  /** Total cost of the requests in the queue. */
  readonly waitingCost: number;
  /** Measured throughput, in cost per second. */
  readonly throughput: number;
}

/** The name of the limit that a rejected request exceeded, in errors, the log and metrics. */
export const COST_IN_WORK = 'cost in work';

/** Thrown if a request cannot be answered in time. */
export class NotAdmitted extends Error {
  override name = 'NotAdmitted';
  /** Delay after which a client should retry, in seconds (`Retry-After`). */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`The server is overloaded. Try again in ${retryAfter} s.`);
    this.retryAfter = retryAfter;
  }
}

/** Requests that cost at most this share of the budget are light: heavy requests cannot delay them. */
const LIGHT_SHARE = 1 / 100;

/** The share of the budget that is reserved for light requests. */
const RESERVED_FOR_LIGHT = 1 / 10;

/**
 * Creates the admission control of a server, which all its requests share. Cheap requests go first, and waiting
 * requests age: a request that costs the whole budget can only be overtaken by requests that arrive within half of
 * `limits.seconds` after it.
 */
export function createAdmission(
  limits: Pick<Limits, 'costInWork' | 'waiting' | 'seconds'>,
  now = () => performance.now(),
): Admission {
  const budget = limits.costInWork;
  const throughput = createThroughput(now);
  const light = createCostQueue(budget * RESERVED_FOR_LIGHT);
  const heavy = createCostQueue(budget * (1 - RESERVED_FOR_LIGHT));
  const sum = (of: (queue: CostQueue) => number) => of(light) + of(heavy);
  const penaltyOf = (cost: number) => (cost / budget) * (limits.seconds / 2) * 1000;

  /** Estimates how long the current load takes, in seconds. */
  const retryAfter = () => {
    const seconds = Math.ceil(sum((queue) => queue.cost + queue.waitingCost) / throughput.perSecond);
    return Math.max(1, Math.min(limits.seconds, seconds));
  };

  /** Admits the requests that the budget has room for, and rejects those that can no longer finish in time. */
  function advance(queue: CostQueue): void {
    if (queue.waiting > 0) {
      queue.admit();
      const time = now();
      const perMs = throughput.perSecond / 1000;
      queue.refuse(
        ({ deadline }, costUntilThen) => time + costUntilThen / perMs > deadline,
        () => new NotAdmitted(retryAfter()),
      );
    }
    throughput.saturated(sum(({ waiting }) => waiting) > 0);
  }

  return {
    enter(cost, deadline, signal) {
      const isLight = cost <= budget * LIGHT_SHARE;
      const queue = isLight ? light : heavy;
      const rank = now() + penaltyOf(cost);
      if (light.waiting + heavy.waiting >= limits.waiting) return Promise.reject(new NotAdmitted(retryAfter()));
      const admitted: Admitted = {
        isLight,
        rank,
        leave(isAnswered) {
          if (isAnswered) throughput.answered(cost);
          queue.leave(cost);
          advance(queue);
        },
      };
      if (!signal.aborted && queue.tryEnter(cost)) return admitted;
      const entered = queue.enter({ cost, rank, deadline }, signal).then(
        () => admitted,
        (reason: unknown) => {
          // Requests behind this one may have room now.
          advance(queue);
          throw reason instanceof NotAdmitted ? reason : new NotAdmitted(retryAfter());
        },
      );
      advance(queue);
      return entered;
    },
    state: {
      get requests() {
        return sum(({ requests }) => requests);
      },
      get cost() {
        return sum(({ cost }) => cost);
      },
      get waiting() {
        return sum(({ waiting }) => waiting);
      },
      get waitingCost() {
        return sum(({ waitingCost }) => waitingCost);
      },
      get throughput() {
        return throughput.perSecond;
      },
    },
  };
}
