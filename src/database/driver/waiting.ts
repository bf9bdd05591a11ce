import type { Cancellation } from '../cancellation.ts';
import { cancelled } from '../errors.ts';

/** Resolves like a promise, or like another that is made when the first takes longer than `most` milliseconds. */
export function orAgain<Result>(awaited: Promise<Result>, again: () => Promise<Result>, most: number): Promise<Result> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => again().then(resolve, reject), most);
    awaited.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Resolves like a promise; rejects when the signal is aborted first, and passes a later result to `late`. */
export function orAborted<Result>(
  awaited: Promise<Result>,
  signal: Cancellation | undefined,
  late: (result: Result) => void,
): Promise<Result> {
  if (!signal) return awaited;
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(cancelled());
      awaited.then(late, () => {});
    };
    if (signal.aborted) abort();
    else {
      signal.addEventListener('abort', abort);
      const over = () => signal.removeEventListener('abort', abort);
      awaited.then(resolve, reject).finally(over);
    }
  });
}
