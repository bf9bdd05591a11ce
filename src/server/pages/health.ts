import type { ServerResponse } from 'node:http';
import type { Connection } from '../../database/connection.ts';
import { sendJson } from '../http/json.ts';
import { singleFlight } from '../single-flight.ts';

/** The process runs and answers. */
export function sendHealth(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/** How long the database has to answer, in milliseconds. */
const MOST_WAITING = 1000;

/**
 * Whether requests can be served: the database answers, and the server is not about to stop. However many requests there
 * are makes no difference: a balancer would take out all servers at once. Concurrent probes share one statement.
 */
export function createReadiness(connection: Pick<Connection, 'ready'>, stopping?: AbortSignal) {
  const answers = singleFlight(MOST_WAITING, () => connection.ready());

  return async function send(response: ServerResponse): Promise<void> {
    if (stopping?.aborted) return sendJson(response, 503, { status: 'the server is stopping' });
    try {
      await answers();
      sendJson(response, 200, { status: 'ready' });
    } catch {
      sendJson(response, 503, { status: 'the database does not answer' });
    }
  };
}
