import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../src/config/environment.ts';
import { readPersistedDocuments } from '../../src/server/plugins/use-persisted-documents.ts';
import { ownDatabase, temporaryFolder } from '../server/support/own-database.ts';
import { addressOf, post, runProgram, startProgram } from '../support/server.ts';
import { runRelayCompiler } from './support/generate.ts';

const folder = await temporaryFolder();
const settings = await ownDatabase();

describe('the settings', () => {
  test('are a file, and whether nothing else is answered', () => {
    expect(readConfig({ PERSISTED_DOCUMENTS: 'file.json' }).persistedDocuments).toEqual({
      file: 'file.json',
      only: false,
    });
    const only = readConfig({ PERSISTED_DOCUMENTS: 'file.json', PERSISTED_DOCUMENTS_ONLY: 'true' });
    expect(only.persistedDocuments).toEqual({ file: 'file.json', only: true });
    expect(readConfig({ PERSISTED_DOCUMENTS_ONLY: 'false' }).persistedDocuments).toBeUndefined();
  });

  test.each([
    ['PERSISTED_DOCUMENTS', { PERSISTED_DOCUMENTS: '' }],
    ['PERSISTED_DOCUMENTS_ONLY', { PERSISTED_DOCUMENTS: 'file.json', PERSISTED_DOCUMENTS_ONLY: 'yes' }],
    // Such a server would answer nothing at all.
    ['PERSISTED_DOCUMENTS_ONLY', { PERSISTED_DOCUMENTS_ONLY: 'true' }],
  ])('%s is refused in %j', (name, variables) => {
    expect(() => readConfig(variables)).toThrow(ConfigError);
    expect(() => readConfig({ ...variables, PORT: 'x' })).toThrow(
      new RegExp(`^(?=[^]*^PORT: )[^]*^${name}: expected `, 'm'),
    );
  });
});

test.each([
  ['is not there', undefined, /ENOENT/],
  ['is no JSON', '{', /is not valid JSON/],
  ['is a list', '[]', /not a JSON object/],
  ['is null', 'null', /not a JSON object/],
  ['holds other things than text', '{"a":{}}', /"a" is not a string/],
])('a file that %s is refused by its name', async (what, text, pattern) => {
  const file = join(folder, `${what}.json`);
  if (text !== undefined) await writeFile(file, text);
  await expect(readPersistedDocuments(file)).rejects.toThrow(pattern);
  await expect(readPersistedDocuments(file)).rejects.toThrow(file);
});

test('a file that cannot be used stops the start', async () => {
  const { code, stdout, stderr } = await runProgram(['serve'], { ...settings, PERSISTED_DOCUMENTS: 'nonesuch.json' });
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^PERSISTED_DOCUMENTS: .*nonesuch\.json.*\n$/);
});

test('a server that is started with what relay-compiler wrote answers its documents', async () => {
  const file = join(folder, 'persisted.json');
  await runRelayCompiler(join(folder, 'artefacts'), file);
  const documents = await readPersistedDocuments(file);
  expect([...documents.values()].join()).toMatch(/query summitQuotesNextPageQuery/);
  const [documentId] = [...documents].find(([, text]) => text.startsWith('query summitQuotesQuery')) ?? [];
  const run = startProgram(['serve'], { ...settings, PERSISTED_DOCUMENTS: file, PERSISTED_DOCUMENTS_ONLY: 'true' });
  const url = await addressOf(run);
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentId, variables: { slug: 'nonesuch' } }),
  });
  expect(await response.json()).toEqual({ data: { summit: null } });
  expect((await post(url, '{ __typename }')).body.errors[0].extensions.code).toBe('PERSISTED_QUERY_ONLY');
});
