import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';

/**
 * Comes when the time of a request is up, or when whoever asked is gone; nothing that is done for it is of use then.
 *
 * @param seconds unless given, it has all the time that whoever asked takes
 */
export function deadlineOf(response: ServerResponse, seconds?: number): AbortSignal {
  const controller = new AbortController();
  // Each statement of the request listens; Node.js would take more than ten for a leak.
  setMaxListeners(0, controller.signal);
  const end = () => controller.abort();
  const timer = seconds === undefined ? undefined : setTimeout(end, seconds * 1000);
  response.once('close', () => {
    clearTimeout(timer);
    // After a whole answer there is nothing left to end.
    if (!response.writableFinished) end();
  });
  return controller.signal;
}
