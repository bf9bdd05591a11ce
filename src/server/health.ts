import type { ServerResponse } from 'node:http';
import type { Connection } from '../database/connect.ts';
import type { Observer } from './observe.ts';
import { shared } from './shared.ts';

/** The process runs and answers. */
export function sendHealth(response: ServerResponse): void {
  sendJson(response, 200, { status: 'ok' });
}

/** How long the database has to answer, in milliseconds, and how long its last answer stands for that it does. */
const MOST_WAITING = 1000;

/**
 * Whether requests can be served: the database answers, and the server is not about to stop. Where it has just answered a
 * request it is not asked: that would wait behind requests where there are many, and tell of them instead. Concurrent
 * probes share one statement.
 */
export function createReadiness(
  connection: Pick<Connection, 'ready'>,
  { sinceAnswer }: Pick<Observer, 'sinceAnswer'>,
  stopping?: AbortSignal,
) {
  const answers = shared(MOST_WAITING, () => connection.ready());

  return async function send(response: ServerResponse): Promise<void> {
    if (stopping?.aborted) return sendJson(response, 503, { status: 'the server is stopping' });
    try {
      if (sinceAnswer() > MOST_WAITING) await answers();
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
