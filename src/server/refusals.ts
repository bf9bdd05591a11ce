import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../graphql/errors.ts';
import type { Limits } from '../limits.ts';
import { sendJson } from './health.ts';

/** Refusals of requests to the endpoint before GraphQL sees them, in the form of its own errors. */

/** Too many requests are being worked on, and too many wait. */
export function sendBusy(response: ServerResponse, { inFlight, waiting }: Limits): void {
  response.setHeader('retry-after', '1');
  refuse(
    response,
    503,
    'SERVICE_UNAVAILABLE',
    'requests in flight',
    `requests in flight: ${inFlight} are being worked on, and as many as may (${waiting}) wait. Try again in a moment.`,
  );
}

/** Whether a body is compressed. A few bytes could then stand for any number of them. */
export function isEncoded({ headers }: IncomingMessage): boolean {
  return !['', 'identity'].includes(headers['content-encoding'] ?? '');
}

export function sendEncoded(response: ServerResponse): void {
  // Whatever follows of the body is not read.
  response.setHeader('connection', 'close');
  refuse(
    response,
    415,
    'BAD_USER_INPUT',
    'content-encoding',
    'content-encoding: compressed bodies are not taken. Send the request as it is.',
  );
}

function refuse(response: ServerResponse, status: number, code: ErrorCode, limit: string, message: string): void {
  sendJson(response, status, { errors: [{ message, extensions: { code, limit } }] });
}
