import { cpus } from 'node:os';
import type { Figures } from './measure.ts';
import type { Options } from './options.ts';

/** The rounds of one shape; the two lists go together. */
export interface Measured {
  readonly title: string;
  readonly server: readonly Figures[];
  readonly floor: readonly Figures[];
}

/** The figures as a table in Markdown: medians of the rounds; the ratio is taken in each round. */
export function table(measured: readonly Measured[]): string {
  const header = ['shape', 'server req/s', 'p99 ms', 'floor req/s', 'p99 ms', 'server/floor'];
  const rows = measured.map(({ title, server, floor }) => [
    title,
    ...figures(server),
    ...figures(floor),
    median(server.map(({ rate }, round) => rate / (floor[round]?.rate ?? Number.NaN))).toFixed(2),
  ]);
  return align([header, ...rows]);
}

/** What the figures were measured on and how. */
export function circumstances(options: Options, postgresVersion: string, rows: Record<string, number>): string {
  const processors = cpus();
  const counted = Object.entries(rows).map(([name, count]) => `${count.toLocaleString('en')} ${name}`);
  return [
    `${processors.length} cores (${processors[0]?.model.trim()}), shared by load generator, servers and Postgres; Node ${process.versions.node}; Postgres ${postgresVersion}`,
    `${options.concurrency} requests at once; medians of ${options.rounds} interleaved rounds of ${options.seconds} s after ${options.warmUp} s of warm-up`,
    counted.join(', '),
  ].join('\n');
}

function figures(rounds: readonly Figures[]): string[] {
  return [median(rounds.map(({ rate }) => rate)).toFixed(0), median(rounds.map(({ p99 }) => p99)).toFixed(0)];
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The first column to the left, the others, which are numbers, to the right. */
export function align(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return rows.map(line).toSpliced(1, 0, rule).join('\n');
}
