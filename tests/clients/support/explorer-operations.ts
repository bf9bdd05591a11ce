import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import { type DocumentNode, type FragmentDefinitionNode, parse, print, visit } from 'graphql';
import { scalars, schemaFile } from './schema.ts';

const explorer = join(import.meta.dirname, '../../../src/explorer');

/** Where the operations of the explorer are kept as code; a test compares it with what would be written now. */
export const operationsFile = join(explorer, 'operations.ts');

/** The operations of the explorer's pages with the types of their variables and answers, as one module. */
export async function explorerOperations(): Promise<string> {
  const files = (await readdir(explorer, { recursive: true })).filter((file) => file.endsWith('.graphql')).sort();
  const documents = await Promise.all(
    files.map(async (location) => ({ location, document: parse(await readFile(join(explorer, location), 'utf8')) })),
  );
  const types = await codegen({
    filename: operationsFile,
    schema: parse(await readFile(schemaFile, 'utf8')),
    documents,
    plugins: [{ operations: {} }],
    pluginMap: { operations: typescriptOperations },
    config: { scalars, strictScalars: true, useTypeImports: true },
  });
  return `// Written by npm run clients from the .graphql files of the pages.\n\n${textsOf(documents.map(({ document }) => document))}\n${types}`;
}

/** The text of each operation with the fragments that it uses, by name. */
function textsOf(documents: readonly DocumentNode[]): string {
  const definitions = documents.flatMap(({ definitions }) => definitions);
  const fragments = new Map(
    definitions
      .filter((one): one is FragmentDefinitionNode => one.kind === 'FragmentDefinition')
      .map((one) => [one.name.value, one]),
  );
  const entries = definitions.flatMap((one) => {
    if (one.kind !== 'OperationDefinition') return [];
    const used = new Set<string>();
    const collect = (node: typeof one | FragmentDefinitionNode): void => {
      visit(node, {
        FragmentSpread({ name }) {
          const fragment = fragments.get(name.value);
          if (used.has(name.value) || !fragment) return;
          used.add(name.value);
          collect(fragment);
        },
      });
    };
    collect(one);
    const text = [one, ...[...used].map((name) => fragments.get(name) as FragmentDefinitionNode)].map(print);
    return [`  ${one.name?.value}: \`${text.join('\n\n')}\n\`,`];
  });
  return `export const operations = {\n${entries.join('\n')}\n} as const;\n`;
}

export async function writeExplorerOperations(): Promise<void> {
  await writeFile(operationsFile, await explorerOperations());
}
