import type { Limits } from '../../config/limits.ts';
import { type CostQueue, createCostQueue } from './cost-queue.ts';
import { createThroughput } from './throughput.ts';

/** Decides when a request is executed: by its cost, so that what is executed together does not exceed a budget. */
export interface Admission {
  /**
   * Waits until there is room for a request of this cost.
   *
   * @param deadline when the request has to be answered, in milliseconds as `performance.now()` has them
   * @throws {NotAdmitted} at once where the queue is full or the request could not be answered before its deadline, and
   *   later where that turns out to be so
   */
  enter(cost: number, deadline: number, signal: AbortSignal): Promise<Admitted>;
  /** What is executed and what waits, at this moment. */
  readonly state: AdmissionState;
}

export interface Admitted {
  /** Whether it costs so little that no other request keeps it waiting. */
  readonly isLight: boolean;
  /** The order among requests, in milliseconds: lower is older, or cheaper. */
  readonly rank: number;
  /** Makes room for others. To be called once. */
  leave(isAnswered: boolean): void;
}

interface AdmissionState {
  readonly requests: number;
  readonly cost: number;
  readonly waiting: number;
  readonly waitingCost: number;
  /** Cost a second that the server has been seen to get through. */
  readonly throughput: number;
}

/** The limit that a refused request went over, as errors, the log and the metrics name it. */
export const COST_IN_WORK = 'cost in work';

/** A request cannot be answered in time. */
export class NotAdmitted extends Error {
  override name = 'NotAdmitted';
  /** When to try again, in seconds. */
  readonly retryAfter: number;

  constructor(retryAfter: number) {
    super(`Too much is being asked of the server at once. Try again in ${retryAfter} s.`);
    this.retryAfter = retryAfter;
  }
}

/** Requests of at most this share of the budget are light: no heavy one can keep them waiting. */
const LIGHT = 1 / 100;

/** The share of the budget that is kept for light requests. */
const KEPT_FOR_LIGHT = 1 / 10;

/**
 * The admission of a server, one for all its requests. Cheap requests go first, and each that waits ages: one of the whole
 * budget is overtaken only by those that arrive within half of `limits.seconds` after it.
 */
export function createAdmission(
  limits: Pick<Limits, 'costInWork' | 'waiting' | 'seconds'>,
  now = () => performance.now(),
): Admission {
  const budget = limits.costInWork;
  const throughput = createThroughput(now);
  const light = createCostQueue(budget * KEPT_FOR_LIGHT);
  const heavy = createCostQueue(budget * (1 - KEPT_FOR_LIGHT));
  const sum = (of: (queue: CostQueue) => number) => of(light) + of(heavy);
  const ageOf = (cost: number) => (cost / budget) * (limits.seconds / 2) * 1000;

  /** Seconds after which what is there now will have been answered. */
  const retryAfter = () => {
    const seconds = Math.ceil(sum((queue) => queue.cost + queue.waitingCost) / throughput.perSecond);
    return Math.max(1, Math.min(limits.seconds, seconds));
  };

  /** Lets in who has room now, and refuses who can no longer be answered in time. */
  function advance(queue: CostQueue): void {
    queue.admit();
    const time = now();
    const perMs = throughput.perSecond / 1000;
    queue.refuse(
      ({ deadline }, costUntilThen) => time + costUntilThen / perMs > deadline,
      () => new NotAdmitted(retryAfter()),
    );
    throughput.saturated(sum(({ waiting }) => waiting) > 0);
  }

  return {
    async enter(cost, deadline, signal) {
      const isLight = cost <= budget * LIGHT;
      const queue = isLight ? light : heavy;
      const rank = now() + ageOf(cost);
      if (sum(({ waiting }) => waiting) >= limits.waiting) throw new NotAdmitted(retryAfter());
      const entered = queue.enter({ cost, rank, deadline }, signal);
      advance(queue);
      await entered.catch((reason: unknown) => {
        // Who waited behind may have room now.
        advance(queue);
        throw reason instanceof NotAdmitted ? reason : new NotAdmitted(retryAfter());
      });
      return {
        isLight,
        rank,
        leave(isAnswered) {
          if (isAnswered) throughput.answered(cost);
          queue.leave(cost);
          advance(queue);
        },
      };
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
