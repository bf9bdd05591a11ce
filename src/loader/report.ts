import type { Loaded } from './load.ts';
import { describeProblem, type Problem } from './problems.ts';
import type { LoadChanges } from './write/write-dossiers.ts';

/** A number with its noun: `1 summit`, `6 quotes`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What a check found, in a line. */
export function describeCounts(counts: Partial<Record<string, number>>): string {
  const told = ['document', 'summit', 'participant', 'deal', 'quote', 'occasion', 'claim'];
  return told.map((noun) => counted(counts[`${noun}s`] ?? 0, noun)).join(', ');
}

/** What a load read, and what it changed. */
export function describeLoad({ given, unchanged, counts, changes }: Loaded): string {
  const read = given - unchanged;
  return [
    ...(read > 0 ? [`${counted(read, 'dossier')}: ${describeCounts(counts)}`] : []),
    ...(unchanged > 0 ? [`${counted(unchanged, 'dossier')} as when last read`] : []),
    describeChanges(changes),
  ].join('\n');
}

/** What a load changed: a line for each table, or that there was nothing to change. */
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

/** Every problem at its place, and how many there are. */
export function describeProblems(problems: readonly Problem[], options: { colour?: boolean } = {}): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  return `${problems.map((problem) => describeProblem(problem, options)).join('\n')}\n\n${counted(problems.length, 'problem')} in ${counted(files, 'place')}; nothing was written`;
}
