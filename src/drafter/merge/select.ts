import { closest } from '../../loader/closest.ts';
import { type Problem, ProblemsError } from '../../loader/problems.ts';
import type { Path } from '../../loader/read/yaml.ts';
import type { Folder } from './folder.ts';
import { CLAIMED, REFERENCE, SECTIONS } from './insert.ts';
import { pathsIn } from './path-list.ts';
import { entriesOf, readYamlText, splitPath, type YamlText } from './yaml-text.ts';

/** The sections in the order in which a person confirms them: what has claims first, as it needs the others. */
const ORDER = [...CLAIMED, ...REFERENCE, 'documents'];

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

/** Returns where the questions about a record stand in a draft. */
export function questionsOf({ value }: YamlText, path: string): Path[] {
  const asked = Object.keys(value.questions ?? {});
  return asked.filter((about) => about === path || about.startsWith(`${path}.`)).map((about) => ['questions', about]);
}
