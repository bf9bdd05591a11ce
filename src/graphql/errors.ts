import { GraphQLError } from 'graphql';

/** All codes in `extensions.code` of errors, with their meaning: the table in docs/api.md (`npm run docs`). */
export const errorCodes = {
  BAD_REQUEST: 'The request is not one of GraphQL over HTTP: its address, body or parameters cannot be read.',
  BAD_USER_INPUT: 'A variable or an argument has a value that it cannot have, or the operation is not a query.',
  GRAPHQL_PARSE_FAILED: 'The document is not GraphQL.',
  GRAPHQL_VALIDATION_FAILED: 'The document does not fit the schema.',
  INTERNAL_SERVER_ERROR: 'A fault of the server, whose log has the cause under the same `errorId`.',
  METHOD_NOT_ALLOWED: 'The endpoint takes GET and POST.',
  NOT_ACCEPTABLE: '`Accept` names no media type that the server can answer with.',
  OPERATION_RESOLUTION_FAILURE: 'The document has no operation of that name, or several of which none is named.',
  PERSISTED_QUERY_ID_REQUIRED: 'Only persisted documents are answered, and the request names none.',
  PERSISTED_QUERY_NOT_FOUND: 'No document has that hash. Send the document, with the hash or without.',
  PERSISTED_QUERY_ONLY: 'Only persisted documents are answered, and the request has a document.',
  QUERY_TOO_COMPLEX: 'The request goes over the limit that `limit` names.',
  SERVICE_UNAVAILABLE: 'The server is starting or busy, or the database is not reachable. Try again in a moment.',
  TIMEOUT: 'The request took too long.',
  UNSUPPORTED_MEDIA_TYPE: 'The body is not JSON in UTF-8, or is compressed.',
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
