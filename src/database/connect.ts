import type { Connection, ConnectOptions, DatabaseAddress } from './connection.ts';
import { openEmbedded } from './driver/embedded.ts';
import { connectPostgres } from './driver/postgres.ts';

/**
 * Opens a database. No connection to a Postgres server is made before the first statement; `ready` checks that it
 * answers.
 *
 * @throws {FolderInUseError} if another process has the folder of the embedded database open
 * @throws {DamagedDatabaseError} if the embedded database in the folder does not open
 */
export async function connect(address: DatabaseAddress, options: ConnectOptions = {}): Promise<Connection> {
  return 'url' in address ? connectPostgres(address, options) : openEmbedded(address, options);
}
