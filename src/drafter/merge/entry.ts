import { isMap, parseDocument } from 'yaml';
import type { Term } from '../../database/vocabulary.ts';
import { isMapping } from '../../loader/facts/mapping.ts';
import { CLAIMED, type Entry, entryAt } from './insert.ts';
import { applyEdits, lineStart, readYamlText, splitPath, startOf } from './yaml-text.ts';

/**
 * Reads the lines of one entry, as a program or a person wrote them.
 *
 * @throws {ProblemsError} if they are not YAML
 */
export function entryOf(file: string, path: string, text: string): Entry | undefined {
  const [section] = splitPath(path);
  return entryAt(readYamlText(file, `${section}:\n${text}`), path);
}

/** Adds to a record with claims who or what proposed it, unless it says so already. */
export function withOrigin(entry: Entry, origin: Term<'claimOrigin'>): Entry {
  const { path, text, value } = entry;
  if (!CLAIMED.includes(splitPath(path)[0]) || !isMapping(value) || 'origin' in value) return entry;
  const top = parseDocument(text).contents;
  const record = isMap(top) ? top.items[0]?.value : undefined;
  if (!isMap(record) || record.items.length === 0) return entry;
  const first = startOf(record.items[0]);
  const from = lineStart(text, first);
  const [at, put] = record.flow
    ? [(record.range?.[0] ?? 0) + 1, ` origin: ${origin},`]
    : [from, `${text.slice(from, first)}origin: ${origin}\n`];
  return {
    ...entry,
    value: { origin, ...value },
    text: applyEdits(text, [{ start: at, end: at, text: put }]),
    citations: entry.citations.map((citation) =>
      citation.start < at
        ? citation
        : { ...citation, start: citation.start + put.length, end: citation.end + put.length },
    ),
  };
}
