import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { runProgram } from '../support/server.ts';
import { openOwn, ownDatabase, temporaryFolder } from './support/own-database.ts';

const settings = await ownDatabase();
const folder = await temporaryFolder();

async function dossier(name: string, facts: string): Promise<string> {
  const path = join(folder, name);
  await mkdir(path);
  await writeFile(join(path, 'facts.yaml'), facts);
  await writeFile(join(path, 'text.txt'), 'A title\n\nA title and a body.\n');
  return path;
}

const sound = `title: A dossier
licence: CC0-1.0
documents:
  a-document: { opens: A title, kind: OTHER }
`;

async function documents(): Promise<string[]> {
  const { db, close } = await openOwn(settings);
  const rows = await rowsOf<{ slug: string }>(db, sql`select slug from documents order by slug`);
  await close();
  return rows.map(({ slug }) => slug);
}

test('load tells what it added; a second load of the same says that there is no change', async () => {
  const first = await runProgram(['load', await dossier('sound', sound)], settings);
  expect(first).toMatchObject({ code: 0, stderr: '' });
  expect(first.stdout).toMatch(/^1 dossier: 1 document, 0 summits/);
  expect(first.stdout).toMatch(/^documents +1 +0 +0$/m);
  const second = await runProgram(['load', join(folder, 'sound')], settings);
  expect(second).toMatchObject({ code: 0, stderr: '' });
  expect(second.stdout).toMatch(/^1 dossier as when last read$/m);
  expect(second.stdout).toMatch(/^no change/m);
  expect(await documents()).toEqual(['a-document']);
});

const broken = `title: Another dossier
licence: CC0-1.0
documents:
  another-document: { opens: Nowhere to be found, kind: OTHER }
nonesuch: 1
`;

test.each(['serve', 'load', 'check'])(
  '%s tells every problem of a dossier at its place, and writes nothing',
  async (command) => {
    const path = await dossier(`broken-for-${command}`, broken);
    const seeds = `${join(folder, 'sound')},${await dossier(`new-for-${command}`, sound.replace('a-document', 'new-document'))},${path}`;
    const { code, stdout, stderr } = await runProgram([command], { ...settings, SEEDS: seeds });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(`${path}/facts.yaml:4:30: `);
    expect(stderr).toContain(`${path}/facts.yaml:5:1: `);
    expect(stderr).toMatch(/^2 problems\b.*nothing was written$/m);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(await documents()).toEqual(['a-document']);
  },
);

test.each(['serve', 'load', 'check'])('%s tells of folders that are not there or hold no dossier', async (command) => {
  const empty = join(folder, `empty-for-${command}`);
  await mkdir(empty);
  const { code, stdout, stderr } = await runProgram([command], { ...settings, SEEDS: `/nowhere,${empty}` });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^\/nowhere: /m);
  expect(stderr).toContain(`${empty}: `);
  expect(stderr).toMatch(/^2 problems\b/m);
});

test('load tells which database it wrote to, without the password', async () => {
  const { stdout } = await runProgram(['load', join(folder, 'sound')], settings);
  const { DATA_DIR: embedded, DATABASE_URL: url } = settings;
  const named = url
    ? /^database: \S+ at \S+:\d+$/m
    : /^database: the embedded database in .+ \(DATABASE_URL is not set\)$/m;
  expect(stdout).toMatch(named);
  if (!url) expect(stdout).toContain(String(embedded));
  expect(stdout).not.toContain('@');
});

test('load --prune lists what goes and removes nothing without --yes where nobody can be asked', async () => {
  const other = await dossier('other', sound.replace('a-document', 'other-document'));
  const refused = await runProgram(['load', '--prune', other], settings);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toContain('sound: 1 document, 0 summits, 0 deals, 0 quotes');
  expect(refused.stderr).toMatch(/add --yes/);
  expect(await documents()).toEqual(['a-document']);

  expect(await runProgram(['load', '--prune', '--yes', other], settings)).toMatchObject({ code: 0 });
  expect(await documents()).toEqual(['other-document']);
});
