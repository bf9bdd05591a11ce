import { type Document, isAlias, isCollection, isMap, isNode, LineCounter, parseDocument } from 'yaml';
import type { Problem } from './problems.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML file that can tell where in the file a value stands. */
export interface YamlFile {
  value: unknown;
  /** Line and column, from 1, of the value at a path, or of the nearest thing around it. */
  locate(path: Path): { line: number; column: number };
  /** The same for a key of the mapping at a path. */
  locateKey(path: Path, key: string): { line: number; column: number };
}

/** Parses YAML 1.2 (core schema). Dates stay text: only the normalisers turn words into values. */
export function parseYaml(file: string, text: string): YamlFile | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({ file, ...position(lines, error.pos[0]), message: error.message })),
    };
  }
  return {
    value: document.toJS(),
    locate: (path) => position(lines, offsetOf(document, path)),
    locateKey: (path, key) => position(lines, keyOffset(document, path, key) ?? offsetOf(document, path)),
  };
}

function position(lines: LineCounter, offset: number) {
  const { line, col } = lines.linePos(offset);
  return { line, column: col };
}

function offsetOf(document: Document.Parsed, path: Path): number {
  const { node, key } = follow(document, path);
  // A mapping key without a value has no node of its own: point at the key.
  return (isNode(node) ? node.range?.[0] : undefined) ?? (key && keyOffset(document, key.path, key.name)) ?? 0;
}

/**
 * Goes down a path as far as the file does. Steps that the short forms of the facts file leave out are passed over:
 * `date.claims.0.spans.0.words` is found at `date.words`.
 */
function follow(document: Document.Parsed, path: Path) {
  let node: unknown = document.contents;
  let key: { path: Path; name: string } | undefined;
  const walked: PropertyKey[] = [];
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    const next = isCollection(node) ? node.get(step, true) : undefined;
    if (next === undefined && !(isMap(node) && node.has(step))) continue;
    key = { path: [...walked], name: String(step) };
    walked.push(step);
    node = next;
  }
  return { node, key };
}

function keyOffset(document: Document.Parsed, path: Path, name: string): number | undefined {
  let { node } = follow(document, path);
  if (isAlias(node)) node = node.resolve(document);
  if (!isMap(node)) return undefined;
  const pair = node.items.find((item) => String(item.key) === name);
  return isNode(pair?.key) ? pair.key.range?.[0] : undefined;
}
