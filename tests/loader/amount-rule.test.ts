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

const amountOf = (fields: object) =>
  ({ qualifier: 'EXACT', period: 'UNSPECIFIED', claims: [], ...fields }) as unknown as Amount;
const price = { role: 'UNIT_PRICE', value: '60', currency: 'USD' };

test.each([
  ['a price', { ...price, per: 'barrel' }, 'at US$60 a barrel'],
  ['a price by weight', { role: 'UNIT_PRICE', value: '1200', currency: 'EUR', per: 'tonne' }, '€1,200 per tonne'],
  ['a price with a slash', { role: 'UNIT_PRICE', value: '12.5', currency: 'USD', per: 'MMBtu' }, 'US$12.5/MMBtu'],
  [
    'a price of many',
    { role: 'UNIT_PRICE', value: '265', currency: 'USD', per: 'thousand cubic metres' },
    'US$265 per thousand  cubic metres',
  ],
  ['a rate per day', { role: 'CREDIT', value: '2000000', currency: 'USD', period: 'PER_DAY' }, 'US$2 million a day'],
  [
    'a rate per quarter',
    { role: 'GRANT', value: '3000000000', currency: 'EUR', period: 'PER_QUARTER' },
    '€3 billion per quarter',
  ],
  [
    'a rate per decade',
    { role: 'INVESTMENT', value: '1000000000', currency: 'USD', period: 'PER_DECADE' },
    'US$1 billion a decade',
  ],
  [
    'a volume of trade',
    { role: 'TRADE_VOLUME', value: '240000000000', currency: 'USD' },
    'trade reached US$240 billion',
  ],
  ['a tariff', { role: 'TARIFF', value: '25', unit: '%' }, 'a tariff of 25% on steel'],
  ['jobs', { role: 'QUANTITY', value: '135000', unit: 'jobs' }, 'would create 135,000 jobs'],
  ['troops', { role: 'QUANTITY', value: '3000', unit: 'troops' }, 'to send 3,000 additional troops'],
  ['aircraft', { role: 'QUANTITY', value: '300', unit: 'aircraft' }, 'an order for 300 Airbus aircraft'],
])('%s is proven by its words', (_what, fields, words) => {
  expect(finding(amountOf(fields), words)).toBe('WORDS');
});

test.each([
  ['a price of another unit', { ...price, per: 'tonne' }, 'US$60 a barrel'],
  ['a price of a unit inside another word', { ...price, per: 'ton' }, 'US$60 per tonne'],
  ['a price of what only stands beside it', { ...price, per: 'barrel' }, 'US$60 for the barrel'],
  [
    'a rate of another period',
    { role: 'GRANT', value: '3000000000', currency: 'EUR', period: 'PER_MONTH' },
    '€3 billion per quarter',
  ],
  ['a rate without its period', { role: 'CREDIT', value: '2000000', currency: 'USD' }, 'US$2 million a day'],
  ['things that are not counted', { role: 'QUANTITY', value: '3000', unit: 'troops' }, '3,000 of the troops'],
  ['other things', { role: 'QUANTITY', value: '5', unit: 'aircraft' }, 'five aircraft carriers'],
])('%s is not', (_what, fields, words) => {
  expect(finding(amountOf(fields), words)).toHaveProperty('problem');
});
