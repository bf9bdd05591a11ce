import { isMap, isPair, type Pair, type YAMLMap } from 'yaml';
import { factsFile } from '../../loader/facts/grammar.ts';
import {
  applyEdits,
  type Citation,
  collectionAt,
  type Edit,
  endOf,
  flowText,
  indexIn,
  lineEnd,
  lineStart,
  readYamlText,
  regionOf,
  splitPath,
  startOf,
  type YamlText,
} from './yaml-text.ts';

/** The sections whose records have claims. Their entries are set apart by empty lines. */
export const CLAIMED: readonly string[] = ['occasions', 'summits', 'deals', 'quotes'];
/** The sections that only name what records refer to. */
export const REFERENCE: readonly string[] = ['countries', 'places', 'people', 'organizations'];
export const SECTIONS: readonly string[] = ['documents', ...REFERENCE, ...CLAIMED];
/** The fields of facts files and drafts, in the order in which they are written. */
const FIELDS = [...Object.keys(factsFile.shape), 'questions', 'confirmed', 'proposed'];

/** An entry of a section that is to be put into another file. */
export interface Entry {
  /** Section and key: `people.xi-jinping`. */
  path: string;
  value: unknown;
  /** Its lines, with a line break at the end. */
  text: string;
  /** The number of spaces before its key. */
  indent: number;
  /** Its anchors and aliases, with offsets in the text. */
  citations: readonly Citation[];
}

/** Takes an entry from a file. */
export function entryAt(yaml: YamlText, path: string): Entry | undefined {
  const [section, key] = splitPath(path);
  const records = collectionAt(yaml, [section]);
  const index = records ? indexIn(records, key) : -1;
  if (!records || index === -1) return undefined;
  const value = (yaml.value[section] as Record<string, unknown>)[key];
  const { start, end } = regionOf(yaml, records, index);
  if (records.flow)
    return { path, value, text: `${flowText({ [key]: value }).slice(2, -2)}\n`, indent: 0, citations: [] };
  const citations = yaml
    .citations()
    .filter((citation) => citation.start >= start && citation.end <= end)
    .map((citation) => ({ ...citation, start: citation.start - start, end: citation.end - start }));
  return {
    path,
    value,
    text: `${yaml.text.slice(start, end).trimEnd()}\n`,
    indent: columnOf(yaml, records.items[index]),
    citations,
  };
}

/** Returns the lines of an entry with all passages written out, at the margin. */
export function standalone({ text, indent, citations }: Entry): string {
  const edits = citations.map(({ kind, start, end, value }) =>
    kind === 'alias'
      ? { start, end, text: flowText(value) }
      : { start, end: end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0), text: '' },
  );
  return indented(applyEdits(text, edits), -indent);
}

/**
 * Puts entries into a file, each at the end of its section. Nothing that stands there changes by a byte. Anchors get names
 * that are free; passages that the file has an anchor for cite it.
 */
export function insert(file: string, yaml: YamlText, entries: readonly Entry[]): string {
  const anchors = yaml.citations().filter(({ kind }) => kind === 'anchor');
  const names = new Set(anchors.map(({ name }) => name));
  const defined = new Map<number, string>();
  const places = entries.map((entry) => ({ entry, place: placeOf(yaml, splitPath(entry.path)[0]) }));
  const order = ({ entry, place }: (typeof places)[number]) =>
    [place.at, FIELDS.indexOf(splitPath(entry.path)[0])] as const;
  places.sort((a, b) => order(a)[0] - order(b)[0] || order(a)[1] - order(b)[1]);

  function freeName(name: string): string {
    let free = name;
    for (let count = 2; names.has(free); count += 1) free = `${name}-${count}`;
    names.add(free);
    return free;
  }

  function cited({ kind, name, start, end, anchor, value }: Citation, at: number): Edit {
    const same = () => anchors.find((one) => one.start < at && isSame(one.value, value))?.name;
    const known = kind === 'alias' ? (defined.get(anchor) ?? same()) : undefined;
    if (known !== undefined) return { start, end, text: `*${known}` };
    const free = freeName(name);
    defined.set(anchor, free);
    return { start, end, text: kind === 'anchor' ? `&${free}` : `&${free} ${flowText(value)}` };
  }

  const begun = new Set<string>();
  const edits = places.map(({ entry, place }): Edit => {
    const [section, key] = splitPath(entry.path);
    const isFirst = !begun.has(section);
    begun.add(section);
    const { at, style, indent, isSpaced } = place;
    if (style === 'flow') {
      const text = flowText({ [key]: entry.value }).slice(2, -2);
      return { start: at, end: at, text: isFirst && place.isEmpty ? ` ${text} ` : `, ${text}` };
    }
    const fitted = applyEdits(
      entry.text,
      entry.citations.map((citation) => cited(citation, at)),
    );
    const lead = style === 'new' && isFirst ? `\n${section}:\n` : isSpaced && !(place.isEmpty && isFirst) ? '\n' : '';
    return { start: at, end: at, text: lead + indented(fitted, indent - entry.indent) };
  });
  const text = applyEdits(yaml.text, withLineBreaks(yaml.text, edits));
  assertOnlyAdded(yaml, readYamlText(file, text), entries);
  return text;
}

