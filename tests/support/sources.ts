import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '../../src');

export interface Source {
  path: string;
  text: string;
  /** What it imports: files of ours by their path in src, others by their name. */
  imports: { from: string; isTypeOnly: boolean }[];
}

/** Every file of src, by path. */
export const sources: Source[] = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .sort()
  .map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    return { path, text, imports: importsOf(path, text) };
  });

export const byPath = new Map(sources.map((source) => [source.path, source]));

/** These files and all of ours that they run, types aside. */
export function reachedFrom(paths: string[]): string[] {
  const reached = new Set(paths);
  for (const path of reached) {
    for (const { from, isTypeOnly } of byPath.get(path)?.imports ?? []) {
      if (!isTypeOnly && byPath.has(from)) reached.add(from);
    }
  }
  return [...reached].sort();
}

function importsOf(path: string, text: string): Source['imports'] {
  const statements = text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^;'"]*?from\s+)?'([^']+)'/gm);
  const dynamic = text.matchAll(/\bimport\(\s*'([^']+)'/g);
  const resolve = (name: string) => (name.startsWith('.') ? relative(root, join(root, dirname(path), name)) : name);
  return [
    ...[...statements].map(([, type, name]) => ({ from: resolve(name as string), isTypeOnly: type !== undefined })),
    ...[...dynamic].map(([, name]) => ({ from: resolve(name as string), isTypeOnly: false })),
  ];
}
