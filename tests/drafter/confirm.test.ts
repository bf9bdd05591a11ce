import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { acceptRecords, confirmOneByOne, rejectRecords } from '../../src/cli/confirm.ts';
import { draftIntoFile } from '../../src/drafter/command.ts';
import { check } from '../../src/loader/load.ts';

const STORY = `Leaders of France and Japan sign hydrogen accord

PARIS, March 4, 2024 -- French President Claude Moreau and Japanese Prime Minister Kenji Sato met in Paris on March 4, 2024. They signed an agreement on hydrogen worth 2 billion euros. “We will build the first plant in Lyon,” Moreau said.
`;

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function drafted() {
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph-confirm-'));
  folders.push(folder);
  await writeFile(join(folder, 'story.txt'), STORY);
  await draftIntoFile(folder, { colour: false });
  const read = (name: string) => readFile(join(folder, name), 'utf8').catch(() => null);
  return { folder, draft: () => read('facts.draft.yaml'), facts: () => read('facts.yaml') };
}

/** Answers the questions of a terminal one after the other, and returns all that was printed. */
async function answer(folder: string, answers: string[], editor?: string): Promise<string> {
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = Object.assign(new PassThrough(), { isTTY: true });
  const waiting = [...answers];
  let printed = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    if (!text.includes('(q)uit')) return;
    const next = waiting.shift();
    if (next === undefined) input.end();
    else input.write(`${next}\n`);
  });
  await confirmOneByOne(folder, { input, output, editor, colour: false });
  return printed;
}

const SUMMIT = '2024-03-04-paris-moreau-sato';
const DEAL = 'agreement-on-hydrogen-worth-2-billion-euros';

describe('one by one, on a terminal', () => {
  test('each record is shown with its words in their sentence, accepted or taken out, and saved at once', async () => {
    const { folder, draft, facts } = await drafted();
    const printed = await answer(folder, ['y', 'n', 'q']);
    expect(printed).toContain(`summits.${SUMMIT}: `);
    expect(printed).toContain('story: They signed an agreement on hydrogen worth 2 billion euros.');
    expect(printed).toMatch(/accept\? \d+ records left \(y\)es \(n\)o \(e\)dit \(s\)kip \(a\)ll the rest \(q\)uit/);
    expect(printed).toContain('to confirm under review: ');
    expect(printed).toContain(`taken out: deals.${DEAL}`);
    expect(await facts()).toMatch(new RegExp(`^ {2}${SUMMIT}:\n {4}origin: PROGRAM$`, 'm'));
    expect(await facts()).not.toContain(DEAL);
    expect(await draft()).toContain(`  deals.${DEAL},\n`);
    expect((await check([folder])).toReview).toBeGreaterThan(0);
  });

  test('all the rest, after some were left for later', async () => {
    const { folder } = await drafted();
    const printed = await answer(folder, ['s', 'a']);
    expect(printed).toContain('1 record left for later');
    expect((await check([folder])).toReview).toBe(0);
    expect(await answer(folder, ['a'])).toContain('Nothing is left to confirm.');
    expect((await check([folder])).counts).toMatchObject({ summits: 1, deals: 1 });
  });

  test('an editor corrects a record; what does not pass the check is refused, and asked again', async () => {
    const { folder, draft } = await drafted();
    const script = join(folder, 'editor.sh');
    const editing = async (sed: string) => {
      await writeFile(script, `#!/bin/sh\nsed -i.bak '${sed}' "$1"\n`);
      await chmod(script, 0o755);
    };
    await editing('s/value: BILATERAL/value: SIDELINES/');
    const before = await draft();
    await answer(folder, ['e', 'q'], script);
    // Only the line that was corrected: its passage is written out.
    const after = before?.replace(/value: BILATERAL(.*)\*met\]/, 'value: SIDELINES$1{ in: story, words: met }]');
    expect(await draft()).toBe(after);
    await editing('s/words: in Paris/words: in Rome/');
    expect(await answer(folder, ['e', 'q'], script)).toContain('not in the document: "in Rome"');
    expect(await draft()).toBe(after);
    expect(await answer(folder, ['e', 'q'])).toContain('set EDITOR');
  });

  test('the end of the input is the end', async () => {
    const { folder, facts } = await drafted();
    await answer(folder, []);
    expect(await facts()).toBeNull();
  });

  test('needs a terminal', async () => {
    const { folder } = await drafted();
    const streams = { input: new PassThrough(), output: new PassThrough() };
    await expect(confirmOneByOne(folder, { ...streams, colour: false })).rejects.toThrow(/--accept: say what/);
  });
});

test('sections and records are accepted and taken out without a terminal', async () => {
  const { folder, facts } = await drafted();
  expect(await acceptRecords(folder, ['people', `deals.${DEAL}`])).toMatch(
    /^1 record confirmed\n\d+ records that they need.*\nconfirmed, and waiting in the draft/,
  );
  expect(await rejectRecords(folder, ['quotes'])).toMatch(/^taken out: quotes\./);
  await acceptRecords(folder, ['all']);
  expect((await check([folder])).toReview).toBe(0);
  expect(await facts()).not.toMatch(/^(?:review|quotes):/m);
  await expect(acceptRecords(folder, ['qoutes'])).rejects.toThrow(/did you mean quotes\?/);
});
