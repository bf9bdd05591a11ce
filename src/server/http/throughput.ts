/** Measures the recent throughput of the server while requests are waiting. */
interface Throughput {
  /** Cost per second. */
  readonly perSecond: number;
  /** Counts a request that was answered. */
  answered(cost: number): void;
  /** Sets whether requests are waiting from now on: only then does the server run at full capacity. */
  saturated(isSaturated: boolean): void;
}

/** Throughput of one core, in cost per second: a unit of cost is 10 µs of one core (see `graphql/cost.ts`). */
const ONE_CORE = 100_000;

/** Weight of `ONE_CORE` as the initial estimate, in seconds of measurement. */
const PRIOR_SECONDS = 1;

/** Half-life of measurements, in seconds. */
const HALF_LIFE_SECONDS = 5;

/**
 * Lower bound of the estimate, so that requests are still admitted after a slow time, e.g. while the database was down.
 */
const MIN_PER_SECOND = ONE_CORE / 20;

export function createThroughput(now = () => performance.now()): Throughput {
  let cost = ONE_CORE * PRIOR_SECONDS;
  let seconds = PRIOR_SECONDS;
  let since: number | undefined;

  function elapse(): void {
    if (since === undefined) return;
    const elapsed = (now() - since) / 1000;
    since = now();
    const kept = 0.5 ** (elapsed / HALF_LIFE_SECONDS);
    cost *= kept;
    seconds = seconds * kept + elapsed;
  }

  return {
    get perSecond() {
      elapse();
      return Math.max(MIN_PER_SECOND, cost / seconds);
    },
    answered(answeredCost) {
      if (since === undefined) return;
      elapse();
      cost += answeredCost;
    },
    saturated(isSaturated) {
      elapse();
      since = isSaturated ? (since ?? now()) : undefined;
    },
  };
}
