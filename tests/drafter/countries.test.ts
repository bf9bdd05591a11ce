import { describe, expect, test } from 'vitest';
import { findings } from './support/findings.ts';

const GOVERNMENT = { isGovernment: true, publisherCountry: 'PE' };

function countriesIn(text: string, known: Parameters<typeof findings>[1] = {}) {
  return Object.fromEntries(findings(text, known).people.map(({ name, country }) => [name, country?.code]));
}

describe('the country that people act for', () => {
  test.each([
    [
      'the side that takes part',
      'Participating for Norway were Foreign Minister Ola Berg and Ann Vik, Special Coordinator for Water.',
      { 'Ola Berg': 'NO', 'Ann Vik': 'NO' },
    ],
    ['a delegation', 'The Omani delegation included the Minister of Transport, Ali Saleh.', { 'Ali Saleh': 'OM' }],
    [
      'a side in one of two clauses',
      'The talks were attended by Rosa Paz, Minister of Health. On the Kenyan side they were attended by Mary Otieno, Minister of Roads.',
      { 'Rosa Paz': 'PE', 'Mary Otieno': 'KE' },
    ],
    ['the side before a colon', 'From the Ghanaian side: Dr. Ann Bell, Minister of Health', { 'Ann Bell': 'GH' }],
    [
      'an office that several share',
      'Around the table were the Presidents of Chile, Ana Lopes, of the Gambia, Musa Jallow, and of Ghana, Ann Bell.',
      { 'Ana Lopes': 'CL', 'Musa Jallow': 'GM', 'Ann Bell': 'GH' },
    ],
    [
      'as many countries as names',
      'He met his Greek, Maltese and French counterparts, Nikos Pappas, Joe Borg and Luc Morel, in Oslo.',
      { 'Nikos Pappas': 'GR', 'Joe Borg': 'MT', 'Luc Morel': 'FR' },
    ],
    [
      'kin and aides',
      'President Ann Bell of Ghana and her husband Kofi Bell arrived.',
      { 'Ann Bell': 'GH', 'Kofi Bell': 'GH' },
    ],
    [
      'company',
      'Prime Minister Ola Berg of Norway, who was accompanied by the First Lady, Ida Berg, left.',
      { 'Ola Berg': 'NO', 'Ida Berg': 'NO' },
    ],
    [
      'whom somebody represents',
      'Hon. Sara Cole, Minister of Trade, representing H.E. Ann Bell, President of Ghana, spoke.',
      { 'Sara Cole': 'GH', 'Ann Bell': 'GH' },
    ],
    ['a city of its mayor', 'Rosa Paz, mayor of Oslo, spoke.', { 'Rosa Paz': 'NO' }],
    ['the government that publishes', 'The President of the Republic, Rosa Paz, spoke.', { 'Rosa Paz': 'PE' }],
  ])('%s', (_what, text, expected) => {
    expect(countriesIn(text, GOVERNMENT)).toEqual(expected);
  });

  test.each([
    ['a company has a president too', 'It will grow, according to its president, Ann Bell.'],
    ['one whom others call on', 'The minister called on Prime Minister Ann Bell.'],
    ['a counterpart', 'Foreign Minister Rosa Paz of Peru and her counterpart Ann Bell spoke.'],
  ])('is left open: %s', (_what, text) => {
    expect(countriesIn(text, GOVERNMENT)['Ann Bell']).toBeUndefined();
  });

  test('of two who may hold an office, the second is not the publisher’s', () => {
    const found = countriesIn('President Rosa Paz spoke. President Ann Bell replied.', GOVERNMENT);
    expect(found).toEqual({ 'Rosa Paz': 'PE', 'Ann Bell': undefined });
  });
});
