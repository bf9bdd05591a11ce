import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, resolve } from 'node:path';
import type { CorpusFile, DossierFiles } from './dossier.ts';
import { type Problem, ProblemsError } from './problems.ts';

const FACTS = 'facts.yaml';

/**
 * Finds the dossiers in folders: each folder is one, or holds some. In the order given, those inside a folder by name.
 *
 * @throws {ProblemsError} when a folder is not there, or holds no dossier.
 */
export async function findDossiers(folders: readonly string[]): Promise<string[]> {
  const problems: Problem[] = [];
  const found: string[] = [];
  for (const folder of folders) {
    const names = await readdir(folder).catch(() => null);
    if (names === null) {
      problems.push({ file: shown(folder), message: 'no such folder, or it cannot be read' });
    } else if (names.includes(FACTS)) {
      found.push(resolve(folder));
    } else {
      const inside = await dossiersIn(folder, names);
      if (inside.length === 0)
        problems.push({ file: shown(folder), message: `no dossier: there is no ${FACTS} in it` });
      found.push(...inside);
    }
  }
  if (problems.length > 0) throw new ProblemsError(problems);
  return [...new Set(found)];
}

/** Reads a dossier's facts file and the text files beside it. @throws {ProblemsError} for what cannot be read. */
export async function readDossier(folder: string): Promise<DossierFiles> {
  const factsPath = shown(join(folder, FACTS));
  const names = (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  const problems: Problem[] = [];
  const corpora: CorpusFile[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const bytes = await readFile(path);
    const text = decode(bytes);
    if (text === null) problems.push({ file: shown(path), message: 'not valid UTF-8', hint: 'save the file as UTF-8' });
    else if (text.includes('\0'))
      problems.push({ file: shown(path), message: 'holds a NUL character, which no text does' });
    else if (text.trim() === '') problems.push({ file: shown(path), message: 'the file is empty' });
    else corpora.push({ name, text, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  const factsText = decode(await readFile(join(folder, FACTS)));
  if (factsText === null)
    problems.push({ file: factsPath, message: 'not valid UTF-8', hint: 'save the file as UTF-8' });
  if (names.length === 0) problems.push({ file: shown(folder), message: 'no .txt file beside the facts file' });
  if (problems.length > 0) throw new ProblemsError(problems);
  return { slug: basename(folder), factsPath, factsText: factsText as string, corpora };
}

async function dossiersIn(folder: string, names: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of [...names].sort()) {
    const path = resolve(folder, name);
    if (
      await stat(join(path, FACTS)).then(
        (facts) => facts.isFile(),
        () => false,
      )
    )
      found.push(path);
  }
  return found;
}

/** Strictly: a file that is not UTF-8 is refused, and a byte order mark stays, since positions count it. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A path as problems show it: from the current folder where that is shorter. */
function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere || '.';
}
