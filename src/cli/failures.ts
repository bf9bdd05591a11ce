import { statfsSync } from 'node:fs';
import { ConfigError } from '../config/environment.ts';
import type { DatabaseAddress } from '../database/connection.ts';
import { describeAddress } from '../database/driver/address.ts';
import {
  databaseCode,
  findError,
  isAway,
  isDamage,
  isDistrust,
  isOfPooler,
  OutcomeUnknownError,
  RootCertificateError,
  rootOf,
} from '../database/errors.ts';
import { FolderInUseError } from '../database/folder-lock.ts';
import { ProblemsError } from '../loader/problems.ts';
import { describeProblems } from '../loader/report.ts';

/** An error with a cause outside the program. Its message is one line that says what failed and how to fix it. */
export class Failure extends Error {}

/**
 * Describes an error for standard error, before the program exits. Only unexpected errors (bugs) include a stack trace.
 */
export function explain(error: unknown, options: { colour?: boolean } = {}): string {
  if (error instanceof ProblemsError) return describeProblems(error.problems, options);
  if (error instanceof ConfigError || error instanceof FolderInUseError || error instanceof Failure)
    return error.message;
  // The files read by `check` and `load` can be missing or unreadable.
  const failure = loadFailure(error, undefined);
  if (failure instanceof Failure) return failure.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Converts an error from opening the database to a `Failure`. Returns unexpected errors (bugs) unchanged. */
export function databaseFailure(error: unknown, address: DatabaseAddress): unknown {
  const unread = findError(error, RootCertificateError);
  if (unread) return new Failure(`${unread.message}: ${reasonOf(unread)}.`);
  const code = codeOf(error, address);
  const reason = reasonOf(error, code);
  const shortage = shortageOf(code, address);
  if (shortage) return new Failure(`${shortage[0]}: ${reason}. ${shortage[1]}, then try again.`);
  if (!('url' in address)) {
    if (code !== undefined && code in systemWords) {
      return new Failure(
        `cannot open a database in ${address.folder}: ${reason}. Set DATA_DIR to a folder that you can write to.`,
      );
    }
    return isDamage(error) ? damageIn(address.folder, code && reason) : error;
  }
  const { server, database: name } = describeAddress(address.url);
  const database = `the database ${name} at ${server}`;
  if (isDistrust(error)) {
    const fix = 'Check sslmode and sslrootcert in DATABASE_URL';
    return new Failure(`cannot verify the identity of the database at ${server}: ${reason}. ${fix}.`);
  }
  if (code === undefined) return error;
  if (isOfPooler(error)) return poolerRefusal(error, database);
  if (isAway(code)) {
    return new Failure(
      `the database at ${server} is not reachable: ${reason}. Check that it is running and that DATABASE_URL is correct.`,
    );
  }
  if (/^(28|3D)/.test(code)) return new Failure(`cannot log in to ${database}: ${reason}. Check DATABASE_URL.`);
  const refusal = refusalOf(code, database);
  return refusal ? new Failure(`${refusal[0]}: ${reason}. ${refusal[1]}.`) : error;
}

/** Converts an error from a load in progress to a `Failure`. Returns unexpected errors (bugs) unchanged. */
export function loadFailure(error: unknown, address: DatabaseAddress | undefined): unknown {
  if (error instanceof ProblemsError || error instanceof Failure) return error;
  const code = codeOf(error, address);
  const reason = reasonOf(error, code);
  const failure = (what: string, fix: string) => new Failure(`${what}: ${reason}. Nothing was written. ${fix}.`);
  const shortage = address && shortageOf(code, address);
  if (shortage) return failure(shortage[0], `${shortage[1]}, then load again`);
  if (address && !('url' in address) && isDamage(error)) return damageIn(address.folder, code && reason);
  if (code === undefined) return error;
  const { path } = rootOf(error) as NodeJS.ErrnoException;
  if (path !== undefined && code in systemWords) return failure(`cannot read ${path}`, 'Fix this, then load again');
  if (!address || !('url' in address)) return error;
  const { server: host, database } = describeAddress(address.url);
  const server = `the database at ${host}`;
  if (isOfPooler(error)) return poolerRefusal(error, `the database ${database} at ${host}`);
  if (findError(error, OutcomeUnknownError)) {
    return new Failure(
      `lost the connection to ${server} during the commit: ${reason}. Either the whole load was written, or nothing. Load again: dossiers that are already there are left unchanged.`,
    );
  }
  if (isAway(code)) return failure(`lost the connection to ${server}`, 'Load again when it is reachable');
  if (/^(57014|55P03|40)/.test(code)) {
    return failure(
      `${server} cancelled the load`,
      'Load again; if that does not help, check its statement and lock timeouts',
    );
  }
  const refusal = refusalOf(code, `the database ${database} at ${host}`);
  return refusal ? failure(...refusal) : error;
}

/** A damaged embedded database. No repair is attempted, since it is unknown which parts are readable. */
function damageIn(folder: string | null, reason: string | undefined): Failure {
  return new Failure(
    `the database in ${folder} is damaged or was created by another version of Postgres${reason ? `: ${reason}` : ''}. ` +
      'Restore the folder from a backup, or delete it and start again to load everything from the dossiers.',
  );
}

type FailureText = [what: string, fix: string];

/** Returns the code of an error, or ENOSPC if the disk of an embedded database is full. */
function codeOf(error: unknown, address: DatabaseAddress | undefined): string | undefined {
  return address && 'folder' in address && hasNoRoom(address.folder) ? 'ENOSPC' : databaseCode(error);
}

/** Describes the resource that a database has run out of, if any: disk space, memory or connections. */
function shortageOf(code: string | undefined, address: DatabaseAddress): FailureText | undefined {
  const who =
    'url' in address ? `the database at ${describeAddress(address.url).server}` : `the database in ${address.folder}`;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return [`the disk of ${who} is full or almost full`, 'Free some space'];
    case '53200':
      return [`${who} is out of memory`, 'Give it more memory'];
    case '53300':
      return [`${who} has no free connections`, 'Lower DATABASE_CONNECTIONS or raise its max_connections'];
    default:
      return undefined;
  }
}

