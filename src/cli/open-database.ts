import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Config } from '../config/environment.ts';
import { connect } from '../database/connect.ts';
import type { Connection, DatabaseAddress } from '../database/connection.ts';
import { describeAddress } from '../database/driver/address.ts';
import { databaseCode, isAway, isDistrust, isOfPooler } from '../database/errors.ts';
import { migrate } from '../database/migrate.ts';
import { databaseFailure, Failure, loadFailure } from './failures.ts';
import { imageFor } from './seeds-image.ts';

/**
 * Opens the database as the role that may write to it, and migrates it to this version of the software.
 *
 * @throws {Failure} if it fails for a reason that the user of the program can fix
 */
async function open(config: Config): Promise<Connection> {
  return prepare(config).catch((error: unknown) => {
    throw databaseFailure(error, config.owner ?? config.database);
  });
}

/**
 * Opens the database, runs some work on it and closes it.
 *
 * @throws {Failure} like `open`, and if the database fails during the work
 */
export async function withDatabase<Result>(
  config: Config,
  work: (connection: Connection) => Promise<Result>,
): Promise<Result> {
  const connection = await open(config);
  try {
    return await work(connection);
  } catch (error) {
    throw loadFailure(error, connection.address);
  } finally {
    await connection.close();
  }
}

/** Names a database without its password: "the embedded database in /data (DATABASE_URL is not set)". */
export function describeDatabase(address: DatabaseAddress): string {
  if (!('url' in address)) return `the embedded database in ${address.folder} (DATABASE_URL is not set)`;
  const { server, database } = describeAddress(address.url);
  return `${database} at ${server}`;
}

/** The longest delay between two attempts to reach the database, in milliseconds. */
const MAX_RETRY_DELAY_MS = 1000;

/**
 * Opens the database like `open` to load the seeds, and retries while it is not reachable, since it may be starting too. Fails
 * at once for problems that do not go away by themselves, such as a wrong password.
 *
 * @param warn called once, before the first retry
 * @returns undefined if `stop` settles first
 * @throws {Failure} like `open`, and if the database is not reachable within `config.databaseWaitSeconds`
 */
export async function openWhenThere(
  config: Config,
  warn: (text: string) => void,
  stop: Promise<void>,
): Promise<Connection | undefined> {
  const end = performance.now() + config.databaseWaitSeconds * 1000;
  const image = 'url' in config.database ? undefined : await imageFor(config.seeds);
  let delay = 50;
  for (let isRetry = false; ; isRetry = true) {
    try {
      return await prepare(config, image);
    } catch (error) {
      const failure = databaseFailure(error, config.owner ?? config.database);
      const left = end - performance.now();
      if (left <= 0 || isDistrust(error) || isOfPooler(error) || !isTemporary(databaseCode(error))) throw failure;
      const limit = `Retrying for up to ${config.databaseWaitSeconds} seconds (DATABASE_WAIT_SECONDS).`;
      if (!isRetry) warn(`${(failure as Error).message} ${limit}`);
      const isStopped = stop.then(() => true);
      if (await Promise.race([pause(Math.min(delay, left), false), isStopped])) return undefined;
      delay = Math.min(delay * 2, MAX_RETRY_DELAY_MS);
    }
  }
}

/**
 * Tests whether an error code is one that may go away by itself: the server is starting, stopping or out of
 * connections, or the network is down. An unknown host name (ENOTFOUND) is not.
 */
function isTemporary(code = ''): boolean {
  return isAway(code) && !/^(ENOTFOUND|53[^3])/.test(code);
}

async function prepare({ owner, database, connections }: Config, image?: string): Promise<Connection> {
  const connection = await connect(owner ?? database, { connections, image });
  try {
    await connection.ready();
    await migrate(connection);
    return connection;
  } catch (error) {
    await connection.close();
    throw error;
  }
}

/**
 * Connects to a migrated database for requests: with its replicas, and with a `statement_timeout` of `limits.seconds`,
 * to which loads and migrations are not subject.
 */
export function connectToRead({ database, replicas, connections, limits }: Config): Promise<Connection> {
  return connect(database, { replicas, connections, statementTimeout: limits.seconds * 1000 });
}

/**
 * Connects like `connectToRead`, and checks that the tables can be read.
 *
 * @throws {Failure} if the database is not reachable or its role has no permission to read
 */
export async function openToRead(config: Config): Promise<Connection> {
  const connection = await connectToRead(config);
  try {
    await connection.db.execute(sql`select version from dataset`);
    return connection;
  } catch (error) {
    await connection.close();
    if (databaseCode(error) === '42501') {
      const what = 'DATABASE_URL: its role has no permission to read the tables of DATABASE_OWNER_URL';
      throw new Failure(`${what}. Grant it the role summitgraph_reader (see docs/scaling.md, "Read-only role").`);
    }
    throw databaseFailure(error, config.database);
  }
}
