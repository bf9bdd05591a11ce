import { GraphQLError } from 'graphql';

/** All codes in `extensions.code` of errors, with their meaning: the table in docs/api.md (`npm run docs`). */
export const errorCodes = {
  BAD_REQUEST: 'The URL, body or parameters of the request are malformed.',
  BAD_USER_INPUT: 'A variable or an argument has an invalid value, or the operation is not a query.',
  GRAPHQL_PARSE_FAILED: 'The document has a syntax error.',
  GRAPHQL_VALIDATION_FAILED: 'The document is not valid for the schema.',
  INTERNAL_SERVER_ERROR: 'An unexpected error in the server. The log has its cause under the same `errorId`.',
  METHOD_NOT_ALLOWED: 'The endpoint accepts GET and POST only.',
  NOT_ACCEPTABLE: 'The `Accept` header allows none of the media types that the server supports.',
  OPERATION_RESOLUTION_FAILURE:
    'The document has no operation with the given `operationName`, or several operations and no `operationName` is given.',
  PERSISTED_QUERY_ID_REQUIRED: 'The server accepts persisted documents only, and the request has no document id.',
  PERSISTED_QUERY_NOT_FOUND: 'No document with this hash is known. Send the document itself, with or without the hash.',
  PERSISTED_QUERY_ONLY: 'The server accepts persisted documents only, and the request contains a document.',
  QUERY_TOO_COMPLEX: 'The request exceeds the limit named in `limit`.',
  SERVICE_UNAVAILABLE: 'The server is starting or overloaded, or the database is not reachable. Retry later.',
  TIMEOUT: 'The request was not completed within the time limit.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not JSON encoded in UTF-8, or it is compressed.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

export function isErrorCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errorCodes, code);
}

/** Creates an error about a variable or argument. The message names it, and says what is wrong and how to correct it. */
export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' satisfies ErrorCode } });
}

/** Creates an error about a request that cannot be read, with status 400. */
export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' satisfies ErrorCode, http: { status: 400 } } });
}

/** Creates an error about an exceeded limit. The message names the limit, both numbers, and what to do instead. */
export function tooComplex(limit: string, most: number, found: number | undefined, mend: string): GraphQLError {
  const message = `${limit}: at most ${most}${found === undefined ? '' : `, not ${found}`}. ${mend}`;
  const code: ErrorCode = 'QUERY_TOO_COMPLEX';
  return new GraphQLError(message, { extensions: { code, limit, http: { status: 400, spec: false } } });
}
