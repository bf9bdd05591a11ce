import { readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { type CheckedDossier, checkDossier } from '../../loader/check/check-dossier.ts';
import { closest } from '../../loader/closest.ts';
import type { DossierFiles } from '../../loader/dossier.ts';
import { type Problem, ProblemsError } from '../../loader/problems.ts';
import { readCorpora, shown } from '../../loader/read/dossier-folders.ts';
import type { Path } from '../../loader/read/yaml.ts';
import { cut } from './cut.ts';
import { CLAIMED, entryAt, insert, REFERENCE, SECTIONS } from './insert.ts';
import { pathsIn } from './path-list.ts';
import { entriesOf, readYamlText, splitPath, type YamlText } from './yaml-text.ts';

const FACTS = 'facts.yaml';
const DRAFT = 'facts.draft.yaml';

/** The sections in the order in which a person confirms them: what has claims first, as it needs the others. */
const ORDER = [...CLAIMED, ...REFERENCE, 'documents'];

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
 * Returns the facts file that a folder would have if everything proposed were confirmed.
 *
 * @throws {ProblemsError} if one of the files is not YAML
 */
export function withAllProposed({ files, draftPath, draft, facts }: Folder): string {
  if (draft === null) return facts ?? '';
  const yaml = readYamlText(draftPath, draft);
  const own = ['questions', 'confirmed', 'proposed'].filter((field) => field in yaml.value);
  if (facts === null)
    return cut(
      yaml,
      own.map((field) => [field]),
    );
  const into = readYamlText(files.factsPath, facts);
  const standing = new Set(entriesOf(into, SECTIONS));
  const open = entriesOf(yaml, SECTIONS).filter((path) => !standing.has(path));
  return insert(
    files.factsPath,
    into,
    open.flatMap((path) => entryAt(yaml, path) ?? []),
  );
}

/** Checks a folder as if everything proposed were confirmed. Problems of the draft are told where they stand there. */
export function checkAll(folder: Folder): CheckedDossier {
  const factsText = withAllProposed(folder);
  const checked = checkDossier({ ...folder.files, factsText });
  if (!('problems' in checked) || folder.draft === null) return checked;
  return { ...checked, problems: checked.problems.map((problem) => placedInDraft(problem, folder)) };
}

/** Finds a line of the joint text in the draft, where that has one like it and the facts file has none. */
function placedInDraft(problem: Problem, { draftPath, draft, facts }: Folder): Problem {
  const { source, line, ...told } = problem;
  if (line === undefined || source === undefined) return problem;
  const lineIn = (text: string | null) =>
    (text ?? '').split(/\r?\n/).findIndex((one) => one.trim() === source.trim()) + 1;
  if (lineIn(facts) > 0) return { ...problem, line: lineIn(facts) };
  const inDraft = lineIn(draft);
  return inDraft > 0 ? { ...problem, file: draftPath, line: inDraft } : { ...told, file: draftPath };
}

/** Reads a file, or null if there is none. */
export async function readIfThere(folder: string, name: string): Promise<string | null> {
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

/** Returns where the questions about a record stand in a draft. */
export function questionsOf({ value }: YamlText, path: string): Path[] {
  const asked = Object.keys(value.questions ?? {});
  return asked.filter((about) => about === path || about.startsWith(`${path}.`)).map((about) => ['questions', about]);
}

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

/** Returns what is to be confirmed, by section and key: what stands in the draft, and under `review` in the facts file. */
export function openRecords({ draftPath, draft, files, facts }: Folder): string[] {
  const drafted = draft === null ? [] : entriesOf(readYamlText(draftPath, draft), SECTIONS);
  const listed = facts === null ? [] : pathsIn(readYamlText(files.factsPath, facts), 'review');
  const open = new Set([...drafted, ...listed]);
  return ORDER.flatMap((section) => [...open].filter((path) => splitPath(path)[0] === section));
}

/**
 * Returns the records that are meant by `all`, sections such as `people`, and paths such as `quotes.xi-trade`.
 *
 * @throws {ProblemsError} if one of them means nothing that is to be confirmed
 */
export function select(folder: Folder, what: readonly string[]): string[] {
  const open = openRecords(folder);
  const problems: Problem[] = [];
  const chosen = what.flatMap((one) => {
    const meant = one === 'all' ? open : open.filter((path) => path === one || splitPath(path)[0] === one);
    if (meant.length === 0 && one !== 'all' && !SECTIONS.includes(one)) {
      const near = closest(one, [...open, ...SECTIONS]);
      const hint = near
        ? `did you mean ${near}?`
        : 'give all, a section such as quotes, or paths such as quotes.xi-trade';
      problems.push({ file: folder.draftPath, message: `${one} is nothing that is to be confirmed`, hint });
    }
    return meant;
  });
  if (problems.length > 0) throw new ProblemsError(problems);
  return [...new Set(chosen)];
}
