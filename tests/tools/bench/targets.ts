import type { Request } from 'autocannon';
import type { Variant } from './keys.ts';
import type { Shape } from './shapes.ts';

/** Where a shape is measured, and the requests to send in turn. */
export interface Target {
  /** The shape and the side, for messages. */
  readonly name: string;
  readonly url: string;
  readonly requests: Request[];
  /** Whether each answer has to be 304 without a body. */
  readonly unchanged?: boolean;
}

/** A shape as asked of the GraphQL server, whose address is given without a path. */
export function serverTarget({ name, document, variants }: Shape, url: string): Target {
  return {
    name: `${name}, server`,
    url,
    requests: variants.map(({ variables }) => posted(document, variables)),
  };
}

/** The same as asked of the floor. */
export function floorTarget(shape: Shape, url: string): Target {
  const requests = shape.variants.map((variant): Request => ({ method: 'GET', path: floorPath(shape, variant) }));
  return { name: `${shape.name}, floor`, url, requests };
}

/** The path and query of the floor for a variant. */
export function floorPath({ name, floor = name }: Shape, { values }: Variant): string {
  return `/${floor}?${new URLSearchParams(values)}`;
}

/** A query as a GraphQL server is asked it by POST. */
export function posted(query: string, variables: Record<string, unknown>): Request {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  return { method: 'POST', path: '/graphql', headers, body: JSON.stringify({ query, variables }) };
}

/**
 * Asks a GraphQL server by GET and makes the request by which a client asks it again that has the answer: with the tag
 * that the server gave to it. Without a tag it can only be sent in full again.
 */
export async function askedAgain(name: string, url: string, query: string, variables: Record<string, unknown>) {
  const path = `/graphql?${new URLSearchParams({ query, variables: JSON.stringify(variables) })}`;
  // As the load generator asks, which takes no compressed answers.
  const headers = { accept: 'application/json', 'accept-encoding': 'identity' };
  const response = await fetch(url + path, { headers });
  await response.arrayBuffer();
  const tag = response.headers.get('etag');
  const again: Request = {
    method: 'GET',
    path,
    headers: { ...headers, ...(tag !== null && { 'if-none-match': tag }) },
  };
  return { name, url, requests: [again], unchanged: tag !== null } satisfies Target;
}
