import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Draft } from '../../../src/drafter/draft.ts';
import { type Folder, readFolder } from '../../../src/drafter/merge/folder.ts';
import { SECTIONS } from '../../../src/drafter/merge/insert.ts';

const seeds = join(import.meta.dirname, '../../../seeds');

/** The facts of a bundled dossier as if a program had proposed them, and the folder with its documents and no facts. */
export async function seedDraft(name: 'beijing-2022' | 'paris-2015'): Promise<{ draft: Draft; folder: Folder }> {
  const facts = parse(await readFile(join(seeds, name, 'facts.yaml'), 'utf8'), { maxAliasCount: -1 }) as Record<
    string,
    Record<string, unknown>
  >;
  const proposals = SECTIONS.flatMap((section) =>
    Object.entries(facts[section] ?? {}).map(([key, record]) => ({
      ...{ path: `${section}.${key}`, record },
      ...{ confidence: 'SURE' as const, origin: 'PROGRAM' as const },
    })),
  );
  const questions = [
    { path: 'quotes.xi-back-to-back.speaker', text: 'Is “Xi” Xi Jinping?', confidence: 'LIKELY' as const },
    { path: 'deals.gas-supply-contract-30-year', text: 'Was it signed: “agreed”?', confidence: 'UNSURE' as const },
  ].filter(({ path }) => proposals.some((proposal) => path.startsWith(proposal.path)));
  const title = String(facts.title);
  const { files } = await readFolder(join(seeds, name));
  return {
    draft: { title, licence: 'CC0-1.0', proposals, questions, dropped: [] },
    folder: { files, draftPath: 'facts.draft.yaml', draft: null, facts: null },
  };
}
