import type { Uses } from '../../loader/check/check-dossier.ts';
import type { Path } from '../../loader/read/yaml.ts';
import { cut } from './cut.ts';
import type { Folder, Texts } from './folder.ts';
import { REFERENCE, SECTIONS } from './insert.ts';
import { assertSound, checkAll } from './joint.ts';
import { editPaths, pathsIn } from './path-list.ts';
import { questionsOf } from './select.ts';
import { entriesOf, readYamlText, splitPath, type YamlText } from './yaml-text.ts';

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
  assertSound({ ...folder, ...after }, folder, before);
  return { ...after, gone: [...gone] };
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
