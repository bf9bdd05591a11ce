import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { graphql } from 'graphql';
import type { Connection, Database } from '../database/connection.ts';
import { databaseCode, rootOf } from '../database/errors.ts';
import { isExportPath } from '../export/address.ts';
import { createExports } from '../export/http.ts';
import { costOfQuery } from '../graphql/cost.ts';
import { createAdmission, NotAdmitted } from './http/admission.ts';
import { readBody } from './http/body.ts';
import { answerCors } from './http/cors.ts';
import { deadlineOf } from './http/deadline.ts';
import { createEventLoopScheduler } from './http/event-loop-scheduler.ts';
import { sendJson } from './http/json.ts';
import { isEncoded, isJson } from './http/media-type.ts';
import { sendBusy, sendEncoded, sendForeign, sendNotAllowed, sendUnread } from './http/refusals.ts';
import { giveUpSlowReader, type LeastReading, READING_ANSWERS, READING_EXPORTS } from './http/slow-readers.ts';
import { createMetrics } from './observability/metrics.ts';
import { createObserver } from './observability/observer.ts';
import type { RequestInfo } from './observability/request-info.ts';
import type { Example } from './pages/examples.ts';
import { graphiqlPage } from './pages/graphiql.ts';
import { createReadiness, sendHealth } from './pages/health.ts';
import { HOME_POLICY, HOME_QUERY, type HomeFacts, homePage } from './pages/home.ts';
import { sendPage } from './pages/html.ts';
import { schemaPage } from './pages/schema.ts';
import { bare, createErrorMask } from './plugins/mask-errors.ts';
import { createGraphqlEndpoint, type EndpointOptions } from './yoga.ts';

export interface RoutesOptions extends EndpointOptions {
  connection: Connection;
  examples: readonly Example[];
  /** Whether browsers get GraphiQL. */
  graphiql?: boolean | undefined;
  /** Whether `/metrics` is there. */
  metrics?: boolean | undefined;
  /** What clients of exports have to take at least. */
  readingExports?: LeastReading | undefined;
  /** What takes as many milliseconds or more is in the log as slow. */
  slowMs?: number | undefined;
  /** Comes when the server is about to stop. */
  stopping?: AbortSignal | undefined;
}

type Page = (request: IncomingMessage, response: ServerResponse, info: RequestInfo) => unknown;

