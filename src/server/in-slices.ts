import type { Observe } from '../database/connection.ts';
import type { EventLoopScheduler } from './http/event-loop-scheduler.ts';

/** Wraps the hook around the statements of a request: processing their rows is synchronous work and waits for a slice. */
export function inSlices(
  observe: Observe,
  scheduler: EventLoopScheduler,
  { isLight, signal }: { isLight?: boolean | undefined; signal: AbortSignal },
): Observe {
  return async (run) => {
    const rows = await observe(run);
    await scheduler.slice(isLight ? 'light' : 'heavy', signal);
    return rows;
  };
}
