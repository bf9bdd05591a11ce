import { isAlias, isCollection, isMap, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import type { Problem } from '../problems.ts';
import { type Range, rangeOfNode, readValues } from './yaml-values.ts';

export type Path = readonly PropertyKey[];

/** A place in a file: line and column from 1, its length within the line in UTF-16 code units, and the line itself. */
export interface Place {
  line: number;
  column: number;
  length: number;
  source: string;
}

/** A parsed YAML file that locates values in the text. */
export interface YamlFile {
  value: unknown;
  /** Returns the place of the value at a path, or of the nearest node around it. */
  locate(path: Path): Place;
  /** Returns the same place, or that of the alias (`*name`) by which the path reaches it. */
  locateUse(path: Path): Place;
  /** Returns the place of a key of the mapping at a path. */
  locateKey(path: Path, key: string): Place;
}

/** Parses YAML 1.2 (core schema). Dates stay text; the loader parses them as EDTF. */
export function parseYaml(file: string, text: string): YamlFile | { problems: Problem[] } {
  const lines = new LineCounter();
  // `readValues` checks that keys are unique; the library would compare each key with each other.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false });
  const placeOf = ([start, end]: Range): Place => {
    const { line, col } = lines.linePos(start);
    const lineStart = start - col + 1;
    const source = /^[^\r\n]*/.exec(text.slice(lineStart))?.[0] ?? '';
    return { line, column: col, length: Math.max(1, Math.min(end - start, source.length - col + 1)), source };
  };
  const problemAt = (range: Range, message: string): Problem => ({ file, ...placeOf(range), message });
  if (document.errors.length > 0) {
    const told = distinct(document.errors.map(({ pos, code, message }) => ({ pos, code, message })));
    return {
      problems: told.map(({ pos, code, message }) => {
        const range: Range = [pos[0], pos[1]];
        const problem = problemAt(range, wordsOf(code, message));
        const hint = hintFor(code, problem.source ?? '', text);
        return hint === undefined ? problem : { ...problem, hint };
      }),
    };
  }
  const { value, targets, faults } = readValues(document);
  if (faults.length > 0) return { problems: faults.map(({ range, message }) => problemAt(range, message)) };
  const tree: Tree = {
    root: document.contents,
    targetOf: (node) => (isAlias(node) ? targets.get(node) : node),
    keysOf: indexKeys(),
  };
  return {
    value,
    locate: (path) => placeOf(rangeOf(tree, path)),
    locateUse: (path) => placeOf(rangeOfNode(follow(tree, path).alias) ?? rangeOf(tree, path)),
    locateKey: (path, key) => placeOf(keyRange(tree, path, key) ?? rangeOf(tree, path)),
  };
}

interface SyntaxFault {
  pos: readonly [number, number];
  code: string;
  message: string;
}

/** Keeps one of the faults that follow from one another: every line with a tab, every end of a list that is too deep. */
function distinct(faults: SyntaxFault[]): SyntaxFault[] {
  const deep = faults.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep) return [deep];
  const tab = faults.find(({ code }) => code === 'TAB_AS_INDENT');
  return tab ? [tab] : faults;
}

/** Returns the library's message, except for errors whose message only makes sense to programmers. */
function wordsOf(code: string, message: string): string {
  if (code === 'MULTIPLE_DOCS') return 'another document begins here; a file holds one';
  if (code === 'TAB_AS_INDENT') return 'a tab indents this line, where YAML allows only spaces';
  if (code === 'BLOCK_AS_IMPLICIT_KEY') return 'a value that contains ": " needs quotes';
  return code === 'RESOURCE_EXHAUSTION' ? 'lists and mappings within one another are too deep to be read' : message;
}

function hintFor(code: string, source: string, text: string): string | undefined {
  if (code === 'TAB_AS_INDENT') {
    const lines = text.match(/^ *\t/gm)?.length ?? 1;
    return `replace tabs by two spaces each; ${lines === 1 ? 'this line begins with one' : `${lines} lines begin with one`}`;
  }
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return undefined;
  const [, key, value = ''] = /^\s*(?:- )?([^:"'{[]+): +(\S.*)$/.exec(source) ?? [];
  return key && value && !/^["'{[]/.test(value) ? `write ${key}: ${JSON.stringify(value.trimEnd())}` : undefined;
}

interface Tree {
  root: Node | null;
  /** Returns a node; for an alias, the node that it refers to. */
  targetOf: (node: unknown) => unknown;
  /** Returns the key nodes of a mapping by their text. */
  keysOf: (map: YAMLMap) => ReadonlyMap<string, unknown>;
}

/** Creates `keysOf`. Indexes a mapping once, since a file of thousands of unknown keys has a problem at each of them. */
function indexKeys(): Tree['keysOf'] {
  const known = new WeakMap<YAMLMap, Map<string, unknown>>();
  return (map) => {
    // Of equal keys the first one counts, so it is set last.
    const keys = known.get(map) ?? new Map(map.items.toReversed().map(({ key }) => [String(key), key]));
    known.set(map, keys);
    return keys;
  };
}

function rangeOf(tree: Tree, path: Path): Range {
  const { node, key } = follow(tree, path);
  // A mapping key without a value has no node, so its key is located instead.
  return rangeOfNode(node) ?? (key && keyRange(tree, key.path, key.name)) ?? [0, 0];
}

/**
 * Follows a path as far as the file does. Steps that the short forms of the facts file omit are skipped:
 * `date.claims.0.spans.0.words` is found at `date.words`.
 */
function follow(tree: Tree, path: Path) {
  let node: unknown = tree.root;
  let key: { path: Path; name: string } | undefined;
  let alias: unknown;
  const walked: PropertyKey[] = [];
  let skipped: PropertyKey | undefined;
  for (const step of path) {
    // The position in a list of claims that is not there is none in the list that is the value.
    if (typeof step === 'number' && (skipped === 'claims' || skipped === 'spans')) continue;
    skipped = undefined;
    if (isAlias(node)) alias ??= node;
    node = tree.targetOf(node);
    const next = isCollection(node) ? node.get(step, true) : undefined;
    if (next === undefined && !(isMap(node) && node.has(step))) {
      skipped = step;
      continue;
    }
    key = { path: [...walked], name: String(step) };
    walked.push(step);
    node = next;
  }
  if (isAlias(node)) alias ??= node;
  return { node, key, alias };
}

function keyRange(tree: Tree, path: Path, name: string): Range | undefined {
  const node = tree.targetOf(follow(tree, path).node);
  if (!isMap(node)) return undefined;
  return rangeOfNode(tree.keysOf(node).get(name));
}
