import type { Checked, Loaded } from './load.ts';
import { describeProblem, type Problem } from './problems.ts';
import type { LoadChanges } from './write/write-dossiers.ts';

/** Returns a count with its noun: `1 summit`, `6 quotes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** Formats the row counts of a check as one line. */
export function describeCounts(counts: Partial<Record<string, number>>): string {
  const nouns = ['document', 'summit', 'participant', 'deal', 'quote', 'occasion', 'claim'];
  return nouns.map((noun) => counted(counts[`${noun}s`] ?? 0, noun)).join(', ');
}

/** Formats what a check found. */
export function describeChecked({ given, counts, toReview }: Checked): string {
  const valid = `${counted(given, 'valid dossier')}: ${describeCounts(counts)}`;
  if (toReview === 0) return valid;
  return `${valid}\n${counted(toReview, 'record')} to confirm before it is loaded: read each, then delete its line under review`;
}

/** Formats what a load read and changed. */
export function describeLoad({ given, unchanged, counts, changes }: Loaded): string {
  const read = given - unchanged;
  return [
    ...(read > 0 ? [`${counted(read, 'dossier')}: ${describeCounts(counts)}`] : []),
    ...(unchanged > 0 ? [`${counted(unchanged, 'dossier')} as when last read`] : []),
    describeChanges(changes),
  ].join('\n');
}

/** Formats the changes of a load as a table with one line per database table, or reports that there were none. */
export function describeChanges(changes: LoadChanges): string {
  const rows = Object.entries(changes).map(([table, { added, changed, removed }]) => [
    table,
    String(added),
    String(changed),
    String(removed),
  ]);
  if (rows.length === 0) return 'no change: the database holds this already';
  const table = [['', 'added', 'changed', 'removed'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart((widths[column] ?? 0) + 2)))
        .join(''),
    )
    .join('\n');
}

/** Formats all problems, followed by their number. */
export function describeProblems(problems: readonly Problem[], options: { colour?: boolean } = {}): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${problems.map((problem) => describeProblem(problem, options)).join('\n')}\n\n${counted(problems.length, 'problem')} in ${counted(files, 'place')}; nothing was written`;
}
