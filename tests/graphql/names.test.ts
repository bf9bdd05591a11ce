import { beforeAll, describe, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { variedRows } from './support/varied.ts';

const database = await openTestDatabase('migrated');
beforeAll(() => variedRows().write(database.db));

async function named(list: 'people' | 'countries', text: string): Promise<string[]> {
  const key = list === 'people' ? 'slug' : 'code';
  const { found } = await ask<{ found: { totalCount: number; nodes: { key: string }[] } }>(
    database,
    `query ($text: String) { found: ${list}(text: $text) { totalCount nodes { key: ${key} } } }`,
    { text },
  );
  expect(found.totalCount).toBe(found.nodes.length);
  return found.nodes.map((node) => node.key).sort();
}

describe('people(text:)', () => {
  test.each([
    ['the whole name', 'Bob Back\\slash', ['bob']],
    ['a part of it', 'o', ['ann', 'bob', 'cleo']],
    ['another case', 'CLÉO', ['cleo']],
    ['no accents', 'cleo angstrom', ['cleo']],
    ['accents that the name does not have', 'Bób', ['bob']],
    ['another kind of apostrophe', "o'hara", ['ann']],
    ['an alias', 'senora', ['ann']],
    ['white space around it', '  ann  ', ['ann']],
    ['nothing', '', ['ann', 'bob', 'cleo']],
    ['blanks', '  ', ['ann', 'bob', 'cleo']],
    ['another name', 'dora', []],
    ['a letter that is wrong', 'Ongstrom', ['cleo']],
    ['a letter too few, which is too short to be like one', 'Bb', []],
  ])('finds by %s', async (_how, text, expected) => {
    expect(await named('people', text)).toEqual(expected);
  });

  test.each([
    ['%', ['ann']],
    ['100%', ['ann']],
    ['o_h', ['ann']],
    ['a_n', []],
    ['b%b', []],
    ['\\', ['bob']],
    ['k\\s', ['bob']],
    ['\\%', []],
    ['\\\\', []],
  ])('takes wild cards for what they are: %s', async (text, expected) => {
    expect(await named('people', text)).toEqual(expected);
  });

  test('gives a person once, however many names match', async () => {
    expect(await named('people', 'ara')).toEqual(['ann']);
  });
});

describe('countries(text:)', () => {
  test.each([
    ['fran', ['FR']],
    ['RUSSIA', ['RU']],
    ['a', ['CA', 'FR', 'RU']],
    ['_', []],
    ['%', []],
    ['', ['CA', 'FR', 'RU']],
    ['atlantis', []],
  ])('%j', async (text, expected) => {
    expect(await named('countries', text)).toEqual(expected);
  });
});
