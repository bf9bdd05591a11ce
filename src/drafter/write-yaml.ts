import { isMapping } from '../loader/facts/mapping.ts';

/** Lines longer than this, in UTF-16 code units, are broken, where a value has parts. */
const WIDEST = 130;
/** What of a scalar counts: long words make a long line however it is written. */
const COUNTED = 40;

/** A passage that has an anchor, and a reference to one. */
class Anchored {
  readonly name: string;
  readonly passage: object;

  constructor(name: string, passage: object) {
    this.name = name;
    this.passage = passage;
  }
}
class Alias {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }
}

/**
 * Returns a function that gives passages that are cited more than once an anchor where they come first, and refers to it
 * from then on. It has to be called for the records in the order in which they are written.
 */
export function createAnchors(records: readonly unknown[]): (record: unknown) => unknown {
  const uses = new Map<string, number>();
  walk(records, (passage) => {
    const id = JSON.stringify(passage);
    uses.set(id, (uses.get(id) ?? 0) + 1);
  });
  const names = new Map<string, string>();
  const taken = new Set<string>();

  function cite(passage: Passage): unknown {
    const id = JSON.stringify(passage);
    if ((uses.get(id) ?? 0) < 2) return passage;
    const known = names.get(id);
    if (known !== undefined) return new Alias(known);
    const name = freeName(passage.words, taken);
    names.set(id, name);
    return new Anchored(name, passage);
  }

  return function anchored(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(anchored);
    if (!isMapping(value)) return value;
    const split = splitPassage(value);
    if (!split) return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, anchored(part)]));
    const cited = cite(split.passage);
    if (Object.keys(split.rest).length === 0) return cited;
    return cited === split.passage ? value : { ...split.rest, spans: [cited] };
  };
}

interface Passage {
  in: string;
  words: string;
  nth?: number;
}

/** Separates a passage from the claim that it is written into; undefined for other mappings. */
function splitPassage(value: Record<string, unknown>): { passage: Passage; rest: object } | undefined {
  const { in: document, words, nth, ...rest } = value;
  if (typeof document !== 'string' || typeof words !== 'string') return undefined;
  return { passage: { in: document, words, ...(typeof nth === 'number' && { nth }) }, rest };
}

function walk(value: unknown, see: (passage: Passage) => void): void {
  if (typeof value !== 'object' || value === null) return;
  const split = isMapping(value) ? splitPassage(value) : undefined;
  if (split) see(split.passage);
  else for (const part of Object.values(value)) walk(part, see);
}

/** Names a passage by its first long words. */
function freeName(words: string, taken: Set<string>): string {
  const parts = words.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const long = parts.filter((part) => part.length > 3).slice(0, 3);
  const base = (long.length > 0 ? long : parts.slice(0, 3)).join('-') || 'passage';
  let name = base;
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}`;
  taken.add(name);
  return name;
}

/** Writes `key: value` with its lines below it, `depth` steps of two spaces in. */
export function writeKey(key: string, value: unknown, depth: number): string {
  const margin = '  '.repeat(depth);
  const short = `${margin}${key}: ${writeFlow(value)}`;
  const isNested = depth < 2 && isMapping(value) && Object.values(value).some((part) => isMapping(part));
  if ((short.length - excess(value) <= WIDEST && !isNested) || !isBreakable(value)) return `${short}\n`;
  if (Array.isArray(value)) return `${margin}${key}:\n${value.map((item) => writeItem(item, depth + 1)).join('')}`;
  const parts = Object.entries(value).map(([name, part]) => writeKey(name, part, depth + 1));
  return `${margin}${key}:\n${parts.join('')}`;
}

function writeItem(item: unknown, depth: number): string {
  const margin = '  '.repeat(depth);
  const short = `${margin}- ${writeFlow(item)}`;
  if (short.length - excess(item) <= WIDEST || !isMapping(item) || !isBreakable(item)) return `${short}\n`;
  const parts = Object.entries(item).map(([name, part]) => writeKey(name, part, depth + 1));
  return parts.join('').replace(`${margin}  `, `${margin}- `);
}

/** How much longer than `COUNTED` the scalars of a value are, the longest of which is left out of account. */
function excess(value: unknown): number {
  if (value instanceof Anchored) return excess(value.passage);
  if (typeof value === 'string') return Math.max(0, value.length - COUNTED);
  return typeof value === 'object' && value !== null ? Math.max(0, ...Object.values(value).map(excess)) : 0;
}

function isBreakable(value: unknown): value is object {
  if (value instanceof Anchored || value instanceof Alias) return false;
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function writeFlow(value: unknown): string {
  if (value instanceof Alias) return `*${value.name}`;
  if (value instanceof Anchored) return `&${value.name} ${writeFlow(value.passage)}`;
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return writeScalar(value);
  const parts = Object.entries(value).map(([key, part]) => `${key}: ${writeFlow(part)}`);
  return parts.length === 0 ? '{}' : `{ ${parts.join(', ')} }`;
}

/** Text that YAML reads as text without quotes, in flow maps too. */
const PLAIN = /^[\p{L}\d“‘–(/.$€£¥][^\n\r\t,[\]{}#:"]*(?:[#:](?=\S)[^\n\r\t,[\]{}#:"]*)*$/u;
/** Text that YAML would read as something else. */
const NOT_TEXT = /^(?:null|true|false|yes|no|on|off|~|[-+.]?\d[\d_.]*(?:e[-+]?\d+)?|0[xo][\da-f]+|\.inf|\.nan)$/i;

/** Writes a scalar, in double quotes where YAML needs them. */
export function writeScalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain = PLAIN.test(value) && !NOT_TEXT.test(value) && !/[\s:]$/u.test(value) && !value.includes(' #');
  return isPlain && !/^---|^\.\.\./.test(value) ? value : JSON.stringify(value);
}
