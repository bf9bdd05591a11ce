import type { IncomingMessage } from 'node:http';
import { type Context, context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestInfo } from './request-info.ts';

/** Creates OpenTelemetry spans for requests, their execution and their statements. Without an SDK they are no-ops. */
const tracer = trace.getTracer('summitgraph');

/**
 * Starts the span of a request. Its parent is the span of an instrumented HTTP server, or that of the client (W3C Trace
 * Context).
 *
 * @returns undefined if spans are not recorded
 */
export function startRequestSpan({ method, headers }: IncomingMessage): Context | undefined {
  const active = context.active();
  const parent = trace.getSpan(active) ? active : propagation.extract(active, headers);
  const span = tracer.startSpan(`HTTP ${method}`, { kind: SpanKind.SERVER }, parent);
  return span.isRecording() ? trace.setSpan(parent, span) : undefined;
}

/** Ends the span of a request, with attributes named by the OpenTelemetry semantic conventions. */
export function endRequestSpan({ trace: at, ...info }: RequestInfo, method: string, status: number): void {
  const span = at && trace.getSpan(at);
  if (!span) return;
  if (info.operationType) span.updateName([info.operationType, info.operationName].filter(Boolean).join(' '));
  span.setAttributes({
    'http.request.method': method,
    'http.response.status_code': status,
    'url.path': info.path.slice(0, 200),
    'graphql.operation.name': info.operationName,
    'graphql.operation.type': info.operationType,
    'summitgraph.request_id': info.id,
  });
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.end();
}

/** Starts a child span. Returns the context for spans inside it, and a function that ends it. */
export function startChildSpan(at: Context, name: string): { inside: Context; end: (isFailed?: boolean) => void } {
  const span = tracer.startSpan(name, {}, at);
  return {
    inside: trace.setSpan(at, span),
    end: (isFailed = false) => {
      if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
