import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { badRequest } from '../../graphql/errors.ts';
import { readJson, readJsonBody, readQueryString } from '../../graphql/input.ts';
import type { RequestContext } from '../request-context.ts';

const KINDS: Record<string, 'a string' | 'an object'> = {
  query: 'a string',
  operationName: 'a string',
  documentId: 'a string',
  variables: 'an object',
  extensions: 'an object',
};

/**
 * Reads the parameters of a request, by the same rules for GET and POST (GraphQL over HTTP, 5). Yoga's own parsers
 * replace invalid UTF-8, fail on invalid JSON in a URL, and accept `operationName: ""` only with GET.
 */
export function useRequestParams(): Plugin<RequestContext> {
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      // The server context is always a `RequestContext` (routes.ts), which the type of this hook does not express.
      const { body, params } = serverContext as unknown as RequestContext;
      setRequestParser(() => params ?? readParams(request, body));
    },
  };
}

/**
 * Reads the parameters of a request.
 *
 * @throws {GraphQLError} BAD_REQUEST or QUERY_TOO_COMPLEX
 */
export function readParams({ method, url = '' }: { method?: string; url?: string }, body: Uint8Array): GraphQLParams {
  return checkParams(method === 'GET' ? readAddress(url) : readJsonBody(body));
}

function readAddress(url: string): Record<string, unknown> {
  const given = readQueryString(url);
  // Ignores other parameters: some are meant for caches, for example.
  const known = Object.entries(KINDS).filter(([name]) => given.has(name));
  return Object.fromEntries(
    known.map(([name, kind]) => {
      const text = given.get(name) ?? '';
      return [name, kind === 'a string' ? text : text === '' ? null : readJson(name, text)];
    }),
  );
}

function checkParams(given: unknown): GraphQLParams {
  const kind = kindOf(given);
  if (kind !== 'an object') throw badRequest(`body: expected an object, not ${kind}. Send one operation per request.`);
  const params: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given as object)) {
    if (value === null) continue;
    const expected = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (!expected) throw badRequest(`${name.slice(0, 100)}: unknown parameter.`);
    if (kindOf(value) !== expected) throw badRequest(`${name}: expected ${expected}, not ${kindOf(value)}.`);
    // Some clients send missing parameters as empty strings. An empty hash is kept, and is then an unknown one.
    if (value !== '' || name === 'documentId') params[name] = value;
  }
  return params;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
