import { createInterface } from 'node:readline/promises';
import type { Pruned } from '../loader/pruned.ts';
import { counted } from '../loader/report.ts';
import { Failure } from './failures.ts';

interface Terminal {
  input: NodeJS.ReadStream;
  output: NodeJS.WriteStream;
}

/**
 * Lists the dossiers that are to be removed and asks on a terminal whether they may.
 *
 * @throws {Failure} if the answer is not yes, or there is no terminal to ask on
 */
export async function confirmPrune(
  pruned: readonly Pruned[],
  { input, output }: Terminal = { input: process.stdin, output: process.stderr },
): Promise<void> {
  if (pruned.length === 0) return;
  const list = describePruned(pruned);
  const question = `remove ${counted(pruned.length, 'dossier')}`;
  if (!input.isTTY || !output.isTTY) {
    throw new Failure(`--prune would ${question}:\n${list}\nNothing was written. To remove them, add --yes.`);
  }
  output.write(`${list}\n`);
  const lines = createInterface({ input, output });
  const answer = await lines.question(`${question[0]?.toUpperCase()}${question.slice(1)} from the database? (y/N) `);
  lines.close();
  if (!/^y(es)?$/i.test(answer.trim())) throw new Failure('Nothing was written.');
}

/** Formats the dossiers, one per line, with the number of their records. */
function describePruned(pruned: readonly Pruned[]): string {
  return pruned
    .map(({ slug, documents, summits, deals, quotes, neededBy }) => {
      const records = [counted(documents, 'document'), counted(summits, 'summit'), counted(deals, 'deal')];
      const needed = neededBy.length > 0 ? `; still added to by ${neededBy.join(', ')}` : '';
      return `  ${slug}: ${[...records, counted(quotes, 'quote')].join(', ')}${needed}`;
    })
    .join('\n');
}
