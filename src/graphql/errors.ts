import { GraphQLError } from 'graphql';

/** The codes that errors carry in `extensions.code`. */
export type ErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'INTERNAL_SERVER_ERROR'
  | 'QUERY_TOO_COMPLEX'
  | 'SERVICE_UNAVAILABLE'
  | 'TIMEOUT';

/** An error that tells a client what is wrong with what it sent, and how to mend it. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
}

/** An error that tells a client which limit its request goes over, by how much, and what to do instead. */
export function tooComplex(limit: string, most: number, found: number | undefined, mend: string): GraphQLError {
  const message = `${limit}: at most ${most}${found === undefined ? '' : `, not ${found}`}. ${mend}`;
  const code: ErrorCode = 'QUERY_TOO_COMPLEX';
  return new GraphQLError(message, { extensions: { code, limit, http: { status: 400, spec: false } } });
}
