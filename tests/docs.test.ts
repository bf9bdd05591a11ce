import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { readExamples } from '../src/server/examples.ts';
import { ask, openTestDatabase } from './support/database.ts';
import { withExamples } from './support/readme-examples.ts';
import { projectFolder } from './support/server.ts';

const readme = readFileSync(join(projectFolder, 'README.md'), 'utf8');

test('the query in the README has the answer in the README', async () => {
  const [query, answer] = [block('graphql'), block('json')];
  expect({ data: await ask(await openTestDatabase('loaded'), query) }).toEqual(JSON.parse(answer));
});

test('the example queries in the README are those of the server', async () => {
  const examples = await readExamples();
  expect(withExamples(readme, examples)).toBe(readme);
  for (const { query } of examples) expect(readme).toContain(`\n\n\`\`\`graphql\n${query}\`\`\`\n`);
});

test('the settings in the README are the settings, with their defaults', () => {
  const [, section = ''] = /^## Settings\n([\s\S]*?)\n## /m.exec(readme) ?? [];
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
    SLOW_MS: String(slowMs),
    METRICS: String(switches.metrics),
    GRAPHIQL: String(switches.graphiql),
    INTROSPECTION: String(switches.introspection),
    PERSISTED_DOCUMENTS: undefined,
    PERSISTED_DOCUMENTS_ONLY: String(persistedDocuments?.only ?? false),
  });
});

test('the lines of the facts file in the README are lines of the facts file', () => {
  const facts = readFileSync(join(projectFolder, 'seeds/beijing-2022/facts.yaml'), 'utf8');
  const lines = block('yaml')
    .split('\n')
    .map((line) => line.replace(/\s+#.*/, ''))
    .filter(Boolean);
  for (const line of lines) expect(facts).toContain(`${line}\n`);
});

test('each npm command in the README is a script', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  const commands = [...readme.matchAll(/npm (?:run (?:-s )?)?(start|test|[a-z]+)(?= |`|\n| --)/g)].map(
    ([, name]) => name,
  );
  expect(
    commands
      .filter((name) => !['ci', 'install', 'run'].includes(name as string))
      .every((name) => name && name in scripts),
  ).toBe(true);
});

function block(language: string): string {
  const found = new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1];
  if (!found) throw new Error(`no ${language} block in the README`);
  return found;
}
