import { ConfigError } from './config.ts';
import type { DatabaseAddress } from './database/connect.ts';
import { databaseCode, isAway, rootOf } from './database/errors.ts';
import { FolderInUseError } from './database/lock.ts';
import { ProblemsError } from './loader/problems.ts';
import { describeProblems } from './loader/report.ts';

/** Something that went wrong outside the program: told in one line that says how to mend it. */
export class Failure extends Error {}

/** What the program says of an error before it ends. Only a fault of its own shows where in the code it happened. */
export function explain(error: unknown, options: { colour?: boolean } = {}): string {
  if (error instanceof ProblemsError) return describeProblems(error.problems, options);
  if (error instanceof ConfigError || error instanceof FolderInUseError || error instanceof Failure)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A database that cannot be opened, as a failure; what is no fault of the outside stays as it is. */
export function databaseFailure(error: unknown, address: DatabaseAddress): unknown {
  const code = databaseCode(error);
  if (code === undefined) return error;
  if (!('url' in address)) {
    if (!['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'EEXIST', 'ENOTDIR', 'ENOSPC'].includes(code)) return error;
    return new Failure(
      `cannot keep a database in ${address.folder} (${code}). Choose a folder of yours with DATA_DIR.`,
    );
  }
  const { host, pathname } = new URL(address.url);
  const reason = `${(rootOf(error) as Error).message || code} (${code})`;
  if (isAway(code)) {
    return new Failure(`the database at ${host} does not answer: ${reason}. Is it running, and is DATABASE_URL right?`);
  }
  if (/^(28|3D|42501)/.test(code)) {
    return new Failure(`the database ${pathname.slice(1)} at ${host} does not let us in: ${reason}. See DATABASE_URL.`);
  }
  return error;
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
