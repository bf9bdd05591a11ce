import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { draftIntoFile } from '../../src/drafter/command.ts';
import { draftFolder } from '../../src/drafter/draft.ts';
import { writeDraft, writeEntry, writeFacts } from '../../src/drafter/write.ts';
import { checkDossier } from '../../src/loader/check/check-dossier.ts';
import type { DossierRows } from '../../src/loader/dossier.ts';
import { findDossiers, readDossier } from '../../src/loader/read/dossier-folders.ts';
import { compare } from './support/compare.ts';
import { withDocumentsOf, withFolder } from './support/folders.ts';

const VISIT = `---
title: A visit to Accra
publisher: Sea News
published: 2020-03-05
---

Ola Berg, Prime Minister of Norway, met Ann Bell, President of Ghana, in Accra on Tuesday. The two countries signed an
agreement on fishing worth $20 million. “It took three years,” Bell said. She added: “It was worth it.”

“Nobody had believed in it for a long time.”
`;

/** The rows of a folder whose facts are a draft of its documents. */
async function rowsOf(folder: string): Promise<DossierRows> {
  writeFileSync(join(folder, 'facts.yaml'), writeFacts(await draftFolder(folder)));
  const checked = checkDossier(await readDossier(folder));
  expect('problems' in checked ? checked.problems : []).toEqual([]);
  return (checked as { rows: DossierRows }).rows;
}

async function writtenRows(folder: string): Promise<DossierRows> {
  const checked = checkDossier(await readDossier(folder));
  return (checked as { rows: DossierRows }).rows;
}

describe('the bundled dossiers, drafted from their documents', () => {
  // How many records of the dossier are found at least, and how many more may be proposed.
  test.each([
    ['seeds/beijing-2022', { people: [3, 0], quotes: [4, 0], speakers: [3, 0], deals: [3, 0] }],
    ['seeds/paris-2015', { people: [12, 0], quotes: [9, 4], speakers: [7, 3], deals: [4, 1] }],
  ])('%s passes the check and has at least what it had', async (dossier, floors) => {
    const own = await writtenRows(dossier);
    const compared = compare(await withDocumentsOf(dossier, rowsOf), own);
    for (const [kind, [least = 0, most = 0]] of Object.entries(floors)) {
      const { found, right, drafted } = compared[kind as keyof typeof compared];
      expect(found, `${kind} of the dossier`).toBeGreaterThanOrEqual(least);
      expect(drafted - right, `${kind} that the dossier does not have`).toBeLessThanOrEqual(most);
    }
  });
});

test('what somebody is to another is no office', async () => {
  const text = VISIT.replace(
    'in Accra on Tuesday.',
    'in Accra on Tuesday. Minister Ida Lund and her Ghanaian counterpart, Kofi Mensah, took part.',
  );
  await withFolder({ 'visit.md': text }, async (folder) => {
    const facts = parse(writeFacts(await draftFolder(folder)));
    const [summit] = Object.values<{ participants: Record<string, object> }>(facts.summits);
    expect(summit?.participants['kofi-mensah']).toMatchObject({ country: { value: 'GH' } });
    expect(summit?.participants['kofi-mensah']).not.toHaveProperty('title');
    expect(summit?.participants['ida-lund']).toHaveProperty('title');
  });
});

