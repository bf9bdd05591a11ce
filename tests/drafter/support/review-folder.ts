import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { mergeDraft } from '../../../src/drafter/merge/merge-draft.ts';
import { seedDraft } from './seed-draft.ts';

const { draft, folder } = await seedDraft('beijing-2022');
const text = mergeDraft(draft, folder).text;
const seed = join(import.meta.dirname, '../../../seeds/beijing-2022');
const [corpus] = folder.files.corpora;

/** A new folder with the documents of the first dossier and a draft of its facts; gone after the last test. */
export async function reviewFolder(change: (draft: string) => string = (same) => same) {
  const path = await mkdtemp(join(tmpdir(), 'summitgraph-review-'));
  afterAll(() => rm(path, { recursive: true }));
  await cp(join(seed, corpus?.name ?? ''), join(path, 'texts.txt'));
  await writeFile(join(path, 'facts.draft.yaml'), change(text));
  const read = (name: string) => readFile(join(path, name), 'utf8').catch(() => null);
  return { path, draft: () => read('facts.draft.yaml'), facts: () => read('facts.yaml') };
}
