import countries from 'i18n-iso-countries';
import { describe, expect, test } from 'vitest';
import { CURRENCIES } from '../../src/words/money/currencies.data.ts';
import { parseCurrencyWords } from '../../src/words/money/currency.ts';
import { currencyOf, meaningsOf } from '../../src/words/money/currency-names.ts';
import { NOUNS } from '../../src/words/money/currency-nouns.data.ts';
import { LETTER_SIGNS, SIGNS } from '../../src/words/money/currency-signs.data.ts';
import { SHARED_NAMES, SHARED_SIGNS } from '../../src/words/money/shared-names.data.ts';

describe('currencies', () => {
  test('are all that Unicode’s CLDR has, as this Node.js knows it', () => {
    expect(Object.keys(CURRENCIES)).toEqual(expect.arrayContaining(Intl.supportedValuesOf('currency')));
  });

  test('have the names of CLDR, of which few change from one edition to the next', () => {
    const names = new Intl.DisplayNames('en', { type: 'currency' });
    const other = Object.entries(CURRENCIES).filter(([code, [name]]) => names.of(code) !== name);
    expect(other.length, other.join('; ')).toBeLessThan(8);
  });

  test.each(Object.entries(CURRENCIES))('%s is what its names mean, or they do not tell', (code, names) => {
    for (const name of names.filter((one) => /^[^(]* [^(]*$/.test(one))) {
      expect([{ currency: code }, { reason: 'AMBIGUOUS_CURRENCY' }]).toContainEqual(parseCurrencyWords(`in ${name}`));
    }
  });
});

describe('nouns', () => {
  /** Those that CLDR's name of the currency does not have. */
  const others: Record<string, string> = {
    ...{ sterling: 'GBP', 'pound sterling': 'GBP', 'pounds sterling': 'GBP', greenback: 'USD' },
    ...{
      renminbi: 'CNY',
      RMB: 'CNY',
      rouble: 'RUB',
      'Russian rouble': 'RUB',
      'Belarusian rouble': 'BYN',
      'Soviet ruble': 'SUR',
    },
    ...{ hryvnya: 'UAH', hryvnias: 'UAH', koruna: 'CZK', reais: 'BRL', 'Brazilian reais': 'BRL', złoty: 'PLN' },
    ...{
      'Uzbek sum': 'UZS',
      'Saudi rial': 'SAR',
      'Qatari rial': 'QAR',
      'Soviet rouble': 'SUR',
      Deutschmark: 'DEM',
      'Italian lire': 'ITL',
    },
    ...{ 'special drawing right': 'XDR', sdr: 'XDR', 'yuan renminbi': 'CNY' },
    ...{ soum: 'UZS', 'so’m': 'UZS', sum: 'UZS', 'Uzbek soum': 'UZS', 'Uzbekistan soum': 'UZS', ECU: 'XEU' },
    ...{ togrog: 'MNT', tögrög: 'MNT', tugrug: 'MNT', leke: 'ALL', hryvna: 'UAH', "pa'anga": 'TOP', paanga: 'TOP' },
    ...{ 'D-mark': 'DEM', Deutschemark: 'DEM', Ostmark: 'DDM', 'mark of the GDR': 'DDM', 'marks of the GDR': 'DDM' },
    ...{ 'Czechoslovak crown': 'CSK', 'Czechoslovak koruny': 'CSK', 'Czech koruny': 'CZK', sheqel: 'ILS' },
    ...{ 'new sheqel': 'ILS', 'Iranian riyal': 'IRR', lire: 'ITL', 'Maltese pound': 'MTL', drachmae: 'GRD' },
    ...{ punt: 'IEP', 'Irish punt': 'IEP', gulden: 'NLG', 'Dutch florin': 'NLG', 'Aruban guilder': 'AWG' },
    ...{ australes: 'ARA', 'cruzado novo': 'BRN', 'cruzados novos': 'BRN', 'Costa Rican colones': 'CRC' },
    ...{ quetzales: 'GTQ', cordoba: 'NIO', 'Nicaraguan cordoba': 'NIO', guaraní: 'PYG', guaranies: 'PYG' },
    ...{ guaraníes: 'PYG', maloti: 'LSL', meticais: 'MZN', 'Malaysian dollar': 'MYR' },
  };

  test.each(Object.entries(NOUNS).filter(([, code]) => code !== null))('%s: %s', (noun, code) => {
    const last = noun.split(' ').at(-1) as string;
    const isInName = CURRENCIES[code as string]?.some((name) => name.toLowerCase().includes(last.toLowerCase()));
    if (!isInName) expect(others).toMatchObject({ [noun]: code });
  });
});

test('a dollar has the code of its country (ISO 4217), but for those that use the dollar of others', () => {
  const shared: Record<string, string[]> = {};
  for (const country of Object.keys(countries.getAlpha2Codes())) {
    const code = currencyOf('$', country);
    if (code !== null && !code.startsWith(country)) shared[code] = [...(shared[code] ?? []), country].sort();
  }
  expect(shared).toEqual({
    USD: ['EC', 'FM', 'MH', 'PA', 'PR', 'PW', 'SV', 'TL'],
    AUD: ['KI', 'NR', 'TV'],
    XCD: ['AG', 'DM', 'GD', 'KN', 'LC', 'VC'],
  });
});

test('a sign with the letters of a country is its dollar', () => {
  for (const [sign, code] of Object.entries(SIGNS)) {
    const country = /^([A-Z]{2})\$$/.exec(sign)?.[1];
    // The Eastern Caribbean, not Ecuador.
    if (country && country !== 'EC' && currencyOf('$', country))
      expect([sign, code]).toEqual([sign, currencyOf('$', country)]);
  }
});

test('each shared name means currencies of ISO 4217 in countries of ISO 3166-1', () => {
  const shared = [...Object.values(SHARED_NAMES), ...Object.values(SHARED_SIGNS)];
  for (const { else: otherwise = 'EUR', ...meanings } of shared) {
    expect(CURRENCIES).toHaveProperty(otherwise);
    for (const [country, code] of Object.entries(meanings)) {
      expect([country, countries.isValid(country), code in CURRENCIES]).toEqual([country, true, true]);
    }
  }
});

test('each sign means a currency, or a name or sign that several share', () => {
  for (const meaning of [...Object.values(SIGNS), ...Object.values(LETTER_SIGNS)]) {
    expect(meaning === null || meaning in CURRENCIES || meaningsOf(meaning) !== undefined, `${meaning}`).toBe(true);
  }
});
