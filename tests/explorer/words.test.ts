import { describe, expect, test } from 'vitest';
import { humanDate, humanDuration } from '../../src/explorer/words/dates.ts';
import { currencyName, humanMoney, humanNumber } from '../../src/explorer/words/money.ts';
import { most } from '../../src/explorer/words/most.ts';
import { count, fieldTerm, grouped, listed, shortened, term } from '../../src/explorer/words/terms.ts';

test.each([
  ['2022-02-04', '4 February 2022'],
  ['2022-12-31', '31 December 2022'],
  ['2014-02', 'February 2014'],
  ['2022', '2022'],
  ['0987-05', 'May 987'],
  ['2022-02-04T15:30', '4 February 2022, 15:30'],
  ['2022?', '2022, uncertain'],
  ['2022~', 'about 2022'],
  ['2022-02%', 'about February 2022, uncertain'],
  ['2022-02-04/2022-02-06', '4–6 February 2022'],
  ['2015-11-30/2015-12-13', '30 November – 13 December 2015'],
  ['2015-12-30/2016-01-02', '30 December 2015 – 2 January 2016'],
  ['2014/2016', '2014 – 2016'],
  ['2014-02/2016-03', 'February 2014 – March 2016'],
  ['2022-02-04T15:30/2022-02-04T17:00', '4 February 2022, 15:30 – 4 February 2022, 17:00'],
  ['not a date', 'not a date'],
  ['2022-02-04/..', '2022-02-04/..'],
  ['', ''],
])('the date %s is %s', (edtf, words) => {
  expect(humanDate(edtf)).toBe(words);
});

test('every month has its name, and no date gains a part', () => {
  const names = Array.from({ length: 12 }, (_none, index) => humanDate(`2022-${String(index + 1).padStart(2, '0')}`));
  expect(new Set(names).size).toBe(12);
  for (const name of names) expect(name).toMatch(/^[A-Z][a-z]+ 2022$/);
});

test.each([
  ['P30Y', '30 years'],
  ['P1Y6M', '1 year 6 months'],
  ['P1M', '1 month'],
  ['P2W', '2 weeks'],
  ['P90D', '90 days'],
  ['PT5H', 'PT5H'],
  ['soon', 'soon'],
])('the duration %s is %s', (duration, words) => {
  expect(humanDuration(duration)).toBe(words);
});

test.each([
  ['250000000000', '250 billion'],
  ['2650000000', '2.65 billion'],
  ['117500000000', '117.5 billion'],
  ['1000000', '1 million'],
  ['999999', '999,999'],
  ['1234567', '1,234,567'],
  ['1234500000', '1,234,500,000'],
  ['20000000000000', '20 trillion'],
  ['0', '0'],
  ['12.50', '12.5'],
  ['1234567.25', '1,234,567.25'],
  ['-5000000', '-5 million'],
  ['many', 'many'],
])('the figure %s is %s, and nothing is rounded', (figure, words) => {
  expect(humanNumber(figure)).toBe(words);
});

test('money has the sign of its currency where one is usual, and its code else', () => {
  expect(humanMoney('USD', '250000000000')).toBe('US$250 billion');
  expect(humanMoney('EUR', '3000000000', '5000000000')).toBe('€3 billion–5 billion');
  expect(humanMoney('CAD', '2650000000')).toBe('CAD 2.65 billion');
  expect(humanMoney('EUR', '5', '5')).toBe('€5');
  expect(currencyName('EUR')).toBe('Euro (EUR)');
  expect(currencyName('XXQ')).toBe('XXQ');
});

describe('terms', () => {
  test.each([
    ['JOINT_STATEMENT', 'Joint statement'],
    ['UNKNOWN', 'Not known'],
    ['IN_FORCE', 'In force'],
    ['READOUT', 'Read-out'],
  ])('%s is %s', (value, words) => {
    expect(term(value)).toBe(words);
  });

  test.each([
    ['timeOfDay', 'Time of day'],
    ['date', 'Date'],
    ['attendee:xi-jinping', 'Attendee'],
    ['settlementCurrency', 'Settled in'],
  ])('the field %s is %s', (field, words) => {
    expect(fieldTerm(field)).toBe(words);
  });

  test('counts are words', () => {
    expect([0, 1, 2, 1200].map((number) => count(number, 'deal'))).toEqual([
      ...['no deals', '1 deal', '2 deals', '1,200 deals'],
    ]);
    expect(count(3, 'person', 'people')).toBe('3 people');
    expect(grouped('1234567')).toBe('1,234,567');
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  test('what is cut is cut between words and never within a character', () => {
    expect(shortened('short')).toBe('short');
    expect(shortened('one two three four', 12)).toBe('one two…');
    expect(shortened('🧨🧨🧨🧨', 3)).toBe('🧨🧨…');
  });

  test('the most are all that have as many', () => {
    const of = (values: Record<string, number>) =>
      most(
        Object.entries(values),
        ([, number]) => number,
        ([name]) => name,
      );
    expect(of({})).toBeUndefined();
    expect(of({ a: 1, b: 2 })).toMatchObject({ names: 'b', value: 2, number: 1 });
    expect(of({ a: 2, b: 2, c: 1 })).toMatchObject({ names: 'a and b', value: 2, number: 2 });
    expect(of({ a: 1, b: 1, c: 1, d: 1, e: 1 })?.names).toBe('a, b and 3 others');
  });
});
