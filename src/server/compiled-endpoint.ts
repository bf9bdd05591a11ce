import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, getOperationAST } from 'graphql';
import { arraysOf } from '../database/connection.ts';
import { databaseCode } from '../database/errors.ts';
import { matchesEtag } from '../export/http.ts';
import { createPlanner, type Prepared } from '../graphql/compiler/plans.ts';
import { costOf } from '../graphql/cost.ts';
import { NotAdmitted } from './http/admission.ts';
import { createKnownDocuments } from './known-documents.ts';
import type { Observer } from './observability/observer.ts';
import { validName } from './observability/request-info.ts';
import { startChildSpan } from './observability/trace.ts';
import { etagOf } from './plugins/use-etag.ts';
import { documentText } from './plugins/use-persisted-documents.ts';
import { readParams } from './plugins/use-request-params.ts';
import type { RequestContext } from './request-context.ts';
import type { EndpointOptions, SharedServices } from './yoga.ts';

/** Answers a request, unless it is for the endpoint of Yoga: then it returns false, and nothing was sent. */
export type CompiledEndpoint = (
  request: IncomingMessage,
  response: ServerResponse,
  context: RequestContext,
) => Promise<boolean>;

/**
 * Creates the way of requests whose operation is compiled to one statement (`graphql/compiler/`): from the body to the text
 * of the answer, which Postgres writes, under the same limits and with the same headers, log lines, metrics and spans as the
 * endpoint of Yoga. That answers all other requests, and those with whatever is wrong.
 */
export function createCompiledEndpoint(
  { schema, connection, limits }: EndpointOptions,
  observer: Observer,
  { admission, scheduler, documents }: SharedServices,
): CompiledEndpoint {
  const known = createKnownDocuments(schema, limits);
  const planner = createPlanner(schema);

  /** Returns the statement that answers a request, and records its operation. Undefined if Yoga must answer. */
  function prepare(request: IncomingMessage, context: RequestContext): Prepared | undefined {
    const params = readParams(request, context.body);
    context.params = params;
    const text = documentText(documents, params);
    const document = text === undefined ? undefined : known(text);
    const operation = document && getOperationAST(document, params.operationName);
    if (!document || operation?.operation !== 'query') return undefined;
    const variables = params.variables ?? {};
    const { cost, depth } = costOf(schema, document, operation, variables);
    if (cost > limits.cost || depth > limits.depth) return undefined;
    const prepared = planner(document, params.operationName, variables);
    if (prepared) {
      const { info } = context;
      info.document = text;
      info.operationName = validName(operation.name?.value);
      info.operationType = 'query';
      info.cost = cost;
    }
    return prepared;
  }

  /** Executes a statement when it is admitted. Undefined if Yoga must answer. */
  async function execute(prepared: Prepared, context: RequestContext): Promise<string | undefined> {
    const { signal, info } = context;
    const { rank, isLight, leave } = await admission.enter(info.cost ?? 0, info.start + limits.seconds * 1000, signal);
    const outer = info.trace;
    const span = outer && startChildSpan(outer, 'execute');
    info.trace = span?.inside;
    try {
      const db = connection.forRequest({ signal, rank, observe: observer.statements(info) });
      const rows = await arraysOf(db, prepared.text, prepared.params);
      // Putting the text together is synchronous work, so it waits for a slice of the event loop.
      await scheduler.slice(isLight ? 'light' : 'heavy');
      // Safe: all values are texts.
      return prepared.answerOf(rows as (string | null)[][]);
    } catch (error) {
      // The resolvers report the error of the database as if they had run into it.
      if (!isOfStatement(error)) context.failure = error;
      return undefined;
    } finally {
      leave(!signal.aborted);
      info.trace = outer;
      span?.end();
    }
  }

  return async (request, response, context) => {
    const type = contentType(request.headers.accept);
    if (type === undefined) return false;
    try {
      const prepared = prepare(request, context);
      const text = prepared && (await execute(prepared, context));
      if (text === undefined) return false;
      send(request, response, type, text);
      return true;
    } catch (error) {
      // What is wrong with a request, Yoga says.
      if (error instanceof GraphQLError || error instanceof NotAdmitted) return false;
      throw error;
    }
  };
}

/**
 * Chooses the content type of the answer as Yoga does: the first media type that is accepted, whatever its weight. Undefined
 * if there is none, or one that only Yoga knows.
 */
function contentType(accept = ''): string | undefined {
  if (accept.includes('charset')) return undefined;
  for (const one of (accept || '*/*').split(',')) {
    const mediaType = one.split(';', 1)[0]?.trim().toLowerCase();
    if (mediaType === 'application/graphql-response+json') return `${mediaType}; charset=utf-8`;
    if (mediaType === '*/*' || mediaType === 'application/*' || mediaType === 'application/json')
      return 'application/json; charset=utf-8';
  }
  return undefined;
}

function send({ method, headers }: IncomingMessage, response: ServerResponse, type: string, text: string): void {
  if (response.destroyed) return;
  if (method === 'GET') {
    const etag = etagOf(type, text);
    response.setHeader('etag', etag);
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('access-control-expose-headers', 'etag');
    if (matchesEtag(headers['if-none-match'], etag)) {
      response.writeHead(304).end();
      return;
    }
  }
  const body = Buffer.from(text);
  response.writeHead(200, { 'content-type': type, 'content-length': body.length });
  response.end(body);
}

/**
 * Whether an error may be one of the statement rather than of the database: a value that it rejects, or a statement that it
 * finds wrong or too complex (SQLSTATE classes 22, 42 and 54). The resolvers then find out what is wrong, if anything.
 */
function isOfStatement(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  return /^(22|42|54)/.test(code) && code !== '42501';
}
