import { expect, test } from 'vitest';
import { parseOrdinal } from '../../src/words/numbers/ordinal.ts';

test.each([
  ['XXIV', 24],
  ['24th', 24],
  ['the 24th', 24],
  ['twenty-fourth', 24],
  ['Twenty Fourth', 24],
  ['22nd', 22],
  ['1st', 1],
  ['11th', 11],
  ['112th', 112],
  ['1,000th', 1000],
  ['I', 1],
  ['IX', 9],
  ['XL', 40],
  ['MCMXCIX', 1999],
  ['first', 1],
  ['Second', 2],
  ['fifth', 5],
  ['twelfth', 12],
  ['twentieth', 20],
  ['hundredth', 100],
  ['one hundred and first', 101],
])('%j is %i', (words, value) => {
  expect(parseOrdinal(words)).toBe(value);
});

test.each([
  ['IIII'],
  ['VX'],
  ['Xi'],
  ['xxiv'],
  ['22th'],
  ['11st'],
  ['0th'],
  ['24'],
  ['twenty-four'],
  ['zeroth'],
  ['month'],
  ['fourteen and fifth'],
  ['XXIV Olympic Winter Games'],
  [''],
])('%j is no ordinal', (words) => {
  expect(parseOrdinal(words)).toBeNull();
});
