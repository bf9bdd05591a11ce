import { setTimeout } from 'node:timers/promises';
import { pino } from 'pino';
import type { Logger } from '../../../src/config/log.ts';

export interface LogLines {
  log: Logger;
  /** All that was written so far. */
  text(): string;
  /** Waits for a line with this message about a request, and gives it; the last where there are several. */
  // biome-ignore lint/suspicious/noExplicitAny: whatever the line holds.
  line(message: string, requestId: string): Promise<any>;
}

/** A log that is kept. */
export function keepLog(level = 'info'): LogLines {
  const lines: string[] = [];
  const log = pino({ level, base: null }, { write: (line: string) => lines.push(line) });
  const find = (message: string, requestId: string) =>
    lines.map((line) => JSON.parse(line)).findLast((line) => line.msg === message && line.requestId === requestId);
  return {
    log,
    text: () => lines.join(''),
    async line(message, requestId) {
      const until = performance.now() + 5000;
      while (!find(message, requestId)) {
        if (performance.now() > until) throw new Error(`no line "${message}" of ${requestId} in:\n${lines.join('')}`);
        await setTimeout(5);
      }
      return find(message, requestId);
    },
  };
}
