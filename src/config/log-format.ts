import { pino } from 'pino';

interface LogLine {
  time: string;
  level: number;
  msg?: string;
  err?: { stack?: string; message?: string };
}

/**
 * Formats a line of the log for a terminal: `15:04:05.123 WARN  slow request  requestId=… ms=1203`, then the stack of an
 * error on lines of its own. What is not a line of JSON stays as it is.
 *
 * @param line one line of JSON as pino writes it, with ISO times
 */
export function formatLogLine(line: string): string {
  let parsed: LogLine;
  try {
    parsed = JSON.parse(line) as LogLine;
  } catch {
    return line;
  }
  const { time, level, msg = '', err, ...fields } = parsed;
  const label = (pino.levels.labels[level] ?? String(level)).toUpperCase().padEnd(5);
  const values = Object.entries(fields).map(([name, value]) => `  ${name}=${shown(value)}`);
  const stack = err && `\n${err.stack ?? err.message ?? ''}`.replaceAll('\n', '\n    ');
  return `${time.slice(11, 23)} ${label} ${msg}${values.join('')}${stack ?? ''}\n`;
}

function shown(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}
