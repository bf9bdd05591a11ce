/**
 * Divides the time of the event loop among requests. What a request computes at once, such as an answer from many rows, runs
 * in a slice of its own, and others are served between two slices.
 */
export interface EventLoopScheduler {
  /** Waits for a slice, which lasts until the caller next waits for something. */
  slice(kind: SliceKind): Promise<void>;
}

/** In order of priority: the rows of a light request, a request that has just arrived, the rows of a heavy request. */
export type SliceKind = 'light' | 'new' | 'heavy';

/** How long other slices go before the next heavy one, as a share of the time that the last heavy one took. */
const SHARE_OF_OTHERS = 1 / 2;

/** Slices that take longer are long, in milliseconds. */
const LONG_MS = 5;

/** The most iterations of the event loop between a long slice and the next. */
const MOST_ITERATIONS = 64;

/**
 * Runs one slice in each iteration of the event loop. A long slice is followed by an iteration for each of its milliseconds:
 * libuv accepts one connection in an iteration (libuv 3696), so that new clients would otherwise wait for as many long slices
 * as there are clients before them.
 */
export function createEventLoopScheduler(now = () => performance.now()): EventLoopScheduler {
  const waiting: Record<SliceKind, (() => void)[]> = { light: [], new: [], heavy: [] };
  let isBusy = false;
  /** How long others go before the next heavy slice, in milliseconds. */
  let left = 0;

  function begin(kind: SliceKind): void {
    isBusy = true;
    const start = now();
    setImmediate(() => {
      const ms = now() - start;
      left = kind === 'heavy' ? ms * SHARE_OF_OTHERS : left - ms;
      passOnAfter(ms < LONG_MS ? 0 : Math.min(MOST_ITERATIONS, Math.ceil(ms)));
    });
  }

  function passOnAfter(iterations: number): void {
    if (iterations > 0) {
      setImmediate(passOnAfter, iterations - 1);
      return;
    }
    const kind = nextKind();
    isBusy = kind !== undefined;
    if (!kind) return;
    begin(kind);
    waiting[kind].shift()?.();
  }

  function nextKind(): SliceKind | undefined {
    if (waiting.heavy.length > 0 && left <= 0) return 'heavy';
    return (['light', 'new', 'heavy'] as const).find((kind) => waiting[kind].length > 0);
  }

  return {
    async slice(kind) {
      if (!isBusy) return begin(kind);
      await new Promise<void>((resolve) => waiting[kind].push(resolve));
    },
  };
}
