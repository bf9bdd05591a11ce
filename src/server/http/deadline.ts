import type { ServerResponse } from 'node:http';
import type { Cancellation } from '../../database/cancellation.ts';

/**
 * Creates a signal that aborts when a request times out or its client disconnects, since work for it is then wasted.
 *
 * @param seconds timeout in seconds; undefined for no timeout
 */
export function deadlineOf(response: ServerResponse, seconds?: number): Cancellation {
  const signal = new RequestSignal();
  const timer = seconds === undefined ? undefined : setTimeout(() => signal.abort(), seconds * 1000);
  response.once('close', () => {
    clearTimeout(timer);
    // After a complete response there is nothing left to abort.
    if (!response.writableFinished) signal.abort();
  });
  return signal;
}

class RequestSignal implements Cancellation {
  aborted = false;
  readonly #listeners: (() => void)[] = [];

  addEventListener(_type: 'abort', listener: () => void): void {
    if (!this.aborted) this.#listeners.push(listener);
  }

  removeEventListener(_type: 'abort', listener: () => void): void {
    const place = this.#listeners.lastIndexOf(listener);
    if (place >= 0) this.#listeners.splice(place, 1);
  }

  abort(): void {
    if (this.aborted) return;
    this.aborted = true;
    // One listener may remove another.
    for (let listener = this.#listeners.shift(); listener; listener = this.#listeners.shift()) listener();
  }
}
