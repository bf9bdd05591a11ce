import { expect, test } from 'vitest';
import { edit, expectProblems, makeDossier, problemsOf, rowsOfDossier, smallFacts } from './small-dossier.ts';

const part = '    partOf: { value: we-agree, basis: STATED, spans: [*quoted] }\n';
const itself = 'a quote cannot be a translation of itself';
const chained = 'give the original, as every translation of it does';

/** The line of a quote that says what it is a translation of. */
const of = (original: string) =>
  `    translationOf: { value: ${original}, basis: EDITORIAL, note: made up, spans: [*quoted] }\n`;

/** One more quote, with this line. */
const another = (key: string, line: string) =>
  `  ${key}:
    form: { value: PARTIAL, basis: EDITORIAL, note: a part, spans: [*quoted] }
    text: { value: trade, basis: STATED, spans: [*quoted] }
${line}`;

test('a quote names the original that it is a translation of, and claims it', async () => {
  const facts = edit(smallFacts, part, of('we-agree') + another('on-trade', of('we-agree')));
  const { quotes, claims } = await rowsOfDossier(await makeDossier(facts));
  expect(Object.fromEntries(quotes.map(({ slug, translationOfSlug }) => [slug, translationOfSlug]))).toEqual({
    'we-agree': null,
    agree: 'we-agree',
    'on-trade': 'we-agree',
  });
  expect(claims).toContainEqual(
    expect.objectContaining({
      quoteSlug: 'on-trade',
      field: 'translationOf',
      value: 'we-agree',
      basis: 'EDITORIAL',
      note: 'made up',
      verifiedBy: 'EDITOR',
    }),
  );
});

test('that takes an editor’s judgement, which takes a note', async () => {
  await expectProblems(part, of('we-agree').replace('{ value', '¶{ value').replace('note: made up, ', ''), [
    expect.stringContaining('needs a note'),
  ]);
});

test('a quote is no translation of itself', async () => {
  await expectProblems(part, of('¶agree'), [itself, 'give the original, or leave it out']);
});

test('nor of a translation, which is reported for each', async () => {
  const chain = of('we-agree') + another('on-trade', of('¶agree')) + another('trade', of('¶on-trade'));
  await expectProblems(
    part,
    chain,
    ['agree is a translation itself', chained],
    ['on-trade is a translation itself', chained],
  );
});

test('so that two cannot be translations of one another', async () => {
  await expectProblems(
    part,
    of('¶on-trade') + another('on-trade', of('¶agree')),
    ['on-trade is a translation itself', chained],
    ['agree is a translation itself', chained],
  );
});

test.each(['partOf', 'translationOf'])(
  'a word of JavaScript that is no quote is reported as any other, in %s',
  async (field) => {
    const line = of('¶constructor').replace('translationOf', field);
    await expectProblems(part, line, [
      'no quote constructor in this dossier',
      'declare it under quotes, or under additions if it is of another dossier',
    ]);
  },
);

test('what a quote is a translation of may be left out again', async () => {
  expect(await problemsOf(await makeDossier(edit(smallFacts, part, '')))).toEqual([]);
});
