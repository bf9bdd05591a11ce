import { expect, test } from 'vitest';
import { expectProblems, makeDossier, problemsOf } from './small-dossier.ts';

const kind = 'kind: { value: TARGET, basis: STATED, spans: [*plan] }';
const documentKinds = ['HEADLINE', 'PRESS_RELEASE', 'READOUT', 'JOINT_STATEMENT', 'WIRE_STORY', 'NEWS_REPORT']
  .concat(['INTERVIEW', 'SPEECH', 'TREATY_TEXT', 'OTHER'])
  .map((name) => `"${name}"`)
  .join('|');
const bases = '"STATED"|"RESOLVED"|"INFERRED"|"EDITORIAL"';

test('the dossier that these tests break is sound', async () => {
  expect(await problemsOf(await makeDossier())).toEqual([]);
});

test.each([
  ['at the top', 'licence: CC0-1.0', 'licence: CC0-1.0\n¶license: MIT', 'no such field: license'],
  [
    'in a record',
    'bo-lind: { name: Bo Lind, wikidataId',
    'bo-lind: { name: Bo Lind, ¶wikidata: Q1, wikidataId',
    'people.bo-lind: no such field: wikidata',
  ],
  [
    'in a claim written into its field',
    kind,
    'kind: { value: TARGET, basis: STATED, in: talks, words: agree, ¶nht: 1 }',
    'deals.trade-plan.kind.claims.0: no such field: nht',
  ],
  [
    'in a passage',
    'speaker: { value: ada-ito, basis: STATED, in: talks, words: said Ito }',
    'speaker: { value: ada-ito, basis: STATED, spans: [{ ¶document: talks, in: talks, words: said Ito }] }',
    'quotes.we-agree.speaker.claims.0.spans.0: no such field: document',
  ],
])('a field that there is not is reported, %s', async (_where, from, to, message) => {
  await expectProblems(from, to, [message]);
});

test.each([
  ['kind: READOUT', 'kind: ¶READOUTS', `documents.talks.kind: Invalid option: expected one of ${documentKinds}`],
  [
    kind,
    'kind: { value: TARGET, basis: ¶Stated, spans: [*plan] }',
    `deals.trade-plan.kind.claims.0.basis: Invalid option: expected one of ${bases}`,
  ],
])('a word that is not of its vocabulary is reported with those that are, %s', async (from, to, message) => {
  await expectProblems(from, to, [message]);
});

test.each([
  [
    'a field without claims',
    kind,
    'kind: ¶{ value: TARGET }',
    'kind.claims: Invalid input: expected array, received undefined',
  ],
  ['a bare value', kind, 'kind: ¶TARGET', 'kind: Invalid input: expected object, received string'],
  [
    'an empty list of claims',
    kind,
    'kind: { value: TARGET, claims: ¶[] }',
    'kind.claims: Too small: expected array to have >=1 items',
  ],
  [
    'a claim without words',
    kind,
    'kind: ¶{ value: TARGET, basis: STATED }',
    'kind.claims.0.spans: Invalid input: expected array, received undefined',
  ],
  [
    'an empty list of passages',
    kind,
    'kind: { value: TARGET, basis: STATED, spans: ¶[] }',
    'kind.claims.0.spans: Too small: expected array to have >=1 items',
  ],
  [
    'a passage without its words',
    kind,
    'kind: ¶{ value: TARGET, basis: STATED, in: talks }',
    'kind.claims.0.spans.0.words: Invalid input: expected string, received undefined',
  ],
  [
    'a claim without a basis',
    kind,
    'kind: ¶{ value: TARGET, in: talks, words: agree }',
    `kind.claims.0.basis: Invalid option: expected one of ${bases}`,
  ],
  [
    'an occurrence in words',
    kind,
    'kind: { value: TARGET, basis: STATED, in: talks, words: agree, nth: ¶first }',
    'kind.claims.0.spans.0.nth: Invalid input: expected number, received string',
  ],
])('no value goes without its claim and its words: %s', async (_what, from, to, message) => {
  await expectProblems(from, to, [`deals.trade-plan.${message}`]);
});

test.each([
  ['Q071', 'places.geneva.wikidataId: expected a Wikidata id such as Q15031'],
  ['q71', 'places.geneva.wikidataId: expected a Wikidata id such as Q15031'],
  ['71', 'places.geneva.wikidataId: Invalid input: expected string, received number'],
])('%s is not a Wikidata id', async (id, message) => {
  await expectProblems('wikidataId: Q71', `wikidataId: ¶${id}`, [message]);
});

test.each([
  ['value: "5500000000"', 'value: ¶5500000000', 'amounts.0.value: Invalid input: expected string, received number'],
  [
    'value: "5500000000"',
    'value: ¶"5,5"',
    'amounts.0.value: expected a decimal number in quotes, such as "250000000000"',
  ],
  [
    'value: "5500000000"',
    'value: ¶"-1"',
    'amounts.0.value: expected a decimal number in quotes, such as "250000000000"',
  ],
  ['currency: USD', 'currency: ¶$', 'amounts.0.currency: expected an ISO 4217 code such as EUR'],
  [
    'term: { value: P5Y',
    'term: { value: ¶5 years',
    'term.value: expected an ISO 8601 duration of years to days, such as P30Y',
  ],
  ['value: Trade plan', 'value: ¶" Trade plan"', 'title.value: must not be empty or begin or end with a space'],
])('%s is not replaced by what has another form, %s', async (from, to, message) => {
  await expectProblems(from, to, [`deals.trade-plan.${message}`]);
});

test('a key that is not a slug or a code is reported at the key', async () => {
  const slug = 'expected a slug: lower-case letters and digits, joined by single hyphens';
  await expectProblems('  agree:\n', '  ¶Agree!:\n', [`quotes.Agree!: ${slug}`]);
  const code = 'expected an ISO 3166-1 alpha-2 code such as CN';
  await expectProblems('  CH: {', '  ¶Swiss: { name: Switzerland }\n  CH: {', [`countries.Swiss: ${code}`]);
});
