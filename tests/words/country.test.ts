import countryCodes from 'i18n-iso-countries';
import { expect, test } from 'vitest';
import { CAPITALS } from '../../src/words/countries/capitals.data.ts';
import { findCountries } from '../../src/words/countries/country.ts';
import { DEMONYMS } from '../../src/words/countries/demonyms.data.ts';

/** The mentions in a text, each as its code (of an ambiguous name, its candidates) and kind. */
const mentionsIn = (text: string) =>
  findCountries(text)
    .map(({ code, candidates, kind }) => `${code ?? candidates?.join('/')} ${kind}`)
    .join(', ');

test.each([
  ['the Russian Federation', 'RU NAME'],
  ['the People’s Republic of China', 'CN NAME'],
  ["the People's Republic of China", 'CN NAME'],
  ['which the Chinese side supported', 'CN DEMONYM'],
  ['Russian President Vladimir Putin arrived in Beijing', 'RU DEMONYM, CN METONYM'],
  ['amid Moscow’s strained ties', 'RU METONYM'],
  ['Peking', 'CN METONYM'],
  ['the Soviet Union', 'SU HISTORICAL'],
  ['Czechoslovakia', 'CS HISTORICAL'],
  ['an East German delegation', 'DD HISTORICAL'],
  ['South Korea', 'KR NAME'],
  ['the ROK, and Korean aircraft', 'KR NAME, KP/KR NAME'],
  ['the Democratic People’s Republic of Korea', 'KP NAME'],
  ['North Korea and the South Koreans', 'KP NAME, KR DEMONYM'],
  ['Korea', 'KP/KR NAME'],
  ['Congolese', 'CD/CG NAME'],
  ['Guinea', 'GN NAME'],
  ['Equatorial Guinea', 'GQ NAME'],
  ['Papua New Guinea', 'PG NAME'],
  ['Guinea-Bissau', 'GW NAME'],
  ['Niger', 'NE NAME'],
  ['the Nigerians', 'NG DEMONYM'],
  ['Georgia', 'GE NAME'],
  ['the Republic of the Congo', 'CG NAME'],
  ['the DRC', 'CD NAME'],
  ['the Republic of Moldova', 'MD NAME'],
  ['the United\nStates', 'US NAME'],
  ['the U.S.', 'US NAME'],
  ['TÜRKIYE', 'TR NAME'],
  ['Türkiye'.normalize('NFD'), 'TR NAME'],
  ['Côte d’Ivoire', 'CI NAME'],
  ['St. Lucia', 'LC NAME'],
  ['Russia, China agree', 'RU NAME, CN NAME'],
  ['turkey with china and us', ''],
  ['the Indian Ocean', ''],
  ['New Mexico', ''],
  ['Latin American leaders', ''],
  ['Northern Ireland', ''],
  ['the Islamic State of Iraq and Syria', ''],
  ['Indiana and Chinatown', ''],
  ['Eurasia', ''],
  ['', ''],
])('%j mentions %j', (text, mentions) => {
  expect(mentionsIn(text)).toBe(mentions);
});

test('historical states have their codes of ISO 3166-3, and the current code where they were only renamed', () => {
  expect(findCountries('the Soviet Union')).toMatchObject([{ code: 'SU', alpha4: 'SUHH' }]);
  expect(findCountries('Burma')).toMatchObject([{ code: 'BU', alpha4: 'BUMM', today: 'MM' }]);
  // ISO 3166 gave CS to both of them.
  expect(findCountries('Czechoslovakia; Serbia and Montenegro')).toMatchObject([
    { code: 'CS', alpha4: 'CSHH' },
    { code: 'CS', alpha4: 'CSXX' },
  ]);
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
  const read = names.map(([name = '']) => [
    name,
    findCountries(name)
      .map(({ code }) => code)
      .join(),
  ]);
  expect(read).toEqual(names);
});

test.each([
  ['demonym', DEMONYMS],
  ['capital', CAPITALS],
])('each %s is found as that of its country, and the tables name no country that is none', (_, table) => {
  for (const [code, names] of Object.entries(table)) {
    expect(countryCodes.isValid(code)).toBe(true);
    for (const name of names.split(', ')) {
      expect([name, findCountries(name)]).toMatchObject([name, [{ code }]]);
    }
  }
});
