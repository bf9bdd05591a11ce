import type { ServerResponse } from 'node:http';
import type { Limits } from '../../config/limits.ts';
import type { ErrorCode } from '../../graphql/errors.ts';
import { requestInfoOf } from '../observability/request-info.ts';
import { COST_IN_WORK, type NotAdmitted } from './admission.ts';
import { sendJson } from './json.ts';

/** Refusals of requests to the endpoint before GraphQL sees them, in the form of its own errors. */

/** A request that was not admitted, outside of GraphQL; inside, see `plugins/use-admission.ts`. */
export function sendBusy(response: ServerResponse, { message, retryAfter }: NotAdmitted): void {
  response.setHeader('retry-after', String(retryAfter));
  refuse(response, 503, 'SERVICE_UNAVAILABLE', COST_IN_WORK, message);
}

export function sendEncoded(response: ServerResponse): void {
  // Whatever follows of the body is not read.
  response.setHeader('connection', 'close');
  refuse(
    response,
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'content-encoding',
    'content-encoding: compressed bodies are not taken. Send the request as it is.',
  );
}

export function sendForeign(response: ServerResponse): void {
  const message = 'content-type: only application/json in UTF-8 is taken. Send {"query": "…", "variables": {…}}.';
  refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'content-type', message);
}

/** A method that an address does not take (RFC 9110, 15.5.6). Only the endpoint answers as GraphQL does. */
export function sendNotAllowed(response: ServerResponse, allow: string): void {
  response.setHeader('allow', allow);
  const message = `method: this address takes ${allow}.`;
  if (requestInfoOf(response)?.path === '/graphql') refuse(response, 405, 'METHOD_NOT_ALLOWED', 'method', message);
  else sendJson(response, 405, { error: message });
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
  const info = requestInfoOf(response);
  if (info) info.limit = limit;
  info?.codes.add(code);
  sendJson(response, status, { errors: [{ message, extensions: { code, limit } }] });
}
