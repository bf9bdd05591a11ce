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

/** Something that went wrong outside the program: told in one line that says how to mend it. */
export class Failure extends Error {}

/** What the program says of an error before it ends. Only a fault of its own shows where in the code it happened. */
export function explain(error: unknown, options: { colour?: boolean } = {}): string {
  if (error instanceof ProblemsError) return describeProblems(error.problems, options);
  if (error instanceof ConfigError || error instanceof FolderInUseError || error instanceof Failure)
    return error.message;
  // Files that a check or a load reads can be missing or unreadable.
  const failure = loadFailure(error, undefined);
  if (failure instanceof Failure) return failure.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A database that cannot be opened, as a failure; what is no fault of the outside stays as it is. */
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
        `cannot keep a database in ${address.folder}: ${reason}. Choose a folder of yours with DATA_DIR.`,
      );
    }
    return isDamage(error) ? damageIn(address.folder, code && reason) : error;
  }
  const { server, database: name } = describeAddress(address.url);
  const database = `the database ${name} at ${server}`;
  if (isDistrust(error)) {
    const mend = 'See sslmode and sslrootcert of DATABASE_URL';
    return new Failure(`the database at ${server} is not the one that we trust: ${reason}. ${mend}.`);
  }
  if (code === undefined) return error;
  if (isOfPooler(error)) return poolerRefusal(error, database);
  if (isAway(code)) {
    return new Failure(
      `the database at ${server} does not answer: ${reason}. Is it running, and is DATABASE_URL right?`,
    );
  }
  if (/^(28|3D)/.test(code)) return new Failure(`${database} does not let us in: ${reason}. See DATABASE_URL.`);
  const refusal = refusalOf(code, database);
  return refusal ? new Failure(`${refusal[0]}: ${reason}. ${refusal[1]}.`) : error;
}

/** What befell a load after it had begun, as a failure; what is no fault of the outside stays as it is. */
export function loadFailure(error: unknown, address: DatabaseAddress | undefined): unknown {
  if (error instanceof ProblemsError || error instanceof Failure) return error;
  const code = codeOf(error, address);
  const reason = reasonOf(error, code);
  const tell = (what: string, mend: string) => new Failure(`${what}: ${reason}. Nothing was written. ${mend}.`);
  const shortage = address && shortageOf(code, address);
  if (shortage) return tell(shortage[0], `${shortage[1]}, then load again`);
  if (address && !('url' in address) && isDamage(error)) return damageIn(address.folder, code && reason);
  if (code === undefined) return error;
  const { path } = rootOf(error) as NodeJS.ErrnoException;
  if (path !== undefined && code in systemWords) return tell(`${path} cannot be read`, 'Mend that, then load again');
  if (!address || !('url' in address)) return error;
  const { server: host, database } = describeAddress(address.url);
  const server = `the database at ${host}`;
  if (isOfPooler(error)) return poolerRefusal(error, `the database ${database} at ${host}`);
  if (findError(error, OutcomeUnknownError)) {
    return new Failure(
      `${server} went away at the end of the load, all of which was written or nothing: ${reason}. Load again: what is there is left as it is.`,
    );
  }
  if (isAway(code)) return tell(`${server} went away`, 'Load again when it answers');
  if (/^(57014|55P03|40)/.test(code)) {
    return tell(`${server} stopped the load`, 'Load again; if that does not help, see its limits on time and locks');
  }
  const refusal = refusalOf(code, `the database ${database} at ${host}`);
  return refusal ? tell(...refusal) : error;
}

/** An embedded database that is damaged: what of it can be read is not for us to guess. */
function damageIn(folder: string | null, reason: string | undefined): Failure {
  return new Failure(
    `the database in ${folder} is damaged, or was made by another version of Postgres${reason ? `: ${reason}` : ''}. ` +
      'Put a backup of the folder in its place, or remove it and start again to load everything from the dossiers.',
  );
}

type Told = [what: string, mend: string];

/** The code of an error, and where the disk of an embedded database has no room, that. */
function codeOf(error: unknown, address: DatabaseAddress | undefined): string | undefined {
  return address && 'folder' in address && hasNoRoom(address.folder) ? 'ENOSPC' : databaseCode(error);
}

/** What a database has run out of, and how to give it more. */
function shortageOf(code: string | undefined, address: DatabaseAddress): Told | undefined {
  const who =
    'url' in address ? `the database at ${describeAddress(address.url).server}` : `the database in ${address.folder}`;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
    case '53100':
      return [`the disk of ${who} is full or nearly so`, 'Make room there'];
    case '53200':
      return [`${who} is out of memory`, 'Give it more'];
    case '53300':
      return [
        `${who} has no connection left for us`,
        'Ask for fewer with DATABASE_CONNECTIONS, or raise its max_connections',
      ];
    default:
      return undefined;
  }
}

/**
 * Whether a disk has less room than an embedded database takes for the next file of its log, 16 MiB. Without that it fails in
 * any of its parts, and what it then says of itself is nothing that one could know it by.
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

/** What a pooler in front of a database refuses, and how to mend it. */
function poolerRefusal(error: unknown, database: string): Failure {
  const reason = reasonOf(error);
  const mend = /parameter: options/.test(reason)
    ? 'Leave options out of DATABASE_URL'
    : 'Add pgbouncer=true to DATABASE_URL';
  return new Failure(`a pooler such as PgBouncer stands before ${database}: ${reason}. ${mend}.`);
}

/** Why a database lets us in and does not let us write, and how to mend it. */
function refusalOf(code: string, database: string): Told | undefined {
  switch (code) {
    case '42501':
      return [
        `${database} does not let us write`,
        'Have DATABASE_URL or DATABASE_OWNER_URL name the role that owns its tables',
      ];
    case '25006':
      return [
        `${database} is only to be read`,
        'Have DATABASE_URL or DATABASE_OWNER_URL name a server that takes changes',
      ];
    default:
      return undefined;
  }
}

/** What codes of the system say that can be nobody's fault but that of files and folders. */
const systemWords: Record<string, string> = {
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EROFS: 'it is only to be read',
  ENOENT: 'it is not there',
  EEXIST: 'there is a file where a folder should be',
  ENOTDIR: 'there is a file where a folder should be',
  EISDIR: 'it is a folder',
  ENOSPC: 'no space left on device',
  EDQUOT: 'the quota is used up',
  EIO: 'the disk fails',
  EMFILE: 'too many files are open',
};

/** In words, with the code. */
function reasonOf(error: unknown, code = databaseCode(error)): string {
  const { message = '' } = (rootOf(error) ?? {}) as Error;
  if (code === undefined) return message;
  const words = code.startsWith('CONNECTION_') ? 'the connection was closed' : systemWords[code];
  return `${words ?? (message || code)} (${code})`;
}

/** An address that cannot be listened on, as a failure. */
export function listenFailure(error: unknown, { host, port }: { host: string; port: number }): unknown {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return new Failure(`port ${port} is taken. Choose another with PORT, such as PORT=${port + 1}.`);
    case 'EACCES':
      return new Failure(`port ${port} is not ours to use. Choose one above 1023 with PORT.`);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Failure(`HOST: ${host} is no address of this machine.`);
    default:
      return error;
  }
}
