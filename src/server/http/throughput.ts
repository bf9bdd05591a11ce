/** How much the server gets through in a second while requests wait, as it has been seen lately. */
interface Throughput {
  /** Cost a second. */
  readonly perSecond: number;
  /** Counts what was answered. */
  answered(cost: number): void;
  /** Tells whether requests wait from now on: only then is the server as fast as it can be. */
  saturated(isSaturated: boolean): void;
}

/** What one core gets through: a unit of cost is 10 µs of it (see `graphql/cost.ts`). */
const ONE_CORE = 100_000;

/** How much is believed of that before anything was seen, in seconds. */
const PRIOR_SECONDS = 1;

/** What was seen counts half after so many seconds. */
const HALF_LIFE_SECONDS = 5;

/** However slow it was, e.g. while the database was away, it is tried again. */
const LEAST = ONE_CORE / 20;

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
      return Math.max(LEAST, cost / seconds);
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
