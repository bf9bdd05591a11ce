import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { graphql } from 'graphql';
import type { Connection } from '../database/connect.ts';
import { isExportPath } from '../export/address.ts';
import { createExports } from '../export/http.ts';
import { answerCors } from './cors.ts';
import { deadlineOf } from './deadline.ts';
import type { Example } from './examples.ts';
import { createGate } from './gate.ts';
import { graphiqlPage } from './graphiql.ts';
import { sendHealth, sendJson, sendReadiness } from './health.ts';
import { HOME_QUERY, type HomeFacts, homePage } from './home.ts';
import { sendPage } from './html.ts';
import { isEncoded, sendBusy, sendEncoded } from './refusals.ts';
import { schemaPage } from './schema-page.ts';
import { createGraphqlEndpoint, type EndpointOptions } from './yoga.ts';

export interface RoutesOptions extends EndpointOptions {
  connection: Connection;
  examples: readonly Example[];
}

/** Everything that the server answers: the endpoint, GraphiQL for browsers at the same address, and a few pages. */
export function createRoutes(options: RoutesOptions): RequestListener {
  const { schema, connection, examples, log, limits } = options;
  const endpoint = createGraphqlEndpoint(options);
  const gate = createGate(limits);
  const graphiql = graphiqlPage(examples);
  const schemaText = schemaPage(schema);
  const exports = createExports(connection);

  /** Does some work that takes the database, when there is room for it and as long as there is time. */
  async function inTurn(response: ServerResponse, work: (signal: AbortSignal) => unknown): Promise<unknown> {
    const signal = deadlineOf(response, limits.seconds);
    return (await gate.pass(response, signal)) ? work(signal) : sendBusy(response, limits);
  }

  async function sendHome(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    return inTurn(response, async (signal) => {
      const contextValue = { db: connection.during(signal) };
      const { data, errors } = await graphql({ schema, source: HOME_QUERY, contextValue });
      if (!data) throw errors?.[0] ?? new Error('no answer');
      sendPage(request, response, homePage(data.dataset as HomeFacts, examples));
    });
  }

  async function sendGraphql(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (wantsPage(request)) return graphiql.send(request, response);
    if (answerCors(request, response)) return;
    if (isEncoded(request)) return sendEncoded(response);
    return inTurn(response, (signal) => endpoint(request, response, { signal }));
  }

  async function sendSchema(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Tools that run in a browser, of whatever origin, may read it too.
    answerCors(request, response);
    await schemaText.send(request, response);
  }

  async function sendExport(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (answerCors(request, response)) return;
    return isReading(request) ? exports.send(request, response) : notFound(response);
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    const path = (request.url ?? '/').split('?')[0] as string;
    if (path === '/graphql') return sendGraphql(request, response);
    if (isExportPath(path)) return sendExport(request, response);
    if (!isReading(request)) return notFound(response);
    if (path === '/') return sendHome(request, response);
    if (path === '/schema.graphql') return sendSchema(request, response);
    if (path === '/health') return sendHealth(response);
    if (path === '/ready') return sendReadiness(response, connection.db);
    return notFound(response);
  }

  return (request, response) => {
    route(request, response).catch((error: unknown) => {
      log.error({ err: error, path: request.url }, 'a page failed');
      if (response.headersSent) response.destroy();
      else sendJson(response, 503, { error: 'The page cannot be shown now. Try again in a moment.' });
    });
  };
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