/** Everything that the server answers: the endpoint, GraphiQL for browsers at the same address, and a few pages. */
export function createRoutes(options: RoutesOptions): RequestListener {
  const { schema, connection, examples, log, limits, slowMs = 1000 } = options;
  const offers = { graphiql: options.graphiql ?? true, introspection: options.introspection ?? true };
  const admission = createAdmission(limits);
  const scheduler = createEventLoopScheduler();
  const metrics = options.metrics ? createMetrics(admission, connection, versionOf) : undefined;
  const observer = createObserver({ log, slowMs, metrics });
  const endpoint = createGraphqlEndpoint(options, observer, { admission, scheduler });
  const graphiql = graphiqlPage(examples);
  const schemaText = schemaPage(schema);
  const homeCost = costOfQuery(schema, HOME_QUERY);
  const exports = createExports(connection);
  const { mask } = createErrorMask();
  const sendReadiness = createReadiness(connection, options.stopping);

  async function sendHome(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<void> {
    const signal = deadlineOf(response, limits.seconds);
    const admitted = await admission.enter(homeCost, info.start + limits.seconds * 1000, signal);
    try {
      const { dataset } = await ask<HomeFacts>(
        HOME_QUERY,
        connection.forRequest({ signal, rank: admitted.rank, observe: observer.statements(info) }),
      );
      const headers = { 'content-security-policy': HOME_POLICY };
      sendPage(request, response, homePage(dataset, examples, { ...offers, port: request.socket.localPort }), headers);
    } finally {
      admitted.leave(!signal.aborted);
    }
  }

  async function versionOf(signal: AbortSignal): Promise<string> {
    return (await ask<{ version: string }>('{ dataset { version } }', connection.forRequest({ signal }))).dataset
      .version;
  }

  async function ask<Dataset>(source: string, db: Database): Promise<{ dataset: Dataset }> {
    const { data, errors } = await graphql({ schema, source, contextValue: { db } });
    if (!data) throw errors?.[0] ?? new Error('no answer');
    return data as { dataset: Dataset };
  }

  async function sendGraphql(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<unknown> {
    // There is a page here, and JSON of two media types.
    response.setHeader('vary', 'accept');
    if (offers.graphiql && wantsPage(request)) return graphiql.send(request, response);
    if (answerCors(request, response)) return;
    if (request.method !== 'GET' && request.method !== 'POST') return sendNotAllowed(response, 'GET, POST');
    if (isEncoded(request)) return sendEncoded(response);
    if (request.method === 'POST' && !isJson(request)) return sendForeign(response);
    const signal = deadlineOf(response, limits.seconds);
    const body = await readBody(request, limits.body, signal);
    if (typeof body === 'string') return sendUnread(response, body, limits);
    giveUpSlowReader(response, READING_ANSWERS);
    await scheduler.slice('new');
    return endpoint(request, response, { signal, info, body });
  }

  async function sendSchema(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Tools that run in a browser, of whatever origin, may read it too.
    answerCors(request, response);
    await schemaText.send(request, response);
  }

  async function sendExport(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<unknown> {
    if (answerCors(request, response)) return;
    if (!isReading(request)) return sendNotAllowed(response, 'GET, HEAD');
    // It takes as long as its client takes to read it.
    const signal = deadlineOf(response);
    giveUpSlowReader(response, options.readingExports ?? READING_EXPORTS);
    return exports.send(request, response, {
      db: connection.forRequest({ signal, observe: observer.statements(info) }),
      signal,
    });
  }

  const pages = new Map<string, Page>([
    ['/', sendHome],
    ['/health', (_request, response) => sendHealth(response)],
    ['/ready', (_request, response) => sendReadiness(response)],
  ]);
  if (offers.introspection) pages.set('/schema.graphql', sendSchema);
  if (metrics) pages.set('/metrics', (request, response) => metrics.send(request, response));

  async function route(request: IncomingMessage, response: ServerResponse, info: RequestInfo): Promise<unknown> {
    const { path } = info;
    if (path === '/graphql') return sendGraphql(request, response, info);
    if (isExportPath(path)) return sendExport(request, response, info);
    const page = pages.get(path);
    if (!page) return notFound(response);
    if (!isReading(request)) return sendNotAllowed(response, 'GET, HEAD');
    return page(request, response, info);
  }

  return (request, response) => {
    const info = observer.request(request, response);
    route(request, response, info).catch((error: unknown) => {
      if (error instanceof NotAdmitted) return sendBusy(response, error);
      // Its statements were cancelled because the client left: nothing is wrong.
      if (response.destroyed && databaseCode(error) === '57014') return;
      sendFailure(response, error, info);
    });
  };

  /** Answers as the endpoint would: 503 while the database is down, 500 with the id of the log line for a bug. */
  function sendFailure(response: ServerResponse, error: unknown, info: RequestInfo): void {
    const { message, extensions } = mask(error);
    const { http, code, errorId } = extensions as { http?: { status: number }; code: string; errorId?: string };
    info.codes.add(code);
    if (errorId) info.errorId = errorId;
    log.error({ requestId: info.id, errorId, err: bare(rootOf(error)), path: info.path }, 'a page failed');
    if (response.headersSent) response.destroy();
    else sendJson(response, http?.status ?? 500, { error: message, ...(errorId && { errorId }) });
  }
}

function wantsPage(request: IncomingMessage): boolean {
  return isReading(request) && String(request.headers.accept ?? '').includes('text/html');
}

function isReading({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD';
}

function notFound(response: ServerResponse): void {
  sendJson(response, 404, { error: 'There is nothing here. The endpoint is /graphql; / tells more.' });
}
