import { isSeq } from 'yaml';
import { cut } from './cut.ts';
import {
  applyEdits,
  collectionAt,
  endOf,
  lineEnd,
  lineStart,
  readYamlText,
  startOf,
  type YamlText,
} from './yaml-text.ts';

/** The lists of paths of records in facts files (`review`) and drafts (`confirmed`, `proposed`). */
type ListName = 'review' | 'confirmed' | 'proposed';

export function pathsIn({ value }: YamlText, list: ListName): string[] {
  const paths = value[list];
  return Array.isArray(paths) ? paths.map(String) : [];
}

/** Returns a file with paths added to a list and others taken out of it. Nothing else changes. */
export function editPaths(
  file: string,
  text: string,
  list: ListName,
  { add = [], remove = [] }: { add?: readonly string[]; remove?: readonly string[] },
): string {
  const before = readYamlText(file, text);
  const gone = pathsIn(before, list).flatMap((path, index) => (remove.includes(path) ? [[list, index]] : []));
  const rest = gone.length > 0 ? cut(before, gone) : text;
  const yaml = readYamlText(file, rest);
  const known = pathsIn(yaml, list);
  const added = [...new Set(add)].filter((path) => !known.includes(path));
  return added.length > 0 ? append(yaml, list, added) : rest;
}

function append(yaml: YamlText, list: ListName, paths: readonly string[]): string {
  const { text } = yaml;
  const items = collectionAt(yaml, [list]);
  if (!isSeq(items)) return create(yaml, list, paths);
  const last = items.items.at(-1);
  if (!items.flow) {
    const start = startOf(last);
    const margin = text.slice(lineStart(text, start), start);
    return insertAt(text, lineEnd(text, endOf(last)), paths.map((path) => `${margin}${path}\n`).join(''));
  }
  const closing = (items.range?.[1] ?? 0) - 1;
  if (last === undefined) return insertAt(text, closing, `\n${paths.map((path) => `  ${path},\n`).join('')}`);
  // One path a line, with a comma after the last.
  const isTall = /^\s*,[ \t]*\r?\n\s*$/.test(text.slice(endOf(last), closing));
  if (isTall) return insertAt(text, closing, paths.map((path) => `  ${path},\n`).join(''));
  return insertAt(text, endOf(last), paths.map((path) => `, ${path}`).join(''));
}

/** Adds the list: in a facts file a line for each path, before the documents. */
function create(yaml: YamlText, list: ListName, paths: readonly string[]): string {
  const { text, value } = yaml;
  if (list !== 'review')
    return insertAt(text, text.length, `\n${list}: [\n${paths.map((path) => `  ${path},\n`).join('')}]\n`);
  const top = collectionAt(yaml, []);
  const heads = ['title', 'licence', 'released'].filter((field) => field in value);
  const ends = (top?.items ?? []).filter((item) => heads.includes(String((item as { key: unknown }).key))).map(endOf);
  const at = lineEnd(text, Math.max(0, ...ends));
  return insertAt(
    text,
    at,
    `\n# Nobody has confirmed these yet. Delete a line to confirm its record.\nreview:\n${paths.map((path) => `  - ${path}\n`).join('')}`,
  );
}

function insertAt(text: string, at: number, put: string): string {
  const lead = at > 0 && at === text.length && !text.endsWith('\n') ? '\n' : '';
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return applyEdits(text, [{ start: at, end: at, text: `${lead}${put}`.replaceAll('\n', eol) }]);
}
