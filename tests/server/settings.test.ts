import { describe, expect, test } from 'vitest';
import { bundledSeeds, ConfigError, readConfig } from '../../src/config/environment.ts';
import { defaultLimits, describeLimits } from '../../src/config/limits.ts';
import { describeSettings } from '../../src/config/settings.ts';
import { runProgram } from '../support/server.ts';

test('impossible settings are reported all at once, a line each, and nothing is started', async () => {
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
    databaseWaitSeconds: 60,
    connections: 10,
    seeds: [bundledSeeds],
    drainSeconds: 10,
    workers: 1,
    replicas: [],
    limits: defaultLimits,
    switches: { graphiql: true, introspection: true, metrics: true },
    cacheBytes: 64_000_000,
    slowMs: 1000,
    logLevel: 'warn',
  });
});

test('the default that is documented is the value without the setting', () => {
  const byName = Object.fromEntries(describeSettings().map(({ name, byDefault }) => [name, byDefault]));
  const set = Object.entries(byName).filter(([, value]) => value !== '');
  expect(set.length).toBeGreaterThan(10);
  expect(readConfig(Object.fromEntries(set))).toEqual(readConfig({}));
  for (const { name, byDefault } of describeLimits()) {
    expect(readConfig({ [name]: String(byDefault) }), name).toEqual(readConfig({}));
    expect(readConfig({ [name]: String(byDefault + 1) }), name).not.toEqual(readConfig({}));
  }
});

test('every setting and limit is described', () => {
  for (const { name, description } of [...describeSettings(), ...describeLimits()]) {
    expect(description, name).not.toBe('');
  }
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
    DATABASE_WAIT_SECONDS: '0',
    LIMIT_COST: '7',
    GRAPHIQL: 'false',
    INTROSPECTION: 'false',
    METRICS: 'false',
    CACHE_BYTES: '0',
    SLOW_MS: '250',
    UNRELATED: 'variable',
  });
  expect(config).toEqual({
    host: '::1',
    port: 0,
    database: { url: 'postgresql://host/database' },
    connections: 3,
    seeds: ['seeds/a', 'seeds/b'],
    drainSeconds: 0,
    databaseWaitSeconds: 0,
    workers: 1,
    replicas: [],
    limits: { ...defaultLimits, cost: 7 },
    switches: { graphiql: false, introspection: false, metrics: false },
    cacheBytes: 0,
    slowMs: 250,
    logLevel: 'silent',
  });
});

test('settings for several processes, servers and roles are taken', () => {
  const [url, owner] = ['postgres://reader@host/database', 'postgres://owner@host/database'];
  const DATABASE_REPLICA_URLS = 'postgres://a/database, postgres://b/database?sslmode=verify-full&sslrootcert=ca.pem';
  const config = readConfig({ WORKERS: '4', DATABASE_URL: url, DATABASE_OWNER_URL: owner, DATABASE_REPLICA_URLS });
  expect(config).toMatchObject({
    workers: 4,
    database: { url },
    owner: { url: owner },
    replicas: DATABASE_REPLICA_URLS.split(', ').map((replica) => ({ url: replica })),
  });
});

test.each([
  ['WORKERS', '2'],
  ['DATABASE_OWNER_URL', 'postgres://owner@host/database'],
  ['DATABASE_REPLICA_URLS', 'postgres://host/database'],
])('%s asks for DATABASE_URL', (name, value) => {
  expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: expected .*DATABASE_URL`));
  expect(readConfig({ [name]: value, DATABASE_URL: 'postgres://host/database' })).toBeTruthy();
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
  ['DATABASE_URL', ['', 'localhost', 'http://host/database', '/var/lib', 'postgres://host/database?ssl=true']],
  ['DATABASE_OWNER_URL', ['postgres://host/database?sslmode=on', 'postgres://host/database?sslrootcert=ca.pem']],
  ['DATABASE_REPLICA_URLS', ['postgres://host/database,localhost', 'postgres://host/database?sslmode=']],
  ['WORKERS', ['0', '-1', 'all', '']],
  ['DATA_DIR', ['']],
  ['LOG_LEVEL', ['', 'WARN']],
  ['CACHE_BYTES', ['-1', '1.5', '64M', '']],
  ['SLOW_MS', ['0', '-1', '1s', '']],
  ['METRICS', ['', '1', 'yes', 'TRUE']],
  ['GRAPHIQL', ['off']],
  ['INTROSPECTION', ['off']],
  ['LIMIT_COST_IN_WORK', ['0', '1e5', '']],
])('%s', (name, values) => {
  test.each(values)('is not %j', (value) => {
    expect(() => readConfig({ [name]: value })).toThrow(ConfigError);
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: expected `));
  });
});
