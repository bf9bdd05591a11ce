import { type CheckedDossier, checkDossier } from '../../loader/check/check-dossier.ts';
import { type Problem, ProblemsError } from '../../loader/problems.ts';
import { cut } from './cut.ts';
import type { Folder } from './folder.ts';
import { entryAt, insert, SECTIONS } from './insert.ts';
import { entriesOf, readYamlText } from './yaml-text.ts';

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

/** Checks a folder as if everything proposed were confirmed. Problems of the draft are reported at their place in it. */
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

/**
 * Makes sure that a change leaves the folder sound, and its facts file alone as well.
 *
 * @throws {ProblemsError} if there are problems that were not there before
 */
export function assertSound(after: Folder, before: Folder, checkedBefore: CheckedDossier): void {
  const known = new Set('problems' in checkedBefore ? checkedBefore.problems.map(({ message }) => message) : []);
  const isChanged = after.facts !== null && after.facts !== before.facts;
  const checked = [checkAll(after), ...(isChanged ? [checkAll({ ...after, draft: null })] : [])];
  const problems = checked.flatMap((one) => ('problems' in one ? one.problems : []));
  const added = problems.filter(({ message }) => !known.has(message));
  if (added.length > 0) throw new ProblemsError(added);
}
