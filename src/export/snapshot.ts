import { graphql } from 'graphql';
import type { Connection, Database } from '../database/connection.ts';
import { schema } from '../graphql/schema.ts';

/** What every export tells of the data that it comes from. */
export interface DatasetFacts {
  version: string;
  licence: string;
  citation: string;
}

/** One state of the data, from the first row of an export to the last. */
export interface Snapshot {
  db: Database;
  dataset: DatasetFacts;
  /** To be called after each page. Throws when the state is no longer the same. */
  check(): Promise<void>;
}

/** The data was loaded anew while it was exported: what was written so far belongs to no version. */
export class DataChangedError extends Error {
  override name = 'DataChangedError';
  override message = 'The data was loaded anew while it was exported. Export it again.';
}

/**
 * Does some work on one state of the data. Postgres keeps it in a transaction (REPEATABLE READ), however much is loaded
 * meanwhile. The embedded database has one connection, and a transaction would make everybody wait for whoever takes the
 * export: there, the version of the data is compared after every page, and the work fails when it is another.
 */
export async function inSnapshot<Result>(
  { db, address }: Pick<Connection, 'db' | 'address'>,
  work: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  if (!('url' in address)) {
    const dataset = await readFacts(db);
    const check = async () => {
      if ((await readFacts(db)).version !== dataset.version) throw new DataChangedError();
    };
    return work({ db, dataset, check });
  }
  return db.transaction(
    async (transaction) => {
      // Lacks nothing that reading needs of a database.
      const reader = transaction as unknown as Database;
      return work({ db: reader, dataset: await readFacts(reader), check: async () => {} });
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  );
}

/** How many exports may run at once: each takes a connection to Postgres from the others who ask, who keep half of them. */
export function mostAtOnce({ address, connections }: Pick<Connection, 'address' | 'connections'>): number {
  return 'url' in address ? Math.max(1, Math.min(MOST_AT_ONCE, Math.floor(connections / 2))) : MOST_AT_ONCE;
}

const MOST_AT_ONCE = 3;

/** The data set as the API tells of it. */
async function readFacts(db: Database): Promise<DatasetFacts> {
  const source = '{ dataset { version licence citation } }';
  const { data, errors } = await graphql({ schema, source, contextValue: { db } });
  if (!data) throw errors?.[0] ?? new Error('no answer');
  return data.dataset as DatasetFacts;
}
