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
 * Reads the parameters of a request by the same rules for GET and POST (GraphQL over HTTP, 5). Yoga's own parsers replace
 * what is not UTF-8, fail where JSON in an address cannot be read, and take `operationName: ""` by GET only.
 */
export function useRequestParams(): Plugin<RequestContext> {
  return {
    onRequestParse({ request, serverContext, setRequestParser }) {
      // Every request comes with an arrival (routes.ts), of which the type of this hook does not know.
      const { body } = serverContext as unknown as RequestContext;
      setRequestParser(() => checkParams(request.method === 'GET' ? readAddress(request.url) : readJsonBody(body)));
    },
  };
}

function readAddress(url: string): Record<string, unknown> {
  const given = readQueryString(url);
  // Other parameters are not ours: caches, for example, go by some.
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
  if (kind !== 'an object') throw badRequest(`body: expected an object, not ${kind}. Send one operation at a time.`);
  const params: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(given as object)) {
    if (value === null) continue;
    const expected = Object.hasOwn(KINDS, name) ? KINDS[name] : undefined;
    if (!expected) throw badRequest(`${name.slice(0, 100)}: there is no such parameter.`);
    if (kindOf(value) !== expected) throw badRequest(`${name}: expected ${expected}, not ${kindOf(value)}.`);
    // Some clients send what they do not have as an empty text. An empty hash is one that is not known.
    if (value !== '' || name === 'documentId') params[name] = value;
  }
  return params;
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
