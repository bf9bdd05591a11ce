import { type Document, isAlias, isCollection, isMap, isNode, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './problems.ts';

export type Path = readonly PropertyKey[];

/** A place in a file: line and column from 1, how many characters of the line it takes, and the line itself. */
export interface Place {
  line: number;
  column: number;
  length: number;
  source: string;
}

/** A parsed YAML file that can tell where in the file a value stands. */
export interface YamlFile {
  value: unknown;
  /** The value at a path, or the nearest thing around it. */
  locate(path: Path): Place;
  /** A key of the mapping at a path. */
  locateKey(path: Path, key: string): Place;
}

/** How often anchors may be used: far more than a person writes, and not so often that a small file fills the memory. */
const MOST_ALIASES = 100_000;

/** Parses YAML 1.2 (core schema). Dates stay text: only the normalisers turn words into values. */
export function parseYaml(file: string, text: string): YamlFile | { problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeOf = ([start, end]: Range): Place => {
    const { line, col } = lines.linePos(start);
    const lineStart = start - col + 1;
    const source = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
    return { line, column: col, length: Math.max(1, Math.min(end - start, source.length - col + 1)), source };
  };
  const problems = document.errors.map(({ pos, message }) => ({ file, ...placeOf(pos), message }));
  visit(document, {
    Alias(_key, alias) {
      if (alias.resolve(document)) return;
      const message = `no anchor &${alias.source} before this`;
      problems.push({ file, ...placeOf(nodeRange(alias) ?? [0, 0]), message });
    },
  });
  if (problems.length > 0) return { problems };
  return {
    value: document.toJS({ maxAliasCount: MOST_ALIASES }),
    locate: (path) => placeOf(rangeOf(document, path)),
    locateKey: (path, key) => placeOf(keyRange(document, path, key) ?? rangeOf(document, path)),
  };
}

type Range = [start: number, end: number];

function rangeOf(document: Document.Parsed, path: Path): Range {
  const { node, key } = follow(document, path);
  // A mapping key without a value has no node of its own: point at the key.
  return nodeRange(node) ?? (key && keyRange(document, key.path, key.name)) ?? [0, 0];
}

function nodeRange(node: unknown): Range | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
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

function keyRange(document: Document.Parsed, path: Path, name: string): Range | undefined {
  let { node } = follow(document, path);
  if (isAlias(node)) node = node.resolve(document);
  if (!isMap(node)) return undefined;
  return nodeRange(node.items.find((item) => String(item.key) === name)?.key);
}
