import { describeProblems } from '../loader/report.ts';
import { type DraftOptions, draftFolder } from './draft.ts';
import { type Folder, readFolder, writeTexts } from './merge/folder.ts';
import { checkAll, withAllProposed } from './merge/joint.ts';
import { mergeDraft } from './merge/merge-draft.ts';
import { readYamlText } from './merge/yaml-text.ts';
import type { Standing } from './read-documents.ts';
import { describeDraft } from './summary.ts';

/**
 * Drafts the facts of a folder into `facts.draft.yaml`, and describes what is new there. Nothing that stands there or in
 * the facts file changes.
 *
 * @throws {ProblemsError} for files that cannot be read
 */
export async function draftIntoFile(folder: string, options: DraftOptions & { colour: boolean }): Promise<string> {
  const before = await readFolder(folder);
  const draft = await draftFolder(folder, { ...options, standing: standingIn(before) });
  const { text, added, leftOut } = mergeDraft(draft, before);
  if (added.length === 0 && text === before.draft) return `nothing new: ${before.draftPath} is as it was`;
  await writeTexts(folder, before, { ...before, draft: text });
  const isAdded = new Set(added);
  const fresh = {
    ...draft,
    proposals: draft.proposals.filter(({ path }) => isAdded.has(path)),
    questions: draft.questions.filter(({ path }) => isAdded.has(path.split('.').slice(0, 2).join('.'))),
  };
  const checked = checkAll({ ...before, draft: text });
  return [
    describeDraft(fresh, { colour: options.colour, rows: rowsOf(checked) }),
    ...(leftOut.length > 0 ? [`left out, as they refer to what was deleted: ${leftOut.join(', ')}`] : []),
    ...('problems' in checked ? [describeProblems(checked.problems, options)] : []),
    `written to ${before.draftPath}`,
  ].join('\n\n');
}

/** Returns the documents that the files of a folder declare; undefined if it has neither. */
function standingIn(folder: Folder): Standing | undefined {
  if (folder.draft === null && folder.facts === null) return undefined;
  const joint = readYamlText(folder.files.factsPath, withAllProposed(folder));
  return {
    documents: rowsOf(checkAll(folder))?.documents ?? [],
    entries: (joint.value.documents ?? {}) as Standing['entries'],
  };
}

function rowsOf(checked: ReturnType<typeof checkAll>) {
  return 'rows' in checked ? checked.rows : checked.sound;
}
