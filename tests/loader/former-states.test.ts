import countryCodes from 'i18n-iso-countries';
import { expect, test } from 'vitest';
import { HISTORICAL } from '../../src/words/countries/historical.data.ts';
import { edit, makeDossier, problemsOf, rowsOfDossier, smallCorpus, smallFacts } from './small-dossier.ts';

/** The small dossier with another country in place of Germany: its entry in the facts file, and the text's name for it. */
const dossierWith = (code: string, entry: string, words: string) => {
  const facts = [
    ['DE: { name: Germany }', `${code}: ${entry}`],
    ['country: { value: DE', `country: { value: ${code}`],
    ['words: of Germany', `words: of ${words}`],
  ].reduce((text, [from = '', to = '']) => edit(text, from, to), smallFacts);
  return makeDossier(facts, { 'small.txt': edit(smallCorpus, 'of Germany', `of ${words}`) });
};

test.each([
  ['SU', 'SUN', '{ name: Soviet Union }', 'the Soviet Union'],
  ['SU', 'SUN', '{ name: Soviet Union }', 'the Soviet side'],
  ['DD', 'DDR', '{ name: East Germany }', 'the German Democratic Republic'],
  ['YU', 'YUG', '{ name: Yugoslavia }', 'Yugoslavia'],
  ['CS', 'CSK', '{ name: Czechoslovakia }', 'Czechoslovakia'],
  ['CS', 'CSK', '{ name: ČSSR, aliases: [Czechoslovakia] }', 'Czechoslovakia'],
  ['CS', 'SCG', '{ name: Serbia and Montenegro }', 'Serbia and Montenegro'],
  ['VD', 'VDR', '{ name: North Vietnam }', 'North Vietnam'],
])('%s (%s) can be declared, and follows from its name: %s, "%s"', async (code, alpha3, entry, words) => {
  const rows = await rowsOfDossier(await dossierWith(code, entry, words));
  expect(rows.countries).toContainEqual(expect.objectContaining({ code, alpha3 }));
  expect(rows.claims.find(({ value, field }) => field === 'country' && value === code)?.verifiedBy).toBe('WORDS');
});

test.each([
  ['a state that followed it', 'RU', '{ name: Russia }', 'the Soviet Union', 'the words give SU'],
  ['the state that it is no more', 'SU', '{ name: Soviet Union }', 'Russia', 'the words give RU'],
  ['its seat of government', 'SU', '{ name: Soviet Union }', 'Moscow', 'the words name no country'],
  ['another that had its code', 'CS', '{ name: Czechoslovakia }', 'Serbia and Montenegro', 'the words name no country'],
  ['the other that had it', 'CS', '{ name: Serbia and Montenegro }', 'Czechoslovakia', 'the words name no country'],
  ['one that had a code of today', 'SK', '{ name: Slovakia }', 'Sikkim', 'the words give IN'],
])('a former state is not %s: %s %s, "%s"', async (_what, code, entry, words, problem) => {
  expect((await problemsOf(await dossierWith(code, entry, words))).map(({ message }) => message)).toEqual([
    `country is STATED as ${code}, but ${problem}`,
  ]);
});

test('a code that two states had needs one of their names', async () => {
  const folder = await dossierWith('CS', '{ name: The Republic }', 'Czechoslovakia');
  expect(await problemsOf(folder)).toMatchObject([
    {
      line: 12,
      column: 3,
      message: 'CS was Czechoslovakia and Serbia and Montenegro',
      hint: 'name it so, to tell which it is',
    },
  ]);
});

test('every former state has its code of three letters, but for those whose code of two is another’s now', () => {
  const without = HISTORICAL.filter(({ alpha3 }) => alpha3 === undefined).map(({ code }) => code);
  const taken = HISTORICAL.map(({ code }) => code).filter((code) => countryCodes.isValid(code));
  expect(without).toEqual(taken);
  const codes = HISTORICAL.flatMap(({ alpha3 }) => alpha3 ?? []);
  expect(new Set(codes).size).toBe(codes.length);
  expect(codes.filter((code) => !/^[A-Z]{3}$/.test(code) || countryCodes.isValid(code))).toEqual([]);
});
