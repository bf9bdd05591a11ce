import { readFile } from 'node:fs/promises';
import {
  buildClientSchema,
  buildSchema,
  introspectionFromSchema,
  lexicographicSortSchema,
  printSchema,
  validateSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';

const text = await readFile(new URL('../../src/graphql/schema.graphql', import.meta.url), 'utf8');
const printed = (some: typeof schema) => `${printSchema(lexicographicSortSchema(some))}\n`;

test('the printed schema is a valid schema, and is printed again as it is', () => {
  const built = buildSchema(text);
  expect(validateSchema(built)).toEqual([]);
  expect(printed(built)).toBe(text);
});

test('what tools make of the introspection is the schema, however often they make it', () => {
  const options = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, oneOf: true };
  const first = introspectionFromSchema(lexicographicSortSchema(schema), options);
  const rebuilt = buildClientSchema(first);
  expect(printed(rebuilt)).toBe(text);
  expect(introspectionFromSchema(rebuilt, options)).toEqual(first);
});
