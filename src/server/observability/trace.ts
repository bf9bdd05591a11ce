import type { IncomingMessage } from 'node:http';
import { type Context, context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import type { RequestInfo } from './request-info.ts';

/** Spans of OpenTelemetry: of each request, its execution and its statements. They are nothing until an SDK is loaded. */
const tracer = trace.getTracer('summitgraph');

/**
 * Begins the span of a request: below that of an instrumented HTTP server, or of whoever sent it (W3C Trace Context).
 *
 * @returns undefined where nobody collects spans
 */
export function beginRequest({ method, headers }: IncomingMessage): Context | undefined {
  const active = context.active();
  const parent = trace.getSpan(active) ? active : propagation.extract(active, headers);
  const span = tracer.startSpan(`HTTP ${method}`, { kind: SpanKind.SERVER }, parent);
  return span.isRecording() ? trace.setSpan(parent, span) : undefined;
}

/** Ends it with what was noted, by the names of OpenTelemetry's semantic conventions. */
export function endRequest({ trace: at, ...info }: RequestInfo, method: string, status: number): void {
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

/** Begins a span inside another, and gives where spans inside it belong, and how to end it. */
export function beginInside(at: Context, name: string): { inside: Context; end: (isFailed?: boolean) => void } {
  const span = tracer.startSpan(name, {}, at);
  return {
    inside: trace.setSpan(at, span),
    end: (isFailed = false) => {
      if (isFailed) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
