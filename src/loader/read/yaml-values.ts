import { type Alias, type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node } from 'yaml';

export type Range = [start: number, end: number];

/** The value of a document as plain objects, arrays and scalars. */
export interface Values {
  value: unknown;
  /** The node that each alias refers to. */
  targets: ReadonlyMap<Alias, Node>;
  faults: { range: Range; message: string }[];
}

/** The most values that aliases may expand to in total: far more than people write, but few enough to check at once. */
const MOST_COPIES = 1_000_000;

/** The node of an anchor. Its value is complete once its end is reached. */
interface Anchored {
  node: Node;
  isWhole: boolean;
  value: unknown;
  /** Number of values in the node, including itself; each alias counts as all the values that it expands to. */
  weight: number;
}

/**
 * Reads the values of a document in one pass. The library searches the whole document for each alias, which takes hours
 * for tens of thousands of them, and allows a value to contain itself.
 */
export function readValues(document: Document.Parsed): Values {
  const anchors = new Map<string, Anchored>();
  const targets = new Map<Alias, Node>();
  const faults: Values['faults'] = [];
  let copies = 0;
  const fault = (node: unknown, message: string) => faults.push({ range: rangeOfNode(node) ?? [0, 0], message });

  function read(node: unknown): { value: unknown; weight: number } {
    if (isAlias(node)) return readAlias(node);
    const result: Anchored = { node: node as Node, isWhole: false, value: null, weight: 1 };
    if ((isScalar(node) || isMap(node) || isSeq(node)) && node.anchor) anchors.set(node.anchor, result);
    const part = (inner: unknown) => {
      const { value, weight } = read(inner);
      result.weight += weight;
      return value;
    };
    if (isScalar(node)) result.value = node.value;
    else if (isSeq(node)) result.value = node.items.map(part);
    else if (isMap(node)) result.value = Object.fromEntries(readPairs(node.items, part));
    result.isWhole = true;
    return result;
  }

  function readPairs(pairs: { key: unknown; value: unknown }[], part: (inner: unknown) => unknown) {
    const names = new Set<string>();
    return pairs.flatMap(({ key, value }): [string, unknown][] => {
      const name = isScalar(key) ? String(key.value ?? '') : undefined;
      if (name === undefined) fault(key, 'a key has to be a word');
      else if (name === '__proto__') fault(key, 'no key can be __proto__');
      else if (names.has(name)) fault(key, `keys must be unique: ${name} is there already`);
      else {
        names.add(name);
        // A key may have an anchor, so it is read as a value like others.
        part(key);
        return [[name, part(value)]];
      }
      return [];
    });
  }

  function readAlias(alias: Alias): { value: unknown; weight: number } {
    const nothing = { value: null, weight: 1 };
    const named = anchors.get(alias.source);
    if (!named) fault(alias, `no anchor &${alias.source} before this`);
    else if (!named.isWhole) fault(alias, `this is within &${alias.source} itself, which would never end`);
    else if (copies + named.weight > MOST_COPIES) {
      // Reported once: all further aliases would exceed the limit too.
      if (copies <= MOST_COPIES) fault(alias, `aliases up to this stand for more than ${MOST_COPIES} values`);
      copies = Number.POSITIVE_INFINITY;
    } else {
      copies += named.weight;
      targets.set(alias, named.node);
      return named;
    }
    return nothing;
  }

  const { value } = read(document.contents);
  return { value, targets, faults };
}

/** Returns the position of a node in the text, in UTF-16 code units, the end exclusive. */
export function rangeOfNode(node: unknown): Range | undefined {
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : undefined;
}
