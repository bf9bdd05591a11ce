import { describe, expect, test } from 'vitest';
import { bundledSeeds, ConfigError, readConfig } from '../../src/config.ts';
import { runProgram } from '../support/server.ts';

test('impossible settings are told all at once, a line each, and nothing is started', async () => {
  const { code, stdout, stderr } = await runProgram(['serve'], {
    PORT: 'abc',
    LOG_LEVEL: 'loud',
    DATABASE_URL: 'mysql://somebody:geheim@host/database',
    DRAIN_SECONDS: '-1',
    DATABASE_CONNECTIONS: '0',
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  const lines = stderr.trimEnd().split('\n');
  expect(lines.map((line) => line.split(':')[0]).sort()).toEqual([
    'DATABASE_CONNECTIONS',
    'DATABASE_URL',
    'DRAIN_SECONDS',
    'LOG_LEVEL',
    'PORT',
  ]);
  expect(stderr).toContain('"abc"');
  expect(stderr).not.toContain('geheim');
});

test('what is not set has a value that works', () => {
  expect(readConfig({})).toEqual({
    host: '127.0.0.1',
    port: 4000,
    database: { folder: '.data' },
    connections: 10,
    seeds: [bundledSeeds],
    drainSeconds: 10,
    logLevel: 'warn',
  });
});

test('what is set is taken', () => {
  const config = readConfig({
    HOST: '::1',
    PORT: '0',
    DATABASE_URL: 'postgresql://host/database',
    DATABASE_CONNECTIONS: '3',
    DATA_DIR: 'not used',
    SEEDS: ' seeds/a , seeds/b,',
    DRAIN_SECONDS: '0',
    LOG_LEVEL: 'silent',
    UNRELATED: 'variable',
  });
  expect(config).toEqual({
    host: '::1',
    port: 0,
    database: { url: 'postgresql://host/database' },
    connections: 3,
    seeds: ['seeds/a', 'seeds/b'],
    drainSeconds: 0,
    logLevel: 'silent',
  });
});

test('SEEDS that is empty means none', () => {
  expect(readConfig({ SEEDS: '' }).seeds).toEqual([]);
});

test('settings do not change once they are read', () => {
  expect(Object.isFrozen(readConfig({}))).toBe(true);
});

describe.each([
  ['PORT', ['70000', '65536', '-1', '1.5', '', ' 4000', '0x50', '4e3']],
  ['HOST', ['']],
  ['DATABASE_URL', ['', 'localhost', 'http://host/database', '/var/lib']],
  ['DATA_DIR', ['']],
  ['LOG_LEVEL', ['', 'WARN']],
])('%s', (name, values) => {
  test.each(values)('is not %j', (value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: expected `));
  });
});
