import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftIntoFile } from '../../src/drafter/command.ts';
import { accept } from '../../src/drafter/merge/accept.ts';
import { readFolder, writeTexts } from '../../src/drafter/merge/folder.ts';
import { checkAll } from '../../src/drafter/merge/joint.ts';
import { select } from '../../src/drafter/merge/select.ts';
import { check } from '../../src/loader/load.ts';

const FIRST = `Leaders of France and Japan sign hydrogen accord

PARIS, March 4, 2024 -- French President Claude Moreau and Japanese Prime Minister Kenji Sato met in Paris on March 4, 2024. They signed an agreement on hydrogen worth 2 billion euros. “We will build the first plant in Lyon,” Moreau said.
`;
const SECOND = `Sato speaks of the sea

TOKYO, March 9, 2024 -- “The sea between us is a road,” Japanese Prime Minister Kenji Sato said in Tokyo. “It will be open,” said Foreign Minister Aya Mori of Japan.
`;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function newFolder(texts: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph-again-'));
  folders.push(folder);
  for (const [name, text] of Object.entries(texts)) await writeFile(join(folder, name), text);
  return folder;
}

const draft = (folder: string) => draftIntoFile(folder, { colour: false });
const read = (folder: string, name = 'facts.draft.yaml') => readFile(join(folder, name), 'utf8');
const valuesOf = (text: string) => parse(text, { maxAliasCount: -1 });
const keysOf = (text: string, section: string) => Object.keys(valuesOf(text)[section] ?? {});

async function acceptAll(folder: string): Promise<void> {
  const before = await readFolder(folder);
  await writeTexts(folder, before, accept(before, select(before, ['all'])));
}

describe('a text that comes later', () => {
  test('adds what it says to the draft, which a person has worked on', async () => {
    const folder = await newFolder({ 'b.txt': FIRST });
    await draft(folder);
    const before = (await read(folder)).replace('quotes:\n', '# Ann reads these\nquotes:\n');
    await writeFile(join(folder, 'facts.draft.yaml'), before);
    await writeFile(join(folder, 'a.txt'), SECOND);
    const told = await draft(folder);
    expect(told).toMatch(/found: 1 document, /);
    const after = await read(folder);
    expect(after).toContain('# Ann reads these\nquotes:\n');
    for (const line of before.split('\n')) expect(after).toContain(line);
    expect(keysOf(after, 'documents')).toHaveLength(2);
    expect(keysOf(after, 'people')).toEqual(expect.arrayContaining(['claude-moreau', 'kenji-sato', 'aya-mori']));
    expect(keysOf(after, 'quotes').length).toBeGreaterThan(keysOf(before, 'quotes').length);
    expect(checkAll(await readFolder(folder))).not.toHaveProperty('problems');
    expect(await draft(folder)).toMatch(/^nothing new/);
    expect(await read(folder)).toBe(after);
  });

  test('refers to people of the facts file by the keys that they have there', async () => {
    const folder = await newFolder({ 'b.txt': FIRST });
    await draft(folder);
    await acceptAll(folder);
    const facts = (await read(folder, 'facts.yaml')).replaceAll('kenji-sato', 'sato');
    await writeFile(join(folder, 'facts.yaml'), facts);
    await check([folder]);
    await writeFile(join(folder, 'a.txt'), SECOND);
    await draft(folder);
    const after = await read(folder);
    expect(keysOf(after, 'people')).toEqual(['aya-mori']);
    const speakers = Object.values<{ speaker?: { value: string } }>(valuesOf(after).quotes).map(
      ({ speaker }) => speaker?.value,
    );
    expect(speakers).toContain('sato');
    expect(await read(folder, 'facts.yaml')).toBe(facts);
    await acceptAll(folder);
    expect((await check([folder])).toReview).toBe(0);
  });
});

test('a record under another key is not proposed again: quotes, deals and meetings of the same words', async () => {
  const folder = await newFolder({ 'b.txt': FIRST });
  await draft(folder);
  const first = await read(folder);
  await acceptAll(folder);
  let facts = await read(folder, 'facts.yaml');
  for (const section of ['summits', 'deals', 'quotes']) {
    for (const key of keysOf(facts, section)) facts = facts.replaceAll(key, `my-${section}-${key.length}`);
  }
  await writeFile(join(folder, 'facts.yaml'), facts);
  await rm(join(folder, 'facts.draft.yaml'));
  await draft(folder);
  expect(['summits', 'deals', 'quotes'].map((section) => keysOf(first, section).length > 0)).toEqual([
    true,
    true,
    true,
  ]);
  for (const section of ['summits', 'deals', 'quotes', 'people'])
    expect(keysOf(await read(folder), section)).toEqual([]);
  expect(await read(folder, 'facts.yaml')).toBe(facts);
});

test('the bundled dossiers gain nothing that they have, and stay sound', async () => {
  const folder = await newFolder({});
  await cp(join(import.meta.dirname, '../../seeds/beijing-2022'), folder, { recursive: true });
  await draft(folder);
  const after = await read(folder);
  for (const section of ['documents', 'people', 'summits']) expect(keysOf(after, section)).toEqual([]);
  expect(checkAll(await readFolder(folder))).not.toHaveProperty('problems');
});
