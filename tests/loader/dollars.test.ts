import { expect, test } from 'vitest';
import { edit, makeDossier, problemsOf, rowsOfDossier } from './small-dossier.ts';

/** A bare "$" is the dollar of the country that the publisher of the document is in, and of no other. */

const corpus = 'The plan is worth $5 billion.\n\nThey will pay in dollars.\n\nIt costs ¥9 billion.\n';
const sound = `title: A plan
licence: CC0-1.0
documents:
  report: { opens: The plan, title: The plan, kind: NEWS_REPORT, publisherCountry: CA }
  notice: { opens: They will, title: They will, kind: NEWS_REPORT, publisherCountry: CA }
  letter: { opens: It costs, title: It costs, kind: OTHER }
deals:
  plan:
    title: { value: The plan, basis: STATED, spans: [&plan { in: report, words: The plan }] }
    kind: { value: TARGET, basis: EDITORIAL, note: x, spans: [*plan] }
    bindingness: { value: UNKNOWN, basis: EDITORIAL, note: x, spans: [*plan] }
    status: { value: INTENDED, basis: EDITORIAL, note: x, spans: [*plan] }
    settlementCurrency: { value: CAD, basis: STATED, in: notice, words: in dollars }
    amounts:
      - role: TARGET_LEVEL
        value: "5000000000"
        currency: CAD
        claims: [{ basis: STATED, in: report, words: $5 billion }]
      - role: PRICE
        value: "9000000000"
        currency: JPY
        claims: [{ basis: INFERRED, note: x, in: letter, words: ¥9 billion }]
`;

const dossierOf = (facts: string, text = corpus) => makeDossier(facts, { 'report.txt': text });
const problemsIn = async (facts: string, text = corpus) =>
  (await problemsOf(await dossierOf(facts, text))).map(({ line, message, hint }) => ({ line, message, hint }));

const rowsOf = async (facts: string) => rowsOfDossier(await dossierOf(facts));

const whichDollar = 'the words do not tell which dollar';
const mend =
  'give the document the publisherCountry whose dollar it is, give words that name the currency, or make it INFERRED, with a note';

test('the dollar of the publisher’s country is what the words say', async () => {
  const found = (await rowsOf(sound)).claims.filter(({ field }) => ['amounts', 'settlementCurrency'].includes(field));
  expect(found.map(({ value, verifiedBy }) => [value, verifiedBy])).toEqual([
    ['CAD', 'WORDS'],
    ['CAD 5000000000 TARGET_LEVEL', 'WORDS'],
    ['JPY 9000000000 PRICE', 'EDITOR'],
  ]);
});

test('the dollar of another country is not', async () => {
  expect(await problemsIn(sound.replaceAll('publisherCountry: CA', 'publisherCountry: AU'))).toMatchObject([
    { line: 13, message: 'settlementCurrency is STATED as CAD, but the words give AUD' },
    { line: 18, message: expect.stringContaining('but the words give 5000000000 AUD EXACT') },
  ]);
});

test.each([
  ['of no publisher that is known', ''],
  ['of a country that has no dollar', ', publisherCountry: CN'],
])('in a document %s, "$" proves no currency, and the hint says how to correct it', async (_what, country) => {
  expect(await problemsIn(sound.replaceAll(', publisherCountry: CA', country))).toEqual([
    { line: 13, message: `settlementCurrency is STATED as CAD, but ${whichDollar}`, hint: mend },
    { line: 18, message: `amounts is STATED as CAD 5000000000 TARGET_LEVEL, but ${whichDollar}`, hint: mend },
  ]);
});

test('one document’s country tells nothing of the dollars of another', async () => {
  const facts = edit(sound, 'kind: NEWS_REPORT, publisherCountry: CA }\n  letter', 'kind: NEWS_REPORT }\n  letter');
  expect(await problemsIn(facts)).toEqual([
    { line: 13, message: `settlementCurrency is STATED as CAD, but ${whichDollar}`, hint: mend },
  ]);
});

test('a dollar that the words name is that one, wherever the publisher is', async () => {
  const text = corpus.replace('$5 billion', 'US$5 billion').replace('in dollars', 'in US dollars');
  const facts = sound
    .replaceAll('CAD', 'USD')
    .replace('$5 billion', 'US$5 billion')
    .replace('in dollars', 'in US dollars');
  expect(await problemsIn(facts, text)).toEqual([]);
});

test('a sign that is no dollar is of the publisher’s country too', async () => {
  const facts = edit(sound, 'basis: INFERRED, note: x, in: letter', 'basis: STATED, in: letter');
  const [problem, ...others] = await problemsIn(facts);
  expect(others).toEqual([]);
  expect(problem).toMatchObject({ message: expect.stringContaining('the words do not tell which ¥') });
  expect(problem?.hint).toContain('publisherCountry');
  expect(await problemsIn(edit(facts, 'kind: OTHER }', 'kind: OTHER, publisherCountry: JP }'))).toEqual([]);
  expect(await problemsIn(edit(facts, 'kind: OTHER }', 'kind: OTHER, publisherCountry: CN }'))).toMatchObject([
    { message: expect.stringContaining('not currency JPY') },
  ]);
});

test('a country that there is not is reported, in the facts file and in front matter', async () => {
  expect(
    await problemsIn(
      edit(sound, 'NEWS_REPORT, publisherCountry: CA }\n  notice', 'NEWS_REPORT, publisherCountry: QQ }\n  notice'),
    ),
  ).toContainEqual({
    line: 4,
    message: 'QQ is not in ISO 3166-1',
    hint: undefined,
  });
  const front = '---\npublisherCountry: QQ\n---\n';
  expect(await problemsIn(sound.replaceAll(', publisherCountry: CA', ''), front + corpus)).toContainEqual({
    line: 2,
    message: 'publisherCountry: QQ is not in ISO 3166-1',
    hint: undefined,
  });
});

test('front matter may give the country too, and then it is not given once more', async () => {
  const front = '---\npublisherCountry: CA\n---\n';
  expect(await problemsIn(sound.replaceAll(', publisherCountry: CA', ''), front + corpus)).toEqual([]);
  expect(await problemsIn(sound, front + corpus)).toMatchObject([
    { line: 4, message: 'the file gives its publisherCountry in its front matter' },
    { line: 5, message: 'the file gives its publisherCountry in its front matter' },
  ]);
});

test('it is in no row: a document is the same with and without it', async () => {
  const facts = edit(sound, 'kind: OTHER }', 'kind: OTHER, publisherCountry: US }');
  expect((await rowsOf(facts)).documents).toEqual((await rowsOf(sound)).documents);
});

test('a slip in the entry of a document does not hide what its dollars are', async () => {
  const facts = edit(sound, 'kind: OTHER }', 'kind: OTHER, x: 1 }').replace(
    'publisherCountry: CA }',
    'x: 1, publisherCountry: CA }',
  );
  expect((await problemsIn(facts)).map(({ message }) => message)).toEqual([
    'documents.report: no such field: x',
    'documents.letter: no such field: x',
  ]);
});
