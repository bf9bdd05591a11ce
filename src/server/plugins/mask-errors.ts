import { randomUUID } from 'node:crypto';
import { PothosValidationError } from '@pothos/core';
import { GraphQLError } from 'graphql';
import { databaseCode, isAway, isUnreadable, rootOf } from '../../database/errors.ts';
import { type ErrorCode, isErrorCode } from '../../graphql/errors.ts';

/** The log line for an error that is masked for the client. */
export interface ErrorDetails {
  level: 'warn' | 'error';
  message: string;
  fields: object;
}

/**
 * Creates the function that converts any error to the one that the client sees. Every error gets a code, and no message
 * of a database driver is exposed, since it contains SQL and parameters. Unexpected errors get an `errorId`, under
 * which the log has the cause. `detailsOf` returns the log line for a masked error: it is logged later, where the
 * request is known (`use-request-info.ts`).
 */
export function createErrorMask() {
  const details = new WeakMap<object, ErrorDetails>();

  function mask(error: unknown): GraphQLError {
    const cause = rootOf(error);
    if (cause instanceof GraphQLError) return withCode(error as GraphQLError, cause);
    if (cause instanceof PothosValidationError) return visible(error, 'BAD_USER_INPUT', cause.message);
    const code = databaseCode(cause);
    if (code !== undefined) {
      if (/^22/.test(code))
        return visible(error, 'BAD_USER_INPUT', 'A value is invalid: the database cannot process it.');
      if (code === '57014')
        return visible(error, 'TIMEOUT', 'The query took too long. Request less data at a time.', { status: 504 });
      if (isAway(code))
        return unavailable('warn', 'database not reachable', 'The database is not reachable. Try again in a moment.');
      // Unlike a database that is not reachable, this one does not recover by itself.
      if (isUnreadable(code))
        return unavailable('error', 'database not readable', 'The data cannot be read at the moment. Try again later.');
    }
    const errorId = randomUUID();
    const masked = visible(
      error,
      'INTERNAL_SERVER_ERROR',
      'Internal server error. The log of the server has the cause under this errorId.',
      { status: 500 },
      { errorId },
    );
    details.set(masked, { level: 'error', message: 'unexpected error', fields: { err: loggable(cause) } });
    return masked;

    function unavailable(level: ErrorDetails['level'], message: string, clientMessage: string): GraphQLError {
      const masked = visible(error, 'SERVICE_UNAVAILABLE', clientMessage, { status: 503 });
      details.set(masked, { level, message, fields: { err: loggable(cause) } });
      return masked;
    }
  }

  return { mask, detailsOf: (error: object) => details.get(error) };
}

/**
 * Returns the parts of an error that may be logged. Database drivers attach the statement and its parameters to their
 * errors, which are data of the client.
 */
export function loggable(error: unknown): object {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { type: name, message, code: databaseCode(error), stack };
}

function withCode(error: GraphQLError, cause: GraphQLError): GraphQLError {
  const { http } = error.extensions;
  // GraphQL.js sets no code on its own errors, such as a variable of the wrong type.
  const code = [error.extensions.code, cause.extensions.code].find(isErrorCode) ?? 'BAD_USER_INPUT';
  // An error without a path concerns the whole request, which determines the status with
  // application/graphql-response+json (GraphQL over HTTP, 6.4.2).
  if (!error.path && !http) return visible(error, code, error.message, { status: 400, spec: true });
  return error.extensions.code === code ? error : visible(error, code, error.message, http as Http | undefined);
}

interface Http {
  status: number;
  /** Whether clients that accept application/json still get status 200. */
  spec?: boolean;
}

function visible(error: unknown, code: ErrorCode, message: string, http?: Http, more: object = {}): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>);
  const extensions = { code, ...more, ...(http && { http }) };
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