/**
 * Tests whether a disk has less free space than an embedded database needs for its next WAL segment, 16 MiB. Without it
 * the database can fail anywhere, with errors that do not mention the disk.
 */
function hasNoRoom(folder: string | null): boolean {
  if (folder === null) return false;
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize < 16 * 2 ** 20;
  } catch {
    return false;
  }
}

/** A request that a connection pooler in front of the database rejected, and how to fix it. */
function poolerRefusal(error: unknown, database: string): Failure {
  const reason = reasonOf(error);
  const fix = /parameter: options/.test(reason)
    ? 'Remove options from DATABASE_URL'
    : 'Add pgbouncer=true to DATABASE_URL';
  return new Failure(`${database} is behind a pooler such as PgBouncer: ${reason}. ${fix}.`);
}

/** Describes why a database accepts the connection but not a write, and how to fix it. */
function refusalOf(code: string, database: string): FailureText | undefined {
  switch (code) {
    case '42501':
      return [
        `no permission to write to ${database}`,
        'Set DATABASE_URL or DATABASE_OWNER_URL to the role that owns its tables',
      ];
    case '25006':
      return [`${database} is read-only`, 'Set DATABASE_URL or DATABASE_OWNER_URL to a server that accepts writes'];
    default:
      return undefined;
  }
}

/** Texts for the system error codes that can only be caused by files and folders. */
const systemWords: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'read-only file system',
  ENOENT: 'no such file or folder',
  EEXIST: 'a file exists where a folder is expected',
  ENOTDIR: 'a file exists where a folder is expected',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space left on device',
  EDQUOT: 'disk quota exceeded',
  EIO: 'disk input/output error',
  EMFILE: 'too many open files',
};

/** Returns the reason of an error in words, followed by its code in parentheses. */
function reasonOf(error: unknown, code = databaseCode(error)): string {
  const { message = '' } = (rootOf(error) ?? {}) as Error;
  if (code === undefined) return message;
  const words = code.startsWith('CONNECTION_') ? 'the connection was closed' : systemWords[code];
  return `${words ?? (message || code)} (${code})`;
}

/** Converts an error from listening on an address to a `Failure`. Returns other errors unchanged. */
export function listenFailure(error: unknown, { host, port }: { host: string; port: number }): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Failure(`port ${port} is already in use. Set PORT to another one, such as PORT=${port + 1}.`);
    case 'EACCES':
      return new Failure(`no permission to listen on port ${port}. Set PORT to one above 1023.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Failure(`HOST: ${host} is not an address of this machine.`);
    default:
      return error;
  }
}
