import { expect, test } from 'vitest';
import { amountRule, shownAmount } from '../../src/loader/check/rules/figures.ts';

type Amount = Parameters<typeof amountRule>[0];

const exact = {
  role: 'INVESTMENT',
  qualifier: 'EXACT',
  value: '5000000000',
  currency: 'USD',
  claims: [],
} as unknown as Amount;
const finding = (amount: Amount, words: string) => amountRule(amount)(shownAmount(amount), [words], []);

test('words prove an amount where all of it follows from them', () => {
  expect(finding({ ...exact, period: 'UNSPECIFIED' } as Amount, 'US$5 billion')).toBe('WORDS');
  expect(finding({ ...exact, qualifier: 'ABOUT', period: 'PER_YEAR' } as Amount, 'about US$5 billion a year')).toBe(
    'WORDS',
  );
});

test('they do not where they are about as much, or as much a year, and the record does not say so', () => {
  expect(finding({ ...exact, period: 'UNSPECIFIED' } as Amount, 'about US$5 billion')).toHaveProperty('problem');
  expect(finding({ ...exact, period: 'UNSPECIFIED' } as Amount, 'US$5 billion a year')).toHaveProperty('problem');
});
