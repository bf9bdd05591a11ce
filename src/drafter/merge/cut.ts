import { isSeq } from 'yaml';
import type { Path } from '../../loader/read/yaml.ts';
import {
  applyEdits,
  type Citation,
  collectionAt,
  flowText,
  indexIn,
  type Region,
  regionOf,
  type YamlText,
} from './yaml-text.ts';

/**
 * Returns a text without the parts at some paths. A section or list of which nothing is left goes too. A passage that was
 * cited from elsewhere is written out where it is cited first. Nothing else changes.
 */
export function cut(yaml: YamlText, paths: readonly Path[]): string {
  const there = paths.map((path) => asWritten(yaml, path)).filter((path) => itemAt(yaml, path));
  const regions = wholes(yaml, there).flatMap((path) => {
    const item = itemAt(yaml, path);
    if (!item) return [];
    const region = regionOf(yaml, item.collection, item.index);
    return [item.collection.flow ? region : withBlankLine(yaml.text, region)];
  });
  return replace(yaml, regions);
}

/** Returns a path without `value` where that is a list that stands bare, in a record with `defaults`. */
function asWritten(yaml: YamlText, path: Path): Path {
  const [field, part] = [path.slice(0, -2), path.slice(-2)];
  return part[0] === 'value' && isSeq(collectionAt(yaml, field)) ? [...field, ...part.slice(1)] : path;
}

function itemAt(yaml: YamlText, path: Path) {
  const collection = collectionAt(yaml, path.slice(0, -1));
  const index = collection ? indexIn(collection, path.at(-1) as PropertyKey) : -1;
  return collection && index !== -1 ? { collection, index } : undefined;
}

/** Returns a text without some regions, with something else in the place of the first if it is given. */
export function replace(yaml: YamlText, regions: readonly Region[], put = ''): string {
  const isGone = (offset: number) => regions.some(({ start, end }) => start <= offset && offset < end);
  const moved = new Set<number>();
  const edits = yaml.citations().flatMap((citation: Citation) => {
    const { kind, name, start, end, anchor, value } = citation;
    if (kind === 'anchor' || isGone(start) || !isGone(anchor) || moved.has(anchor)) return [];
    moved.add(anchor);
    return [{ start, end, text: `&${name} ${flowText(value)}` }];
  });
  return applyEdits(yaml.text, [
    ...regions.map((region, index) => ({ ...region, text: index === 0 ? put : '' })),
    ...edits,
  ]);
}

/** Replaces the paths of all that a mapping or list holds by its own path. */
function wholes(yaml: YamlText, paths: readonly Path[]): Path[] {
  const byParent = new Map<string, Path[]>();
  for (const path of new Map(paths.map((one) => [JSON.stringify(one), one])).values()) {
    const parent = JSON.stringify(path.slice(0, -1));
    byParent.set(parent, [...(byParent.get(parent) ?? []), path]);
  }
  let isChanged = false;
  const kept = [...byParent.values()].flatMap((siblings) => {
    const parent = (siblings[0] as Path).slice(0, -1);
    const size = collectionAt(yaml, parent)?.items.length ?? 0;
    if (parent.length === 0 || siblings.length < size) return siblings;
    isChanged = true;
    return [parent];
  });
  return isChanged ? wholes(yaml, kept) : kept;
}

/** Takes an empty line before a region along, if another follows. */
function withBlankLine(text: string, { start, end }: Region): Region {
  const isFollowed = end >= text.length || /^[ \t]*\r?\n/.test(text.slice(end));
  const before = /(?:^|\n)([ \t]*\r?\n)$/.exec(text.slice(0, start))?.[1] ?? '';
  return { start: isFollowed ? start - before.length : start, end };
}
