import type { Cancellation } from '../cancellation.ts';
import { cancelled } from '../errors.ts';

/** A request as the queue sees it. All of its statements have its rank. */
export interface QueuedRequest {
  /** Removes the request's statements from the queue when aborted. */
  readonly signal?: Cancellation | undefined;
  /** Lower ranks go first, e.g. the time of arrival in milliseconds. */
  readonly rank: number;
  /** Whether the request may take all slots at once; by default at most half of them, rounded up. */
  readonly mayTakeAll?: boolean | undefined;
}

/** Lets as many statements through at once as there are slots (connections); queued ones follow by rank. */
interface StatementQueue {
  /**
   * Waits for a slot, which `leave` releases. Throws SQLSTATE 57014 if the request is aborted first.
   *
   * @returns undefined if a slot was free, which is now taken
   */
  enter(request: QueuedRequest): Promise<void> | undefined;
  leave(request: QueuedRequest): void;
  /** Fails all queued statements. */
  fail(reason: unknown): void;
}

interface Waiter {
  readonly request: QueuedRequest;
  enter(): void;
  fail(reason: unknown): void;
}

export function createStatementQueue(slots: number): StatementQueue {
  const share = Math.ceil(slots / 2);
  const running = new Map<QueuedRequest, number>();
  const waiting: Waiter[] = [];
  let free = slots;

  const isEligible = (request: QueuedRequest) => request.mayTakeAll || (running.get(request) ?? 0) < share;

  function take(request: QueuedRequest): void {
    free--;
    running.set(request, (running.get(request) ?? 0) + 1);
  }

  function add(waiter: Waiter): void {
    const { rank } = waiter.request;
    let place = waiting.length;
    while (place > 0 && (waiting[place - 1] as Waiter).request.rank > rank) place--;
    waiting.splice(place, 0, waiter);
  }

  function wait(request: QueuedRequest): Promise<void> {
    const { signal } = request;
    return new Promise((resolve, reject) => {
      const settle = (how: () => void) => {
        waiting.splice(waiting.indexOf(waiter), 1);
        signal?.removeEventListener('abort', abort);
        how();
      };
      const abort = () => waiter.fail(cancelled());
      const waiter: Waiter = {
        request,
        enter: () => settle(resolve),
        fail: (reason) => settle(() => reject(reason)),
      };
      add(waiter);
      signal?.addEventListener('abort', abort);
    });
  }

  return {
    enter(request) {
      if (request.signal?.aborted) return Promise.reject(cancelled());
      if (free <= 0 || !isEligible(request)) return wait(request);
      take(request);
      return undefined;
    },
    leave(request) {
      const left = (running.get(request) as number) - 1;
      if (left > 0) running.set(request, left);
      else running.delete(request);
      free++;
      const next = waiting.find((waiter) => isEligible(waiter.request));
      if (!next) return;
      // The slot is handed over synchronously, so that no statement that arrives meanwhile takes it.
      take(next.request);
      next.enter();
    },
    fail(reason) {
      for (const waiter of [...waiting]) waiter.fail(reason);
    },
  };
}
