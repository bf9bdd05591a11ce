import type { Cancellation } from '../database/cancellation.ts';
import type { Observe } from '../database/connection.ts';
import type { EventLoopScheduler } from './http/event-loop-scheduler.ts';

/** Wraps the hook around the statements of a request: processing their rows is synchronous work and waits for a slice. */
export function inSlices(
  observe: Observe,
  scheduler: EventLoopScheduler,
  { isLight, signal }: { isLight?: boolean | undefined; signal: Cancellation },
): Observe {
  const kind = isLight ? 'light' : 'heavy';
  return (run) => observe(run).then((rows) => scheduler.slice(kind, signal)?.then(() => rows) ?? rows);
}
