import { describe, expect, test } from 'vitest';
import { compareDecimals } from '../../src/words/numbers/decimal.ts';

/** Each line is larger than the one before it; what stands in one line is equal. */
const ascending = [
  ['0', '0.0', '00', '0.000'],
  ['0.000000000000000000001'],
  ['0.09'],
  ['0.1', '0.10', '00.1'],
  ['0.9'],
  ['1', '1.0', '01', '1.000'],
  ['1.01', '1.010'],
  ['1.1'],
  ['2'],
  ['9.99'],
  ['10'],
  ['99'],
  ['100', '0100.00'],
  ['9007199254740992'],
  ['9007199254740993', '9007199254740993.0'],
  ['250000000000000000000000'],
  ['250000000000000000000000.5'],
];

describe.each(ascending.map((equal, rank) => [equal[0] as string, rank] as const))('%s', (decimal, rank) => {
  test('is smaller, equal or larger exactly as it is written', () => {
    const signs = ascending.map((others) => others.map((other) => Math.sign(compareDecimals(decimal, other))));
    expect(signs).toEqual(ascending.map((others, other) => others.map(() => Math.sign(rank - other))));
  });

  test('compares the other way round with the other sign', () => {
    for (const other of ascending.flat()) {
      expect(Math.sign(compareDecimals(other, decimal)) + Math.sign(compareDecimals(decimal, other))).toBe(0);
    }
  });
});

test('sorting puts figures in their order', () => {
  const shuffled = ['117.5', '250000000000', '9', '117.49', '10', '250000000000.01'];
  expect(shuffled.sort(compareDecimals)).toEqual(['9', '10', '117.49', '117.5', '250000000000', '250000000000.01']);
});
