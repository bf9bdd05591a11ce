import { describe, expect, test } from 'vitest';
import { openingsIn } from '../../src/drafter/find/openings.ts';
import { publisherOf } from '../../src/drafter/find/publishers.ts';
import { languageOf } from '../../src/drafter/text/language.ts';
import { paragraphsOf, sentencesOf } from '../../src/drafter/text/sentences.ts';

test('sentences end neither at abbreviations nor before the words that say who spoke', () => {
  const text = 'Mr. Bell met U.S. officials at 3 p.m. on No. 4 Road. “It is late.” Berg told them so. It rained.';
  const sentences = sentencesOf(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
  expect(sentences).toEqual([
    'Mr. Bell met U.S. officials at 3 p.m. on No. 4 Road.',
    '“It is late.” Berg told them so.',
    'It rained.',
  ]);
});

test('lines of a typescript are one paragraph', () => {
  const line = 'two sides held talks about the river and about the fish in it, which the';
  const text = `The ${Array.from({ length: 12 }, () => line).join('\n')}\n\nThey parted.`;
  expect(paragraphsOf(text)).toHaveLength(2);
});

describe('the documents of a file', () => {
  test('one, whose title is the first line', () => {
    expect(openingsIn('A visit\n\nThey met.', 0, undefined)).toMatchObject([{ title: 'A visit', isOnly: true }]);
  });

  test('one, whose title the front matter gives', () => {
    expect(openingsIn('They met.\n\nThey left.', 0, 'A visit')).toMatchObject([{ title: undefined, isOnly: true }]);
  });

  test('several, where titles are repeated or run into the text', () => {
    const corpus = [
      'All of it at once',
      'A visit to Oslo',
      'A visit to Oslo The president came on Monday and left again.',
      'Talks on the river The talks were about the river and went on for long.',
      'Grain for all',
      'Grain for all Nobody knows how much grain there is.',
    ].join('\n\n');
    const found = openingsIn(corpus, 0, undefined);
    expect(found.map(({ title, isHeadline }) => [title, isHeadline])).toEqual([
      [undefined, true],
      [undefined, false],
      ['Talks on the river', false],
      [undefined, false],
    ]);
  });
});

test.each([
  ['Prime Minister of Australia', undefined, 'AU', true],
  ['The White House', undefined, 'US', true],
  ['en.kremlin.ru', undefined, 'RU', true],
  ['Press office', 'https://news.gov.uk/1', 'GB', true],
  ['Wikinews', 'https://en.wikinews.org/wiki/1', undefined, false],
])('the country of %s', (name, url, country, isGovernment) => {
  expect(publisherOf(name, url)).toEqual({ country, isGovernment });
});

test.each([
  ['en', 'The ministers of the two countries met in the morning and said that it was good.'],
  [
    'fr',
    'Les ministres des deux pays se sont rencontrés dans la matinée et ont dit que c’était une bonne chose pour la paix.',
  ],
  [
    'de',
    'Die Minister der beiden Länder haben sich am Morgen getroffen und gesagt, dass es gut ist und nicht zu spät.',
  ],
  ['ru', 'Министры двух стран встретились утром.'],
  ['zh', '两国部长上午举行了会谈。'],
  ['en', 'Oslo'],
])('a text in %s', (language, text) => {
  expect(languageOf(text)).toBe(language);
});
