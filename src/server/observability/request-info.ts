import { createHash, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '@opentelemetry/api';

/** What is noted of a request while it is answered, for the log, the metrics and traces: each part info what it alone knows. */
export interface RequestInfo {
  /** What the client, or the proxy before it, calls the request, or else a name of ours. */
  readonly id: string;
  /** Milliseconds, as `performance.now()` has them. */
  readonly start: number;
  /** Without the query, in which there may be variables. */
  readonly path: string;
  operationName?: string;
  operationType?: string;
  /** The text of the document. It is never written down, only its hash. */
  document?: string;
  cost?: number;
  /** The codes of the errors that are answered, each once. */
  readonly codes: Set<string>;
  /** The limit that the request went over. */
  limit?: string;
  errorId?: string;
  /** Statements sent to the database, and milliseconds waited for them. */
  statements: number;
  statementMs: number;
  /** Where spans of this request belong, while somebody collects them. */
  trace?: Context | undefined;
}

const info = new WeakMap<ServerResponse, RequestInfo>();

export function startRequestInfo({ headers, url = '/' }: IncomingMessage, response: ServerResponse): RequestInfo {
  const made: RequestInfo = {
    id: soundId(headers['x-request-id']) ?? randomUUID(),
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

/** An id that others may choose ends up in our log and in a header: a word of bounded length, or it is not taken. */
function soundId(given: string | string[] | undefined): string | undefined {
  return typeof given === 'string' && /^[\w.:/+=@-]{1,128}$/.test(given) ? given : undefined;
}

/** A name that a client gave, as it may stand in the log. */
export function soundName(name: unknown): string | undefined {
  return typeof name === 'string' && /^[_A-Za-z]\w*$/.test(name) ? name.slice(0, 100) : undefined;
}

/** The first part of the document's SHA-256 in hexadecimal: enough to tell one document from another, and to find it by. */
export function hashOf(document: string | undefined): string | undefined {
  return document === undefined ? undefined : createHash('sha256').update(document).digest('hex').slice(0, 16);
}
