import { checkDossier } from '../../loader/check/check-dossier.ts';
import type { Draft, Proposal } from '../draft.ts';
import { writeDraft, writeEntry } from '../write.ts';
import { entryOf } from './entry.ts';
import type { Folder } from './folder.ts';
import { CLAIMED, type Entry, insert, REFERENCE, SECTIONS } from './insert.ts';
import { withAllProposed } from './joint.ts';
import { withoutKnown } from './known.ts';
import { editPaths, pathsIn } from './path-list.ts';
import { entriesOf, readYamlText, splitPath } from './yaml-text.ts';

export interface Merged {
  /** The text of `facts.draft.yaml`. */
  text: string;
  /** Records that are proposed for the first time. */
  added: string[];
  /** Records that refer to what was deleted, and are therefore not proposed. */
  leftOut: string[];
}

/**
 * Puts what is new in a draft into the draft of a folder: no record that stands in one of its files, and none that was
 * proposed before and deleted. What stands in the draft does not change by a byte; if nothing is new, neither does the file.
 */
export function mergeDraft(draft: Draft, folder: Folder): Merged {
  const { draftPath, facts } = folder;
  if (folder.draft === null && facts === null) {
    return { text: writeDraft(draft), added: draft.proposals.map(({ path }) => path), leftOut: [] };
  }
  const text = folder.draft ?? writeDraft({ ...draft, proposals: [], questions: [] });
  const yaml = readYamlText(draftPath, text);
  const joint = withAllProposed({ ...folder, draft: folder.draft === null ? null : text });
  const standing = new Set(entriesOf(readYamlText(draftPath, joint), SECTIONS));
  const proposed = new Set(pathsIn(yaml, 'proposed'));
  const isUnseen = ({ path }: Proposal) => !standing.has(path) && !proposed.has(path);
  const unseen = draft.proposals.some(isUnseen) ? unknown(draft, folder, joint).filter(isUnseen) : [];
  const fresh = unseen.length > 0 ? supported(unseen, standing, joint, folder) : [];
  const added = fresh.map(({ path }) => path);
  const isOfFresh = (path: string) => added.some((record) => path === record || path.startsWith(`${record}.`));
  const questions = draft.questions
    .filter(({ path }) => isOfFresh(path) && !Object.hasOwn(yaml.value.questions ?? {}, path))
    .flatMap(
      ({ path, text: question }) =>
        entryOf(draftPath, `questions.${path}`, `  ${path}: ${JSON.stringify(question)}\n`) ?? [],
    );
  const merged =
    added.length === 0
      ? text
      : insert(draftPath, yaml, [...fresh.map((one) => entryOfProposal(one, draftPath)), ...questions]);
  const isDropped = ({ path }: Proposal) => CLAIMED.includes(splitPath(path)[0]) && !added.includes(path);
  return {
    text: editPaths(draftPath, merged, 'proposed', {
      add: [...draft.proposals.map(({ path }) => path).filter((path) => standing.has(path)), ...added],
    }),
    added,
    leftOut: unseen.filter(isDropped).map(({ path }) => path),
  };
}

/** Leaves out what the files hold under another key. */
function unknown(draft: Draft, { draftPath, files }: Folder, joint: string): readonly Proposal[] {
  const checked = checkDossier({ ...files, factsText: joint });
  const rows = 'rows' in checked ? checked.rows : checked.sound;
  return rows ? withoutKnown(draft, files, { yaml: readYamlText(draftPath, joint), rows }) : draft.proposals;
}

function entryOfProposal({ path, record }: Proposal, file: string): Entry {
  const entry = entryOf(file, path, writeEntry(splitPath(path)[1], record));
  if (!entry) throw new Error(`${path} was not written as an entry`);
  return entry;
}

/** Leaves out the records that refer to something that is not there, and what only these refer to. */
function supported(
  unseen: readonly Proposal[],
  standing: ReadonlySet<string>,
  joint: string,
  folder: Folder,
): Proposal[] {
  const { draftPath, files } = folder;
  const all = insert(
    draftPath,
    readYamlText(draftPath, joint),
    unseen.map((one) => entryOfProposal(one, draftPath)),
  );
  const { uses } = checkDossier({ ...files, factsText: all });
  if (!uses) return [...unseen];
  let kept = [...unseen];
  for (;;) {
    const there = new Set([...standing, ...kept.map(({ path }) => path)]);
    const used = new Set([...uses].flatMap(([user, targets]) => (there.has(user) ? [...targets.keys()] : [])));
    const next = kept.filter(
      ({ path }) =>
        [...(uses.get(path)?.keys() ?? [])].every((target) => there.has(target)) &&
        (!REFERENCE.includes(splitPath(path)[0]) || used.has(path)),
    );
    if (next.length === kept.length) return kept;
    kept = next;
  }
}
