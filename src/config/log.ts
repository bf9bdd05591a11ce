import { type DestinationStream, type Logger, pino } from 'pino';
import { formatLogLine } from './log-format.ts';

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

export type LogLevel = (typeof logLevels)[number];

/**
 * Creates a logger that writes to standard error: readable lines on a terminal, JSON lines elsewhere. Standard output is
 * reserved for messages to a person at a terminal.
 */
export function createLog(level: LogLevel): Logger {
  const { stderr } = process;
  const terminal: DestinationStream = { write: (line) => void stderr.write(formatLogLine(line)) };
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    stderr.isTTY ? terminal : pino.destination({ dest: 2, sync: true }),
  );
}

export type { Logger };
