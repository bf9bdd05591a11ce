import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { DossierFiles } from '../../loader/dossier.ts';
import { ProblemsError } from '../../loader/problems.ts';
import { readCorpora, shown } from '../../loader/read/dossier-folders.ts';

const FACTS = 'facts.yaml';
const DRAFT = 'facts.draft.yaml';

/** What a folder holds: its documents, its facts file and its draft. The texts are null where there is no file. */
export interface Folder {
  files: Omit<DossierFiles, 'factsText'>;
  draftPath: string;
  draft: string | null;
  facts: string | null;
}

/** What a change makes of the two files. */
export type Texts = Pick<Folder, 'draft' | 'facts'>;

/**
 * Reads the documents of a folder and, where there are any, its facts file and its draft.
 *
 * @throws {ProblemsError} for documents that cannot be read
 */
export async function readFolder(path: string): Promise<Folder> {
  const [draft, facts] = await Promise.all([readIfThere(path, DRAFT), readIfThere(path, FACTS)]);
  const { corpora, problems } = await readCorpora(path);
  if (problems.length > 0) throw new ProblemsError(problems);
  const files = { slug: basename(resolve(path)), factsPath: shown(join(path, FACTS)), corpora };
  return { files, draftPath: shown(join(path, DRAFT)), draft, facts };
}

/** Reads a file, or null if there is none. */
async function readIfThere(folder: string, name: string): Promise<string | null> {
  try {
    return await readFile(join(folder, name), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Writes the files that have changed, each as a whole. */
export async function writeTexts(folder: string, before: Texts, after: Texts): Promise<void> {
  for (const [name, key] of [
    [FACTS, 'facts'],
    [DRAFT, 'draft'],
  ] as const) {
    const text = after[key];
    if (text === null || text === before[key]) continue;
    const partial = join(folder, `.${name}.${process.pid}`);
    await writeFile(partial, text);
    await rename(partial, join(folder, name));
  }
}
