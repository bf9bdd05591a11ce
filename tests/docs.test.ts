import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isInterfaceType, parse, validate as validateQuery } from 'graphql';
import { expect, test } from 'vitest';
import { bundledSeeds, readConfig } from '../src/config/environment.ts';
import { defaultLimits } from '../src/config/limits.ts';
import { schema } from '../src/graphql/schema.ts';
import { checkDossier } from '../src/loader/check/check-dossier.ts';
import { load } from '../src/loader/load.ts';
import { describeProblem } from '../src/loader/problems.ts';
import { readDossier } from '../src/loader/read/dossier-folders.ts';
import { ask, openTestDatabase } from './support/database.ts';
import { makeBlocks, withBlocks } from './support/docs/blocks.ts';
import { codeIn, readPage, readPages, sectionOf } from './support/docs/pages.ts';
import { projectFolder } from './support/server.ts';

const pages = readPages();
const readme = readPage('README.md');
const dossiers = readPage('docs/dossiers.md');

test('the README is short', () => {
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(8_000);
});

test('the query in the README has the answer in the README', async () => {
  const data = await ask(await openTestDatabase('loaded'), codeIn(readme, 'graphql'));
  expect({ data }).toEqual(JSON.parse(codeIn(readme, 'json')));
});

test('what is made from the code and the data is up to date: npm run docs', async () => {
  const connection = await openTestDatabase('migrated');
  await load(connection.db, [bundledSeeds]);
  const blocks = await makeBlocks(connection);
  for (const { path } of blocks) expect(readPage(path)).toBe(withBlocks(path, readPage(path), blocks));
}, 180_000);

test('the settings are the settings, with their defaults', () => {
  const section = sectionOf(readPage('docs/operating.md'), 'Settings');
  const told = [...section.matchAll(/^\| `([A-Z_]+)` +\| +(?:`([^`]*)`)?/gm)].map(([, name, value]) => [name, value]);
  const {
    host,
    port,
    workers,
    connections,
    drainSeconds,
    logLevel,
    database,
    persistedDocuments,
    cacheBytes,
    slowMs,
    switches,
    databaseWaitSeconds,
  } = readConfig({});
  expect(Object.fromEntries(told)).toEqual({
    PORT: String(port),
    HOST: host,
    WORKERS: String(workers),
    DATABASE_URL: undefined,
    DATABASE_OWNER_URL: undefined,
    DATABASE_REPLICA_URLS: undefined,
    DATABASE_WAIT_SECONDS: String(databaseWaitSeconds),
    DATABASE_CONNECTIONS: String(connections),
    DATA_DIR: 'folder' in database ? database.folder : '',
    SEEDS: undefined,
    DRAIN_SECONDS: String(drainSeconds),
    LOG_LEVEL: logLevel,
    CACHE_BYTES: String(cacheBytes),
    SLOW_MS: String(slowMs),
    METRICS: String(switches.metrics),
    GRAPHIQL: String(switches.graphiql),
    INTROSPECTION: String(switches.introspection),
    PERSISTED_DOCUMENTS: undefined,
    PERSISTED_DOCUMENTS_ONLY: String(persistedDocuments?.only ?? false),
  });
});

test('the limits are the limits, with their defaults', () => {
  const section = sectionOf(readPage('docs/api.md'), 'Limits');
  const told = [...section.matchAll(/^\| `(LIMIT_[A-Z_]+)` +\| +([\d,]+) /gm)].map(([, name, value]) => [name, value]);
  const limits = Object.entries(defaultLimits).map(([name, value]) => [
    `LIMIT_${name.replace(/[A-Z]/g, '_$&').toUpperCase()}`,
    value.toLocaleString('en'),
  ]);
  expect(Object.fromEntries(told)).toEqual(Object.fromEntries(limits));
});

test('the lines of a facts file are lines of the first dossier', () => {
  const facts = readFileSync(join(projectFolder, 'seeds/beijing-2022/facts.yaml'), 'utf8');
  const lines = codeIn(dossiers, 'yaml')
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''))
    .filter(Boolean);
  for (const line of lines) expect(facts).toContain(`${line}\n`);
});

test('the problem of a dossier is told as the page has it', async () => {
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
  const api = readPage('docs/api.md');
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
