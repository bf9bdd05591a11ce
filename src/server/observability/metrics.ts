import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Connection } from '../../database/connection.ts';
import type { Admission } from '../http/admission.ts';
import { sendBody } from '../pages/html.ts';
import { singleFlight } from '../single-flight.ts';
import { createMetricsReader } from './cluster-metrics.ts';
import type { RequestInfo } from './request-info.ts';

export interface Metrics {
  /** Counts a finished or aborted request. */
  countRequest(info: RequestInfo, status: number | 'aborted', ms: number): void;
  /** Counts a statement as running until the returned function is called with its duration in milliseconds. */
  beginStatement(): (ms: number) => void;
  /** Sends all metrics in the Prometheus text format. */
  send(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const ROUTES = ['/graphql', '/schema.graphql', '/health', '/ready', '/metrics'];

/**
 * Maximum number of values of a label. Values come from the code and are few; should one ever come from a client,
 * further values are counted as `other`.
 */
const MAX_LABEL_VALUES = 40;

/** Histogram buckets, in seconds. */
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Creates the metrics of the server. The number of series is bounded: no label has values that a client chooses, such
 * as a path or an operation name.
 */
export function createMetrics(
  admission: Pick<Admission, 'state'>,
  connection: Pick<Connection, 'connections' | 'prepared'>,
  readVersion: (signal: AbortSignal) => Promise<string>,
  cache?: { readonly bytes: number },
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const codes = boundedLabel();
  const limits = boundedLabel();
  const readMetrics = createMetricsReader(registry);
  let running = 0;

  const requests = new Counter({
    name: 'summitgraph_requests_total',
    help: 'Requests by route, operation type (none: no operation) and status class (aborted: the client disconnected).',
    labelNames: ['route', 'operation', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'summitgraph_request_seconds',
    help: 'Duration of requests, from the request head to the end of the response.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'summitgraph_errors_total',
    help: 'Requests with at least one error of this code.',
    labelNames: ['code'],
    registers,
  });
  const refusals = new Counter({
    name: 'summitgraph_refusals_total',
    help: 'Requests rejected because they exceed a limit, by limit (cost in work: not admitted).',
    labelNames: ['limit'],
    registers,
  });
  const cached = new Counter({
    name: 'summitgraph_response_cache_total',
    help: 'Requests that the response cache could answer, by outcome: hit or miss.',
    labelNames: ['outcome'],
    registers,
  });
  const statementSeconds = new Histogram({
    name: 'summitgraph_statement_seconds',
    help: 'Duration of the statements of requests, including the wait for a connection.',
    buckets: SECONDS,
    registers,
  });

  const gauge = (name: string, help: string, value: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(value());
      },
    });
  gauge('summitgraph_response_cache_bytes', 'Size of the cached responses.', () => cache?.bytes ?? 0);
  const { state } = admission;
  gauge('summitgraph_requests_in_work', 'Requests in execution.', () => state.requests);
  gauge('summitgraph_requests_waiting', 'Requests waiting in the queue.', () => state.waiting);
  gauge('summitgraph_cost_in_work', 'Total cost of the requests in execution.', () => state.cost);
  gauge('summitgraph_cost_waiting', 'Total cost of the requests in the queue.', () => state.waitingCost);
  gauge(
    'summitgraph_cost_per_second',
    'Recent throughput while requests were waiting, in cost per second.',
    () => state.throughput,
  );
  gauge('summitgraph_statements_running', 'Statements that are running or waiting for a connection.', () => running);
  gauge('summitgraph_database_connections_most', 'Maximum number of open connections.', () => connection.connections);
  gauge(
    'summitgraph_statements_prepared',
    'Maximum number of prepared statements per connection.',
    connection.prepared,
  );

  const version = singleFlight(1000, readVersion);
  new Gauge({
    name: 'summitgraph_dataset_info',
    help: 'Always 1, with the data set version as a label. Absent while the database is not reachable.',
    labelNames: ['version'],
    aggregator: 'max',
    registers,
    async collect() {
      const found = await version().catch(() => undefined);
      this.reset();
      if (found !== undefined) this.set({ version: found.slice(0, 12) }, 1);
    },
  });

  return {
    countRequest({ path, route = routeOf(path), operationType, codes: found, limit, isCached }, status, ms) {
      const statusClass = status === 'aborted' ? status : `${Math.floor(status / 100)}xx`;
      requests.inc({ route, operation: operationType ?? 'none', status: statusClass });
      seconds.observe({ route }, ms / 1000);
      for (const code of found) errors.inc({ code: codes(code) });
      if (isCached !== undefined) cached.inc({ outcome: isCached ? 'hit' : 'miss' });
      if (limit !== undefined) refusals.inc({ limit: limits(limit) });
    },
    beginStatement() {
      running++;
      return (ms) => {
        running--;
        statementSeconds.observe(ms / 1000);
      };
    },
    async send(request, response) {
      const text = await readMetrics();
      const headers = { 'content-type': registry.contentType, 'cache-control': 'no-store' };
      sendBody(request, response, 200, Buffer.from(text), headers);
    },
  };
}

function routeOf(path: string): string {
  if (ROUTES.includes(path)) return path;
  return path === '/export' || path.startsWith('/export/') ? '/export' : 'other';
}

function boundedLabel(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= MAX_LABEL_VALUES) return 'other';
    known.add(value);
    return value;
  };
}
