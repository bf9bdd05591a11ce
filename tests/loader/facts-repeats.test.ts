import { expect, test } from 'vitest';
import { edit, expectProblems, makeDossier, problemsOf, smallFacts } from './small-dossier.ts';

const place = 'geneva: { name: Geneva, country: CH, wikidataId: Q71 }';
const inPlace = 'give the place around it, or leave it out';
const carried = 'give the document that carries it, or leave it out';
const whole = 'give the longer quote, or leave it out';

test('a place cannot lie in itself', async () => {
  await expectProblems(place, 'geneva: { name: Geneva, country: CH, in: ¶geneva }', [
    'a place cannot lie in itself',
    inPlace,
  ]);
});

test('nor by way of others, which is reported once', async () => {
  await expectProblems(
    place,
    `canton: { name: Canton, in: ¶lake }
  geneva: { name: Geneva, country: CH, in: canton }
  lake: { name: Lake, in: geneva }`,
    ['a place cannot lie in itself, by way of lake, geneva', inPlace],
  );
});

test('a place may lie in one that lies in itself: only that one is at fault', async () => {
  await expectProblems(
    place,
    `geneva: { name: Geneva, country: CH, in: lake }
  lake: { name: Lake, in: ¶lake }`,
    ['a place cannot lie in itself', inPlace],
  );
});

test('a document cannot be an excerpt of itself, or of one that is an excerpt of it', async () => {
  await expectProblems('container: talks', 'container: ¶statement', [
    'a document cannot be an excerpt of itself',
    carried,
  ]);
  await expectProblems(
    'talks: { opens: Talks in Geneva, kind: READOUT }',
    'talks: { opens: Talks in Geneva, kind: READOUT, container: ¶statement }',
    ['a document cannot be an excerpt of itself, by way of statement', carried],
  );
});

test('a quote cannot be part of itself, or of one that is part of it', async () => {
  await expectProblems('partOf: { value: we-agree,', 'partOf: { value: ¶agree,', [
    'a quote cannot be part of itself',
    whole,
  ]);
  // Two parts of one another have the same text, or else it is not in the other.
  const parts = edit(
    smallFacts.replace(
      'text: { value: agree, basis: STATED, in: talks, words: agree }',
      'text: { value: We agree on trade, basis: STATED, spans: [*quoted] }',
    ),
    'quotes:\n  we-agree:\n',
    'quotes:\n  we-agree:\n    partOf: { value: agree, basis: STATED, in: talks, words: We agree on trade }\n',
  );
  expect(await problemsOf(await makeDossier(parts))).toMatchObject([
    { line: 79, column: 22, message: 'a quote cannot be part of itself, by way of agree', hint: whole },
  ]);
});

test('a country that a quote speaks for is listed once', async () => {
  await expectProblems(
    'text: { value: agree, basis',
    'countries: { value: [FR, DE, ¶FR], basis: EDITORIAL, note: x, spans: [*quoted] }\n    text: { value: agree, basis',
    ['FR is listed twice', 'leave one out'],
  );
});

test('a topic is listed once', async () => {
  await expectProblems('value: [trade]', 'value: [trade, peace, ¶trade]', ['trade is listed twice', 'leave one out']);
});

test('a passage does not resolve itself', async () => {
  await expectProblems('spans: [*friday, *day]', 'spans: [*friday, ¶*friday]', [
    'the same passage is given twice',
    'give the passage that resolves the words',
  ]);
  await expectProblems(
    'spans: [*friday, *day]',
    'spans: [{ in: talks, words: on Friday }, ¶{ in: talks, words: on Friday, nth: 1 }]',
    ['the same passage is given twice', 'give the passage that resolves the words'],
  );
});

test('a claim of any other basis gives a passage once too', async () => {
  await expectProblems(
    'kind: { value: TARGET, basis: STATED, spans: [*plan] }',
    'kind: { value: TARGET, basis: STATED, spans: [*plan, ¶*plan] }',
    ['the same passage is given twice', 'leave one out'],
  );
});

test('the same words at two places of a document are two passages', async () => {
  const twice =
    'spans: [{ in: statement, words: They signed nothing., nth: 1 }, { in: statement, words: They signed nothing., nth: 2 }]';
  await expectProblems(
    'kind: { value: TARGET, basis: STATED, spans: [*plan] }',
    `kind: { value: TARGET, basis: STATED, ${twice} }`,
  );
});
