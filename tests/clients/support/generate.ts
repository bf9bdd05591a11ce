import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { gqlPluckFromCodeString } from '@graphql-tools/graphql-tag-pluck';
import { buildSchema, introspectionFromSchema, parse } from 'graphql';
import { writeExplorerOperations } from './explorer-operations.ts';
import { scalars, schemaFile } from './schema.ts';

const clients = join(import.meta.dirname, '..');

/** Where what the generators write is kept; tests compare it with what they would write now. */
export const generated = join(clients, 'generated');

/** The files whose documents graphql-codegen finds. */
const codegenSources = ['apollo.test.ts', 'codegen.test.ts'].map((file) => join(clients, file));

/**
 * What `graphql-codegen` does with this in its configuration:
 *
 *     generates: { './codegen/': { preset: 'client', presetConfig, config } }
 *
 * Its command line wants Node 22.13, so its parts are called here.
 */
export async function runCodegen(folder: string): Promise<void> {
  const schema = parse(await readFile(schemaFile, 'utf8'));
  const documents = (await Promise.all(codegenSources.map(documentsOf))).flat();
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: `${folder}/`,
    presetConfig: { persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' } },
    config: { scalars, strictScalars: true, useTypeImports: true, importExtension: '.ts' },
    schema,
    documents,
    plugins: [],
    pluginMap: {},
  });
  await mkdir(folder, { recursive: true });
  // All at once: one of them waits for what another finds.
  await Promise.all(sections.map(async (section) => writeFile(section.filename, await codegen(section))));
}

async function documentsOf(location: string) {
  const sources = await gqlPluckFromCodeString(location, await readFile(location, 'utf8'), { skipIndent: true });
  return sources.map((source) => ({ location, document: parse(source), rawSDL: source.body }));
}

/** What `gql.tada generate-output` writes. That command asks the API of TypeScript 5 and 6, which 7 does not have. */
export async function runGqlTada(folder: string): Promise<void> {
  const introspection = introspectionFromSchema(buildSchema(await readFile(schemaFile, 'utf8')));
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'introspection.d.ts'),
    outputIntrospectionFile(minifyIntrospection(introspection), { fileType: '.d.ts', shouldPreprocess: true }),
  );
}

/**
 * What `relay-compiler` makes of the folder `relay`, written to another; with `persistTo`, the queries too, by their hash.
 * It runs on a copy, since it would add what it writes to the git index.
 */
export async function runRelayCompiler(folder: string, persistTo?: string): Promise<void> {
  const work = await mkdtemp(join(tmpdir(), 'summitgraph-relay-'));
  await cp(join(clients, 'relay'), work, { recursive: true });
  await cp(schemaFile, join(work, 'schema.graphql'));
  await mkdir(join(work, 'artefacts'));
  await writeFile(join(work, 'persisted.json'), '{}');
  const config = JSON.parse(await readFile(join(work, 'relay.config.json'), 'utf8'));
  const persistConfig = persistTo && { file: './persisted.json', algorithm: 'SHA256' };
  const own = { ...config, schema: './schema.graphql', artifactDirectory: './artefacts', persistConfig };
  await writeFile(join(work, 'relay.config.json'), JSON.stringify(own));
  const compiler = createRequire(import.meta.url).resolve('relay-compiler/cli.js');
  // It takes the paths in its configuration from the folder where it runs.
  await promisify(execFile)(process.execPath, [compiler, 'relay.config.json', '--noWatchman'], { cwd: work });
  await cp(join(work, 'artefacts'), folder, { recursive: true });
  if (persistTo) await cp(join(work, 'persisted.json'), persistTo);
  await rm(work, { recursive: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await rm(generated, { recursive: true, force: true });
  await runCodegen(join(generated, 'codegen'));
  await runGqlTada(join(generated, 'gql-tada'));
  await runRelayCompiler(join(generated, 'relay'));
  await writeExplorerOperations();
}
