import type { IncomingMessage, ServerResponse } from 'node:http';

/**
 * Allows pages of every origin to read responses (Fetch standard, CORS protocol). The data is open and there is no
 * login, so credentials are never requested.
 *
 * @returns whether the request was a preflight request, which is answered here with 204
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
