import { createHash } from 'node:crypto';
import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import type { CorpusFile, DossierFiles } from '../dossier.ts';
import { type Problem, ProblemsError } from '../problems.ts';
import { hasFrontMatter } from './front-matter.ts';

const FACTS = 'facts.yaml';

/** The maximum size of a file, in bytes. Splitting and writing keep several copies of a file in memory. */
const MOST_BYTES = 16_000_000;
/** The same for the facts file, whose values are all in memory at once. */
const MOST_FACTS_BYTES = 8_000_000;

/**
 * Finds the dossiers in folders, each of which is a dossier or contains some. Returns absolute paths in the order
 * given; dossiers inside a folder are sorted by name.
 *
 * @throws {ProblemsError} if a folder does not exist or contains no dossier, or two dossiers have the same name
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
  const distinct = [...new Set(found)];
  problems.push(...namedAlike(distinct));
  if (problems.length > 0) throw new ProblemsError(problems);
  return distinct;
}

/** Returns the key of a dossier: the name of its folder. */
export function slugOf(folder: string): string {
  return basename(folder);
}

function namedAlike(folders: readonly string[]): Problem[] {
  const named = new Map<string, string>();
  return folders.flatMap((folder): Problem[] => {
    const other = named.get(slugOf(folder));
    named.set(slugOf(folder), folder);
    if (other === undefined) return [];
    const message = `another dossier is called ${slugOf(folder)} too: ${shown(other)}`;
    return [{ file: shown(folder), message, hint: 'give one of the folders another name' }];
  });
}

/**
 * Reads a dossier's facts file and the text files beside it: `.txt` files, and `.md` files with front matter.
 *
 * @throws {ProblemsError} for files that cannot be read
 */
export async function readDossier(folder: string): Promise<DossierFiles> {
  const inside = await realpath(folder);
  const [facts, { corpora, problems }] = await Promise.all([readText(folder, inside, FACTS), readCorpora(folder)]);
  if ('message' in facts) problems.push(facts);
  if (problems.length === 0 && corpora.length === 0) {
    problems.push({
      file: shown(folder),
      message: 'no document beside the facts file: a .txt, or a .md with front matter',
    });
  }
  if (problems.length > 0 || 'message' in facts) throw new ProblemsError(problems);
  return { slug: slugOf(folder), factsPath: shown(join(folder, FACTS)), factsText: facts.text, corpora };
}

/** Reads the text files of a dossier, by name; `.md` files without front matter are left out. */
export async function readCorpora(folder: string): Promise<{ corpora: CorpusFile[]; problems: Problem[] }> {
  const names = (await readdir(folder)).filter((name) => /\.(txt|md)$/.test(name)).sort();
  const inside = await realpath(folder);
  const texts = await Promise.all(names.map((name) => readText(folder, inside, name)));
  const corpora = texts.flatMap((read, index): CorpusFile[] => {
    const name = names[index] as string;
    if ('message' in read || (!name.endsWith('.txt') && !hasFrontMatter(read.text))) return [];
    const sha256 = createHash('sha256').update(read.bytes).digest('hex');
    return [{ name, path: shown(join(folder, name)), text: read.text, bytes: read.bytes.length, sha256 }];
  });
  return { corpora, problems: texts.filter((read) => 'message' in read) };
}

/**
 * Reads a file, or returns the problem with it.
 *
 * @param inside the real path of the folder; a file reached through a symbolic link must be in it
 */
async function readText(
  folder: string,
  inside: string,
  name: string,
): Promise<Problem | { text: string; bytes: Buffer }> {
  const path = join(folder, name);
  const file = shown(path);
  const real = await realpath(path).catch(() => null);
  const found = real === null ? null : await stat(real);
  if (real === null || !found?.isFile()) return { file, message: 'no such file, or it cannot be read' };
  if (!real.startsWith(`${inside}${sep}`)) {
    return { file, message: 'a link out of the folder', hint: 'copy the file: a dossier holds all that it needs' };
  }
  const most = name === FACTS ? MOST_FACTS_BYTES : MOST_BYTES;
  if (found.size > most) {
    const hint = name === FACTS ? 'split the dossier into several' : 'split it';
    return {
      file,
      message: `${found.size} bytes are more than the ${most} that ${name === FACTS ? 'a facts' : 'a text'} file may have`,
      hint,
    };
  }
  const bytes = await readFile(real);
  const text = decode(bytes);
  if (text === null) return { file, message: 'not valid UTF-8', hint: 'save the file as UTF-8' };
  if (text.includes('\0')) return { file, message: 'holds a NUL character, which no text does' };
  if (text.replace('\uFEFF', '').trim() === '') return { file, message: 'the file is empty' };
  return { text, bytes };
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

/** Decodes UTF-8 strictly; returns null if it is invalid. A byte order mark is kept, since positions count it. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Returns a path as problems show it: relative to the current folder if it is inside. */
export function shown(path: string): string {
  const fromHere = relative(process.cwd(), path);
  return fromHere.startsWith('..') ? path : fromHere || '.';
}
