import type { Connection, ConnectOptions, DatabaseAddress } from './connection.ts';
import { openEmbedded } from './driver/embedded.ts';
import { connectPostgres } from './driver/postgres.ts';

/**
 * Opens a database. A Postgres server is not asked for anything until the first statement; `ready` shows if it answers.
 *
 * @throws {FolderInUseError} when another process has the folder of the embedded database open.
 */
export async function connect(address: DatabaseAddress, options: ConnectOptions = {}): Promise<Connection> {
  return 'url' in address ? connectPostgres(address, options) : openEmbedded(address, options);
}
