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

test('the data set is cited by the same authors and title, by the year of its release and by its version', async () => {
  const { authors, title } = parse(await read('CITATION.cff'));
  const { dataset } = await ask<{ dataset: { citation: string; version: string; releasedOn: string; at: string } }>(
    await sharedTestDatabase(),
    '{ dataset { citation version releasedOn at: citation(address: "https://example.org/summits?country=FR") } }',
  );
  const facts = parse(await read('seeds/beijing-2022/facts.yaml'));
  expect(dataset.releasedOn).toBe(facts.released);
  const year = facts.released.slice(0, 4);
  const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(facts.released));
  const what = `${title} data set, version ${dataset.version.slice(0, 12)}, released ${day}.`;
  expect(dataset.citation).toBe(`${authors[0].name} (${year}): ${what}`);
  expect(dataset.at).toBe(`${dataset.citation} https://example.org/summits?country=FR`);
});
