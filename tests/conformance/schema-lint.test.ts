import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import graphqlPlugin from '@graphql-eslint/eslint-plugin';
import { ESLint, type Linter } from 'eslint';
import { expect, test } from 'vitest';
import { exceptions } from './lint-exceptions.ts';

const file = fileURLToPath(new URL('../../src/graphql/schema.graphql', import.meta.url));
const text = await readFile(file, 'utf8');

async function lint(schema: string): Promise<{ rule: string; says: string; line: number }[]> {
  const eslint = new ESLint({
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    // No file of configuration is looked for: all of it is here.
    overrideConfigFile: true,
    overrideConfig: {
      files: ['**/*.graphql'],
      plugins: { '@graphql-eslint': graphqlPlugin as unknown as NonNullable<Linter.Config['plugins']>[string] },
      languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema } } },
      rules: {
        ...(graphqlPlugin.configs['flat/schema-recommended'].rules as Linter.RulesRecord),
        ...(graphqlPlugin.configs['flat/schema-relay'].rules as Linter.RulesRecord),
      },
    },
  });
  const [result] = await eslint.lintText(schema, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message, line }) => ({
    rule: String(ruleId).replace('@graphql-eslint/', ''),
    says: message,
    line,
  }));
}

const found = await lint(text);
const isExcepted = (one: (typeof found)[number]) =>
  exceptions.some(({ rule, says }) => one.rule === rule && one.says.startsWith(says));

test('the schema is as graphql-eslint recommends, for Relay too, but for what is argued', () => {
  const others = found.filter((one) => !isExcepted(one));
  expect(others.map(({ rule, says, line }) => `schema.graphql:${line}: ${says} (${rule})`)).toEqual([]);
});

test('every exception is needed', () => {
  const needless = exceptions.filter(
    ({ rule, says }) => !found.some((one) => one.rule === rule && one.says.startsWith(says)),
  );
  expect(needless).toEqual([]);
});

test.each([
  ['naming-convention', /^ {2}settlementCurrency: CurrencyCode$/m, '  settlement_currency: CurrencyCode'],
  ['no-unreachable-types', /^type Query \{$/m, 'type Lost {\n  id: ID!\n}\n\ntype Query {'],
  ['relay-page-info', /^ {2}hasNextPage: Boolean!$/m, '  hasNextPage: Boolean'],
  ['relay-edge-types', /^ {2}node: Deal!$/m, '  node: [Deal!]!'],
])('%s is noticed', async (rule, pattern, replacement) => {
  const worse = text.replace(pattern, replacement);
  expect(worse).not.toBe(text);
  expect((await lint(worse)).filter((one) => !isExcepted(one)).map((one) => one.rule)).toContain(rule);
});
