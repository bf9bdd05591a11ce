import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '@opentelemetry/api';

/** Data about a request for the log, metrics and traces. Each part of the server adds what it knows. */
export interface RequestInfo {
  /** The `X-Request-Id` of the client or proxy if it is valid, otherwise a random UUID. */
  readonly id: string;
  /** Time of arrival, in milliseconds of `performance.now()`. */
  readonly start: number;
  /** The path without the query string, which may contain variables. */
  readonly path: string;
  /** The path that all pages of its kind have, such as `/summits/:slug`, of a page. */
  route?: string;
  operationName?: string;
  operationType?: string;
  /** The text of the GraphQL document. Only its hash is logged. */
  document?: string;
  cost?: number;
  /** The distinct codes of the errors in the response. */
  readonly codes: Set<string>;
  /** The limit that the request exceeded. */
  limit?: string;
  errorId?: string;
  /** Whether the response came from the cache; undefined if it could not. */
  isCached?: boolean | undefined;
  /** Number of statements sent to the database. */
  statements: number;
  /** Their total duration, in milliseconds. Concurrent statements add up. */
  statementMs: number;
  /** The parent context for spans of this request. Undefined if spans are not recorded. */
  trace?: Context | undefined;
}

const info = new WeakMap<ServerResponse, RequestInfo>();

export function startRequestInfo({ headers, url = '/' }: IncomingMessage, response: ServerResponse): RequestInfo {
  const made: RequestInfo = {
    id: validId(headers['x-request-id']) ?? randomUUID(),
    start: performance.now(),
    path: pathOf(url),
    codes: new Set(),
    statements: 0,
    statementMs: 0,
  };
  info.set(response, made);
  return made;
}

export function requestInfoOf(response: ServerResponse): RequestInfo | undefined {
  return info.get(response);
}

export function pathOf(url: string): string {
  return url.split('?', 1)[0] as string;
}

/**
 * Validates a request id chosen by a client, since it is logged and echoed in a header: one word of at most 128
 * characters.
 */
function validId(given: string | string[] | undefined): string | undefined {
  return typeof given === 'string' && /^[\w.:/+=@-]{1,128}$/.test(given) ? given : undefined;
}

/** Validates an operation name chosen by a client for the log: a GraphQL name, truncated to 100 characters. */
export function validName(name: unknown): string | undefined {
  return typeof name === 'string' && /^[_A-Za-z]\w*$/.test(name) ? name.slice(0, 100) : undefined;
}

/** Returns the first 16 hexadecimal digits of the SHA-256 of a document: enough to identify it in the log. */
export function hashOf(document: string | undefined): string | undefined {
  return document === undefined ? undefined : createHash('sha256').update(document).digest('hex').slice(0, 16);
}
