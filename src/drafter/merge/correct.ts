import { ProblemsError } from '../../loader/problems.ts';
import { replace } from './cut.ts';
import type { Folder, Texts } from './folder.ts';
import { type Entry, entryAt, indented, isSame, SECTIONS, standalone } from './insert.ts';
import { assertSound, checkAll } from './joint.ts';
import { collectionAt, entriesOf, indexIn, readYamlText, regionOf, splitPath } from './yaml-text.ts';

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
    const entry = yaml && entryAt(yaml, path);
    if (!yaml || !records || !entry) return text;
    const put = `${lines.replaceAll('\r\n', '\n').trimEnd()}\n`;
    const written = readYamlText(path, put);
    if (records.flow || Object.keys(written.value).length !== 1) {
      const message = records.flow
        ? `correct it in ${file}: it stands within braces`
        : 'write one record: its key, and its fields below';
      throw new ProblemsError([{ file: path, message }]);
    }
    const region = regionOf(yaml, records, indexIn(records, key));
    const expanded = replace(yaml, [region], indented(put, entry.indent));
    const compact = `${yaml.text.slice(0, region.start)}${withAnchors(entry, put)}${yaml.text.slice(region.end)}`;
    return isSameYaml(file, compact, expanded) ? compact : expanded;
  };
  const isDrafted = folder.draft !== null && entriesOf(readYamlText(draftPath, folder.draft), SECTIONS).includes(path);
  const after = isDrafted
    ? { draft: replaced(draftPath, folder.draft), facts: folder.facts }
    : { draft: folder.draft, facts: replaced(files.factsPath, folder.facts) };
  assertSound({ ...folder, ...after }, folder, before);
  return after;
}

/** Gives lines that a person has not touched as they stood, with their anchors and aliases. */
function withAnchors(entry: Entry, lines: string): string {
  const stood = entry.text.split('\n');
  const shown = standalone(entry).split('\n');
  return lines
    .split('\n')
    .map((line) => {
      const index = shown.indexOf(line);
      if (index === -1) return indented(line, entry.indent);
      shown[index] = '\0';
      return stood[index];
    })
    .join('\n');
}

function isSameYaml(file: string, text: string, other: string): boolean {
  try {
    return isSame(readYamlText(file, text).value, readYamlText(file, other).value);
  } catch (error) {
    if (error instanceof ProblemsError) return false;
    throw error;
  }
}
