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
  /** Whether its statements are so short that one may be sent while another one runs on the same connection. */
  readonly isLight?: boolean | undefined;
}

/** A connection's worth of statements: one, or several light ones. */
export interface Slot {
  /** How many statements are in it. */
  readonly statements: number;
}

/** Lets as many statements through at once as there is room for in slots (connections); queued ones follow by rank. */
interface StatementQueue {
  /**
   * Waits for room in a slot, which `leave` gives back. Throws SQLSTATE 57014 if the request is aborted first.
   *
   * @returns no promise if there was room
   */
  enter(request: QueuedRequest): Slot | Promise<Slot>;
  leave(slot: Slot, request: QueuedRequest): void;
  /** Fails all queued statements. */
  fail(reason: unknown): void;
}

/** @param isShareable whether light statements may be sent behind those in a slot; by default none are */
interface QueueOptions {
  readonly isShareable?: (slot: Slot) => boolean;
}

/** The most light statements in a slot. */
const MOST_SHARED = 3;

interface OwnSlot {
  statements: number;
  isLight: boolean;
}

interface Waiter {
  readonly request: QueuedRequest;
  enter(slot: Slot): void;
  fail(reason: unknown): void;
}

export function createStatementQueue(size: number, { isShareable = () => false }: QueueOptions = {}): StatementQueue {
  const share = Math.ceil(size / 2);
  const running = new Map<QueuedRequest, number>();
  const waiting: Waiter[] = [];
  const slots = Array.from({ length: size }, (): OwnSlot => ({ statements: 0, isLight: false }));
  const free = [...slots];

  const isEligible = (request: QueuedRequest) => request.mayTakeAll || (running.get(request) ?? 0) < share;

  /** Finds a slot with room: a free one, otherwise for a light statement the one with the fewest others. */
  function roomFor({ isLight }: QueuedRequest): OwnSlot | undefined {
    const last = free.at(-1);
    if (last || !isLight) return last;
    let found: OwnSlot | undefined;
    for (const slot of slots)
      if (slot.isLight && slot.statements < (found?.statements ?? MOST_SHARED) && isShareable(slot)) found = slot;
    return found;
  }

  function take(slot: OwnSlot, request: QueuedRequest): OwnSlot {
    if (slot.statements === 0) {
      free.pop();
      slot.isLight = request.isLight ?? false;
    }
    slot.statements++;
    running.set(request, (running.get(request) ?? 0) + 1);
    return slot;
  }

  function add(waiter: Waiter): void {
    const { rank } = waiter.request;
    let place = waiting.length;
    while (place > 0 && (waiting[place - 1] as Waiter).request.rank > rank) place--;
    waiting.splice(place, 0, waiter);
  }

  function wait(request: QueuedRequest): Promise<Slot> {
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
        enter: (slot) => settle(() => resolve(slot)),
        fail: (reason) => settle(() => reject(reason)),
      };
      add(waiter);
      signal?.addEventListener('abort', abort);
    });
  }

  /** Lets queued statements in while there is room for the first: none passes it, so that a heavy one gets a slot of its own. */
  function admit(): void {
    for (;;) {
      const next = waiting.find((waiter) => isEligible(waiter.request));
      const slot = next && roomFor(next.request);
      if (!slot) return;
      // Handed over synchronously, so that no statement that arrives meanwhile takes the room.
      next.enter(take(slot, next.request));
    }
  }

  return {
    enter(request) {
      if (request.signal?.aborted) return Promise.reject(cancelled());
      const slot = isEligible(request) ? roomFor(request) : undefined;
      const isPassing = slot && slot.statements > 0 && waiting.some((waiter) => isEligible(waiter.request));
      return slot && !isPassing ? take(slot, request) : wait(request);
    },
    leave(slot, request) {
      const left = (running.get(request) as number) - 1;
      if (left > 0) running.set(request, left);
      else running.delete(request);
      const own = slot as OwnSlot;
      own.statements--;
      if (own.statements === 0) free.push(own);
      admit();
    },
    fail(reason) {
      for (const waiter of [...waiting]) waiter.fail(reason);
    },
  };
}
