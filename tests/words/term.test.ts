import { expect, test } from 'vitest';
import { parseTermWords } from '../../src/words/terms/term.ts';

test.each([
  ['30-year', 'P30Y'],
  ['a 30-year contract to supply gas', 'P30Y'],
  ['Russia, China agree 30-year gas deal', 'P30Y'],
  ['for three decades', 'P30Y'],
  ['ten years', 'P10Y'],
  ['a five-year plan', 'P5Y'],
  ['18 months', 'P18M'],
  ['a year and a half', 'P18M'],
  ['two and a half years', 'P30M'],
  ['half a year', 'P6M'],
  ['a quarter of a century', 'P25Y'],
  ['for a year', 'P1Y'],
  ['a decade-long loan', 'P10Y'],
  ['25 years and 6 months', 'P25Y6M'],
  ['90 days', 'P90D'],
  ['a fortnight', 'P2W'],
  ['from 2019 to 2049', 'P30Y'],
  ['in 2019–2024', 'P5Y'],
  ['30 years, that is three decades', 'P30Y'],
  ['a 30-year contract, until 2049', 'P30Y'],
  ['10 years, renewable for five years', 'P10Y'],
])('%j is %s', (words, term) => {
  expect(parseTermWords(words)).toEqual({ term });
});

test.each([
  ['until 2049', '2024', 'P25Y'],
  ['until 2049', '2024-05-21', 'P25Y'],
  ['till the end of May 2049', '2024-05', 'P25Y'],
  ['until 31 December 2030', '2024-06', 'P6Y6M'],
  ['until 31 December 2030', '2024-06-01', 'P6Y6M30D'],
  ['until March 1, 2023', '2023-01-31', 'P1M1D'],
])('%j from %s is %s', (words, start, term) => {
  expect(parseTermWords(words, start)).toEqual({ term });
});

test.each([
  ['until 2049', 'NEEDS_START'],
  ['10 years or five years', 'INEXACT'],
  ['five years in Paris and ten years in Rome', 'SEVERAL'],
  ['every five years', 'NONE'],
  ['three years ago', 'NONE'],
  ['over the past 30 years', 'NONE'],
  ['$5 billion a year', 'NONE'],
  ['10 bcm per year', 'NONE'],
  ['several years', 'NONE'],
  ['the 30th year', 'NONE'],
  ['a 16-year-old treaty', 'NONE'],
  ['a long-term contract', 'NONE'],
  ['by 2030', 'NONE'],
  ['4 February 2022', 'NONE'],
  ['', 'NONE'],
])('%j: %s', (words, reason) => {
  expect(parseTermWords(words)).toEqual({ reason });
});

test('an end before the start is no term', () => {
  expect(parseTermWords('until 2010', '2020-01-01')).toEqual({ reason: 'ENDS_BEFORE_START' });
  expect(parseTermWords('2024–2019')).toEqual({ reason: 'ENDS_BEFORE_START' });
});