test('values have the basis that the loader’s rules accept', async () => {
  await withFolder({ 'visit.md': VISIT }, async (folder) => {
    const facts = parse(writeFacts(await draftFolder(folder)));
    const [summit] = Object.values<Record<string, object>>(facts.summits);
    expect(summit).toMatchObject({
      date: { value: '2020-03-03', basis: 'RESOLVED' },
      place: { value: 'accra', basis: 'STATED' },
      kind: { value: 'BILATERAL', basis: 'INFERRED' },
      participants: { 'ola-berg': { country: { value: 'NO', basis: 'STATED' } }, 'ann-bell': {} },
    });
    const [deal] = Object.values<Record<string, object>>(facts.deals);
    expect(deal).toMatchObject({
      kind: { value: 'AGREEMENT', basis: 'INFERRED' },
      status: { value: 'SIGNED' },
      parties: [{ country: 'NO', claims: [{ basis: 'RESOLVED' }] }, { country: 'GH' }],
      amounts: [{ value: '20000000', currency: 'USD', claims: [{ basis: 'INFERRED' }] }],
    });
    expect(Object.values<Record<string, object>>(facts.quotes)).toMatchObject([
      { form: { value: 'DIRECT' }, speaker: { value: 'ann-bell', basis: 'STATED' } },
      { speaker: { value: 'ann-bell', basis: 'RESOLVED' } },
      { form: { value: 'PARTIAL' } },
    ]);
  });
});

test('what no rule tells is asked', async () => {
  await withFolder({ 'visit.md': VISIT }, async (folder) => {
    const { questions } = await draftFolder(folder);
    expect(questions).toContainEqual(
      expect.objectContaining({
        path: expect.stringMatching(/^quotes\..+\.speaker$/),
        text: expect.stringMatching(/^Who said “Nobody had believed in it.*Ann Bell is named before/),
        confidence: 'UNSURE',
      }),
    );
  });
});

test('a period is cited with its sum, and when something was signed is no part of its title', async () => {
  const text = `Talks in Accra

Ann Bell, President of Ghana, met Ola Berg, Prime Minister of Norway, in Accra on 3 March 2020. The two countries signed an agreement on fishing after the meeting. Norway will provide US$500 million over five years for harbours.`;
  await withFolder({ 'one.txt': text }, async (folder) => {
    const { proposals } = await draftFolder(folder);
    const deals = proposals.filter(({ path }) => path.startsWith('deals.')).map(({ record }) => record);
    expect(deals).toMatchObject([
      { title: { value: 'agreement on fishing' } },
      { amounts: [{ value: '500000000', period: 'TOTAL', claims: [{ words: 'US$500 million over five years' }] }] },
    ]);
  });
});

test.each([
  ['today', 'Ann Bell met Ola Berg in Accra today.', ['documents.one.published']],
  ['on 3 March', 'Ann Bell met Ola Berg in Accra on 3 March.', ['documents.one.published']],
  ['no day', 'Ann Bell met Ola Berg in Accra.', []],
])('a text without its day is asked for it, if it needs it: %s', async (_what, text, paths) => {
  await withFolder({ 'one.txt': `Talks in Accra\n\n${text}` }, async (folder) => {
    const { questions } = await draftFolder(folder);
    expect(questions.map(({ path }) => path).filter((path) => path.startsWith('documents'))).toEqual(paths);
  });
});

test('the same documents give the same bytes, and every record is remembered', async () => {
  await withFolder({ 'visit.md': VISIT }, async (folder) => {
    const [one, two] = [await draftFolder(folder), await draftFolder(folder)];
    expect(writeDraft(one)).toBe(writeDraft(two));
    expect(parse(writeDraft(one)).proposed).toEqual(one.proposals.map(({ path }) => path));
  });
});

test('a draft takes far fewer lines than plain YAML', async () => {
  await withDocumentsOf('seeds/paris-2015', async (folder) => {
    const written = writeFacts(await draftFolder(folder));
    const plain = stringify(parse(written), { lineWidth: 0, aliasDuplicateObjects: false });
    expect(written.split('\n').length / plain.split('\n').length).toBeLessThan(0.5);
  });
});

test('an entry alone is the same value as in the file', async () => {
  await withFolder({ 'visit.md': VISIT }, async (folder) => {
    const draft = await draftFolder(folder);
    for (const { path, record } of draft.proposals) {
      const [section = '', key = ''] = path.split('.');
      expect(parse(`${section}:\n${writeEntry(key, record)}`)).toEqual({ [section]: { [key]: record } });
    }
  });
});

