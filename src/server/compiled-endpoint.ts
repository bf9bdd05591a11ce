import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError, getOperationAST } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { databaseCode } from '../database/errors.ts';
import { createPlanner, type Prepared } from '../graphql/compiler/plans.ts';
import { createCostEstimator } from '../graphql/cost-estimator.ts';
import { NotAdmitted } from './http/admission.ts';
import { inSlices } from './in-slices.ts';
import { createKnownDocuments } from './known-documents.ts';
import type { Observer } from './observability/observer.ts';
import { type RequestInfo, validName } from './observability/request-info.ts';
import { startChildSpan } from './observability/trace.ts';
import { documentText } from './plugins/use-persisted-documents.ts';
import { readParams } from './plugins/use-request-params.ts';
import { asksForSchemaOnly, introspect } from './plugins/use-static-introspection.ts';
import type { RequestContext } from './request-context.ts';
import type { CachedResponse, ResponseCache } from './response-cache.ts';
import { type Answer, contentTypeOf, sendAnswer } from './send-response.ts';
import type { EndpointOptions, SharedServices } from './yoga.ts';

export interface CompiledEndpoint {
  /** Answers a request, unless it is for the endpoint of Yoga: then it returns false, and nothing was sent. */
  (request: IncomingMessage, response: ServerResponse, context: RequestContext): Promise<boolean>;
  /** Returns the answer to the parameters in a context, for pages of the server. Undefined if Yoga must answer. */
  answer(context: RequestContext): Promise<Buffer | undefined>;
}

/**
 * Creates the endpoint for operations that compile to one statement (`graphql/compiler/`). Postgres writes the text of the
 * response, under the same limits and with the same headers, log lines, metrics and spans as at the endpoint of Yoga, which
 * answers all other requests and reports all errors. Responses are cached until the data set changes.
 */
export function createCompiledEndpoint(
  { schema, connection, limits, introspection = true }: EndpointOptions,
  observer: Observer,
  { admission, scheduler, documents, cache }: SharedServices & { cache: ResponseCache | undefined },
): CompiledEndpoint {
  const known = createKnownDocuments(schema, limits);
  const costOf = createCostEstimator(schema);
  const planner = createPlanner(schema);

  /** Returns what answers a request, with name and cost of its operation. Undefined if Yoga must answer. */
  function prepare(text: string, { operationName, variables = {} }: GraphQLParams, isKept: boolean) {
    const document = known(text);
    const operation = document && getOperationAST(document, operationName);
    if (!document || operation?.operation !== 'query') return undefined;
    const { cost, depth } = costOf(document, operation, variables);
    if (cost > limits.cost || depth > limits.depth) return undefined;
    // Yoga remembers introspection where it is not kept here.
    const isIntrospection = isKept && introspection && asksForSchemaOnly(document);
    const source = isIntrospection
      ? () => introspect(schema, document, operationName, variables)
      : planner(document, operationName, variables);
    return source && { source, cost, operationName: validName(operation.name?.value) };
  }

  /** Executes a statement, or introspection, when it is admitted. Undefined if Yoga must answer. */
  async function execute(
    source: Prepared | (() => Buffer | undefined),
    cost: number,
    context: RequestContext,
  ): Promise<Buffer | undefined> {
    const { signal, info } = context;
    const { rank, isLight, leave } = await admission.enter(cost, info.start + limits.seconds * 1000, signal);
    const outer = info.trace;
    const span = outer && startChildSpan(outer, 'execute');
    info.trace = span?.inside;
    try {
      if (typeof source === 'function') return source();
      const observe = inSlices(observer.statements(info), scheduler, { isLight, signal });
      const database = connection.forRequest({ signal, rank, isLight, observe });
      return source.answerOf(await database.read(source.text, source.params));
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

  /** Returns the response to a request. Undefined if Yoga must answer. */
  async function answer(params: GraphQLParams, context: RequestContext): Promise<Answer | undefined> {
    const { info } = context;
    context.params = params;
    const text = documentText(documents, params);
    if (text === undefined) return undefined;
    const revision = cache && connection.revision();
    const key = cache ? `${params.operationName ?? ''}\n${JSON.stringify(params.variables ?? {})}\n${text}` : '';
    const keep = (response: CachedResponse) => {
      // The data set may have changed since the request arrived.
      if (cache && revision === connection.revision()) cache.keep(revision, key, response);
    };
    const cached = cache?.find(revision, key);
    if (cached) {
      record(info, text, cached, true);
      return { response: cached, keep };
    }
    const found = prepare(text, params, revision !== undefined);
    if (!found) return undefined;
    record(info, text, found, cache && false);
    const { source, operationName, cost } = found;
    const body = await execute(source, cost, context);
    if (body === undefined) return undefined;
    const response = { body: cache ? ownBytes(body) : body, operationName, cost, etags: new Map() };
    keep(response);
    return { response, keep: typeof source === 'function' ? keep : undefined };
  }

  /** What is wrong with a request, Yoga says. */
  async function unlessRefused<Result>(run: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await run();
    } catch (error) {
      if (error instanceof GraphQLError || error instanceof NotAdmitted) return undefined;
      throw error;
    }
  }

  async function respond(request: IncomingMessage, response: ServerResponse, context: RequestContext) {
    const type = contentTypeOf(request.headers.accept);
    if (type === undefined) return false;
    const given = await unlessRefused(async () => answer(readParams(request, context.body), context));
    if (given) await sendAnswer(request, response, type, given);
    return given !== undefined;
  }

  return Object.assign(respond, {
    async answer(context: RequestContext) {
      const given = await unlessRefused(async () => answer(context.params ?? {}, context));
      return given?.response.body;
    },
  });
}

/** Copies bytes that are a part of a larger buffer, such as of what was read from the database: all of it would be kept. */
function ownBytes(bytes: Buffer): Buffer {
  return bytes.buffer.byteLength === bytes.length ? bytes : Buffer.from(new Uint8Array(bytes).buffer);
}

function record(
  info: RequestInfo,
  text: string,
  { operationName, cost }: { operationName: string | undefined; cost: number },
  isCached: boolean | undefined,
): void {
  info.document = text;
  info.operationName = operationName;
  info.operationType = 'query';
  info.cost = cost;
  info.isCached = isCached;
}

/**
 * Whether an error may be one of the statement rather than of the database: a value that it rejects, or a statement that it
 * finds wrong or too complex (SQLSTATE classes 22, 42 and 54). The resolvers then find out what is wrong, if anything.
 */
function isOfStatement(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  return /^(22|42|54)/.test(code) && code !== '42501';
}
