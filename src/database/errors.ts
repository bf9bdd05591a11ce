/**
 * Returns the root cause of an error: Drizzle wraps the driver's error as `cause`, GraphQL wraps what a resolver threw
 * as `originalError`.
 */
export function rootOf(error: unknown): unknown {
  const { originalError, cause } = (error ?? {}) as { originalError?: unknown; cause?: unknown };
  const inner = originalError ?? cause;
  return inner instanceof Error ? rootOf(inner) : error;
}

/** Returns the code of a driver's error: a five-character SQLSTATE, or the name of a connection error. */
export function databaseCode(error: unknown): string | undefined {
  const { code } = (rootOf(error) ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/**
 * Whether a code means that the database is unreachable, is shutting down or has no resources left: SQLSTATE classes
 * 08, 53 and 57P, the names of connection errors (as in postgres.js), and those of system errors.
 */
export function isAway(code: string): boolean {
  return /^(08|53|57P0|CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOENT|ENOTFOUND|EAI_|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)/.test(
    code,
  );
}

/**
 * Whether a code means that the database cannot read its own tables: the role lacks the privilege (42501), the server
 * process lacks it for the files (Postgres uses the same code), or the disk fails (SQLSTATE class 58). Clients cannot
 * fix any of these.
 */
export function isUnreadable(code: string): boolean {
  return /^(58|42501)/.test(code);
}

/** A connection to a Postgres server timed out or was closed. The errors of `pg` for these have no code. */
export class ConnectionError extends Error {
  override name = 'ConnectionError';

  readonly code: 'CONNECT_TIMEOUT' | 'CONNECTION_CLOSED';

  constructor(code: ConnectionError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Creates the error that the server reports for a cancelled statement, for one that is not sent or awaited any more.
 */
export function cancelled(): Error {
  return Object.assign(new Error('canceling statement due to user request'), { code: '57014' });
}

/** The embedded database in a folder does not open, although the folder itself is accessible. */
export class DamagedDatabaseError extends Error {
  override name = 'DamagedDatabaseError';
}

/**
 * Whether the embedded database is damaged: it does not open, it reads corrupt data (SQLSTATE classes XX and 58), or
 * its WebAssembly code trapped (`RuntimeError`).
 */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabaseError) return true;
  return /^(XX|58)/.test(databaseCode(error) ?? '') || (rootOf(error) as Error)?.name === 'RuntimeError';
}

/** The connection was lost during a commit, so it is unknown whether the transaction was committed. */
export class OutcomeUnknownError extends Error {
  override name = 'OutcomeUnknownError';
}

/** Whether an error means that the connection to the server is lost, so that no statement can follow over it. */
export function isEndOfConnection(error: unknown): boolean {
  const { severity } = (rootOf(error) ?? {}) as { severity?: unknown };
  if (severity !== undefined) return severity === 'FATAL' || severity === 'PANIC';
  return /^(CONNECTION_|ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)/.test(databaseCode(error) ?? '');
}

/** Whether no connection could be made: the server is absent, unresponsive, starting or shutting down. */
export function isUnreachable(error: unknown): boolean {
  return /^(57P03|CONNECT_TIMEOUT|ECONNREFUSED|ENOENT|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH)/.test(
    databaseCode(error) ?? '',
  );
}

/**
 * Returns the error of a class in a chain of causes, the error itself included; Drizzle wraps what its driver throws.
 */
export function findError<Found extends Error>(
  error: unknown,
  type: new (...args: never[]) => Found,
): Found | undefined {
  if (error instanceof type) return error;
  return error instanceof Error ? findError(error.cause, type) : undefined;
}

/**
 * Whether a statement failed because of its connection rather than its content. A cancel request is for a connection,
 * not a statement: if the intended statement has just ended, it may cancel the next one (PostgreSQL, protocol flow,
 * "Canceling Requests in Progress").
 */
export function wasInterrupted(error: unknown): boolean {
  if (isUnreachable(error)) return false;
  return isEndOfConnection(error) || (databaseCode(error) === '57014' && /user request/.test(String(rootOf(error))));
}

/**
 * Whether a statement failed because of the server. A replica may also cancel a statement that conflicts with the
 * changes that it replays (PostgreSQL, "Handling Query Conflicts").
 */
export function isOfServer(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  if (isEndOfConnection(error) || isUnreachable(error) || isAway(code)) return true;
  return /^40(001|P01)$/.test(code) && /recovery/.test(String((error as Error)?.message));
}

/** Whether a pooler such as PgBouncer rejected session state: a startup parameter or a prepared statement. */
export function isOfPooler(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  return /^(26000|42P05)$/.test(code) || (code === '08P01' && /startup parameter/.test(String(rootOf(error))));
}

/**
 * A file given as `sslrootcert`, `sslcert` or `sslkey` cannot be read; the message names the parameter and the file.
 */
export class RootCertificateError extends Error {
  override name = 'RootCertificateError';
}

/** The server authenticates without the channel binding that the URL requires. */
export class ChannelBindingError extends Error {
  override name = 'ChannelBindingError';
}

/**
 * Whether a server cannot be trusted: it supports no TLS or no channel binding, or its certificate is invalid, for
 * which Node.js passes on the error names of OpenSSL.
 */
export function isDistrust(error: unknown): boolean {
  const names =
    /^(UNABLE_TO_|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;
  const root = rootOf(error);
  if (root instanceof ChannelBindingError) return true;
  // These errors of Node.js and node-postgres have no code.
  const words = /server does not support SSL|error establishing an SSL connection/;
  return names.test(databaseCode(error) ?? '') || words.test(String(root));
}
