import type { ServerResponse } from 'node:http';
import type { Connection } from '../../database/connection.ts';
import { sendJson } from '../http/json.ts';
import { singleFlight } from '../single-flight.ts';

/** Answers the liveness check: 200 while the process is running. Does not use the database. */
export function sendHealth(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/** Timeout of the readiness check of the database, in milliseconds. */
const DATABASE_TIMEOUT_MS = 1000;

/**
 * Creates the readiness check: 200 if the database is reachable and the server is not shutting down, otherwise 503.
 * Load does not matter: a load balancer would remove all servers at once. Concurrent checks share one statement.
 */
export function createReadiness(connection: Pick<Connection, 'ready'>, stopping?: AbortSignal) {
  const checkDatabase = singleFlight(DATABASE_TIMEOUT_MS, () => connection.ready());

  return async function send(response: ServerResponse): Promise<void> {
    if (stopping?.aborted) return sendJson(response, 503, { status: 'the server is stopping' });
    try {
      await checkDatabase();
      sendJson(response, 200, { status: 'ready' });
    } catch {
      sendJson(response, 503, { status: 'the database is not reachable' });
    }
  };
}
