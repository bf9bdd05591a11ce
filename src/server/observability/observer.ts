import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from '../../config/log.ts';
import type { Observe } from '../../database/connection.ts';
import type { Metrics } from './metrics.ts';
import { hashOf, type RequestInfo, startRequestInfo } from './request-info.ts';
import { endRequestSpan, startChildSpan, startRequestSpan } from './trace.ts';

interface ObserverOptions {
  log: Logger;
  /** Requests and statements that take at least this long are slow, in milliseconds. */
  slowMs: number;
  metrics?: Metrics | undefined;
}

export interface Observer {
  /** Tracks a request from its start, and logs and counts it when it ends. */
  request(request: IncomingMessage, response: ServerResponse): RequestInfo;
  /** Returns a hook that measures the statements of a request. */
  statements(info: RequestInfo): Observe;
}

/** Paths that are polled by monitoring. They are logged at level debug, so that they do not flood the log. */
const PROBES = ['/health', '/ready', '/metrics'];

export function createObserver({ log, slowMs, metrics }: ObserverOptions): Observer {
  function end(request: IncomingMessage, response: ServerResponse, info: RequestInfo, bytes: number): void {
    const ms = performance.now() - info.start;
    const isAborted = !response.writableFinished;
    const { statusCode: status } = response;
    metrics?.countRequest(info, isAborted ? 'aborted' : status, ms);
    endRequestSpan(info, request.method as string, status);
    const level = status >= 500 ? 'warn' : PROBES.includes(info.path) ? 'debug' : 'info';
    if (log.isLevelEnabled(level)) {
      log[level](
        {
          requestId: info.id,
          method: request.method,
          path: info.path.slice(0, 200),
          // Until the headers are sent, there is no status.
          status: response.headersSent ? status : undefined,
          ...(isAborted && { aborted: true }),
          ms: rounded(ms),
          bytes,
          ...operationOf(info),
          ...(info.statements > 0 && { statements: info.statements, statementMs: rounded(info.statementMs) }),
          ...(info.codes.size > 0 && { codes: [...info.codes] }),
          cached: info.isCached,
          limit: info.limit,
          errorId: info.errorId,
        },
        'request',
      );
    }
    // Exports are never slow: they take as long as their clients take to read them.
    if (ms >= slowMs && !info.path.startsWith('/export'))
      log.warn({ requestId: info.id, ...operationOf(info), ms: rounded(ms) }, 'slow request');
  }

  return {
    request(request, response) {
      const info = startRequestInfo(request, response);
      const { socket } = request;
      const before = socket.bytesWritten;
      info.trace = startRequestSpan(request);
      response.setHeader('x-request-id', info.id);
      response.once('close', () => end(request, response, info, socket.bytesWritten - before));
      return info;
    },
    statements: (info) => (run) => {
      const start = performance.now();
      const counted = metrics?.beginStatement();
      const span = info.trace && startChildSpan(info.trace, 'statement');
      const end = (isFailed: boolean) => {
        const ms = performance.now() - start;
        info.statements++;
        info.statementMs += ms;
        counted?.(ms);
        span?.end(isFailed);
        if (ms >= slowMs) log.warn({ requestId: info.id, ...operationOf(info), ms: rounded(ms) }, 'slow statement');
      };
      return run().then(
        (result) => {
          end(false);
          return result;
        },
        (error: unknown) => {
          end(true);
          throw error;
        },
      );
    },
  };
}

/** Describes the operation of a request. None of these fields can contain values of variables. */
function operationOf({ operationName, operationType, document, cost }: RequestInfo): object {
  return { operation: operationName, type: operationType, document: hashOf(document), cost };
}

function rounded(ms: number): number {
  return Math.round(ms * 10) / 10;
}
