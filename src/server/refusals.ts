import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorCode } from '../graphql/errors.ts';
import type { Limits } from '../limits.ts';
import { sendJson } from './health.ts';
import { COST_IN_WORK, type NotAdmitted } from './http/admission.ts';
import { notesOf } from './notes.ts';

/** Refusals of requests to the endpoint before GraphQL sees them, in the form of its own errors. */

/** A request that was not admitted, outside of GraphQL; inside, see `plugins/use-admission.ts`. */
export function sendBusy(response: ServerResponse, { message, retryAfter }: NotAdmitted): void {
  response.setHeader('retry-after', String(retryAfter));
  refuse(response, 503, 'SERVICE_UNAVAILABLE', COST_IN_WORK, message);
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

/** Whether a body says that it is none of JSON. Forms are what any page of any site can have a browser send. */
export function isForeign({ method, headers }: IncomingMessage): boolean {
  const type = headers['content-type'];
  return method === 'POST' && type !== undefined && !/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type);
}

export function sendForeign(response: ServerResponse): void {
  const message = 'content-type: only application/json is taken. Send {"query": "…", "variables": {…}}.';
  refuse(response, 415, 'BAD_USER_INPUT', 'content-type', message);
}

/** A body that was not read to its end. */
export function sendUnread(response: ServerResponse, why: 'too large' | 'too slow', { body, seconds }: Limits): void {
  if (why === 'too large') {
    const message = `body: at most ${body} bytes. Ask in several requests, or for documents by their hash.`;
    refuse(response, 413, 'QUERY_TOO_COMPLEX', 'body', message);
  } else {
    response.setHeader('connection', 'close');
    const message = `seconds: the body was not here after ${seconds}. Send it faster.`;
    refuse(response, 408, 'TIMEOUT', 'seconds', message);
  }
}

function refuse(response: ServerResponse, status: number, code: ErrorCode, limit: string, message: string): void {
  const notes = notesOf(response);
  if (notes) notes.limit = limit;
  notes?.codes.add(code);
  sendJson(response, status, { errors: [{ message, extensions: { code, limit } }] });
}
