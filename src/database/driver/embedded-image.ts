import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { projectFolder } from '../../project-folder.ts';

// Creating an embedded database takes seconds and most of a gigabyte, since Postgres' initdb runs in WebAssembly. So it is
// done once, when the software is installed, and each new database starts as a copy of an image: migrated, and empty or with
// the data set that it is going to hold.

const images = join(projectFolder, 'dist');

/**
 * Returns the image of this version, as PGlite's `loadDataDir` takes it, or undefined if there is none.
 *
 * @param contents identifies the data set in it; the empty text stands for none
 */
export async function readImage(contents: string, folder = images): Promise<Blob | undefined> {
  const image = await readFile(await imageIn(folder, contents)).catch(() => undefined);
  // An image that is damaged or was cut short does not decompress: gzip has a checksum.
  const dump = image && (await promisify(gunzip)(image).catch(() => undefined));
  return dump && new Blob([dump]);
}

/** Writes the image of this version, given the dump of a migrated database. Returns its path. */
export async function writeImage(dump: ArrayBuffer, contents: string, folder = images): Promise<string> {
  const file = await imageIn(folder, contents);
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, await promisify(gzip)(new Uint8Array(dump)));
  await rename(`${file}.${process.pid}`, file);
  return file;
}

/** Returns the path of the image. Its name has a hash of all that its contents follow from. */
async function imageIn(folder: string, contents: string): Promise<string> {
  const manifest = await readFile(join(projectFolder, 'package.json'), 'utf8');
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  const migrations = readMigrationFiles({ migrationsFolder: join(projectFolder, 'drizzle') });
  const parts = JSON.stringify([dependencies['@electric-sql/pglite'], migrations.map(({ hash }) => hash), contents]);
  const name = createHash('sha256').update(parts).digest('hex').slice(0, 16);
  return join(folder, `embedded-${name}.tar.gz`);
}
