import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import type { Config } from '../config/environment.ts';
import { connect } from '../database/connect.ts';
import type { Connection } from '../database/connection.ts';
import { databaseCode, isAway, isDistrust, isOfPooler } from '../database/errors.ts';
import { migrate } from '../database/migrate.ts';
import { databaseFailure, Failure, loadFailure } from './failures.ts';

/**
 * Opens the database as the role that may change it, and brings it to this version of the software.
 *
 * @throws {Failure} where that is for whoever runs the program to mend
 */
async function open(config: Config): Promise<Connection> {
  return prepare(config).catch((error: unknown) => {
    throw databaseFailure(error, config.owner ?? config.database);
  });
}

/**
 * Opens the database, runs work on it and closes it.
 *
 * @throws {Failure} as `open`, and where the database fails the work
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

/** The longest pause before it is tried again to reach the database, in milliseconds. */
const LONGEST_PAUSE_MS = 1000;

/**
 * The same, and waits for a database that does not answer, which may be starting too. What will not come right by itself,
 * such as a wrong password, is not waited for.
 *
 * @param complain hears, once, that it is waited
 * @returns the database, or nothing where the stop came first
 * @throws {Failure} as above, and when it does not answer in time
 */
export async function openWhenThere(
  config: Config,
  complain: (text: string) => void,
  stop: Promise<void>,
): Promise<Connection | undefined> {
  const end = performance.now() + config.databaseWaitSeconds * 1000;
  let length = 50;
  for (let isTold = false; ; isTold = true) {
    try {
      return await prepare(config);
    } catch (error) {
      const failure = databaseFailure(error, config.owner ?? config.database);
      const left = end - performance.now();
      if (left <= 0 || isDistrust(error) || isOfPooler(error) || !isPassing(databaseCode(error))) throw failure;
      const limit = `Waiting for it, at most ${config.databaseWaitSeconds} seconds (DATABASE_WAIT_SECONDS).`;
      if (!isTold) complain(`${(failure as Error).message} ${limit}`);
      const isStopped = stop.then(() => true);
      if (await Promise.race([pause(Math.min(length, left), false), isStopped])) return undefined;
      length = Math.min(length * 2, LONGEST_PAUSE_MS);
    }
  }
}

/** Whether a code tells of a server that starts, stops or is full, or of a network; a name that nobody knows stays so. */
function isPassing(code = ''): boolean {
  return isAway(code) && !/^(ENOTFOUND|53[^3])/.test(code);
}

async function prepare({ owner, database, connections }: Config): Promise<Connection> {
  const connection = await connect(owner ?? database, { connections });
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
 * A database that is up to date, as requests go to it: a Postgres server ends what takes longer than a request may, which
 * a load and a migration are not held to.
 */
export function connectToRead({ database, replicas, connections, limits }: Config): Promise<Connection> {
  return connect(database, { replicas, connections, statementTimeout: limits.seconds * 1000 });
}

/** The same, and looks whether it can be read. */
export async function openToRead(config: Config): Promise<Connection> {
  const connection = await connectToRead(config);
  try {
    await connection.db.execute(sql`select version from dataset`);
    return connection;
  } catch (error) {
    await connection.close();
    if (databaseCode(error) === '42501') {
      const who = 'DATABASE_URL: its role may not read what DATABASE_OWNER_URL has made';
      throw new Failure(`${who}. Grant it summitgraph_reader (see docs/scaling.md, "Read-only role").`);
    }
    throw databaseFailure(error, config.database);
  }
}
