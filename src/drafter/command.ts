import { access, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ProblemsError } from '../loader/problems.ts';
import { type DraftOptions, draftFolder } from './draft.ts';
import { readDocuments } from './read-documents.ts';
import { describeDraft } from './summary.ts';
import { writeDraft } from './write.ts';

/** The file that a draft is written to. It is no facts file: neither `check` nor `load` reads it. */
export const DRAFT_FILE = 'facts.draft.yaml';

/**
 * Drafts the facts of a folder into `facts.draft.yaml`, and describes the draft.
 *
 * @throws {ProblemsError} for files that cannot be read, and where the folder has a facts file or draft
 */
export async function draftIntoFile(folder: string, options: DraftOptions & { colour: boolean }): Promise<string> {
  for (const name of ['facts.yaml', DRAFT_FILE]) {
    const file = join(folder, name);
    const isThere = await access(file).then(
      () => true,
      () => false,
    );
    const hint = 'move it away to draft from the beginning';
    if (isThere) throw new ProblemsError([{ file, message: 'is there already, and is left as it is', hint }]);
  }
  const draft = await draftFolder(folder, options);
  const file = join(folder, DRAFT_FILE);
  await writeFile(file, writeDraft(draft));
  const { documents } = await readDocuments(folder);
  const texts = new Map(documents.map(({ known, text }) => [known.slug, text]));
  return `${describeDraft(draft, { colour: options.colour, texts })}\n\nwritten to ${file}`;
}