describe('the command', () => {
  test('writes a file that is no facts file, and shows the words in their sentence', async () => {
    await withFolder({ 'visit.md': VISIT }, async (folder) => {
      const text = await draftIntoFile(folder, { colour: false });
      expect(text).toContain('found: 1 document, 1 summit, 2 people');
      expect(text).toMatch(
        /Who said “Nobody had believed in it for a long time\.”\?.*\n {4}“Nobody had believed in it for a long time\.”/,
      );
      expect(readFileSync(join(folder, 'facts.draft.yaml'), 'utf8')).toContain('Nobody has read it yet');
      await expect(findDossiers([folder])).rejects.toThrow('no dossier');
    });
  });

  test.each(['facts.yaml', 'facts.draft.yaml'])('keeps a %s that somebody has begun', async (name) => {
    await withFolder({ 'visit.md': VISIT, [name]: 'title: mine\n' }, async (folder) => {
      await draftIntoFile(folder, { colour: false });
      expect(readFileSync(join(folder, name), 'utf8')).toMatch(
        name === 'facts.yaml' ? /^title: mine\n$/ : /^title: mine\n/,
      );
      expect(readFileSync(join(folder, 'facts.draft.yaml'), 'utf8')).toContain('documents:');
    });
  });
});

describe('folders that cannot be drafted', () => {
  test.each<[string, Record<string, string | Uint8Array>, RegExp]>([
    ['none', {}, /no document in this folder/],
    ['a picture', { 'a.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff, 0xfe]) }, /not valid UTF-8/],
    ['a NUL', { 'a.txt': 'text\0text' }, /holds a NUL character/],
    ['an empty file', { 'a.txt': ' \n' }, /the file is empty/],
    ['50 MB', { 'a.txt': 'All is well. '.repeat(4_000_000) }, /bytes are more than the \d+ that a text file may have/],
    [
      'one document of a million characters',
      { 'a.txt': 'All is well. '.repeat(80_000) },
      /more than 500000 characters/,
    ],
    ['front matter without an end', { 'a.md': '---\ntitle: A\n\nText.' }, /the front matter has no end/],
  ])('%s', async (_what, files, message) => {
    await expect(withFolder(files, (folder) => draftFolder(folder))).rejects.toThrow(message);
  });

  test('a folder that is not there', async () => {
    await expect(draftFolder('/no/such/folder')).rejects.toThrow('no such folder, or it cannot be read');
  });
});

describe('folders with little to find', () => {
  test.each([
    ['no sentence', '1 2 3'],
    ['only a title', 'A visit to Oslo'],
    ['signs', '*** --- ***\n\n“ ” ( ) [ ]\n\n“““'],
    ['brackets and quotation marks that are never closed', `Text (${'('.repeat(2000)}“`.repeat(5)],
  ])('%s', async (_what, text) => {
    await withFolder({ 'a.txt': text }, async (folder) => {
      expect((await rowsOf(folder)).documents).toHaveLength(1);
    });
  });

  test('in other languages, only names, figures and quotation marks, which the summary says', async () => {
    const text =
      'Une visite\n\nLe président a rencontré les ministres à Oslo. Il a dit : « Nous sommes en retard, mais nous sommes là. »';
    await withFolder({ 'a.txt': text }, async (folder) => {
      const summary = await draftIntoFile(folder, { colour: false });
      expect(summary).toContain('In fr only names, figures and quotation marks were looked for.');
      expect(summary).toContain('1 document, 0 summits, 0 people, 0 organisations, 0 deals, 1 quote');
    });
  });
});

test('four times the text takes about four times as long', async () => {
  const time = async (times: number) => {
    const body = Array.from({ length: times }, () => VISIT.split('---\n')[2]).join('\n');
    return withFolder({ 'a.txt': `A visit\n\n${body}` }, async (folder) => {
      const start = performance.now();
      await draftFolder(folder);
      return performance.now() - start;
    });
  };
  await time(5);
  const [short, long] = [await time(25), await time(100)];
  expect(long / short).toBeLessThan(12);
});
