import { describe, expect, test } from 'vitest';
import { edit, expectProblems, makeDossier, problemsOf, smallFacts } from './small-dossier.ts';

const sound = async (from: string, to: string) =>
  expect(await problemsOf(await makeDossier(edit(smallFacts, from, to)))).toEqual([]);

describe('a date', () => {
  const hint = 'write it as 2022-02-04, 2022-02, 2022 or 2022-02-04/2022-02-06 (EDTF)';

  test.each(['2022-05-32', '2022-02-29', '2022-13', '6 May 2022', '06.05.2022', '2022-05-07/2022-05-06', '0000'])(
    'of a summit that is not one is reported, %s',
    async (date) => {
      await expectProblems('value: 2022-05-06\n', `value: ¶"${date}"\n`, [`not a date: ${date}`, hint]);
    },
  );

  test('of a publication that is not one is reported', async () => {
    await expectProblems('published: 2022-05', 'published: ¶2022-5', [
      'not a date: 2022-5',
      'write it as 2022-02-04, 2022-02 or 2022',
    ]);
  });
});

describe('a party', () => {
  const party = '- { role: PARTY, country: FR, claims';
  const told: [string, string] = ['a party is either a country or an organisation', 'give one of the two'];

  test('that is neither a country nor an organisation is reported, and one that is both', async () => {
    await expectProblems(party, '- ¶{ role: PARTY, claims', told);
    await expectProblems(party, '- ¶{ role: PARTY, country: FR, organization: bank, claims', told);
  });

  test('that has the same role twice is reported', async () => {
    const again = '{ role: PARTY, country: FR, claims: [{ basis: STATED, in: talks, words: of France }] }';
    await expectProblems(party, `- ${again}\n      - ¶{ role: PARTY, country: FR, claims`, [
      'FR is listed twice as PARTY',
    ]);
    await sound(party, `- ${again.replace('PARTY', 'ISSUER')}\n      ${party}`);
  });
});

describe('an amount', () => {
  test('that is both money and a quantity is reported, and one that is neither', async () => {
    const told: [string, string] = ['an amount is either money or a quantity', 'give either currency or unit'];
    await expectProblems('- role: TARGET_LEVEL\n', '- ¶role: TARGET_LEVEL\n        unit: t\n', told);
    await expectProblems(
      '- role: TARGET_LEVEL\n        value: "5500000000"\n        currency: USD\n',
      '- ¶role: TARGET_LEVEL\n        value: "5500000000"\n',
      told,
    );
  });

  test('that is a range without an upper figure is reported, and an upper figure without a range', async () => {
    const told = 'valueMax goes with qualifier RANGE, and only with it';
    await expectProblems('- role: TARGET_LEVEL\n', '- ¶role: TARGET_LEVEL\n        qualifier: RANGE\n', [told]);
    await expectProblems('- role: TARGET_LEVEL\n', '- ¶role: TARGET_LEVEL\n        valueMax: "6000000000"\n', [told]);
  });

  test('that is the price of a unit and does not name it is reported, and another that names one', async () => {
    const told = 'per goes with role UNIT_PRICE, and only with it';
    await expectProblems('- role: TARGET_LEVEL\n', '- ¶role: UNIT_PRICE\n', [told]);
    await expectProblems('- role: TARGET_LEVEL\n', '- ¶role: TARGET_LEVEL\n        per: barrel\n', [told]);
  });

  test('whose upper figure is less than the lower is reported', async () => {
    const range = (max: string) => `- role: TARGET_LEVEL\n        qualifier: RANGE\n        valueMax: ${max}\n`;
    await expectProblems('- role: TARGET_LEVEL\n', range('¶"999999999"'), ['valueMax is less than value']);
  });
});

describe('a quote', () => {
  test('that is DIRECT and has no speaker is reported', async () => {
    await expectProblems('form: { value: PARTIAL', 'form: ¶{ value: DIRECT', [
      'a DIRECT quote needs a speaker',
      'give the speaker, or another form',
    ]);
  });

  test('that is a HEADLINE and has a speaker is reported', async () => {
    const told: [string, string] = ['a HEADLINE quote has no speaker', 'give the countries it speaks for'];
    const form = 'form: { value: DIRECT, basis: EDITORIAL, note: in quotation marks, in: talks, words: said Ito }';
    const text =
      'text: { value: We agree on trade, basis: STATED, spans: [&quoted { in: talks, words: “We agree on trade” }] }';
    await expectProblems(
      `${form}\n    ${text}\n    speaker: {`,
      `${form.replace('DIRECT', 'HEADLINE')}\n    ${text}\n    speaker: ¶{`,
      told,
    );
  });

  test('whose text is not in the words that prove it is reported', async () => {
    await expectProblems('text: { value: We agree on trade,', 'text: { value: ¶We agree on trade.,', [
      'the text of the quote is not in the words that prove it',
    ]);
  });

  test('that is not part of the quote it is said to be part of is reported', async () => {
    const told = ['its words are not part of we-agree'] as [string];
    await expectProblems(
      'text: { value: agree, basis: STATED, in: talks, words: agree }\n    partOf: { value: we',
      'text: { value: reach, basis: STATED, in: talks, words: reach }\n    partOf: { value: ¶we',
      told,
    );
    await expectProblems(
      'text: { value: agree, basis: STATED, in: talks, words: agree }\n    partOf: { value: we',
      'text: { value: met, basis: STATED, in: statement, words: met }\n    partOf: { value: ¶we',
      told,
    );
  });
});

describe('a timeline', () => {
  const status = '    parties:\n      - { role: PARTY,';
  const step = (name: string) =>
    `      - { status: ${name}, date: 2022-05-06, claims: [{ basis: STATED, in: statement, words: on 6 May 2022 }] }\n`;

  test('that ends in another state than the deal is in is reported', async () => {
    await expectProblems(status, `    timeline:\n${step('INTENDED')}${step('¶AGREED')}${status}`, [
      'the timeline ends with AGREED, the deal is INTENDED',
    ]);
    await sound(status, `    timeline:\n${step('DISCUSSED')}${step('INTENDED')}${status}`);
  });
});
