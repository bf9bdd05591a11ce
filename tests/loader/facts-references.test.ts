import { expect, test } from 'vitest';
import { edit, expectProblems, makeDossier, problemsOf, smallFacts } from './small-dossier.ts';

test.each([
  ['person', 'people', 'speaker: { value: ada-ito', 'speaker: { value: ¶ida-ato'],
  ['country', 'countries', 'country: { value: FR', 'country: { value: ¶IT'],
  ['country', 'countries', '{ role: PARTY, country: FR,', '{ role: PARTY, country: ¶IT,'],
  ['organisation', 'organizations', '  - { role: PARTY, country: FR', '  - { role: PARTY, organization: ¶banks'],
  ['occasion', 'occasions', 'occasion: { value: fair', 'occasion: { value: ¶fairs'],
  ['summit', 'summits', 'summit: { value: geneva-talks', 'summit: { value: ¶geneva-talk'],
  ['quote', 'quotes', 'partOf: { value: we-agree', 'partOf: { value: ¶they-agree'],
  ['quote', 'quotes', 'partOf: { value: we-agree', 'translationOf: { value: ¶they-agree'],
  ['document', 'documents', 'container: talks', 'container: ¶talk'],
])('a %s that is not declared is reported where it is used: %s, %s', async (kind, section, from, to) => {
  const key = to.split('¶')[1]?.replace(',', '');
  await expectProblems(from, to, [
    `no ${kind} ${key} in this dossier`,
    expect.stringMatching(new RegExp(`eclare it under ${section}(, or under additions if it is of another dossier)?$`)),
  ]);
});

test('a place that is not declared is reported, and the one that is left unused', async () => {
  await expectProblems(
    'geneva: { name: Geneva, country: CH, wikidataId: Q71 }',
    'geneva: { name: Geneva, country: CH, in: ¶swiss, wikidataId: Q71 }',
    ['no place swiss in this dossier', 'declare it under places'],
  );
});

test.each([
  ['an attendee', 'person', 'people', '    attendees:\n      bo-lind:', '    attendees:\n      ¶bo-lund:'],
  ['a participant', 'person', 'people', '      bo-lind:\n        person:', '      ¶bo-lund:\n        person:'],
  ['a deal of a summit', 'deal', 'deals', '      trade-plan: { link', '      ¶trade-plans: { link'],
])('the key of %s that is not declared is reported at the key', async (_what, kind, section, from, to) => {
  const key = /¶([\w-]+)/.exec(to)?.[1];
  await expectProblems(from, to, [
    `no ${kind} ${key} in this dossier`,
    expect.stringMatching(new RegExp(`eclare it under ${section}(, or under additions if it is of another dossier)?$`)),
  ]);
});

test.each([
  ['person', 'people:\n', '  nobody: { name: Nobody }\n'],
  ['country', '  CH: { name: Switzerland }\n', '  IT: { name: Italy }\n'],
  ['place', '  geneva: { name: Geneva, country: CH, wikidataId: Q71 }\n', '  bern: { name: Bern, country: CH }\n'],
  ['organisation', '  bank: { name: Bank of Europe }\n', '  firm: { name: Firm }\n'],
])('a %s that is declared and used by nothing is reported at its key', async (kind, before, unused) => {
  const key = /\w+/.exec(unused)?.[0];
  await expectProblems(before, `${before}${unused.replace(/^ {2}/, '  ¶')}`, [
    `${kind} ${key} is used by nothing`,
    'remove it, or use it',
  ]);
});

test('a country that is not in ISO 3166-1 is reported', async () => {
  const unknown = smallFacts.replace('  DE: {', '  XX: {').replace('value: DE', 'value: XX');
  expect(await problemsOf(await makeDossier(unknown))).toMatchObject([
    { line: 12, column: 3, message: 'XX is not in ISO 3166-1' },
  ]);
});

test('a currency that is not in ISO 4217 is reported', async () => {
  await expectProblems('currency: USD', 'currency: ¶USX', ['USX is not in ISO 4217']);
  await expectProblems('settlementCurrency: { value: EUR', 'settlementCurrency: { value: ¶EUX', [
    'EUX is not in ISO 4217',
  ]);
});

test.each(['Asia/Ho_Chi_Minh', 'Asia/Saigon', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires', 'UTC'])(
  'a time zone goes by any name that IANA gives it: %s',
  async (zone) => {
    await expectProblems('value: Europe/Zurich', `value: ${zone}`);
  },
);

test.each(['europe/zurich', 'CET+1', '+01:00', 'Europe'])('%s is no time zone', async (zone) => {
  await expectProblems('value: Europe/Zurich', `value: ¶"${zone}"`, [`not an IANA time zone: ${zone}`]);
});

test('a time zone that IANA does not know is reported', async () => {
  await expectProblems('value: Europe/Zurich', 'value: ¶Europe/Geneva', ['not an IANA time zone: Europe/Geneva']);
});

test.each([
  ['people', 'ada-ito: { name: Ada Ito,', 'ada-ito: { name: Ada Ito, wikidataId: Q42,'],
  ['countries', 'DE: { name: Germany }', 'DE: { name: Germany, wikidataId: Q142 }'],
])('a Wikidata id that two %s have is reported', async (_section, from, to) => {
  expect(await problemsOf(await makeDossier(edit(smallFacts, from, to)))).toHaveLength(1);
});

test('a slug that is a word of JavaScript is a slug like any other', async () => {
  for (const slug of ['constructor', 'tostring', 'hasownproperty']) {
    expect(await problemsOf(await makeDossier(smallFacts.replaceAll('bo-lind', slug)))).toEqual([]);
  }
  await expectProblems('speaker: { value: ada-ito', 'speaker: { value: ¶constructor', [
    'no person constructor in this dossier',
    'declare it under people',
  ]);
});

test('a document whose beginning is not found is not said to be missing by each word taken from it', async () => {
  const facts = edit(smallFacts, 'opens: Statement of Geneva', 'opens: Statements of Geneva');
  const problems = await problemsOf(await makeDossier(facts));
  expect(problems).toContainEqual(
    expect.objectContaining({ line: 6, column: 12, message: 'no paragraph of the corpus begins with these words' }),
  );
  expect(problems.filter(({ message }) => message.startsWith('no document'))).toEqual([]);
});

test('two documents may be swapped in the facts file', async () => {
  const talks = '  talks: { opens: Talks in Geneva, kind: READOUT }\n';
  const other = edit(edit(smallFacts, talks, ''), 'countries:\n', `${talks}countries:\n`);
  expect(await problemsOf(await makeDossier(other))).toEqual([]);
});
