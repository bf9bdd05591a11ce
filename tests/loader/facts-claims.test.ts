import { describe, expect, test } from 'vitest';
import {
  edit,
  expectProblems,
  makeDossier,
  problemsOf,
  rowsOfDossier,
  smallCorpus,
  smallFacts,
} from './small-dossier.ts';

test.each([
  ['words: of France', 'words: ¶of Spain', 'not in the document: "of Spain"', undefined],
  ['words: of France', 'words: ¶of france', 'not in the document: "of france"', 'did you mean "of France"?'],
  [
    'words: “We agree on trade”',
    'words: ¶\'"We agree on trade"\'',
    'not in the document: ""We agree on trade""',
    'did you mean "“We agree on trade”"?',
  ],
  ['words: US$5.5 billion', 'words: ¶US$ 5.5 billion', 'not in the document: "US$ 5.5 billion"', undefined],
  [
    'words: President Ito',
    'words: ¶Ito',
    'ambiguous: "Ito" stands 2 times in the document',
    'say which with nth: 1 to 2, or give more words',
  ],
  [
    'words: They signed nothing., nth: 2',
    'words: ¶They signed nothing., nth: 3',
    'there is no occurrence 3: "They signed nothing." stands 2 times in the document',
    undefined,
  ],
  ['in: talks, words: of France', 'in: statement, words: ¶of France', 'not in the document: "of France"', undefined],
])(
  'words that do not stand in the document once are reported where they are written: %s',
  async (from, to, message, hint) => {
    await expectProblems(from, to, hint === undefined ? [message] : [message, hint]);
  },
);

test('a document that is not in the dossier is reported where it is named', async () => {
  await expectProblems('in: talks, words: of France', 'in: ¶talk, words: of France', [
    'no document talk in this dossier',
  ]);
});

test('a RESOLVED claim with one passage is reported', async () => {
  const message = 'a RESOLVED claim needs two passages';
  const hint = 'list under spans the words, and then the words that resolve them';
  await expectProblems(
    'date: { value: 2022-05-06, basis: RESOLVED, spans: [*friday, *day] }',
    'date: ¶{ value: 2022-05-06, basis: RESOLVED, spans: [*friday] }',
    [message, `${hint}, or give the document its published`],
  );
  await expectProblems('role: { value: HOST, basis: STATED', 'role: ¶{ value: HOST, basis: RESOLVED', [message, hint]);
});

test('INFERRED and EDITORIAL claims without a note are reported, a STATED one needs none', async () => {
  const hint = 'say in note how the value follows from the words';
  await expectProblems(
    'kind: { value: BILATERAL, basis: INFERRED, note: two are named,',
    'kind: ¶{ value: BILATERAL, basis: INFERRED,',
    ['an INFERRED claim needs a note', hint],
  );
  await expectProblems(
    'term: { value: P5Y, basis: EDITORIAL, note: made up,',
    'term: ¶{ value: P5Y, basis: EDITORIAL,',
    ['an EDITORIAL claim needs a note', hint],
  );
});

test('the same claim made twice is reported at the second', async () => {
  const claim = '{ basis: STATED, in: talks, words: President Ito }';
  await expectProblems(`person: ${claim}`, `person: { claims: [${claim}, ¶${claim}] }`, [
    'the same claim is made twice',
  ]);
});

test('a link to a deal that is not STATED and has no note is reported', async () => {
  await expectProblems(
    'trade-plan: { link: DISCUSSED_AT, basis: INFERRED, note: the read-out is about the talks }',
    'trade-plan: ¶{ link: DISCUSSED_AT, basis: INFERRED }',
    ['a link with basis INFERRED needs a note', 'say in note what ties the deal to the meeting'],
  );
});

test('words behind an alias are reported once, where they are written', async () => {
  const uses = smallFacts.split('*plan').length - 1;
  expect(uses).toBeGreaterThan(3);
  await expectProblems('words: Trade is to reach }', 'words: ¶Trade was to reach }', [
    'not in the document: "Trade was to reach"',
  ]);
});

test('an alias of a whole claim leads to the words too', async () => {
  const role = 'role: { value: HOST, basis: STATED, spans: [*received] }\n        title:';
  await expectProblems(
    `person: { basis: STATED, in: talks, words: President Ito }\n        ${role} { value: President, basis: STATED, in: talks, words: President }`,
    `person: { claims: [&ito { basis: STATED, in: talks, words: ¶The Ito }] }\n        ${role} { value: President, claims: [*ito] }`,
    ['not in the document: "The Ito"'],
  );
});

test('words over several lines are reported where they begin', async () => {
  const from = 'claims: [{ basis: STATED, in: talks, words: US$5.5 billion }]';
  const to = (words: string) =>
    `claims:\n          - basis: STATED\n            in: talks\n            words: ${words}`;
  await expectProblems(from, to('¶>-\n              US$5.5\n              million'), [
    'not in the document: "US$5.5 million"',
  ]);
  expect(
    await problemsOf(await makeDossier(edit(smallFacts, from, to('>-\n              US$5.5\n              billion')))),
  ).toEqual([]);
});

describe('an amount that a source tells otherwise', () => {
  const disputed = (value: string, words: string) =>
    `        claims:\n          - { basis: STATED, in: talks, words: US$5.5 billion }\n          - { basis: STATED, status: DISPUTED, value: ${value}, in: statement, words: ${words} }\n`;
  const accepted = '        claims: [{ basis: STATED, in: talks, words: US$5.5 billion }]\n';
  const rival = smallCorpus.replace('They signed nothing.', 'They signed nothing, and spoke of about US$4 billion.');
  const loaded = async (value: string, words = 'about US$4 billion') =>
    makeDossier(edit(smallFacts, accepted, disputed(value, words)).replace('nothing., nth: 2', 'nothing.'), {
      'small.txt': rival,
    });

  test('is held against its own words', async () => {
    const { claims } = await rowsOfDossier(await loaded('USD 4000000000 TARGET_LEVEL'));
    expect(claims.find(({ status }) => status === 'DISPUTED')).toMatchObject({
      field: 'amounts',
      value: 'USD 4000000000 TARGET_LEVEL',
      verifiedBy: 'WORDS',
    });
  });

  test('is refused where its words give another figure, or it is written otherwise', async () => {
    expect(await problemsOf(await loaded('USD 3000000000 TARGET_LEVEL'))).toMatchObject([
      { message: expect.stringContaining('the words give 4000000000 USD') },
    ]);
    expect(await problemsOf(await loaded('US$4 billion'))).toMatchObject([
      {
        message: expect.stringContaining('US$4 billion is no amount'),
        hint: 'write it as USD 5500000000 TARGET_LEVEL',
      },
    ]);
  });
});
