import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { graphql } from 'graphql';
import type { Connection } from '../database/connection.ts';
import { cancelled, databaseCode, rootOf } from '../database/errors.ts';
import { isExportPath } from '../export/address.ts';
import { createExports } from '../export/http.ts';
import { createCompiledEndpoint } from './compiled-endpoint.ts';
import { createAdmission, NotAdmitted } from './http/admission.ts';
import { readBody } from './http/body.ts';
import { answerCors } from './http/cors.ts';
import { deadlineOf } from './http/deadline.ts';
import { createEventLoopScheduler } from './http/event-loop-scheduler.ts';
import { sendJson } from './http/json.ts';
import { acceptsHtml, isEncoded, isGetOrHead, isJson } from './http/media-type.ts';
import {
  sendBusy,
  sendMethodNotAllowed,
  sendUnreadBody,
  sendUnsupportedEncoding,
  sendUnsupportedMediaType,
} from './http/refusals.ts';
import { disconnectSlowReader, EXPORT_READ_RATE, type MinReadRate, RESPONSE_READ_RATE } from './http/slow-readers.ts';
import { createInProcess } from './in-process.ts';
import { createMetrics } from './observability/metrics.ts';
import { createObserver } from './observability/observer.ts';
import type { RequestInfo } from './observability/request-info.ts';
import type { Example } from './pages/examples.ts';
import { createExplorerPages } from './pages/explorer.ts';
import { createGraphiql } from './pages/graphiql.ts';
import { createReadiness, sendHealth } from './pages/health.ts';
import { ownDocuments } from './pages/own-documents.ts';
import { schemaPage } from './pages/schema.ts';
import { createErrorMask, loggable } from './plugins/mask-errors.ts';
import { createDocumentStore } from './plugins/use-persisted-documents.ts';
import type { RequestContext } from './request-context.ts';
import { createResponseCache } from './response-cache.ts';
import { createGraphqlEndpoint, type EndpointOptions } from './yoga.ts';

export interface RoutesOptions extends EndpointOptions {
  connection: Connection;
  examples: readonly Example[];
  /**
   * Scheme and host under which people reach the server.
   * @default http and the host that a client asks for
   */
  publicUrl?: string | undefined;
  /**
   * Whether to serve GraphiQL to browsers.
   * @default true
   */
  graphiql?: boolean | undefined;
  /**
   * Size of the response cache, in bytes.
   * @default 0
   */
  cacheBytes?: number | undefined;
  /**
   * Whether to serve `/metrics`.
   * @default false
   */
  metrics?: boolean | undefined;
  /**
   * The slowest rate at which clients may read exports.
   * @default EXPORT_READ_RATE
   */
  exportReadRate?: MinReadRate | undefined;
  /**
   * Requests and statements that take at least this long are logged as slow, in milliseconds.
   * @default 1000
   */
  slowMs?: number | undefined;
  /** Aborts when the server starts to shut down. */
  stopping?: AbortSignal | undefined;
}

type Page = (request: IncomingMessage, response: ServerResponse, info: RequestInfo) => unknown;

/**
 * Creates the request handler of the server: the endpoint, GraphiQL for browsers at the same path, exports and pages.
 */
