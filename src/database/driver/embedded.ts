import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import { createTurns, type Turns } from '../../turns.ts';
import type { Connection, ConnectOptions, Database, ReadRequest } from '../connect.ts';
import { cancelled, DamagedDatabaseError } from '../errors.ts';
import { lockFolder } from '../lock.ts';
import { relations } from '../relations.ts';

/**
 * Opens the embedded database in a folder, or one in memory.
 *
 * @throws {FolderInUseError} when another process has the folder open
 */
export async function openEmbedded(
  { folder }: { folder: string | null },
  options: Pick<ConnectOptions, 'dump' | 'logger'>,
): Promise<Connection> {
  const unlock = folder === null ? undefined : await lockFolder(folder);
  try {
    const client = folder === null ? await createEmbedded({ loadDataDir: options.dump }) : await openFolder(folder);
    // The types of Drizzle's drivers differ by what a raw statement gives, which rowsOf makes one.
    const on = (by: PGlite) =>
      drizzle({ client: by, relations, jit: true, logger: options.logger }) as unknown as Database;
    const db = on(client);
    const turns = createTurns(1);
    return {
      db,
      address: { folder },
      connections: 1,
      prepared: () => 0,
      forRequest: (request) => on(readingClient(client, turns, request)),
      async ready() {
        await db.execute(sql`select 1`);
      },
      async close() {
        await client.close();
        await unlock?.();
      },
    };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

/** Opens the database in a folder, or creates it. One whose creation was cut short holds nothing and is created again. */
async function openFolder(folder: string): Promise<PGlite> {
  const path = join(folder, 'database');
  const unfinished = join(folder, 'unfinished');
  const exists = (file: string) =>
    stat(file).then(
      () => true,
      () => false,
    );
  if (await exists(unfinished)) await rm(path, { recursive: true, force: true });
  if (await exists(path)) {
    return createEmbedded({ dataDir: path }).catch((error: unknown) => {
      throw new DamagedDatabaseError(`${path} does not open`, { cause: error });
    });
  }
  await writeFile(unfinished, '');
  await mkdir(path);
  const client = await createEmbedded({ dataDir: path });
  await rm(unfinished);
  return client;
}

function createEmbedded(options: PGliteOptions): Promise<PGlite> {
  return PGlite.create({ ...options, extensions: { pg_trgm } });
}

/**
 * A client for one request that only reads. Statements of requests run one at a time, and none begins after the signal. The
 * embedded database runs on this thread: after each statement comes whatever else waits for the thread.
 */
function readingClient(client: PGlite, turns: Turns, { signal, observe }: ReadRequest): PGlite {
  const inTurn: PGlite['query'] = async (...args) => {
    await turns.enter(signal).catch((reason: unknown) => {
      throw signal.aborted ? cancelled() : reason;
    });
    try {
      return await client.query(...args);
    } finally {
      setImmediate(turns.leave);
    }
  };
  const query: PGlite['query'] = observe ? (...args) => observe(() => inTurn(...args)) : inTurn;
  // Drizzle's session uses nothing else outside of transactions.
  return { query, server: client } as unknown as PGlite;
}
