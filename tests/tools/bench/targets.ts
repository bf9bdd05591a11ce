import type { Request } from 'autocannon';
import type { Variant } from './keys.ts';
import type { Shape } from './shapes.ts';

/** Where a shape is measured, and the requests to send in turn. */
export interface Target {
  /** The shape and the side, for messages. */
  readonly name: string;
  readonly url: string;
  readonly requests: Request[];
}

/** A shape as asked of the GraphQL server, whose address is given without a path. */
export function serverTarget(shape: Shape, url: string): Target {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const requests = shape.variants.map(({ variables }): Request => {
    const body = JSON.stringify({ query: shape.document, variables });
    return { method: 'POST', path: '/graphql', headers, body };
  });
  return { name: `${shape.name}, server`, url, requests };
}

/** The same as asked of the floor. */
export function floorTarget(shape: Shape, url: string): Target {
  const requests = shape.variants.map((variant): Request => ({ method: 'GET', path: floorPath(shape, variant) }));
  return { name: `${shape.name}, floor`, url, requests };
}

/** The path and query of the floor for a variant. */
export function floorPath(shape: Shape, { values }: Variant): string {
  return `/${shape.name}?${new URLSearchParams(values)}`;
}
