import { randomUUID } from 'node:crypto';
import { PothosValidationError } from '@pothos/core';
import { GraphQLError } from 'graphql';
import { databaseCode, isAway, isUnreadable, rootOf } from '../../database/errors.ts';
import { type ErrorCode, isErrorCode } from '../../graphql/errors.ts';

/** What the log is to hold of an error that a client sees masked. */
export interface Remark {
  level: 'warn' | 'error';
  message: string;
  fields: object;
}

/**
 * Makes the error that a client sees of one that happened: every error has a code, and nothing that a database driver
 * says gets out, for it holds SQL and parameters. What was not expected carries an id, by which the log tells the cause:
 * it is kept as a remark on the masked error, until somebody knows of which request it is (use-request-info.ts).
 */
export function createErrorMask() {
  const remarks = new WeakMap<object, Remark>();

  function mask(error: unknown): GraphQLError {
    const cause = rootOf(error);
    if (cause instanceof GraphQLError) return withCode(error as GraphQLError, cause);
    if (cause instanceof PothosValidationError) return visible(error, 'BAD_USER_INPUT', cause.message);
    const code = databaseCode(cause);
    if (code !== undefined) {
      if (/^22/.test(code))
        return visible(error, 'BAD_USER_INPUT', 'A value is not one that the database can compare with.');
      if (code === '57014')
        return visible(error, 'TIMEOUT', 'The query took too long. Ask for less at a time.', { status: 504 });
      if (isAway(code))
        return unavailable('warn', 'the database is away', 'The database is away. Try again in a moment.');
      // Unlike one that is away, it does not come back by itself.
      if (isUnreadable(code))
        return unavailable('error', 'the database cannot be read', 'The data cannot be read now. Try again later.');
    }
    const errorId = randomUUID();
    const masked = visible(
      error,
      'INTERNAL_SERVER_ERROR',
      'Something went wrong on our side.',
      { status: 500 },
      { errorId },
    );
    remarks.set(masked, { level: 'error', message: 'unexpected error', fields: { err: bare(cause) } });
    return masked;

    function unavailable(level: Remark['level'], message: string, told: string): GraphQLError {
      const masked = visible(error, 'SERVICE_UNAVAILABLE', told, { status: 503 });
      remarks.set(masked, { level, message, fields: { err: bare(cause) } });
      return masked;
    }
  }

  return { mask, remarkOf: (error: object) => remarks.get(error) };
}

/** What the log may hold of an error. Drivers hang the statement and its parameters on theirs, which are what a client asked for. */
export function bare(error: unknown): object {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { type: name, message, code: databaseCode(error), stack };
}

function withCode(error: GraphQLError, cause: GraphQLError): GraphQLError {
  const { http } = error.extensions;
  // GraphQL.js gives no code to what it refuses itself, such as a variable of the wrong type.
  const code = [error.extensions.code, cause.extensions.code].find(isErrorCode) ?? 'BAD_USER_INPUT';
  // What stands at no field is wrong with the whole request, and application/graphql-response+json has the status tell
  // (GraphQL over HTTP, 6.4.2).
  if (!error.path && !http) return visible(error, code, error.message, { status: 400, spec: true });
  return error.extensions.code === code ? error : visible(error, code, error.message, http as Http | undefined);
}

interface Http {
  status: number;
  /** Whether clients of application/json get 200 all the same. */
  spec?: boolean;
}

function visible(error: unknown, code: ErrorCode, message: string, http?: Http, more: object = {}): GraphQLError {
  const { nodes, source, positions, path } = error instanceof GraphQLError ? error : ({} as Partial<GraphQLError>);
  const extensions = { code, ...more, ...(http && { http }) };
  return new GraphQLError(message, { nodes, source, positions, path, extensions });
}
