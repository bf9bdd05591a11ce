/**
 * Divides the time of the event loop among requests. Synchronous work of a request, such as building a response from
 * many rows, runs in a slice of its own, and other requests are served between two slices.
 */
export interface EventLoopScheduler {
  /**
   * Waits for a slice, which lasts until the next `await` of the caller. An aborted request leaves the queue at once.
   *
   * @throws {Error} the error for aborted requests, if the signal is aborted first
   */
  slice(kind: SliceKind, signal: AbortSignal): Promise<void>;
}

/** In order of priority: the rows of a light request, a request that has just arrived, the rows of a heavy request. */
export type SliceKind = 'light' | 'new' | 'heavy';

/** The time for other slices before the next heavy one, as a share of the duration of the last heavy one. */
const SHARE_OF_OTHERS = 2 / 3;

/** Slices that take at least this long are long, in milliseconds. */
const LONG_MS = 5;

/** Maximum number of iterations of the event loop between a long slice and the next. */
const MAX_ITERATIONS = 64;

/**
 * Creates a scheduler that runs one slice per iteration of the event loop. A long slice is followed by one idle
 * iteration for each of its milliseconds: libuv accepts only one connection per iteration (libuv PR 3696), so that
 * new clients would otherwise wait for as many long slices as there are clients ahead of them.
 *
 * @param abortError creates the error for a request that is aborted while it waits
 */
export function createEventLoopScheduler(abortError: () => Error, now = () => performance.now()): EventLoopScheduler {
  const waiting: Record<SliceKind, (() => void)[]> = { light: [], new: [], heavy: [] };
  let isBusy = false;
  /** Remaining time for other slices before the next heavy one, in milliseconds. */
  let othersMs = 0;

  function begin(kind: SliceKind): void {
    isBusy = true;
    const start = now();
    setImmediate(() => {
      const ms = now() - start;
      othersMs = kind === 'heavy' ? ms * SHARE_OF_OTHERS : othersMs - ms;
      continueAfter(ms < LONG_MS ? 0 : Math.min(MAX_ITERATIONS, Math.ceil(ms)));
    });
  }

  function continueAfter(iterations: number): void {
    if (iterations > 0) {
      setImmediate(continueAfter, iterations - 1);
      return;
    }
    const kind = nextKind();
    isBusy = kind !== undefined;
    if (!kind) return;
    begin(kind);
    waiting[kind].shift()?.();
  }

  function nextKind(): SliceKind | undefined {
    if (waiting.heavy.length > 0 && othersMs <= 0) return 'heavy';
    return (['light', 'new', 'heavy'] as const).find((kind) => waiting[kind].length > 0);
  }

  return {
    async slice(kind, signal) {
      if (signal.aborted) throw abortError();
      if (!isBusy) return begin(kind);
      await new Promise<void>((resolve, reject) => {
        const start = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          waiting[kind].splice(waiting[kind].indexOf(start), 1);
          reject(abortError());
        };
        waiting[kind].push(start);
        signal.addEventListener('abort', leave, { once: true });
      });
    },
  };
}
