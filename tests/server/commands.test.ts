import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeSettings } from '../../src/config/settings.ts';
import { projectFolder, runProgram } from '../support/server.ts';
import { temporaryFolder } from './support/own-database.ts';

const commands = ['serve', 'load', 'check', 'schema'];
const folder = await temporaryFolder();
/** A database that nobody can reach. */
const noDatabase = { DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' };

test('--help tells of every command', async () => {
  const { code, stdout, stderr } = await runProgram(['--help']);
  expect(code).toBe(0);
  expect(stderr).toBe('');
  for (const command of commands) expect(stdout).toMatch(new RegExp(`^  ${command}\\b`, 'm'));
});

test('without a command it tells of them, and does nothing', async () => {
  const { stdout, stderr } = await runProgram([], noDatabase);
  expect(stdout + stderr).toMatch(/^Usage: summitgraph/);
});

test.each(commands)('%s --help tells of the command, and does nothing', async (command) => {
  const { code, stdout, stderr } = await runProgram([command, '--help'], { ...noDatabase, PORT: 'none' });
  expect(code).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toMatch(new RegExp(`^Usage: summitgraph ${command}`));
});

test('the help of serve tells of every setting', async () => {
  const settings = describeSettings().map(({ name }) => name);
  expect(settings).toContain('DATABASE_URL');
  const { stdout } = await runProgram(['serve', '--help']);
  for (const setting of settings) expect(stdout).toContain(setting);
});

test.each([
  ['a command', ['laod'], 'laod'],
  ['an option', ['load', '--fast'], '--fast'],
  ['an option of no command', ['--fast'], '--fast'],
])('%s that there is not is reported in one line', async (_what, args, named) => {
  const { code, stdout, stderr } = await runProgram(args, noDatabase);
  expect(code).toBe(1);
  expect(stdout).toBe('');
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  expect(stderr).toContain(named);
});

test('schema prints the schema that is checked in', async () => {
  const { code, stdout, stderr } = await runProgram(['schema'], noDatabase);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toBe(await readFile(join(projectFolder, 'src/graphql/schema.graphql'), 'utf8'));
});

test('check needs no database and writes nothing', async () => {
  const { code, stdout, stderr } = await runProgram(['check', 'seeds'], {
    DATA_DIR: join(folder, 'data'),
    ...noDatabase,
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(/^\d+ valid dossiers?: .*\b\d+ claims\n$/);
  expect(await readdir(folder)).toEqual([]);
});

test.each(['check', 'load'])('%s without anything to check says so in one line', async (command) => {
  const { code, stderr } = await runProgram([command], noDatabase);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^.*SEEDS.*\n$/);
});
