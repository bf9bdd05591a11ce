import type { Options } from './options.ts';
import { processorOf, type Reading } from './processor.ts';
import type { Measured } from './report.ts';
import { type Figures, measureRound } from './round.ts';
import type { Shape } from './shapes.ts';
import { applicationName, type Side, type SideName, sideTitles } from './sides.ts';

/** How a run is made: with which database and options, when it is to stop, and who is told how far it is. */
export interface Run {
  readonly databaseUrl: string;
  readonly options: Options;
  readonly signal: AbortSignal;
  progress(what: string): void;
}

/** Measures shapes one after another. The notes say which sides have no equal of a shape, or do more for it. */
export async function measureAll(shapes: readonly Shape[], sides: readonly Side[], run: Run) {
  const watched = sides.map((side) => ({
    side,
    processor: processorOf(side.child.pid, run.databaseUrl, applicationName(side.name)),
  }));
  const measured: Measured[] = [];
  const notes: string[] = [];
  try {
    for (const shape of shapes) measured.push(await measureShape(shape));
  } finally {
    await Promise.all(watched.map(({ processor }) => processor.close()));
  }
  return { measured, notes };

  /** Lets the sides take turns, another one first in each round, so that what else the machine does falls on all. */
  async function measureShape(shape: Shape): Promise<Measured> {
    const turns = [];
    for (const { side, processor } of watched) {
      if (side.has(shape)) turns.push(await turnOf(side, shape, processor.read));
      else notes.push(`${sideTitles[side.name]} has no equal of: ${shape.title}`);
    }
    for (const { measure } of turns) await measure(run.options.warmUp);
    for (let round = 0; round < run.options.rounds; round += 1) {
      const first = round % turns.length;
      for (const { rounds, measure } of [...turns.slice(first), ...turns.slice(0, first)]) {
        rounds.push(await measure(run.options.seconds));
      }
    }
    const rounds: Partial<Record<SideName, Figures[]>> = Object.fromEntries(
      turns.map(({ name, rounds }) => [name, rounds]),
    );
    return { shape, rounds };
  }

  async function turnOf(side: Side, shape: Shape, read: () => Promise<Reading>) {
    const target = await side.target(shape);
    if (shape.conditional && !target.unchanged) {
      notes.push(`${sideTitles[side.name]} gives no ETag, so it answers in full: ${shape.title}`);
    }
    const rounds: Figures[] = [];

    async function measure(seconds: number): Promise<Figures> {
      run.signal.throwIfAborted();
      const figures = await measureRound(target, { pid: side.child.pid, read }, run.options.concurrency, seconds);
      run.progress(`${target.name}: ${figures.rate.toFixed(0)} req/s`);
      return figures;
    }

    return { name: side.name, rounds, measure };
  }
}
