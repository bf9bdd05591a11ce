import { pino } from 'pino';
import { expect, test } from 'vitest';
import { formatLogLine } from '../../src/config/log-format.ts';

const options = { base: null, timestamp: () => ',"time":"2026-11-27T15:04:05.123Z"' };

function formatted(write: (log: pino.Logger) => void): string {
  let text = '';
  const keep = (line: string) => {
    text += formatLogLine(line);
  };
  write(pino(options, { write: keep }));
  return text;
}

test('a line has the time, the level, the message and the fields', () => {
  expect(formatted((log) => log.warn({ path: '/graphql', ms: 12.5, codes: ['TIMEOUT'] }, 'slow request'))).toBe(
    '15:04:05.123 WARN  slow request  path=/graphql  ms=12.5  codes=["TIMEOUT"]\n',
  );
});

test('text with spaces or quotes stays one value', () => {
  expect(formatted((log) => log.info({ how: 'code "1"' }, 'ended'))).toBe(
    '15:04:05.123 INFO  ended  how="code \\"1\\""\n',
  );
});

test('an error has its stack, indented', () => {
  const text = formatted((log) => log.error({ err: { stack: 'Error: x\nat y' } }, 'failed'));
  expect(text).toBe('15:04:05.123 ERROR failed\n    Error: x\n    at y\n');
});

test('what is not JSON stays as it is', () => {
  expect(formatLogLine('trouble\n')).toBe('trouble\n');
});
