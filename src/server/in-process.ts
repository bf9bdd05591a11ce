import type { GraphQLParams } from 'graphql-yoga';
import type { Answer } from '../explorer/explorer.ts';
import type { CompiledEndpoint } from './compiled-endpoint.ts';
import type { RequestContext } from './request-context.ts';
import type { createGraphqlEndpoint } from './yoga.ts';

/** Answers an operation of the server's own pages. */
export type AskInProcess = (params: GraphQLParams, context: Pick<RequestContext, 'signal' | 'info'>) => Promise<Answer>;

const NO_BODY = new Uint8Array();

/**
 * Creates the way by which pages ask the API: without HTTP, but through the same endpoints as requests, and so under the
 * same limits, from the same cache, of one version of the data set, and with the same log lines and metrics.
 */
export function createInProcess(
  compiled: CompiledEndpoint | undefined,
  endpoint: ReturnType<typeof createGraphqlEndpoint>,
): AskInProcess {
  return async (params, { signal, info }) => {
    const context: RequestContext = { signal, info, body: NO_BODY, params };
    const body = await compiled?.answer(context);
    if (body) return JSON.parse(body.toString()) as { data: unknown };
    const response = await endpoint.fetch(
      'http://localhost/graphql',
      { method: 'POST', headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json' } },
      context,
    );
    const { data, errors } = (await response.json()) as { data?: unknown; errors?: { message: string }[] };
    return errors ? { status: response.status, errors } : { data };
  };
}
