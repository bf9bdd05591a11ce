import { expect, test } from 'vitest';
import { isWording } from '../../src/loader/check/rules/all.ts';
import { verbatim, wording } from '../../src/loader/check/rules/rule.ts';
import { edit, makeDossier, rowsOfDossier, smallFacts } from './small-dossier.ts';

test.each([
  ['President', 'President Ito of France'],
  ['General Secretary', 'the General Secretary, who'],
  ['President', 'Vice President Harris and President Biden'],
  ['Vice President', 'Vice President Harris'],
  ['国家主席', '中华人民共和国国家主席习近平'],
])('a text that stands in its words is taken over: %s from %s', (value, words) => {
  expect(verbatim(value, [words], [])).toBe('WORDS');
});

test.each([
  ['President', 'Presidential aide Ito'],
  ['Minister', 'the Ministerial'],
  ['art', 'a party'],
  ['President', 'the Prime Minister'],
])('a text that is cut out of a word, or is not there, is not: %s from %s', (value, words) => {
  expect(verbatim(value, [words], [])).toEqual({ problem: 'the value does not stand in its words' });
});

test.each([
  ['President', 'Vice President Harris', 'Vice President'],
  ['President', 'Vice-President Harris', 'Vice-President'],
  ['Prime Minister', 'former Prime Minister Blair', 'former Prime Minister'],
  ['Foreign Minister', 'Deputy Foreign Minister Ito', 'Deputy Foreign Minister'],
])('a title is not part of another title: %s of %s', (value, words, whole) => {
  expect(verbatim(value, [words], [])).toEqual({
    problem: `the words say ${whole}`,
    hint: `write all of it: ${whole}`,
  });
});

test('a wording that stands in its words is proven by them, any other by an editor', () => {
  expect(wording('nuclear weapons', ['They talked about nuclear weapons'], [])).toBe('WORDS');
  expect(wording('arms', ['They talked about nuclear weapons'], [])).toBe('EDITOR');
  expect(wording('weapon', ['They talked about nuclear weapons'], [])).toBe('EDITOR');
});

test('only wordings are proven by standing in their words: no flag, no key, no term of a vocabulary', async () => {
  expect(isWording('deal', 'title')).toBe(true);
  expect(isWording('quote', 'isTranslation')).toBe(false);
  const facts = edit(
    smallFacts,
    'speaker: { value: ada-ito, basis: STATED, in: talks, words: said Ito }',
    'speaker: { value: ada-ito, basis: STATED, in: talks, words: said Ito }\n    isTranslation: { value: true, basis: STATED, in: statement, words: true words }',
  );
  const text =
    'Talks in Geneva\n\nTalks in Geneva President Ito of France received Bo Lind of Germany on Friday. “We agree on trade”, said Ito. Trade is to reach US$5.5 billion. The Bank of Europe supports it.\n\nStatement of Geneva\n\nStatement of Geneva Ada Ito and Bo Lind met on 6 May 2022, at the Geneva Fair. They signed nothing. They signed nothing. These are true words.\n';
  const { claims } = await rowsOfDossier(await makeDossier(facts, { 'small.txt': text }));
  expect(claims.find(({ field }) => field === 'isTranslation')).toMatchObject({ value: 'true', verifiedBy: 'EDITOR' });
});
