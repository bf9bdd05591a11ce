import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/**
 * Creates a signal that aborts when a request times out or its client disconnects, since work for it is then wasted.
 *
 * @param seconds timeout in seconds; undefined for no timeout
 */
export function deadlineOf(response: ServerResponse, seconds?: number): AbortSignal {
  const controller = new AbortController();
  // Each statement of the request adds a listener; Node.js would report more than ten as a leak.
  setMaxListeners(0, controller.signal);
  const end = () => controller.abort();
  const timer = seconds === undefined ? undefined : setTimeout(end, seconds * 1000);
  response.once('close', () => {
    clearTimeout(timer);
    // After a complete response there is nothing left to abort.
    if (!response.writableFinished) end();
  });
  return controller.signal;
}
