import { expect, test } from 'vitest';
import { expectProblems, makeDossier, problemsOf, smallFacts } from './small-dossier.ts';

const kind = 'kind: { value: TARGET, basis: STATED, spans: [*plan] }';
const documentKinds = ['HEADLINE', 'PRESS_RELEASE', 'READOUT', 'JOINT_STATEMENT', 'WIRE_STORY', 'NEWS_REPORT']
  .concat(['INTERVIEW', 'SPEECH', 'TREATY_TEXT', 'OTHER'])
  .join(', ');
const bases = 'STATED, RESOLVED, INFERRED, EDITORIAL';

test.each([
  [
    'a value',
    kind,
    'kind: TARGET',
    'write it as { value: …, basis: STATED, in: …, words: … }, or give the record defaults',
  ],
  [
    'a person',
    'licence: CC0-1.0',
    'licence: CC0-1.0\npeople: { ann-bell: Ann Bell }',
    expect.stringMatching(/^write it as \{ name: …, … \}; the fields are name, wikidataId, aliases/),
  ],
])('a text where fields are expected is shown their form: %s', async (_what, from, to, hint) => {
  const section = /\n(people|summits):/u.exec(to)?.[1];
  const without = section ? smallFacts.replace(new RegExp(`^${section}:\\n(?:(?: .*)?\\n)+`, 'mu'), '') : smallFacts;
  const facts = without.replace(from, to);
  const problems = await problemsOf(await makeDossier(facts));
  expect(problems.filter(({ message }) => message.includes('expected fields')).map((one) => one.hint)).toEqual([hint]);
});

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
  [
    'kind: READOUT',
    'kind: ¶READOUTS',
    'documents.talks.kind: READOUTS is not in the vocabulary',
    `did you mean READOUT? It is one of ${documentKinds}`,
  ],
  [
    kind,
    'kind: { value: TARGET, basis: ¶Stated, spans: [*plan] }',
    'deals.trade-plan.kind.claims.0.basis: Stated is not in the vocabulary',
    `did you mean STATED? It is one of ${bases}`,
  ],
])('a word that is not of its vocabulary is reported with those that are, %s', async (from, to, message, hint) => {
  await expectProblems(from, to, [message, hint]);
});

test.each([
  ['a field without claims', kind, 'kind: ¶{ value: TARGET }', 'kind.claims: is missing'],
  ['a bare value', kind, 'kind: ¶TARGET', 'kind: expected fields, not the text TARGET'],
  ['an empty list of claims', kind, 'kind: { value: TARGET, claims: ¶[] }', 'kind.claims: the list is empty'],
  ['a claim without words', kind, 'kind: ¶{ value: TARGET, basis: STATED }', 'kind.claims.0.spans: is missing'],
  [
    'an empty list of passages',
    kind,
    'kind: { value: TARGET, basis: STATED, spans: ¶[] }',
    'kind.claims.0.spans: the list is empty',
  ],
  [
    'a passage without its words',
    kind,
    'kind: ¶{ value: TARGET, basis: STATED, in: talks }',
    'kind.claims.0.spans.0.words: is missing',
  ],
  [
    'a claim without a basis',
    kind,
    'kind: ¶{ value: TARGET, in: talks, words: agree }',
    'kind.claims.0.basis: is missing',
  ],
  [
    'an occurrence in words',
    kind,
    'kind: { value: TARGET, basis: STATED, in: talks, words: agree, nth: ¶first }',
    'kind.claims.0.spans.0.nth: expected a number, not the text first',
  ],
])('no value goes without its claim and its words: %s', async (_what, from, to, message) => {
  await expectProblems(from, to, [`deals.trade-plan.${message}`]);
});

test.each([
  ['Q071', 'places.geneva.wikidataId: expected a Wikidata id such as Q15031'],
  ['q71', 'places.geneva.wikidataId: expected a Wikidata id such as Q15031'],
  ['71', 'places.geneva.wikidataId: expected text, not the number 71'],
])('%s is not a Wikidata id', async (id, message) => {
  await expectProblems('wikidataId: Q71', `wikidataId: ¶${id}`, [message]);
});

test.each([
  ['value: "5500000000"', 'value: ¶5500000000', 'amounts.0.value: expected text, not the number 5500000000'],
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
