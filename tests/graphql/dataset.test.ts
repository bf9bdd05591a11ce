import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { madeUp } from './support/made-up.ts';

interface Dataset {
  version: string;
  licence: string;
  citation: string;
  corpusSha256: string;
  corpora: { path: string; sha256: string; bytes: number }[];
  counts: Record<string, number>;
}

const database = await openTestDatabase();

async function dataset(): Promise<Dataset> {
  const query = `{ dataset {
    version licence citation releasedOn corpusSha256 corpora { path sha256 bytes }
    counts { documents summits people deals quotes claims evidence } } }`;
  return (await ask<{ dataset: Dataset }>(database, query)).dataset;
}

test('tells which files the data comes from, by their hashes', async () => {
  const name = '000_4aa75c47ee18d052.txt';
  const bytes = await readFile(join(dossier, name));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  expect(await dataset()).toMatchObject({
    corpora: [{ path: `beijing-2022/${name}`, sha256, bytes: bytes.length }],
    corpusSha256: sha256,
    licence: 'CC0-1.0',
  });
});

test('counts what the lists hold', async () => {
  const { counts } = await dataset();
  const lists = ['documents', 'summits', 'people', 'deals', 'quotes'];
  const fields = lists.map((list) => `${list} { totalCount }`).join(' ');
  const data = await ask<Record<string, { totalCount: number }>>(database, `{ ${fields} }`);
  for (const list of lists) expect(counts[list], list).toBe(data[list]?.totalCount);
  expect(counts).toMatchObject({ documents: 7, summits: 1, people: 3, deals: 4, quotes: 6 });
});

test('has another version when the content is another, and the same when it is the same again', async () => {
  const before = await dataset();
  expect(before.version).toMatch(/^[0-9a-f]{64}$/);
  expect(before.citation).toContain(before.version.slice(0, 12));
  const second = madeUp('second');
  second.document('a-document');
  await second.write(database.db);
  const after = await dataset();
  expect(after.version).not.toBe(before.version);
  expect(after.corpora).toHaveLength(2);
  const hashes = after.corpora.map(({ sha256 }) => `${sha256}\n`).join('');
  expect(after.corpusSha256).toBe(createHash('sha256').update(hashes).digest('hex'));
  await second.write(database.db);
  expect((await dataset()).version).toBe(after.version);
});
