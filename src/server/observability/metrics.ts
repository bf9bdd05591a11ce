import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Connection } from '../../database/connection.ts';
import type { Admission } from '../http/admission.ts';
import { sendPage } from '../pages/html.ts';
import { singleFlight } from '../single-flight.ts';
import { gatherer } from './cluster-metrics.ts';
import type { RequestInfo } from './request-info.ts';

export interface Metrics {
  /** Counts a request that was answered, or left by its client. */
  countRequest(info: RequestInfo, status: number | 'aborted', ms: number): void;
  /** Counts a statement as running, until what this gives is called. */
  beginStatement(): (ms: number) => void;
  /** Answers with all of it, as Prometheus reads it. */
  send(request: IncomingMessage, response: ServerResponse): Promise<void>;
}

const ROUTES = ['/', '/graphql', '/schema.graphql', '/health', '/ready', '/metrics'];

/** Values of one label. They come from the code and are few; past these all are one, should one ever come from a client. */
const MOST_VALUES = 40;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/**
 * Counts what the server does, in series that are bounded: nothing that a client chooses, such as a path or the name of an
 * operation, is a label.
 */
export function createMetrics(
  admission: Pick<Admission, 'state'>,
  connection: Pick<Connection, 'connections' | 'prepared'>,
  readVersion: (signal: AbortSignal) => Promise<string>,
): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const codes = bounded();
  const limits = bounded();
  const gather = gatherer(registry);
  let running = 0;

  const requests = new Counter({
    name: 'summitgraph_requests_total',
    help: 'Requests, by address, type of operation (none: none was run) and class of status (aborted: the client left).',
    labelNames: ['route', 'operation', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'summitgraph_request_seconds',
    help: 'How long requests took, from their head to the end of the answer.',
    labelNames: ['route'],
    buckets: SECONDS,
    registers,
  });
  const errors = new Counter({
    name: 'summitgraph_errors_total',
    help: 'Requests with such an error, by its code.',
    labelNames: ['code'],
    registers,
  });
  const refusals = new Counter({
    name: 'summitgraph_refusals_total',
    help: 'Requests refused because they went over a limit, by the limit (cost in work: not admitted).',
    labelNames: ['limit'],
    registers,
  });
  const statementSeconds = new Histogram({
    name: 'summitgraph_statement_seconds',
    help: 'How long statements of requests took, the wait for a connection included.',
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
  const { state } = admission;
  gauge('summitgraph_requests_in_work', 'Requests that are being executed.', () => state.requests);
  gauge('summitgraph_requests_waiting', 'Requests that wait to be executed.', () => state.waiting);
  gauge('summitgraph_cost_in_work', 'Cost of the requests that are being executed.', () => state.cost);
  gauge('summitgraph_cost_waiting', 'Cost of the requests that wait.', () => state.waitingCost);
  gauge(
    'summitgraph_cost_per_second',
    'Cost a second that was answered lately while requests waited.',
    () => state.throughput,
  );
  gauge('summitgraph_statements_running', 'Statements that run or wait for a connection.', () => running);
  gauge('summitgraph_database_connections_most', 'Connections that may be open at once.', () => connection.connections);
  gauge(
    'summitgraph_statements_prepared',
    'Statements that each connection keeps prepared at most.',
    connection.prepared,
  );

  const version = singleFlight(1000, readVersion);
  new Gauge({
    name: 'summitgraph_dataset_info',
    help: 'Always 1; the label tells the version of the data set. Without a series the database does not answer.',
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
    countRequest({ path, operationType, codes: found, limit }, status, ms) {
      const route = routeOf(path);
      const statusClass = status === 'aborted' ? status : `${Math.floor(status / 100)}xx`;
      requests.inc({ route, operation: operationType ?? 'none', status: statusClass });
      seconds.observe({ route }, ms / 1000);
      for (const code of found) errors.inc({ code: codes(code) });
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
      const text = await gather();
      sendPage(request, response, text, { 'content-type': registry.contentType, 'cache-control': 'no-store' });
    },
  };
}

function routeOf(path: string): string {
  if (ROUTES.includes(path)) return path;
  return path === '/export' || path.startsWith('/export/') ? '/export' : 'other';
}

function bounded(): (value: string) => string {
  const known = new Set<string>();
  return (value) => {
    if (known.has(value)) return value;
    if (known.size >= MOST_VALUES) return 'other';
    known.add(value);
    return value;
  };
}
