import { describe, expect, test } from 'vitest';
import { ask, sharedTestDatabase } from '../support/database.ts';
import { searching } from './support/searching.ts';

const database = await sharedTestDatabase();
const { search, slugs } = searching(database);

describe('names', () => {
  test.each([
    ['misspelt at the end', 'Xi Jinpin', 'xi-jinping'],
    ['misspelt inside', 'Putyn', 'vladimir-putin'],
    ['in another transliteration', 'Wladimir Putin', 'vladimir-putin'],
    ['in capitals', 'VLADIMIR PUTIN', 'vladimir-putin'],
  ])('are found %s', async (_how, query, slug) => {
    const [first] = (await search(query)).edges;
    expect(first?.node).toMatchObject({ __typename: 'Person', slug });
  });

  test('that are spelt right come before those that are not', async () => {
    const [right] = (await search('Vladimir Putin', { types: ['PERSON'] })).edges;
    const [wrong] = (await search('Vladmir Puttin', { types: ['PERSON'] })).edges;
    expect(right?.score).toBe(1);
    expect(wrong?.score).toBeLessThan(1);
    expect(right?.snippet).toBe('**Vladimir Putin**');
  });

  test.each([
    ['Cyrillic', 'Путин', 'vladimir-putin'],
    ['Cyrillic, misspelt', 'Владимер Путен', 'vladimir-putin'],
    ['Chinese', '习近平', 'xi-jinping'],
    ['traditional characters', '習近平', 'xi-jinping'],
    ['Chinese, the family name', '普京', 'vladimir-putin'],
    ['French', 'Poutine', 'vladimir-putin'],
    ['Arabic', 'بوتين', 'vladimir-putin'],
    ['invisible characters', 'Pu\u00adt\u200bin', 'vladimir-putin'],
  ])('are found in another language or script: %s', async (_what, query, slug) => {
    const [first] = (await search(query)).edges;
    expect(first?.node).toMatchObject({ __typename: 'Person', slug });
    const { people } = await ask<{ people: { nodes: { slug: string }[] } }>(
      database,
      'query ($text: String) { people(text: $text) { nodes { slug } } }',
      { text: query },
    );
    expect(people.nodes.map((person) => person.slug)).toContain(slug);
  });

  test('in other languages are no forms that documents have', async () => {
    const { person } = await ask<{ person: { aliases: string[] } }>(
      database,
      '{ person(slug: "vladimir-putin") { aliases } }',
    );
    expect(person.aliases).toEqual(['Putin', 'Vladimir V. Putin', 'President of Russia']);
  });

  test('show the form that was found', async () => {
    const [first] = (await search('Путин', { types: ['PERSON'] })).edges;
    expect(first?.snippet).toBe('**Владимир Путин**');
  });

  test.each(['and', 'of', 'the', 'the of and', 'in the', 'Pre', 'Vl'])(
    'are not found by a common word or by their beginning: %s',
    async (query) => {
      expect(await slugs(query, { types: ['PERSON', 'ORGANIZATION'] })).toEqual([]);
    },
  );

  test('of two letters are found as whole words, beside others', async () => {
    const people = { types: ['PERSON'] };
    expect(await slugs('xi', people)).toEqual(['xi-jinping']);
    expect((await slugs('xi putin', people)).sort()).toEqual(['vladimir-putin', 'xi-jinping']);
  });

  test.each([
    ['-xi', []],
    ['xi -xi', []],
    ['putin -vladimir', []],
    ['xi putin -jinping', ['vladimir-putin']],
    ['xi or putin -vladimir', ['xi-jinping']],
    ['Putyn -xi', ['vladimir-putin']],
    ['Putyn -путин', []],
    ['putin -the', ['vladimir-putin']],
  ])('with a word that is left out are left out: %s', async (query, expected) => {
    expect(await slugs(query, { types: ['PERSON'] })).toEqual(expected);
  });

  test('that are like no name find nobody', async () => {
    expect(await slugs('Zzyzx', { types: ['PERSON'] })).toEqual([]);
  });
});
