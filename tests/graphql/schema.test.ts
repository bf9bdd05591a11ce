import { readFile } from 'node:fs/promises';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  printSchema,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

test('schema.graphql is the schema, printed and sorted', async () => {
  const checkedIn = await readFile(new URL('../../src/graphql/schema.graphql', import.meta.url), 'utf8');
  const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;
  expect(checkedIn, 'src/graphql/schema.graphql is not up to date: run `npm run schema`').toBe(printed);
});

describe.each(types.map((type) => [type.name, type] as const))('%s', (_name, type) => {
  test('is described, and so is everything in it', () => {
    const described = partsOf(type);
    expect(described.length).toBeGreaterThan(0);
    expect(described.filter(([, description]) => !isSentence(description)).map(([name]) => name)).toEqual([]);
  });
});

test('every scalar of ours says which standard it follows', () => {
  const scalars = types.filter(isScalarType);
  expect(scalars.map(({ name }) => name).sort()).toEqual([
    'CountryCode',
    'CurrencyCode',
    'Date',
    'DateTime',
    'Decimal',
    'Duration',
    'EDTF',
  ]);
  for (const { name, specifiedByURL } of scalars) expect(specifiedByURL, name).toMatch(/^https:\/\//);
});

test('nothing can be changed or subscribed to', () => {
  expect(schema.getMutationType()).toBeUndefined();
  expect(schema.getSubscriptionType()).toBeUndefined();
});

test('every list can be cut from both ends', () => {
  const objects = types.filter(isObjectType);
  const lists = objects.flatMap((object) =>
    Object.values(object.getFields())
      .filter(({ type }) => /Connection!$/.test(String(type)))
      .map((field) => [`${object.name}.${field.name}`, field.args.map(({ name }) => name)] as const),
  );
  expect(lists.length).toBeGreaterThan(10);
  // What fits worse and worse has no end to be read from.
  for (const [name, args] of lists.filter(([field]) => field !== 'Query.search'))
    expect(args, name).toEqual(expect.arrayContaining(['first', 'after', 'last', 'before']));
});

/** The parts of a type that clients read of, by their names, with their descriptions. */
function partsOf(type: GraphQLNamedType): [string, string | null | undefined][] {
  const itself: [string, string | null | undefined] = [type.name, type.description];
  if (isEnumType(type)) return [itself, ...type.getValues().map(partOf(type.name))];
  if (isInputObjectType(type)) return [itself, ...Object.values(type.getFields()).map(partOf(type.name))];
  if (!isObjectType(type) && !isInterfaceType(type)) return [itself];
  const fields = Object.values(type.getFields());
  return [
    itself,
    ...fields.map(partOf(type.name)),
    ...fields.flatMap((field) => field.args.map(partOf(`${type.name}.${field.name}`))),
  ];
}

function partOf(owner: string) {
  return ({
    name,
    description,
  }: {
    name: string;
    description?: string | null | undefined;
  }): [string, string | null | undefined] => [`${owner}.${name}`, description];
}

function isSentence(description: string | null | undefined): boolean {
  return /^\S.*[.!?]$/s.test(description ?? '') && (description ?? '').length >= 5;
}
