import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { type GraphQLSchema, graphql } from 'graphql';
import type { Database } from '../database/connect.ts';
import { isExportPath } from '../export/address.ts';
import { createExports } from '../export/http.ts';
import type { Logger } from '../log.ts';
import { answerCors } from './cors.ts';
import type { Example } from './examples.ts';
import { graphiqlPage } from './graphiql.ts';
import { sendHealth, sendJson, sendReadiness } from './health.ts';
import { HOME_QUERY, type HomeFacts, homePage } from './home.ts';
import { sendPage } from './html.ts';
import type { PersistedDocuments } from './persisted-documents.ts';
import { schemaPage } from './schema-page.ts';
import { createGraphqlEndpoint } from './yoga.ts';

/** Everything that the server answers: the endpoint, GraphiQL for browsers at the same address, and a few pages. */
export function createRoutes(
  schema: GraphQLSchema,
  db: Database,
  examples: readonly Example[],
  log: Logger,
  persisted?: PersistedDocuments,
): RequestListener {
  const endpoint = createGraphqlEndpoint(schema, db, log, persisted);
  const graphiql = graphiqlPage(examples);
  const schemaText = schemaPage(schema);
  const exports = createExports(db);

  async function sendHome(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { data, errors } = await graphql({ schema, source: HOME_QUERY, contextValue: { db } });
    if (!data) throw errors?.[0] ?? new Error('no answer');
    sendPage(request, response, homePage(data.dataset as HomeFacts, examples));
  }

  async function sendGraphql(request: IncomingMessage, response: ServerResponse): Promise<unknown> {
    if (wantsPage(request)) return graphiql.send(request, response);
    return answerCors(request, response) ? undefined : endpoint(request, response);
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
    if (path === '/ready') return sendReadiness(response, db);
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
