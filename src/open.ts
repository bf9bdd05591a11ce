import type { Config } from './config.ts';
import { type Connection, connect } from './database/connect.ts';
import { migrate } from './database/migrate.ts';
import { databaseFailure } from './failure.ts';

/**
 * Opens the database and brings it to this version of the software.
 *
 * @throws {Failure} where that is for whoever runs the program to mend
 */
export async function open({ database, connections }: Config): Promise<Connection> {
  const connection = await connect(database, { connections }).catch((error: unknown) => {
    throw databaseFailure(error, database);
  });
  try {
    await connection.ready();
    await migrate(connection);
    return connection;
  } catch (error) {
    await connection.close();
    throw databaseFailure(error, database);
  }
}
