import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DossierFiles } from './dossier.ts';

const project = join(import.meta.dirname, '../..');

/** What decides which rows files come to: the code of the loader, its vocabularies, and the libraries that it reads with. */
const decisive = ['src/loader', 'src/database/vocabulary.ts', 'package.json'];

/** Of a dossier's files and the loader: SHA-256, in hexadecimal. */
export type Fingerprint = (dossier: DossierFiles) => string;

/** What tells whether a dossier has to be read again. It covers the loader too: another may make other rows of the same files. */
export async function startFingerprints(): Promise<Fingerprint> {
  const loader = createHash('sha256');
  for (const path of decisive) await addFiles(loader, path);
  const own = loader.digest('hex');
  return ({ factsText, corpora }) => {
    const files = corpora.map(({ name, sha256 }) => [name, sha256]);
    return createHash('sha256')
      .update(JSON.stringify([own, files, factsText]))
      .digest('hex');
  };
}

async function addFiles(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  const full = join(project, path);
  if ((await stat(full)).isFile()) hash.update(path).update(await readFile(full));
  else for (const name of (await readdir(full)).sort()) await addFiles(hash, join(path, name));
}
