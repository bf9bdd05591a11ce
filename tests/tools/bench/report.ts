import { cpus } from 'node:os';
import type { Options } from './options.ts';
import type { Figures } from './round.ts';
import type { Shape } from './shapes.ts';
import { type SideName, sideTitles } from './sides.ts';

/** The rounds of one shape at each side that has an equal of it; the lists go together. */
export interface Measured {
  readonly shape: Shape;
  readonly rounds: Readonly<Partial<Record<SideName, readonly Figures[]>>>;
}

type Ratio = (server: Figures, other: Figures) => number;

/** Processor time of Node and Postgres for one answer, in milliseconds. */
const cost = ({ node, postgres }: Figures) => node + postgres;
const ratios = {
  'CPU per request': (server: Figures, other: Figures) => cost(other) / cost(server),
  'requests/s': (server: Figures, other: Figures) => server.rate / other.rate,
};

/** Everything as tables in Markdown: medians of the rounds, and medians of the ratios of each round. */
export function report(measured: readonly Measured[], sides: readonly SideName[]): string {
  const others = sides.filter((side) => side !== 'server');
  return [figures(measured, sides), ...others.map((side) => versus(measured, side))].join('\n\n');
}

function figures(measured: readonly Measured[], sides: readonly SideName[]): string {
  const header = ['shape', 'side', 'req/s', 'p50 ms', 'p99 ms', 'Node ms', 'Postgres ms', 'memory MB'];
  const rows = measured.flatMap(({ shape, rounds }) =>
    sides
      .filter((side) => rounds[side])
      .map((side) => {
        const of = (value: (figures: Figures) => number, digits: number) =>
          number(median((rounds[side] ?? []).map(value)), digits);
        const speed = [of(({ rate }) => rate, 0), of(({ p50 }) => p50, 0), of(({ p99 }) => p99, 0)];
        const use = [of(({ node }) => node, 3), of(({ postgres }) => postgres, 3), of(({ memory }) => memory, 0)];
        return [shape.title, sideTitles[side], ...speed, ...use];
      }),
  );
  return align([header, ...rows]);
}

/** How many times better the server is than another side; the geometric means follow the shapes. */
function versus(measured: readonly Measured[], side: SideName): string {
  const columns = Object.values(ratios).map((ratio) => measured.map((one) => ratioOf(one, side, ratio)));
  const rows = measured.map(({ shape }, row) => [
    shape.title,
    ...columns.map((column) => number(column[row] ?? Number.NaN, 2)),
  ]);
  const means = (['queries', 'repeats'] as const).flatMap((mean) => {
    const counted = measured.flatMap(({ shape }, row) => (shape.mean === mean ? [row] : []));
    if (counted.length === 0) return [];
    const names = counted.map((row) => measured[row]?.shape.name).join(', ');
    const values = columns.map((column) => geometricMean(counted.map((row) => column[row] ?? Number.NaN)));
    return [[`geometric mean of ${names}`, ...values.map((value) => number(value, 2))]];
  });
  return `vs ${sideTitles[side]} (above 1 the server is better)\n\n${align([['shape', ...Object.keys(ratios)], ...rows, ...means])}`;
}

function ratioOf({ rounds }: Measured, side: SideName, ratio: Ratio): number {
  const theirs = rounds[side] ?? [];
  return median((rounds.server ?? []).flatMap((ours, round) => (theirs[round] ? [ratio(ours, theirs[round])] : [])));
}

/** What the figures were measured on and how. */
export function circumstances(
  options: Options,
  programs: readonly string[],
  counts: Readonly<Record<string, number>>,
): string {
  const processors = cpus();
  return [
    `${processors.length} cores (${processors[0]?.model.trim()}), shared by load generator, servers and Postgres`,
    programs.join('; '),
    `${options.concurrency} requests at once; medians of ${options.rounds} interleaved rounds of ${options.seconds} s after ${options.warmUp} s of warm-up`,
    Object.entries(counts)
      .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
      .join(', '),
  ].join('\n');
}

/** The middle of some numbers; NaN of none, or where one of them is. */
export function median(values: readonly number[]): number {
  if (values.some(Number.isNaN)) return Number.NaN;
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}

function number(value: number, digits: number): string {
  return Number.isFinite(value) ? value.toFixed(digits) : '–';
}

/** The first column to the left, the others, which are numbers, to the right. */
export function align(rows: string[][]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: string[]) =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `|${widths.map((width, column) => (column === 0 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return rows.map(line).toSpliced(1, 0, rule).join('\n');
}
