import { expect, test } from 'vitest';
import { parseNumber } from '../../src/words/numbers/number.ts';

test.each([
  ['1.5', '1.5'],
  ['0.50', '0.5'],
  ['1,500,000', '1500000'],
  ['1 500 000', '1500000'],
  ['12\u00a0500', '12500'],
  ['1,50,000', '150000'],
  ['250 billion', '250000000000'],
  ['200bn', '200000000000'],
  ['3 trillion', '3000000000000'],
  ['2.3m', '2300000'],
  ['117.5 billion', '117500000000'],
  ['5 lakh crore', '5000000000000'],
  ['2½ million', '2500000'],
  ['three', '3'],
  ['Thirty', '30'],
  ['twenty-four', '24'],
  ['a dozen', '12'],
  ['half a dozen', '6'],
  ['three dozen', '36'],
  ['a hundred', '100'],
  ['twelve hundred', '1200'],
  ['one hundred and two', '102'],
  ['a million', '1000000'],
  ['half a million', '500000'],
  ['three quarters of a million', '750000'],
  ['two and a half billion', '2500000000'],
  ['five thousand million', '5000000000'],
  ['three hundred and fifty thousand', '350000'],
  ['one million two hundred thousand and five', '1200005'],
])('%j is %s', (words, value) => {
  expect(parseNumber(words)).toBe(value);
});

test.each([
  ['dozens'],
  ['million'],
  ['several million'],
  ['hundreds of thousands'],
  ['two three'],
  ['two million three million'],
  ['half'],
  ['half of it'],
  ['1,5'],
  ['1.500.000'],
  ['1/2'],
  ['-5'],
  ['$5'],
  ['24th'],
  ['3 m'],
  ['a few'],
  [''],
])('%j is no number', (words) => {
  expect(parseNumber(words)).toBeNull();
});

test('figures beyond what a JavaScript number holds stay exact', () => {
  expect(parseNumber('9,007,199,254,740,993')).toBe('9007199254740993');
  expect(parseNumber('0.1234567890123456789 quadrillion')).toBe('123456789012345.6789');
  expect(parseNumber('1.1 trillion')).toBe('1100000000000');
});
