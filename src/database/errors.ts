/**
 * What lies behind the wrappings of an error: Drizzle keeps the driver's error as `cause`, GraphQL keeps what a resolver
 * threw as `originalError`.
 */
export function rootOf(error: unknown): unknown {
  const { originalError, cause } = (error ?? {}) as { originalError?: unknown; cause?: unknown };
  const inner = originalError ?? cause;
  return inner instanceof Error ? rootOf(inner) : error;
}

/** The code of a driver's error: an SQLSTATE of five characters, or a name for what befell the connection. */
export function databaseCode(error: unknown): string | undefined {
  const { code } = (rootOf(error) ?? {}) as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

/**
 * Whether a code says that the database cannot be reached, is going down or has no room for us: SQLSTATE classes 08, 53
 * and 57P, the names that postgres.js gives, and those of the system.
 */
export function isAway(code: string): boolean {
  return /^(08|53|57P0|CONNECTION_|CONNECT_TIMEOUT|ECONN|ENOENT|ENOTFOUND|EAI_|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)/.test(
    code,
  );
}

/**
 * Whether a code says that the database may not or cannot read its own tables: our role has no right to them, or, as Postgres
 * calls it too (42501), its process has none to the files; or the disk fails (SQLSTATE class 58). No client can mend that.
 */
export function isUnreadable(code: string): boolean {
  return /^(58|42501)/.test(code);
}

/** A connection to a Postgres server could not be made in time, or was closed: what `pg` says of that has no code. */
export class ConnectionError extends Error {
  override name = 'ConnectionError';

  readonly code: 'CONNECT_TIMEOUT' | 'CONNECTION_CLOSED';

  constructor(code: ConnectionError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** What the server reports of a statement that was cancelled, for one that is not sent, or not waited for, any more. */
export function cancelled(): Error {
  return Object.assign(new Error('canceling statement due to user request'), { code: '57014' });
}

/** The embedded database in a folder does not open, though nothing is wrong with the folder itself. */
export class DamagedDatabaseError extends Error {
  override name = 'DamagedDatabaseError';
}

/**
 * Whether the embedded database is damaged: it does not open, or reads what cannot be (SQLSTATE classes XX and 58), or its
 * code ran into something impossible.
 */
export function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabaseError) return true;
  return /^(XX|58)/.test(databaseCode(error) ?? '') || (rootOf(error) as Error)?.name === 'RuntimeError';
}

/** The connection was lost while a transaction was being ended: whether what it wrote is there is not known. */
export class OutcomeUnknownError extends Error {
  override name = 'OutcomeUnknownError';
}

/** Whether an error of a statement tells that its connection to the server is gone: no statement can follow over it. */
export function isEndOfConnection(error: unknown): boolean {
  const { severity } = (rootOf(error) ?? {}) as { severity?: unknown };
  if (severity !== undefined) return severity === 'FATAL' || severity === 'PANIC';
  return /^(CONNECTION_|ECONN|EPIPE|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)/.test(databaseCode(error) ?? '');
}

/** Whether no connection to a server could be made: it is not there, says nothing, is starting or is shutting down. */
export function isUnreachable(error: unknown): boolean {
  return /^(57P03|CONNECT_TIMEOUT|ECONNREFUSED|ENOENT|ENOTFOUND|EAI_|EHOSTUNREACH|ENETUNREACH)/.test(
    databaseCode(error) ?? '',
  );
}

/** The error of a class among those that an error wraps (Drizzle wraps what its driver throws), itself included. */
export function findError<Found extends Error>(
  error: unknown,
  type: new (...args: never[]) => Found,
): Found | undefined {
  if (error instanceof type) return error;
  return error instanceof Error ? findError(error.cause, type) : undefined;
}

/**
 * Whether a statement failed for what happened to its connection, and not for what it is. A cancel request reaches a
 * connection, not a statement: where the one that it was meant for has just ended, it may end the next (PostgreSQL,
 * protocol flow, "Canceling Requests in Progress").
 */
export function wasInterrupted(error: unknown): boolean {
  if (isUnreachable(error)) return false;
  return isEndOfConnection(error) || (databaseCode(error) === '57014' && /user request/.test(String(rootOf(error))));
}

/**
 * Whether a statement failed for what happened to the server. One that replays what another has done may also end a
 * statement that stands in its way (PostgreSQL, "Handling Query Conflicts").
 */
export function isOfServer(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  if (isEndOfConnection(error) || isUnreachable(error) || isAway(code)) return true;
  return /^40(001|P01)$/.test(code) && /recovery/.test(String((error as Error)?.message));
}

/** Whether a pooler such as PgBouncer refuses what belongs to a session: a startup parameter, or a prepared statement. */
export function isOfPooler(error: unknown): boolean {
  const code = databaseCode(error) ?? '';
  return /^(26000|42P05)$/.test(code) || (code === '08P01' && /startup parameter/.test(String(rootOf(error))));
}

/** A file that a URL names as `sslrootcert`, `sslcert` or `sslkey` cannot be read; the message names both. */
export class RootCertificateError extends Error {
  override name = 'RootCertificateError';
}

/** The server authenticates without the channel binding that a URL requires. */
export class ChannelBindingError extends Error {
  override name = 'ChannelBindingError';
}

/**
 * Whether a server is not one to trust: it speaks no TLS or does not bind to it, or it has the wrong certificate, which
 * OpenSSL tells by names that Node.js hands on.
 */
export function isDistrust(error: unknown): boolean {
  const names =
    /^(UNABLE_TO_|CERT_|CRL_|SELF_SIGNED_|DEPTH_ZERO_|INVALID_CA|INVALID_PURPOSE|HOSTNAME_MISMATCH|ERR_TLS_CERT_)/;
  const root = rootOf(error);
  if (root instanceof ChannelBindingError) return true;
  // Neither Node.js nor node-postgres has a code for these.
  const words = /server does not support SSL|error establishing an SSL connection/;
  return names.test(databaseCode(error) ?? '') || words.test(String(root));
}
