import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { generated } from './generate.ts';

/** Fails unless what is kept in a folder of `generated` is what a generator writes now. */
export async function expectFresh(name: string, generate: (folder: string) => Promise<void>): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'summitgraph-generated-'));
  try {
    await generate(join(work, name));
    const [kept, made] = await Promise.all([filesOf(join(generated, name)), filesOf(join(work, name))]);
    const names = [...new Set([...Object.keys(kept), ...Object.keys(made)])];
    expect(names.length).toBeGreaterThan(0);
    expect(
      names.filter((file) => kept[file] !== made[file]),
      'what is generated is not up to date: run `npm run clients`',
    ).toEqual([]);
  } finally {
    await rm(work, { recursive: true });
  }
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const names = await readdir(folder);
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')])),
  );
}
