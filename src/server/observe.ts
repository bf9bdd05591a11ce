import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Observe } from '../database/driver/drizzle-client.ts';
import type { Logger } from '../log.ts';
import type { Metrics } from './metrics.ts';
import { hashOf, type Notes, takeNotes } from './notes.ts';
import { beginInside, beginRequest, endRequest } from './trace.ts';

export interface ObserverOptions {
  log: Logger;
  /** What takes as many milliseconds or more is slow. */
  slowMs: number;
  metrics?: Metrics | undefined;
}

export interface Observer {
  /** Takes notes of a request from its beginning, and when it is over logs and counts it. */
  request(request: IncomingMessage, response: ServerResponse): Notes;
  /** Sees the statements of a request. */
  statements(notes: Notes): Observe;
}

/** What asks again and again whether the server is well is not what an operator looks for in the log. */
const PROBES = ['/health', '/ready', '/metrics'];

export function createObserver({ log, slowMs, metrics }: ObserverOptions): Observer {
  function end(request: IncomingMessage, response: ServerResponse, notes: Notes, bytes: number): void {
    const ms = performance.now() - notes.start;
    const isAborted = !response.writableFinished;
    const { statusCode: status } = response;
    metrics?.countRequest(notes, isAborted ? 'aborted' : status, ms);
    endRequest(notes, request.method as string, status);
    const level = status >= 500 ? 'warn' : PROBES.includes(notes.path) ? 'debug' : 'info';
    if (log.isLevelEnabled(level)) {
      log[level](
        {
          requestId: notes.id,
          method: request.method,
          path: notes.path.slice(0, 200),
          // What is not sent has no status yet.
          status: response.headersSent ? status : undefined,
          ...(isAborted && { aborted: true }),
          ms: rounded(ms),
          bytes,
          ...operationOf(notes),
          ...(notes.statements > 0 && { statements: notes.statements, statementMs: rounded(notes.statementMs) }),
          ...(notes.codes.size > 0 && { codes: [...notes.codes] }),
          limit: notes.limit,
          errorId: notes.errorId,
        },
        'request',
      );
    }
    // An export takes as long as its client takes to read it.
    if (ms >= slowMs && !notes.path.startsWith('/export'))
      log.warn({ requestId: notes.id, ...operationOf(notes), ms: rounded(ms) }, 'slow request');
  }

  return {
    request(request, response) {
      const notes = takeNotes(request, response);
      const { socket } = request;
      const before = socket.bytesWritten;
      notes.trace = beginRequest(request);
      response.setHeader('x-request-id', notes.id);
      response.once('close', () => end(request, response, notes, socket.bytesWritten - before));
      return notes;
    },
    statements: (notes) => async (run) => {
      const start = performance.now();
      const counted = metrics?.beginStatement();
      const span = notes.trace && beginInside(notes.trace, 'statement');
      let isFailed = true;
      try {
        const result = await run();
        isFailed = false;
        return result;
      } finally {
        const ms = performance.now() - start;
        notes.statements++;
        notes.statementMs += ms;
        counted?.(ms);
        span?.end(isFailed);
        if (ms >= slowMs) log.warn({ requestId: notes.id, ...operationOf(notes), ms: rounded(ms) }, 'slow statement');
      }
    },
  };
}

/** Which operation it was, by what cannot hold anything of its variables. */
function operationOf({ operationName, operationType, document, cost }: Notes): object {
  return { operation: operationName, type: operationType, document: hashOf(document), cost };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
