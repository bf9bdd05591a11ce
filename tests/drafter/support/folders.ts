import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs some work in a temporary folder that holds these files. */
export async function withFolder<Result>(
  files: Record<string, string | Uint8Array>,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const parent = mkdtempSync(join(tmpdir(), 'summitgraph-draft-'));
  const folder = join(parent, 'drafted');
  mkdirSync(folder);
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await work(folder);
  } finally {
    rmSync(parent, { recursive: true });
  }
}

/** Runs some work in a copy of a dossier without its facts file. */
export function withDocumentsOf<Result>(dossier: string, work: (folder: string) => Promise<Result>): Promise<Result> {
  return withFolder({}, (folder) => {
    for (const name of readdirSync(dossier)) if (name !== 'facts.yaml') cpSync(join(dossier, name), join(folder, name));
    return work(folder);
  });
}
