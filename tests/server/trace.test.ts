import { propagation, type Span, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterAll, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());
const query = 'query Titles { deals { nodes { title } } }';
const traceId = '0af7651916cd43dd8448eb211c80319c';
const callerId = 'b7ad6b7169203331';

async function send(id: string): Promise<void> {
  const headers = {
    'content-type': 'application/json',
    'x-request-id': id,
    traceparent: `00-${traceId}-${callerId}-01`,
  };
  const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  expect(response.status).toBe(200);
}

afterAll(() => {
  trace.disable();
  propagation.disable();
});

test('without an SDK spans are nothing: none records', async () => {
  await send('before');
  const span: Span = trace.getTracer('summitgraph').startSpan('x');
  expect(span.isRecording()).toBe(false);
});

test('with one, a request is a span of the trace of its caller, and in it the execution, and in that the statements', async () => {
  const exporter = new InMemorySpanExporter();
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  await send('after');
  await expect.poll(() => exporter.getFinishedSpans().map(({ name }) => name)).toContain('query Titles');
  const spans = exporter.getFinishedSpans();
  const idOf = (name: string) => spans.find((span) => span.name === name)?.spanContext().spanId;
  const tree = spans.map(({ name, parentSpanContext }) => [name, parentSpanContext?.spanId]);
  expect(tree).toEqual([
    ['statement', idOf('execute')],
    ['execute', idOf('query Titles')],
    ['query Titles', callerId],
  ]);
  expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([traceId]));
  expect(spans.at(-1)?.attributes).toEqual({
    'http.request.method': 'POST',
    'http.response.status_code': 200,
    'url.path': '/graphql',
    'graphql.operation.name': 'Titles',
    'graphql.operation.type': 'query',
    'summitgraph.request_id': 'after',
  });
});
