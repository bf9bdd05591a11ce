import type { Random } from '../../tools/generate/random.ts';
import type { Life, Moment } from './victims.ts';

/** What a load that ran to its end told of its course, in milliseconds since its process began. */
export interface Course {
  opened: number;
  statements: { number: number; at: number }[];
  /** When it wrote its first rows. */
  writing: number;
  last: number;
  loaded: number;
}

export function courseOf({ told }: Life): Course {
  const statements = told.filter((event) => event.what === 'statement');
  const opened = told.find(({ what }) => what === 'holds');
  const loaded = told.find(({ what }) => what === 'loaded');
  const write = statements.find(({ isWrite }) => isWrite);
  const last = statements.at(-1);
  if (!opened || !write || !last || !loaded) throw new Error('the load did not come to its end');
  return { opened: opened.at, statements, writing: write.at, last: last.at, loaded: loaded.at };
}

/** Whether a life ended after its load had begun to write, and before it said that it was done. */
export function diedWriting({ told }: Life): boolean {
  return (
    told.some((event) => event.what === 'statement' && event.isWrite) && !told.some(({ what }) => what === 'loaded')
  );
}

/**
 * Moments to kill at, in random order: most while a load like this one writes, some while it opens the database or reads,
 * and some about its end. Where the machine is faster or slower for a while, they keep to the statements.
 */
export function momentsOf(course: Course, random: Random): Moment[] {
  const between = (from: number, to: number) => from + random.below(Math.max(1, Math.round((to - from) * 1000))) / 1000;
  const during = (from: number, to: number, count: number) =>
    Array.from({ length: count }, () => anchored(course, between(from, to)));
  const ends = course.loaded - course.last;
  const moments: Moment[] = [
    ...Array.from({ length: 2 }, (): Moment => ({ after: 'start', milliseconds: between(0, course.opened) })),
    ...during(course.statements[0]?.at ?? 0, course.writing, 2),
    ...during(course.writing, course.loaded, 16),
    ...during(course.last, course.loaded + ends, 4),
    { after: 'loaded', milliseconds: between(0, 20) },
  ];
  return moments
    .map((moment) => [random.below(1e6), moment] as const)
    .sort(([a], [b]) => a - b)
    .map(([, moment]) => moment);
}

/** So long after the last statement before then. */
function anchored({ statements }: Course, at: number): Moment {
  const anchor = statements.findLast((statement) => statement.at <= at);
  return { after: anchor?.number ?? 1, milliseconds: at - (anchor?.at ?? at) };
}
