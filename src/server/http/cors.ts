import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Lets pages of every origin read the answers (Fetch standard, CORS protocol). The data is open and there is nothing to
 * log in to, so no credentials are ever asked for.
 *
 * @returns whether the request was the browser's question beforehand, and is answered with this.
 */
export function answerCors({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('access-control-allow-origin', '*');
  if (method !== 'OPTIONS' || headers['access-control-request-method'] === undefined) return false;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': '*',
    'access-control-max-age': '86400',
  });
  response.end();
  return true;
}
