import type { Cancellation } from '../../database/cancellation.ts';

/**
 * Divides the time of the event loop among requests. Synchronous work of a request, such as building a response from
 * many rows, runs in a slice of its own, and other requests are served between two slices.
 */
export interface EventLoopScheduler {
  /**
   * Waits for a slice, which lasts until the next `await` of the caller. An aborted request leaves the queue at once.
   *
   * @returns undefined if the slice has begun
   * @throws {Error} the error for aborted requests, if the signal is aborted first
   */
  slice(kind: SliceKind, signal: Cancellation): Promise<void> | undefined;
}

/** In order of priority: the rows of a light request, a request that has just arrived, the rows of a heavy request. */
export type SliceKind = 'light' | 'new' | 'heavy';

/** The time for other slices before the next heavy one, as a share of the duration of the last heavy one. */
const SHARE_OF_OTHERS = 2 / 3;

/** The time for slices in one iteration of the event loop, in milliseconds: once it is used up, the next iteration goes on. */
const ITERATION_MS = 1;

/** Slices that take at least this long are long, in milliseconds. */
const LONG_MS = 5;

/** Maximum number of iterations of the event loop between a long slice and the next. */
const MAX_ITERATIONS = 64;

/**
 * Creates a scheduler that runs slices for about a millisecond in each iteration of the event loop, one at a time: an
 * iteration costs several system calls, which short slices share. A long slice is followed by one idle iteration for each
 * of its milliseconds: libuv accepts only one connection per iteration (libuv PR 3696), so that new clients would
 * otherwise wait for as many long slices as there are clients ahead of them.
 *
 * @param abortError creates the error for a request that is aborted while it waits
 */
export function createEventLoopScheduler(abortError: () => Error, now = () => performance.now()): EventLoopScheduler {
  const waiting: Record<SliceKind, (() => void)[]> = { light: [], new: [], heavy: [] };
  /** Whether a slice is running, or the time of this iteration is used up. */
  let isBusy = false;
  /** When the first slice of this iteration began; undefined if there was none. */
  let iterationStart: number | undefined;
  let idleIterations = 0;
  /** Remaining time for other slices before the next heavy one, in milliseconds. */
  let othersMs = 0;

  function begin(kind: SliceKind): undefined {
    const start = now();
    isBusy = true;
    if (iterationStart === undefined) {
      iterationStart = start;
      setImmediate(endIteration);
    }
    // Microtasks that were queued in a microtask, such as by the caller, all run before the next tick.
    queueMicrotask(() => process.nextTick(end, kind, start));
  }

  function end(kind: SliceKind, start: number): void {
    const time = now();
    const ms = time - start;
    othersMs = kind === 'heavy' ? ms * SHARE_OF_OTHERS : othersMs - ms;
    if (ms >= LONG_MS) idleIterations = Math.min(MAX_ITERATIONS, Math.ceil(ms));
    else if (iterationStart !== undefined && time - iterationStart < ITERATION_MS) beginNext();
  }

  function endIteration(): void {
    if (idleIterations > 0) {
      idleIterations--;
      setImmediate(endIteration);
      return;
    }
    iterationStart = undefined;
    beginNext();
  }

  function beginNext(): void {
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
    slice(kind, signal) {
      if (signal.aborted) return Promise.reject(abortError());
      if (!isBusy) return begin(kind);
      return new Promise<void>((resolve, reject) => {
        const start = () => {
          signal.removeEventListener('abort', leave);
          resolve();
        };
        const leave = () => {
          waiting[kind].splice(waiting[kind].indexOf(start), 1);
          reject(abortError());
        };
        waiting[kind].push(start);
        signal.addEventListener('abort', leave);
      });
    },
  };
}
