import { bundledSeeds } from '../config/environment.ts';
import { makeImage } from '../database/driver/embedded.ts';
import { migrate } from '../database/migrate.ts';
import { fingerprint, load } from '../loader/load.ts';

/**
 * Identifies the image that a new embedded database for these seeds starts from. Undefined if it starts empty: only the seeds
 * that come with the software have an image.
 */
export async function imageFor(seeds: readonly string[]): Promise<string | undefined> {
  if (seeds.length !== 1 || seeds[0] !== bundledSeeds) return undefined;
  // Of seeds that cannot be read, the load says what is wrong.
  return fingerprint(seeds).catch(() => undefined);
}

/** Makes the images for new embedded databases: one that is empty and one with the seeds that come with the software. */
export async function makeImages(): Promise<void> {
  await makeImage(migrate);
  const contents = await imageFor([bundledSeeds]);
  if (contents === undefined) return;
  await makeImage(async (connection) => {
    await migrate(connection);
    await load(connection.db, [bundledSeeds]);
  }, contents);
}
