import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/pglite';
import type { Connection, ConnectOptions, Database, Observe } from '../connection.ts';
import { DamagedDatabaseError } from '../errors.ts';
import { lockFolder } from '../folder-lock.ts';
import { relations } from '../relations.ts';
import { type Client, createEmbeddedDatabase, type EmbeddedDatabase } from './embedded-client.ts';
import { readImage, writeImage } from './embedded-image.ts';
import { startThread, ThreadEndedError } from './embedded-thread.ts';

/**
 * Opens the embedded database in a folder, or one in memory.
 *
 * @throws {FolderInUseError} if another process has the folder open
 * @throws {DamagedDatabaseError} if the database in the folder does not open
 */
export async function openEmbedded(
  { folder }: { folder: string | null },
  { dump, image, logger }: Pick<ConnectOptions, 'dump' | 'image' | 'logger'>,
): Promise<Connection> {
  const unlock = folder === null ? undefined : await lockFolder(folder);
  try {
    const database = folder === null ? await openMemory(dump) : await openFolder(folder, image);
    // Drizzle's session uses nothing else of a client, and databases of its two drivers return the same rows.
    const on = (client: Client) =>
      drizzle({
        client: client as unknown as PGlite,
        relations,
        jit: true,
        logger,
      }) as unknown as Database;
    return {
      db: on(database.client()),
      address: { folder },
      connections: 1,
      revision: () => String(database.writes),
      prepared: () => 0,
      forRequest({ signal, rank = performance.now(), observe }) {
        const client = observed(database.client({ signal, rank }), observe);
        let db: Database | undefined;
        return {
          get db() {
            db ??= on(client);
            return db;
          },
          server: database,
          async read(text, values) {
            logger?.logQuery(text, [...values]);
            const { rows } = await client.query<(string | null)[]>(text, [...values], { rowMode: 'array' });
            return rows.map((row) => row.map((value) => (value === null ? null : Buffer.from(value))));
          },
        };
      },
      async ready() {
        await on(database.client({ rank: Number.NEGATIVE_INFINITY })).execute(sql`select 1`);
      },
      async close() {
        await database.close();
        await unlock?.();
      },
    };
  } catch (error) {
    await unlock?.();
    throw error;
  }
}

/**
 * Makes an image that new databases in folders start from.
 *
 * @param fill creates the tables and writes the data set
 * @param contents identifies the data set; the empty text stands for none
 */
export async function makeImage(
  fill: (connection: Connection) => Promise<void>,
  contents = '',
  imageFolder?: string,
): Promise<string> {
  const connection = await openEmbedded({ folder: null }, { dump: await readImage('', imageFolder) });
  try {
    await fill(connection);
    // The type of a Drizzle database omits its client.
    const { $client } = connection.db as unknown as { $client: Client };
    return await writeImage(await $client.dump(), contents, imageFolder);
  } finally {
    await connection.close();
  }
}

/** Opens the database in a folder, or creates it. One whose creation was interrupted is empty and is created again. */
async function openFolder(folder: string, image = ''): Promise<EmbeddedDatabase> {
  const path = join(folder, 'database');
  const unfinished = join(folder, 'unfinished');
  const exists = (file: string) =>
    stat(file).then(
      () => true,
      () => false,
    );
  const open = () => startThread({ dataDir: path });
  if (await exists(unfinished)) await rm(path, { recursive: true, force: true });
  if (await exists(path)) {
    const thread = await open().catch((error: unknown) => {
      throw new DamagedDatabaseError(`${path} does not open`, { cause: error });
    });
    return createEmbeddedDatabase(thread, open);
  }
  await writeFile(unfinished, '');
  await mkdir(path);
  const loadDataDir = (await readImage(image)) ?? (await readImage(''));
  const database = createEmbeddedDatabase(await startThread({ dataDir: path, loadDataDir }), open);
  await rm(unfinished);
  return database;
}

async function openMemory(dump?: Blob): Promise<EmbeddedDatabase> {
  return createEmbeddedDatabase(await startThread({ loadDataDir: dump }), async () => {
    throw new ThreadEndedError('the embedded database ended, and with it all that it held in memory');
  });
}

/** Wraps a client so that each statement outside transactions is observed; requests that read use no transactions. */
function observed(client: Client, observe?: Observe): Client {
  if (!observe) return client;
  return { ...client, query: (...args) => observe(() => client.query(...args)) } as Client;
}
