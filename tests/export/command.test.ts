import { execFile } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { typeNames } from '../../src/export/types.ts';
import { ownDatabase, temporaryFolder } from '../server/support/own-database.ts';
import { copyPostgres, isPostgres } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { projectFolder, runProgram } from '../support/server.ts';
import { parseCsv } from './support/parse-csv.ts';

const folder = await temporaryFolder();
const settings: Record<string, string> = isPostgres()
  ? { DATABASE_URL: (await copyPostgres('loaded')).url }
  : { DATA_DIR: join(folder, 'data') };
const empty = await ownDatabase();
const run = (...args: string[]) => runProgram(['export', ...args], settings);

beforeAll(async () => {
  if (!isPostgres()) await runProgram(['load', dossier], settings);
});

test('writes to standard output, and nothing else there', async () => {
  const { code, stdout, stderr } = await run(
    '--format',
    'csv',
    '--type',
    'deals',
    '--filter',
    '{"kinds":["CONTRACT"]}',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(parseCsv(stdout).map(([slug]) => slug)).toEqual(['slug', 'gas-supply-contract-30-year']);
});

test('writes to a file, with a byte order mark if asked for', async () => {
  const file = join(folder, 'people.csv');
  const { code, stdout } = await run('--format', 'csv', '--type', 'people', '--bom', '--out', file);
  expect({ code, stdout }).toEqual({ code: 0, stdout: `Wrote 3 records to ${file}.\n` });
  const text = await readFile(file, 'utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  expect(parseCsv(text.slice(1))).toHaveLength(4);
});

test('writes every type to a folder', async () => {
  const out = join(folder, 'all');
  const { code, stdout } = await run('--format', 'ndjson', '--out', out);
  expect(code).toBe(0);
  expect(stdout).toMatch(/^Wrote \d+ records to 15 files in .*\n$/);
  expect((await readdir(out)).sort()).toEqual(typeNames.map((name) => `${name}.ndjson`).sort());
});

test('writes everything as one document of linked data', async () => {
  const { code, stdout } = await run('--format', 'jsonld');
  expect(code).toBe(0);
  const { '@graph': graph } = JSON.parse(stdout);
  expect(graph.map((node: { '@type': string }) => node['@type'])).toContain('Quotation');
});

test('ends without a word when whoever reads has seen enough', async () => {
  const script = `${process.execPath} dist/main.js export --format ndjson --type evidence | head -c 10; echo "\${PIPESTATUS[0]}"`;
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, SEEDS: '', ...settings };
  const { stdout, stderr } = await promisify(execFile)('bash', ['-c', script], { cwd: projectFolder, env });
  expect({ stdout, stderr }).toEqual({ stdout: '{"about":{0\n', stderr: '' });
});

describe('nothing is written', () => {
  const nowhere = { DATABASE_URL: 'postgres://127.0.0.1:1/nowhere' };
  test.each([
    ['a format that there is not', ['--format', 'xml'], /expected one of csv, ndjson, jsonld, not "xml"/],
    [
      'a type that there is not',
      ['--format', 'csv', '--type', 'meetings'],
      /expected one of summits, .*not "meetings"/,
    ],
    ['all types in one file of csv', ['--format', 'csv'], /--type: a csv file holds one type.*--out FOLDER/],
    ['a filter without a type', ['--format', 'csv', '--out', 'x', '--filter', '{}'], /--filter: .*--type/],
    [
      'a filter that is wrong',
      ['--format', 'csv', '--type', 'deals', '--filter', '{"kinds":["X"]}'],
      /filter\.kinds\[0\]/,
    ],
  ])('for %s, and no database is asked', async (_what, args, expected) => {
    const { code, stdout, stderr } = await runProgram(['export', ...args], nowhere);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(expected);
  });

  test('where the database holds no data, which is said', async () => {
    const { code, stdout, stderr } = await runProgram(['export', '--format', 'csv', '--type', 'deals'], empty);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^the database is empty.*npm run load.*\n$/);
  });

  test('where the file cannot be, which is reported in one line', async () => {
    const { code, stderr } = await run(
      '--format',
      'csv',
      '--type',
      'deals',
      '--out',
      join(folder, 'no/such/deals.csv'),
    );
    expect(code).toBe(1);
    expect(stderr).toMatch(/^.*no\/such\/deals\.csv.*\n$/);
  });
});
