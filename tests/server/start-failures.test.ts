import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { databaseUrl } from '../support/prepare.ts';
import { type Finished, runProgram, testServerUrl } from '../support/server.ts';
import { ownDatabase } from './support/own-database.ts';

const settings = await ownDatabase();

function expectOneLine({ code, stdout, stderr }: Finished): string {
  expect(code).toBe(1);
  expect(stdout).not.toMatch(/http:/);
  expect(stderr).not.toMatch(/^\s+at /m);
  const lines = stderr.trimEnd().split('\n');
  expect(lines, stderr).toHaveLength(1);
  return lines[0] as string;
}

test('a port that is taken is reported with the setting to change', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as AddressInfo;
  const line = expectOneLine(await runProgram(['serve'], { ...settings, PORT: String(port) }));
  other.close();
  expect(line).toMatch(new RegExp(`\\b${port}\\b.*\\bPORT\\b`));
});

test('a HOST that is not ours is reported with its name', async () => {
  const line = expectOneLine(await runProgram(['serve'], { ...settings, HOST: '192.0.2.1' }));
  expect(line).toMatch(/HOST.*192\.0\.2\.1/);
});

test.each(['serve', 'load'])(
  '%s: a database that does not answer is reported without the password',
  async (command) => {
    const DATABASE_URL = 'postgres://somebody:geheim@127.0.0.1:1/summits';
    const unwaited = { DATABASE_URL, DATABASE_WAIT_SECONDS: '0', SEEDS: 'seeds/beijing-2022' };
    const line = expectOneLine(await runProgram([command], unwaited));
    expect(line).toMatch(/127\.0\.0\.1:1.*DATABASE_URL/);
    expect(line).not.toMatch(/geheim|undefined/);
  },
);

test('a socket that is not there is reported with its folder', async () => {
  const DATABASE_URL = 'postgres://somebody:geheim@/summits?host=/nowhere';
  const line = expectOneLine(await runProgram(['serve'], { DATABASE_URL, DATABASE_WAIT_SECONDS: '0' }));
  expect(line).toMatch(/^the database at \/nowhere is not reachable: /);
  expect(line).not.toContain('geheim');
});

test('a host that is not known is reported with its name', async () => {
  const DATABASE_URL = 'postgres://somebody:geheim@nowhere.invalid/summits';
  const line = expectOneLine(await runProgram(['serve'], { DATABASE_URL }));
  expect(line).toContain('nowhere.invalid');
  expect(line).not.toContain('geheim');
});

test.runIf(testServerUrl())('a database that does not exist is reported with its name', async () => {
  const DATABASE_URL = databaseUrl(testServerUrl() as string, 'no_such_database');
  const line = expectOneLine(await runProgram(['serve'], { DATABASE_URL }));
  expect(line).toMatch(/no_such_database.*DATABASE_URL/);
});

test.runIf(!testServerUrl())('a DATA_DIR that cannot be a folder is reported with its name', async () => {
  const line = expectOneLine(await runProgram(['serve'], { DATA_DIR: '/dev/null/data' }));
  expect(line).toMatch(/\/dev\/null\/data/);
});
