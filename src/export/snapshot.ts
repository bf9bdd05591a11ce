import { graphql } from 'graphql';
import type { Connection, Database } from '../database/connection.ts';
import { schema } from '../graphql/schema.ts';

/** The properties of the data set that every export states. */
export interface DatasetInfo {
  version: string;
  licence: string;
  citation: string;
}

/** One state of the data for the whole duration of an export. */
export interface Snapshot {
  db: Database;
  dataset: DatasetInfo;
  /**
   * Checks that the state has not changed. Call it after each page.
   * @throws {DataChangedError}
   */
  assertUnchanged(): Promise<void>;
}

/** Thrown if the data set is loaded during an export: the rows written so far are of different versions. */
export class DataChangedError extends Error {
  override name = 'DataChangedError';
  override message = 'The data set changed during the export. Export it again.';
}

/**
 * Runs some work on one state of the data. On Postgres, a transaction (REPEATABLE READ) keeps the state while other
 * data is loaded. The embedded database has only one connection, and a transaction would block all other requests until
 * the client has read the export. There, `assertUnchanged` compares the version of the data set after every page
 * instead.
 */
export async function withSnapshot<Result>(
  { db, address }: Pick<Connection, 'db' | 'address'>,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  if (!('url' in address)) {
    const dataset = await readDataset(db);
    const assertUnchanged = async () => {
      if ((await readDataset(db)).version !== dataset.version) throw new DataChangedError();
    };
    return work({ db, dataset, assertUnchanged });
  }
  return db.transaction(
    async (transaction) => {
      // A transaction has everything that is needed for reading.
      const reader = transaction as unknown as Database;
      return work({ db: reader, dataset: await readDataset(reader), assertUnchanged: async () => {} });
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/**
 * Returns the maximum number of concurrent exports. On Postgres each occupies a connection, so they may use at most
 * half of the connections.
 */
export function maxConcurrentExports({ address, connections }: Pick<Connection, 'address' | 'connections'>): number {
  return 'url' in address ? Math.max(1, Math.min(MAX_CONCURRENT, Math.floor(connections / 2))) : MAX_CONCURRENT;
}

const MAX_CONCURRENT = 3;

/** Reads the properties of the data set from the API. */
async function readDataset(db: Database): Promise<DatasetInfo> {
  const source = '{ dataset { version licence citation } }';
  const { data, errors } = await graphql({ schema, source, contextValue: { db } });
  if (!data) throw errors?.[0] ?? new Error('the query returned no data');
  return data.dataset as DatasetInfo;
}
