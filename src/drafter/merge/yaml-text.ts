import {
  CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  Lexer,
  type Node,
  parseDocument,
  stringify,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { ProblemsError } from '../../loader/problems.ts';
import { type Path, parseYaml } from '../../loader/read/yaml.ts';

/** A part of a text: offsets in UTF-16 code units, the end exclusive. */
export interface Region {
  start: number;
  end: number;
}

/** An anchor (`&name`) or an alias (`*name`), with what the name stands for. */
export interface Citation extends Region {
  kind: 'anchor' | 'alias';
  name: string;
  /** Where the anchor stands. */
  anchor: number;
  value: unknown;
}

/** A YAML file as text, and where its parts stand. */
export interface YamlText {
  readonly text: string;
  readonly document: Document.Parsed;
  readonly value: Readonly<Record<string, unknown>>;
  /** Returns all anchors and aliases in their order. */
  citations(): readonly Citation[];
}

/** The texts that were read last: each step of a change reads what the one before has read. */
const recent = new Map<string, YamlText>();
const MOST_RECENT = 6;

/**
 * Reads a facts file or a draft as text.
 *
 * @throws {ProblemsError} if it is not YAML, or its fields do not stand on lines of their own
 */
export function readYamlText(file: string, text: string): YamlText {
  const known = recent.get(text) ?? parsed(file, text);
  recent.delete(text);
  recent.set(text, known);
  for (const oldest of recent.keys()) if (recent.size > MOST_RECENT) recent.delete(oldest);
  return known;
}

function parsed(file: string, text: string): YamlText {
  const yaml = parseYaml(file, text);
  if ('problems' in yaml) throw new ProblemsError(yaml.problems);
  const document = parseDocument(text, { uniqueKeys: false });
  if (!isMap(document.contents) || document.contents.flow) {
    throw new ProblemsError([{ file, message: 'the fields of the file have to stand on lines of their own' }]);
  }
  let citations: Citation[] | undefined;
  return {
    ...{ text, document, value: yaml.value as Record<string, unknown> },
    citations() {
      citations ??= citationsIn(text, document);
      return citations;
    },
  };
}

/** Returns the paths of the entries of a file, section and key: `people.xi-jinping`. */
export function entriesOf({ value }: YamlText, sections: readonly string[]): string[] {
  return sections.flatMap((section) => Object.keys(value[section] ?? {}).map((key) => `${section}.${key}`));
}

/** Splits `quotes.xi-trade` into section and key. A key may hold points itself. */
export function splitPath(path: string): [section: string, key: string] {
  const point = path.indexOf('.');
  return [path.slice(0, point), path.slice(point + 1)];
}

export function collectionAt({ document }: YamlText, path: Path): YAMLMap | YAMLSeq | undefined {
  const node = path.length === 0 ? document.contents : document.getIn(path, true);
  return isCollection(node) ? (node as YAMLMap | YAMLSeq) : undefined;
}

/** Returns the position of a step in a mapping or list, or -1. */
export function indexIn(collection: YAMLMap | YAMLSeq, step: PropertyKey): number {
  if (typeof step === 'number') return step < collection.items.length ? step : -1;
  return isMap(collection) ? collection.items.findIndex(({ key }) => String(key) === String(step)) : -1;
}

/**
 * Returns where an item of a mapping or list stands: in block style its lines, with the comments right above it; in flow
 * style its text with one comma.
 */
export function regionOf({ text }: YamlText, collection: YAMLMap | YAMLSeq, index: number): Region {
  const item = collection.items[index];
  if (!collection.flow) {
    const start = withComments(text, lineStart(text, startOf(item)));
    return { start, end: lineEnd(text, endOf(item)) };
  }
  const before = index > 0 ? endOf(collection.items[index - 1]) : (collection.range?.[0] ?? 0) + 1;
  const start = before + lengthOf(index > 0 ? /^\s*,\s*/ : /^\s*/, text, before);
  const comma = lengthOf(/^\s*,[ \t]*/, text, endOf(item));
  if (comma === 0) return { start: before, end: endOf(item) };
  const end = endOf(item) + comma;
  const isLine = /\n[ \t]*$/.test(text.slice(0, start)) && /^\r?\n/.test(text.slice(end));
  return isLine ? { start: lineStart(text, start), end: lineEnd(text, end) } : { start, end };
}

function lengthOf(pattern: RegExp, text: string, from: number): number {
  return pattern.exec(text.slice(from))?.[0].length ?? 0;
}

/** Returns where the lines of a block item end: after the line break, unless the file ends before. */
export function lineEnd(text: string, end: number): number {
  if (text[end - 1] === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}

export function lineStart(text: string, start: number): number {
  return text.lastIndexOf('\n', start - 1) + 1;
}

function withComments(text: string, start: number): number {
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    // A comment at the margin is one of the file.
    if (!/^[ ]+#/.test(text.slice(above, from))) break;
    from = above;
  }
  return from;
}

export function startOf(item: unknown): number {
  const node = isPair(item) ? item.key : item;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

export function endOf(item: unknown): number {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function citationsIn(text: string, document: Document.Parsed): Citation[] {
  const values: unknown[] = [];
  visit(document, {
    Node(_key, node) {
      if (!isAlias(node) && (node as Node & { anchor?: string }).anchor) {
        values.push(node.toJS(document, { maxAliasCount: -1 }));
      }
    },
  });
  const known = new Map<string, { anchor: number; value: unknown }>();
  return tokensOf(text).map((token) => {
    const { kind, name, start } = token;
    if (kind === 'anchor') known.set(name, { anchor: start, value: values.shift() });
    return { ...token, ...(known.get(name) ?? { anchor: start, value: undefined }) };
  });
}

/** Finds anchors and aliases as the lexer of YAML does, so that none inside quotes or comments is taken for one. */
function tokensOf(text: string): Omit<Citation, 'anchor' | 'value'>[] {
  const found: Omit<Citation, 'anchor' | 'value'>[] = [];
  let start = 0;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type: string | null = isText ? 'text' : CST.tokenType(lexeme);
    // Marks of the lexer stand for no characters.
    const isMark = type === 'doc-mode' || type === 'flow-error-end' || type === 'scalar';
    const end = isMark ? start : start + lexeme.length;
    if (type === 'anchor' || type === 'alias') found.push({ kind: type, name: lexeme.slice(1), start, end });
    isText = type === 'scalar';
    start = end;
  }
  return found;
}

/** Writes a value on one line. */
export function flowText(value: unknown): string {
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, aliasDuplicateObjects: false }).trimEnd();
}

export interface Edit extends Region {
  text: string;
}

/** Replaces parts of a text; those that begin at the same place stay in their order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let done = 0;
  const parts: string[] = [];
  for (const { start, end, text: put } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(text.slice(done, Math.max(done, start)), put);
    done = Math.max(done, end);
  }
  return [...parts, text.slice(done)].join('');
}
