import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInterfaceType, parse, validate as validateQuery } from 'graphql';
import { expect, test } from 'vitest';
import { bundledSeeds } from '../src/config/environment.ts';
import { schema } from '../src/graphql/schema.ts';
import { checkDossier } from '../src/loader/check/check-dossier.ts';
import { load } from '../src/loader/load.ts';
import { describeProblem } from '../src/loader/problems.ts';
import { readDossier } from '../src/loader/read/dossier-folders.ts';
import { ask, openTestDatabase, sharedTestDatabase } from './support/database.ts';
import { makeBlocks, withBlocks } from './support/docs/blocks.ts';
import { codeIn, readPage, readPages } from './support/docs/pages.ts';
import { projectFolder } from './support/server.ts';

const pages = readPages();
const readme = readPage('README.md');
const dossiers = readPage('docs/dossiers.md');

test('the README is short', () => {
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8_000);
});

test('the query in the README has the answer in the README', async () => {
  const data = await ask(await sharedTestDatabase(), codeIn(readme, 'graphql'));
  expect({ data }).toEqual(JSON.parse(codeIn(readme, 'json')));
});

test('what is made from the code and the data is up to date: npm run docs', async () => {
  const connection = await openTestDatabase('migrated');
  await load(connection.db, [bundledSeeds]);
  const blocks = await makeBlocks(connection);
  for (const { path } of blocks) expect(readPage(path)).toBe(withBlocks(path, readPage(path), blocks));
}, 180_000);

test('the lines of a facts file are lines of the first dossier', () => {
  const facts = readFileSync(join(projectFolder, 'seeds/beijing-2022/facts.yaml'), 'utf8');
  const lines = codeIn(dossiers, 'yaml')
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''))
    .filter(Boolean);
  for (const line of lines) expect(facts).toContain(`${line}\n`);
});

test('the problem of a dossier is reported as the page has it', async () => {
  const files = await readDossier(join(bundledSeeds, 'beijing-2022'));
  const [sound, broken] = ['words: a 30-year contract }', 'words: a thirty-year contract }'];
  expect(files.factsText.split(sound)).toHaveLength(2);
  const factsText = files.factsText.replace(sound, broken);
  const validated = checkDossier({ ...files, factsPath: 'seeds/beijing-2022/facts.yaml', factsText });
  const problems = 'problems' in validated ? validated.problems : [];
  expect(problems).toHaveLength(1);
  for (const problem of problems) expect(dossiers).toContain(`\`\`\`\n${describeProblem(problem)}\n\`\`\``);
});

test.each(pages)('each query in $path fits the schema', ({ text }) => {
  const queries = [...text.matchAll(/^```graphql\n([\s\S]*?)^```$/gm)].map(([, query]) => query as string);
  expect(queries.flatMap((query) => validateQuery(schema, parse(query)).map(({ message }) => message))).toEqual([]);
});

test('the types of the interfaces that Apollo Client is told are those of the schema', () => {
  // However the lines are broken.
  const api = readPage('docs/api.md')
    .replaceAll(/\[\s+'/g, "['")
    .replaceAll(/',\s+\]/g, "']")
    .replaceAll(/',\s+'/g, "', '");
  for (const type of Object.values(schema.getTypeMap()).filter(isInterfaceType)) {
    const names = schema.getPossibleTypes(type).map(({ name }) => `'${name}'`);
    expect(api).toContain(`      ${type.name}: [${names.sort().join(', ')}],\n`);
  }
});

test.each(pages)('each npm command in $path is a script', ({ text }) => {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const run = [...text.matchAll(/npm run (?:-s )?([a-z][a-z:-]*)/g)].map(([, name]) => name as string);
  expect(run.filter((name) => !(name in scripts))).toEqual([]);
});
