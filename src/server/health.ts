import type { ServerResponse } from 'node:http';
import { sql } from 'drizzle-orm';
import type { Connection } from '../database/connect.ts';
import { shared } from './shared.ts';

/** The process runs and answers. */
export function sendHealth(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/** Who asks whether the database answers waits so many milliseconds for it. */
const MOST_WAITING = 1000;

/**
 * Whether requests can be served: the database answers, and the server is not about to stop. Whoever asks at once shares
 * one statement.
 */
export function createReadiness(connection: Pick<Connection, 'during'>, stopping?: AbortSignal) {
  const answers = shared(MOST_WAITING, async (signal) => {
    await connection.during(signal).execute(sql`select 1`);
  });

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

export function sendJson(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}
