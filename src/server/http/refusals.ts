import type { ServerResponse } from 'node:http';
import type { Limits } from '../../config/limits.ts';
import type { ErrorCode } from '../../graphql/errors.ts';
import { requestInfoOf } from '../observability/request-info.ts';
import { COST_IN_WORK, type NotAdmitted } from './admission.ts';
import { sendJson } from './json.ts';

/** Responses to requests that are rejected before GraphQL executes them, in the form of GraphQL errors. */

/** Sends 503 for a request outside of GraphQL that was not admitted; for GraphQL, see `plugins/use-admission.ts`. */
export function sendBusy(response: ServerResponse, { message, retryAfter }: NotAdmitted): void {
  response.setHeader('retry-after', String(retryAfter));
  refuse(response, 503, 'SERVICE_UNAVAILABLE', COST_IN_WORK, message);
}

/** Sends 415 for a compressed body. */
export function sendUnsupportedEncoding(response: ServerResponse): void {
  // The rest of the body is not read.
  response.setHeader('connection', 'close');
  refuse(
    response,
    415,
    'UNSUPPORTED_MEDIA_TYPE',
    'content-encoding',
    'content-encoding: compressed request bodies are not supported. Send the body uncompressed.',
  );
}

/** Sends 415 for a body that is not JSON in UTF-8. */
export function sendUnsupportedMediaType(response: ServerResponse): void {
  const message = 'content-type: only application/json in UTF-8 is supported. Send {"query": "…", "variables": {…}}.';
  refuse(response, 415, 'UNSUPPORTED_MEDIA_TYPE', 'content-type', message);
}

/** Sends 405 (RFC 9110, 15.5.6). Only the endpoint uses the form of GraphQL errors. */
export function sendMethodNotAllowed(response: ServerResponse, allow: string): void {
  response.setHeader('allow', allow);
  const message = `method: this address supports only ${allow}.`;
  if (requestInfoOf(response)?.path === '/graphql') refuse(response, 405, 'METHOD_NOT_ALLOWED', 'method', message);
  else sendJson(response, 405, { error: message });
}

/** Sends 413 or 408 for a body that was not read completely. */
export function sendUnreadBody(
  response: ServerResponse,
  why: 'too large' | 'too slow',
  { body, seconds }: Limits,
): void {
  if (why === 'too large') {
    const message = `body: at most ${body} bytes. Split it into several requests, or send persisted documents by hash.`;
    refuse(response, 413, 'QUERY_TOO_COMPLEX', 'body', message);
  } else {
    response.setHeader('connection', 'close');
    const message = `seconds: the body was not complete after ${seconds} s. Send it faster.`;
    refuse(response, 408, 'TIMEOUT', 'seconds', message);
  }
}

function refuse(response: ServerResponse, status: number, code: ErrorCode, limit: string, message: string): void {
  const info = requestInfoOf(response);
  if (info) info.limit = limit;
  info?.codes.add(code);
  sendJson(response, status, { errors: [{ message, extensions: { code, limit } }] });
}
