import countryCodes from 'i18n-iso-countries';
import { expect, test } from 'vitest';
import { CAPITALS } from '../../src/words/countries/capitals.data.ts';
import { findCountries, parseCountryWords } from '../../src/words/countries/country.ts';
import { DEMONYMS } from '../../src/words/countries/demonyms.data.ts';

test.each([
  ['the Russian Federation', 'RU', 'NAME'],
  ['the People’s Republic of China', 'CN', 'NAME'],
  ["the People's Republic of China", 'CN', 'NAME'],
  ['which the Chinese side supported', 'CN', 'DEMONYM'],
  ['Russian President Vladimir Putin arrived in Beijing', 'RU', 'DEMONYM'],
  ['amid Moscow’s strained ties', 'RU', 'METONYM'],
  ['Peking', 'CN', 'METONYM'],
  ['the Soviet Union', 'SU', 'HISTORICAL'],
  ['Czechoslovakia', 'CS', 'HISTORICAL'],
  ['an East German delegation', 'DD', 'HISTORICAL'],
  ['South Korea', 'KR', 'NAME'],
  ['the ROK, and Korean aircraft', 'KR', 'NAME'],
  ['the Democratic People’s Republic of Korea', 'KP', 'NAME'],
  ['Guinea', 'GN', 'NAME'],
  ['Equatorial Guinea', 'GQ', 'NAME'],
  ['Papua New Guinea', 'PG', 'NAME'],
  ['Guinea-Bissau', 'GW', 'NAME'],
  ['Niger', 'NE', 'NAME'],
  ['the Nigerians', 'NG', 'DEMONYM'],
  ['Georgia', 'GE', 'NAME'],
  ['the Republic of the Congo', 'CG', 'NAME'],
  ['the DRC', 'CD', 'NAME'],
  ['the Republic of Moldova', 'MD', 'NAME'],
  ['the United\nStates', 'US', 'NAME'],
  ['the U.S.', 'US', 'NAME'],
  ['TÜRKIYE', 'TR', 'NAME'],
  ['Türkiye'.normalize('NFD'), 'TR', 'NAME'],
  ['Côte d’Ivoire', 'CI', 'NAME'],
  ['St. Lucia', 'LC', 'NAME'],
])('%j is %s, as a %s', (words, code, kind) => {
  expect(parseCountryWords(words)).toMatchObject({ country: { code, kind } });
});

test.each([
  ['Korea', 'AMBIGUOUS_COUNTRY'],
  ['Congolese', 'AMBIGUOUS_COUNTRY'],
  ['Russia, China agree', 'SEVERAL'],
  ['North Korea and the South Koreans', 'SEVERAL'],
  ['turkey with china and us', 'NONE'],
  ['the Indian Ocean', 'NONE'],
  ['New Mexico', 'NONE'],
  ['Latin American leaders', 'NONE'],
  ['Northern Ireland', 'NONE'],
  ['the Islamic State of Iraq and Syria', 'NONE'],
  ['Indiana and Chinatown', 'NONE'],
  ['Eurasia', 'NONE'],
  ['', 'NONE'],
])('%j: %s', (words, reason) => {
  expect(parseCountryWords(words)).toEqual({ reason });
});

test('historical states have their codes of ISO 3166-3, and of today where they live on', () => {
  expect(parseCountryWords('the Soviet Union')).toMatchObject({ country: { alpha4: 'SUHH' } });
  expect(parseCountryWords('Burma')).toMatchObject({ country: { code: 'BU', alpha4: 'BUMM', today: 'MM' } });
  // ISO 3166 gave CS to both of them.
  expect(parseCountryWords('Czechoslovakia; Serbia and Montenegro')).toEqual({ reason: 'SEVERAL' });
});

test('every mention is found in its place', () => {
  const text = '🕊 Joint Statement of the Russian Federation and the People’s Republic of China: Moscow and Beijing';
  const found = findCountries(text);
  expect(found.map(({ code }) => code)).toEqual(['RU', 'CN', 'RU', 'CN']);
  for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
});

test('each plain name of the register is found, and found as that country', () => {
  const names = Object.entries(countryCodes.getNames('en', { select: 'all' })).flatMap(([code, listed]) =>
    listed.filter((name) => !/[,()]/.test(name) && name !== 'Congo').map((name) => [name, code]),
  );
  const read = names.map(([name = '']) => {
    const reading = parseCountryWords(name);
    return [name, 'country' in reading ? reading.country.code : reading.reason];
  });
  expect(read).toEqual(names);
});

test.each([
  ['demonym', DEMONYMS],
  ['capital', CAPITALS],
])('each %s is found as that of its country, and the tables name no country that is none', (_, table) => {
  for (const [code, names] of Object.entries(table)) {
    expect(countryCodes.isValid(code)).toBe(true);
    for (const name of names.split(', ')) {
      expect([name, parseCountryWords(name)]).toMatchObject([name, { country: { code } }]);
    }
  }
});
