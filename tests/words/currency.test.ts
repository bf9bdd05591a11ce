import { expect, test } from 'vitest';
import { parseCurrencyWords } from '../../src/words/money/currency.ts';

test.each([
  ['euros', 'EUR'],
  ['to settle in euros', 'EUR'],
  ['will settle the new gas sales in euros', 'EUR'],
  ['the yuan', 'CNY'],
  ['the Chinese yuan', 'CNY'],
  ['renminbi', 'CNY'],
  ['in RMB', 'CNY'],
  ['rubles', 'RUB'],
  ['Russian roubles', 'RUB'],
  ['Belarusian rubles', 'BYN'],
  ['US dollars', 'USD'],
  ['U.S. dollars', 'USD'],
  ['the Hong Kong dollar', 'HKD'],
  ['Japanese yen', 'JPY'],
  ['pound sterling', 'GBP'],
  ['Indian\nrupees', 'INR'],
  ['the won', 'KRW'],
  ['Kuwaiti dinars', 'KWD'],
  ['special drawing rights', 'XDR'],
  ['Deutsche Marks', 'DEM'],
  ['paid in CHF', 'CHF'],
  ['euros, and only euros', 'EUR'],
])('%j is %s', (words, currency) => {
  expect(parseCurrencyWords(words)).toEqual({ currency });
});

test.each([
  ['dollars', 'AMBIGUOUS_CURRENCY'],
  ['in rupees', 'AMBIGUOUS_CURRENCY'],
  ['CFA francs', 'AMBIGUOUS_CURRENCY'],
  ['in rubles and yuan', 'SEVERAL'],
  ['national currencies', 'NONE'],
  ['a European economy in Eurasia', 'NONE'],
  ['the party that won', 'NONE'],
  ['real progress', 'NONE'],
  ['a mark of respect', 'NONE'],
  ['usd', 'NONE'],
  ['in all', 'NONE'],
  ['', 'NONE'],
])('%j: %s', (words, reason) => {
  expect(parseCurrencyWords(words)).toMatchObject({ reason });
});

test('the bare dollar is that of the publisher’s country', () => {
  expect(parseCurrencyWords('in dollars', { country: 'AU' })).toEqual({ currency: 'AUD' });
  expect(parseCurrencyWords('in dollars', { country: 'RU' })).toEqual({
    reason: 'AMBIGUOUS_CURRENCY',
    shared: '$',
  });
});