export function createRoutes(options: RoutesOptions): RequestListener {
  const { schema, connection, examples, log, limits, slowMs = 1000 } = options;
  const features = { graphiql: options.graphiql ?? true, introspection: options.introspection ?? true };
  const admission = createAdmission(limits);
  const scheduler = createEventLoopScheduler(cancelled);
  const cache = options.cacheBytes ? createResponseCache(options.cacheBytes) : undefined;
  const metrics = options.metrics ? createMetrics(admission, connection, versionOf, cache) : undefined;
  const observer = createObserver({ log, slowMs, metrics });
  const shared = { admission, scheduler, documents: createDocumentStore(options.persisted, ownDocuments) };
  const compiled =
    options.compiled === false ? undefined : createCompiledEndpoint(options, observer, { ...shared, cache });
  const endpoint = createGraphqlEndpoint(options, observer, shared);
  const explorer = createExplorerPages({
    ask: createInProcess(compiled, endpoint),
    revision: () => connection.revision(),
    cache,
    publicUrl: options.publicUrl,
    ...{ examples, limits, ...features },
  });
  const graphiql = createGraphiql(examples);
  const schemaText = schemaPage();
  const exports = createExports(connection);
  const { mask } = createErrorMask();
  const sendReadiness = createReadiness(connection, options.stopping);

  async function versionOf(signal: AbortSignal): Promise<string> {
    const { db } = connection.forRequest({ signal });
    const { data, errors } = await graphql({ schema, source: '{ dataset { version } }', contextValue: { db } });
    if (!data) throw errors?.[0] ?? new Error('the query returned no data');
    return (data as { dataset: { version: string } }).dataset.version;
  }

  async function sendGraphql(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<unknown> {
    // The path serves HTML, and JSON in two media types, compressed or not.
    response.setHeader('vary', 'accept, accept-encoding');
    if (features.graphiql && wantsPage(request)) return graphiql.send(request, response);
    if (answerCors(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'POST') return sendMethodNotAllowed(response, 'GET, POST');
    if (isEncoded(request)) return sendUnsupportedEncoding(response);
    if (request.method === 'POST' && !isJson(request)) return sendUnsupportedMediaType(response);
    const signal = deadlineOf(response, limits.seconds);
    const body = await readBody(request, limits.body, signal);
    if (typeof body === 'string') return sendUnreadBody(response, body, limits);
    // After the deadline the endpoint reports the timeout. A client that has left gets no response.
    await scheduler.slice('new', signal)?.catch(() => {});
    if (response.destroyed) return;
    const context: RequestContext = { signal, info, body };
    if (await compiled?.(request, response, context)) return undefined;
    disconnectSlowReader(response, RESPONSE_READ_RATE);
    return endpoint(request, response, context);
  }

  async function sendSchema(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Allows tools that run in a browser, from any origin.
    answerCors(request, response);
    await schemaText.send(request, response);
  }

  async function sendExport(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<unknown> {
    if (answerCors(request, response)) return;
    if (!isGetOrHead(request)) return sendMethodNotAllowed(response, 'GET, HEAD');
    // No time limit: an export takes as long as its client takes to read it.
    const signal = deadlineOf(response);
    disconnectSlowReader(response, options.exportReadRate ?? EXPORT_READ_RATE);
    return exports.send(request, response, {
      db: connection.forRequest({ signal, observe: observer.statements(info) }).db,
      signal,
    });
  }

  const pages = new Map<string, Page>([
    ['/health', (_request, response) => sendHealth(response)],
    ['/ready', (_request, response) => sendReadiness(response)],
  ]);
  if (features.introspection) pages.set('/schema.graphql', sendSchema);
  if (metrics) pages.set('/metrics', (request, response) => metrics.send(request, response));

  async function route(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<unknown> {
    const { path } = info;
    if (path === '/graphql') return sendGraphql(request, response, info);
    if (isExportPath(path)) return sendExport(request, response, info);
    const page = pages.get(path);
    if (features.graphiql && isGetOrHead(request) && (await graphiql.sendAsset(request, response, path))) return;
    if (!page) return explorer.send(request, response, info);
    if (!isGetOrHead(request)) return sendMethodNotAllowed(response, 'GET, HEAD');
    return page(request, response, info);
  }

  return (request, response) => {
    const info = observer.request(request, response);
    route(request, response, info).catch((error: unknown) => {
      if (error instanceof NotAdmitted) return sendBusy(response, error);
      // The statements were cancelled because the client disconnected: not an error.
      if (response.destroyed && databaseCode(error) === '57014') return;
      sendFailure(response, error, info);
    });
  };

  /**
   * Sends an error like the endpoint: 503 while the database is down, 500 with the `errorId` of the log line for a bug.
   */
  function sendFailure(response: ServerResponse, error: unknown, info: RequestInfo): void {
    const { message, extensions } = mask(error);
    const { http, code, errorId } = extensions as { http?: { status: number }; code: string; errorId?: string };
    info.codes.add(code);
    if (errorId) info.errorId = errorId;
    log.error({ requestId: info.id, errorId, err: loggable(rootOf(error)), path: info.path }, 'request failed');
    if (response.headersSent) response.destroy();
    else sendJson(response, http?.status ?? 500, { error: message, ...(errorId && { errorId }) });
  }
}

function wantsPage(request: IncomingMessage): boolean {
  return isGetOrHead(request) && acceptsHtml(request);
}
