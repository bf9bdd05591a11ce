import { type Figures as Answers, measure } from './measure.ts';
import { forgetPeakMemory, peakMemory, type Reading, usedBetween } from './processor.ts';
import type { Target } from './targets.ts';

/** What a side did in one round. What is not known is NaN. */
export interface Figures extends Answers {
  /** Milliseconds of processor time of the server's process for one answer. */
  readonly node: number;
  /** Milliseconds of processor time of its connections' processes in Postgres for one answer. */
  readonly postgres: number;
  /** Most memory of the server's process (resident set), in megabytes. */
  readonly memory: number;
}

/** Measures a target as `measure` does, and what that costs the process that answers. */
export async function measureRound(
  target: Target,
  { pid, read }: { pid: number; read(): Promise<Reading> },
  connections: number,
  seconds: number,
): Promise<Figures> {
  forgetPeakMemory(pid);
  const before = await read();
  const answers = await measure(target, connections, seconds);
  const { node, postgres } = usedBetween(before, await read());
  const each = answers.answers * 1000;
  return { ...answers, node: node / each, postgres: postgres / each, memory: peakMemory(pid) };
}
