import { expect, test } from 'vitest';
import { parseDateWords } from '../../src/words/dates/date.ts';
import type { DateAnchor } from '../../src/words/dates/meaning.ts';

const read = (words: string, anchor: DateAnchor) => {
  const date = parseDateWords(words, anchor);
  return 'value' in date ? date.value : date.problem;
};

test('a day without its year lies ahead of the day of publication by 60 days at most', () => {
  const published: DateAnchor = { date: '2022-02-01', kind: 'PUBLICATION' };
  expect(read('2 April', published)).toBe('2022-04-02');
  expect(read('3 April', published)).toBe('2021-04-03');
});

test('a day without its year is at most 60 days away from another passage in another year, unless the tense tells its side', () => {
  const passage = (date: string): DateAnchor => ({ date, kind: 'PASSAGE' });
  expect(read('6 December', passage('2020-02-04'))).toBe('2019-12-06');
  expect(read('5 December', passage('2020-02-04'))).toBe('AMBIGUOUS');
  expect(read('signed on 5 December', passage('2020-02-04'))).toBe('2019-12-05');
  expect(read('until 5 December', passage('2020-02-04'))).toBe('2020-12-05');
  expect(read('4 August', passage('2020-02-04'))).toBe('2020-08-04');
});
