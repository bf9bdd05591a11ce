import type { Uses } from '../../loader/check/check-dossier.ts';
import { ProblemsError } from '../../loader/problems.ts';
import type { Path } from '../../loader/read/yaml.ts';
import { cut, replace } from './cut.ts';
import { entryAt, indented, REFERENCE, SECTIONS, standalone } from './insert.ts';
import { editPaths, pathsIn } from './path-list.ts';
import { checkAll, type Folder, questionsOf, type Texts } from './state.ts';
import { collectionAt, entriesOf, indexIn, readYamlText, regionOf, splitPath, type YamlText } from './yaml-text.ts';

export interface Rejected extends Texts {
  /** The records that are gone: those asked for, and what only they used. */
  gone: string[];
}

/**
 * Takes proposed records out, with what refers to them and what only they used. No later draft proposes them again.
 *
 * @throws {ProblemsError} if what refers to them could not stand without; nothing is changed then
 */
export function reject(folder: Folder, paths: readonly string[]): Rejected {
  const { draftPath, files } = folder;
  const before = checkAll(folder);
  const uses: Uses = before.uses ?? new Map();
  const draft = folder.draft === null ? undefined : readYamlText(draftPath, folder.draft);
  const facts = folder.facts === null ? undefined : readYamlText(files.factsPath, folder.facts);
  const open = new Set([...(draft ? entriesOf(draft, SECTIONS) : []), ...(facts ? pathsIn(facts, 'review') : [])]);
  const gone = withUnused(uses, new Set(paths), open);
  const links = [...uses].flatMap(([user, targets]) =>
    gone.has(user) ? [] : [...targets].flatMap(([target, at]) => (gone.has(target) ? linksAt(at) : [])),
  );
  const rest = (yaml: YamlText) =>
    cut(yaml, [...links, ...[...gone].flatMap<Path>((path) => [splitPath(path), ...questionsOf(yaml, path)])]);
  const after: Texts = {
    draft: draft ? editPaths(draftPath, rest(draft), 'confirmed', { remove: [...gone] }) : null,
    facts: facts ? editPaths(files.factsPath, rest(facts), 'review', { remove: [...gone] }) : null,
  };
  assertSound({ ...folder, ...after }, before);
  return { ...after, gone: [...gone] };
}

/**
 * Replaces a proposed record by the lines that a person wrote, its key at the margin.
 *
 * @throws {ProblemsError} if they are no record, or the file would not pass the check; nothing is changed then
 */
export function correct(folder: Folder, path: string, lines: string): Texts {
  const { draftPath, files } = folder;
  const before = checkAll(folder);
  const [section, key] = splitPath(path);
  const replaced = (file: string, text: string | null): string | null => {
    const yaml = text === null ? undefined : readYamlText(file, text);
    const records = yaml && collectionAt(yaml, [section]);
    const index = records ? indexIn(records, key) : -1;
    if (!yaml || !records || index === -1) return text;
    const put = `${lines.replaceAll('\r\n', '\n').trimEnd()}\n`;
    const written = readYamlText(path, put);
    if (records.flow || Object.keys(written.value).length !== 1) {
      const message = records.flow
        ? `correct it in ${file}: it stands within braces`
        : 'write one record: its key, and its fields below';
      throw new ProblemsError([{ file: path, message }]);
    }
    return replace(yaml, [regionOf(yaml, records, index)], indented(put, entryAt(yaml, path)?.indent ?? 2));
  };
  const isDrafted = folder.draft !== null && entriesOf(readYamlText(draftPath, folder.draft), SECTIONS).includes(path);
  const after = isDrafted
    ? { draft: replaced(draftPath, folder.draft), facts: folder.facts }
    : { draft: folder.draft, facts: replaced(files.factsPath, folder.facts) };
  assertSound({ ...folder, ...after }, before);
  return after;
}

/** @throws {ProblemsError} if there are problems that were not there before */
function assertSound(after: Folder, before: ReturnType<typeof checkAll>): void {
  const checked = checkAll(after);
  if (!('problems' in checked)) return;
  const known = 'problems' in before ? before.problems.map(({ message }) => message) : [];
  const problems = checked.problems.filter(({ message }) => !known.includes(message));
  if (problems.length > 0) throw new ProblemsError(problems);
}

/** Adds the open people, places, organisations and countries that only these records use. */
function withUnused(uses: Uses, paths: ReadonlySet<string>, open: ReadonlySet<string>): ReadonlySet<string> {
  const usedBy = (users: (path: string) => boolean) =>
    new Set([...uses].flatMap(([user, targets]) => (users(user) ? [...targets.keys()] : [])));
  const [lost, kept] = [usedBy((path) => paths.has(path)), usedBy((path) => !paths.has(path))];
  const unused = [...lost].filter(
    (path) => open.has(path) && !paths.has(path) && !kept.has(path) && REFERENCE.includes(splitPath(path)[0]),
  );
  return unused.length === 0 ? paths : withUnused(uses, new Set([...paths, ...unused]), open);
}

/** The parts of a record that go with what it refers to; none for passages, without whose document nothing stands. */
function linksAt(references: readonly Path[]): Path[] {
  return references
    .filter((path) => !path.includes('spans'))
    .map((path) => {
      if (path[2] === 'parties') return path.slice(0, 4);
      return path.at(-1) === 'value' ? path.slice(0, -1) : path;
    });
}

/**
 * Returns a function that gives the lines of a proposed record for a person to correct: all passages written out, its key
 * at the margin; empty for a record that is not there.
 */
export function linesIn({ draftPath, draft, files, facts }: Folder): (path: string) => string {
  const yamls = [
    ...(draft === null ? [] : [readYamlText(draftPath, draft)]),
    ...(facts === null ? [] : [readYamlText(files.factsPath, facts)]),
  ];
  return (path) => {
    const [entry] = yamls.flatMap((yaml) => entryAt(yaml, path) ?? []);
    return entry ? standalone(entry) : '';
  };
}