interface Place {
  at: number;
  style: 'block' | 'flow' | 'new';
  indent: number;
  isEmpty: boolean;
  isSpaced: boolean;
}

function placeOf(yaml: YamlText, section: string): Place {
  const { text } = yaml;
  const top = yaml.document.contents as unknown as YAMLMap;
  const pair = top.items.find(({ key }) => String(key) === section) as Pair | undefined;
  const isSpaced = CLAIMED.includes(section);
  if (!pair) {
    const before = top.items.filter(({ key }) => FIELDS.indexOf(String(key)) < FIELDS.indexOf(section));
    const at = Math.max(0, ...before.map((one) => lineEnd(text, endOf(one))));
    return { at, style: 'new', indent: 2, isEmpty: true, isSpaced };
  }
  const records = pair.value;
  if (!isMap(records)) return { at: lineEnd(text, endOf(pair)), style: 'block', indent: 2, isEmpty: true, isSpaced };
  const last = records.items.at(-1);
  const isEmpty = last === undefined;
  if (records.flow) {
    const at = isEmpty ? (records.range?.[0] ?? 0) + 1 : endOf(last);
    return { at, style: 'flow', indent: 0, isEmpty, isSpaced: false };
  }
  const { start, end } = regionOf(yaml, records, records.items.length - 1);
  const isSetApart = records.items.length > 1 ? /\n[ \t]*\r?\n$/.test(text.slice(0, start)) : isSpaced;
  return { at: end, style: 'block', indent: columnOf(yaml, last), isEmpty, isSpaced: isSetApart };
}

function columnOf({ text }: YamlText, item: unknown): number {
  const start = isPair(item) ? startOf(item) : 0;
  return start - lineStart(text, start);
}

/** Moves lines to the right, or to the left as far as there are spaces. */
export function indented(text: string, by: number): string {
  if (by >= 0) return text.replace(/^(?=.)/gm, ' '.repeat(by));
  return text.replace(new RegExp(`^ {1,${-by}}`, 'gm'), '');
}

/** Ends the line before an insertion at the end of a file without a line break, and uses the line breaks of the file. */
function withLineBreaks(text: string, edits: readonly Edit[]): Edit[] {
  const isOpen = text !== '' && !text.endsWith('\n');
  const first = edits.findIndex(({ start }) => start === text.length);
  return edits.map((edit, index) => {
    const put = isOpen && index === first ? `\n${edit.text}` : edit.text;
    return { ...edit, text: text.includes('\r\n') ? put.replaceAll('\n', '\r\n') : put };
  });
}

/** Makes sure that a file holds what it held, and what was added, and nothing else. */
function assertOnlyAdded(before: YamlText, after: YamlText, entries: readonly Entry[]): void {
  const expected: Record<string, unknown> = { ...before.value };
  for (const { path, value } of entries) {
    const [section, key] = splitPath(path);
    expected[section] = { ...((expected[section] as object | null) ?? {}), [key]: value };
  }
  const sorted = (value: Readonly<Record<string, unknown>>) =>
    Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  if (!isSame(sorted(expected), sorted(after.value)))
    throw new Error('an entry could not be put into the file unchanged');
}

export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
