import { createHash } from 'node:crypto';
import type { DossierFiles } from '../dossier.ts';
import { LOADER_VERSION } from '../version.ts';

/**
 * Returns a hash of the contents of a dossier's files and the version of the loader. As long as it is unchanged, the
 * files produce the same rows and need not be read again.
 *
 * @returns SHA-256 in hexadecimal
 */
export function fingerprintOf({ factsText, corpora }: DossierFiles): string {
  const files = corpora.map(({ name, sha256 }) => [name, sha256]);
  return createHash('sha256')
    .update(JSON.stringify([LOADER_VERSION, files, factsText]))
    .digest('hex');
}
