import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { ask, sharedTestDatabase } from '../support/database.ts';
import { projectFolder } from '../support/server.ts';

const read = (file: string) => readFile(join(projectFolder, file), 'utf8');

test('CITATION.cff cites this version under its licence, with what CFF 1.2.0 demands', async () => {
  const citation = parse(await read('CITATION.cff'));
  const { version, license } = JSON.parse(await read('package.json'));
  expect(citation).toMatchObject({ version, license, 'cff-version': '1.2.0' });
  for (const key of ['message', 'title']) expect(citation[key]).toEqual(expect.stringMatching(/\S/));
  expect(citation.authors).toEqual([{ name: 'The Summitgraph contributors' }]);
});

test('the data set is cited by the same authors and title, and by its version', async () => {
  const { authors, title } = parse(await read('CITATION.cff'));
  const { dataset } = await ask<{ dataset: { citation: string; version: string } }>(
    await sharedTestDatabase(),
    '{ dataset { citation version } }',
  );
  expect(dataset.citation).toBe(`${authors[0].name}: ${title} data set, version ${dataset.version.slice(0, 12)}.`);
});
