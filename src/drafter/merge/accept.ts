import { checkDossier, type Uses } from '../../loader/check/check-dossier.ts';
import { ProblemsError } from '../../loader/problems.ts';
import type { Path } from '../../loader/read/yaml.ts';
import { cut } from './cut.ts';
import { withOrigin } from './entry.ts';
import type { Folder, Texts } from './folder.ts';
import { CLAIMED, entryAt, insert, SECTIONS } from './insert.ts';
import { checkAll } from './joint.ts';
import { editPaths, pathsIn } from './path-list.ts';
import { questionsOf } from './select.ts';
import { entriesOf, flowText, readYamlText, splitPath } from './yaml-text.ts';

export interface Accepted extends Texts {
  /** Records that are in the facts file now, and confirmed. */
  confirmed: string[];
  /** Records that these need, which are in the facts file under `review`. */
  needed: string[];
  /** Confirmed records that nothing confirmed uses. They stay in the draft until something does. */
  waiting: string[];
}

/**
 * Confirms records: moves them from the draft to the facts file, with what they need, and takes them off its list `review`.
 *
 * @throws {ProblemsError} if the facts file would not pass the check; nothing is changed then
 */
export function accept(folder: Folder, paths: readonly string[]): Accepted {
  const { draftPath, files } = folder;
  const draft = folder.draft === null ? undefined : readYamlText(draftPath, folder.draft);
  const head = () =>
    `title: ${flowText(draft?.value.title ?? files.slug)}\nlicence: ${flowText(draft?.value.licence ?? 'CC0-1.0')}\n`;
  const facts = readYamlText(files.factsPath, folder.facts ?? head());
  const standing = new Set(entriesOf(facts, SECTIONS));
  const inDraft = draft ? entriesOf(draft, SECTIONS) : [];
  const confirmed = new Set([...paths, ...(draft ? pathsIn(draft, 'confirmed') : [])]);

  const moved = toMove(folder, inDraft, standing, confirmed);
  const moving = inDraft.filter((path) => moved.has(path));
  const entries = moving.flatMap((path) => {
    const entry = draft && !standing.has(path) ? entryAt(draft, path) : undefined;
    return entry ? [withOrigin(entry, 'PROGRAM')] : [];
  });
  const needed = moving.filter((path) => !confirmed.has(path) && !standing.has(path));
  const waiting = inDraft.filter((path) => confirmed.has(path) && !moved.has(path));
  const done = paths.filter((path) => !waiting.includes(path));
  const gone = moving.flatMap<Path>((path) => [splitPath(path), ...(draft ? questionsOf(draft, path) : [])]);
  const draftText = draft
    ? editPaths(draftPath, cut(draft, gone), 'confirmed', { add: waiting, remove: moving })
    : null;
  const all = { draft: draftText, confirmed: done, needed, waiting };
  // People alone make no facts file.
  if (folder.facts === null && moving.length === 0) return { ...all, facts: null };
  const inserted = insert(files.factsPath, facts, entries);
  const factsText = editPaths(files.factsPath, inserted, 'review', { add: needed, remove: [...confirmed] });
  const checked = checkDossier({ ...files, factsText });
  if ('problems' in checked) throw new ProblemsError(checked.problems);
  return { ...all, facts: factsText };
}

/** The records of a draft that go into the facts file: those that are confirmed, and what they need. */
function toMove(
  folder: Folder,
  inDraft: readonly string[],
  standing: ReadonlySet<string>,
  confirmed: ReadonlySet<string>,
): Set<string> {
  const uses: Uses = checkAll(folder).uses ?? new Map();
  const drafted = new Set(inDraft);
  const moved = new Set<string>();
  const add = (path: string): void => {
    if (!drafted.has(path) || moved.has(path)) return;
    moved.add(path);
    for (const target of uses.get(path)?.keys() ?? []) add(target);
  };
  for (const path of inDraft)
    if (confirmed.has(path) && [...CLAIMED, 'documents'].includes(splitPath(path)[0])) add(path);
  for (const path of standing)
    for (const target of uses.get(path)?.keys() ?? []) if (confirmed.has(target)) add(target);
  // Where a document ends depends on where the next begins, so they go together.
  if (moved.size > 0) for (const path of inDraft) if (splitPath(path)[0] === 'documents') add(path);
  return moved;
}
