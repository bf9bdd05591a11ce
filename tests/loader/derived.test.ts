import { describe, expect, test } from 'vitest';
import type { DossierRows } from '../../src/loader/dossier.ts';
import { edit, makeDossier, rowsOfDossier, smallCorpus, smallFacts } from './small-dossier.ts';

/** The rows that the small dossier comes to, with a change. */
async function rows(from = '', to = '', corpus = smallCorpus): Promise<DossierRows> {
  const facts = from === '' ? smallFacts : edit(smallFacts, from, to);
  return rowsOfDossier(await makeDossier(facts, { 'small.txt': corpus }));
}

describe('the largest amount of a deal', () => {
  const amount = (value: string, more: string) =>
    `    amounts:\n      - { role: PRICE, value: "${value}", ${more}, claims: [{ basis: EDITORIAL, note: x, in: talks, words: US$5.5 billion }] }\n`;
  const largest = async (value: string, more: string) =>
    (await rows('    amounts:\n', amount(value, more))).deals[0]?.largestAmount;

  test('is compared as a number, exactly', async () => {
    expect(await largest('999999999', 'currency: USD')).toBe('5500000000');
    expect(await largest('5500000000.01', 'currency: USD')).toBe('5500000000.01');
    expect(await largest('12345678901234567890', 'currency: USD')).toBe('12345678901234567890');
  });

  test('is the upper figure of a range, and never a quantity', async () => {
    expect(await largest('1', 'currency: USD, qualifier: RANGE, valueMax: "6000000000"')).toBe('6000000000');
    expect(await largest('6000000000', 'unit: t')).toBe('5500000000');
  });
});

test('the country of a summit is that of its place, or of the place around it', async () => {
  expect((await rows()).summits).toMatchObject([{ placeSlug: 'geneva', countryCode: 'CH' }]);
  const inside = await rows(
    '  geneva: { name: Geneva, country: CH, wikidataId: Q71 }\n',
    '  geneva: { name: Geneva, in: canton }\n  canton: { name: Canton, in: swiss }\n  swiss: { name: Swiss, country: CH }\n',
  );
  expect(inside.summits).toMatchObject([{ placeSlug: 'geneva', countryCode: 'CH' }]);
});

test('the first day of a summit is on each of its participants', async () => {
  const { participants } = await rows();
  expect(participants.map(({ id, summitDate }) => [id, summitDate])).toEqual([
    ['geneva-talks/ada-ito', '2022-05-06'],
    ['geneva-talks/bo-lind', '2022-05-06'],
  ]);
});

test('status and date of a deal are its only step where it has no timeline', async () => {
  expect((await rows()).dealEvents).toEqual([
    {
      dealSlug: 'trade-plan',
      ordinal: 1,
      status: 'INTENDED',
      dateEdtf: '2022-05-06',
      dateStart: '2022-05-06',
      dateEnd: '2022-05-06',
      datePrecision: 'DAY',
      addedBy: null,
    },
  ]);
});

test('a quote is in the document of its words, and has that document’s place', async () => {
  expect((await rows()).quotes).toMatchObject([
    { slug: 'we-agree', documentSlug: 'talks', documentOrdinal: 1 },
    { slug: 'agree', documentSlug: 'talks', documentOrdinal: 1 },
  ]);
});

test('an amount has the words that state it', async () => {
  expect((await rows()).dealAmounts).toMatchObject([{ value: '5500000000', verbatim: 'US$5.5 billion', unit: null }]);
});

test('only what comes after the first passage of a RESOLVED claim resolves it', async () => {
  const { claims, claimSpans } = await rows();
  for (const { id, basis } of claims) {
    const spans = claimSpans.filter(({ claimId }) => claimId === id);
    expect(spans.map(({ ordinal }) => ordinal)).toEqual(spans.map((_, index) => index + 1));
    expect(spans.map(({ resolves }) => resolves)).toEqual(spans.map((_, index) => basis === 'RESOLVED' && index > 0));
  }
  expect(claimSpans.filter(({ resolves }) => resolves)).toHaveLength(2);
});

test('a claim has the same id wherever its dossier lies, and another when anything of it changes', async () => {
  const ids = async (...change: [string?, string?, string?]) => (await rows(...change)).claims.map(({ id }) => id);
  const before = await ids();
  expect(await ids()).toEqual(before);
  expect(new Set(before).size).toBe(before.length);
  for (const [from, to] of [
    ['value: P5Y', 'value: P6Y'],
    ['value: P5Y, basis: EDITORIAL', 'value: P5Y, basis: INFERRED'],
    ['value: P5Y, basis: EDITORIAL', 'value: P5Y, status: DISPUTED, basis: EDITORIAL'],
    ['value: P5Y, basis: EDITORIAL, note: made up', 'value: P5Y, basis: EDITORIAL, note: made up too'],
    ['words: They signed nothing., nth: 2', 'words: They signed nothing., nth: 1'],
  ]) {
    expect((await ids(from, to)).filter((id) => !before.includes(id))).toHaveLength(1);
  }
});

test('the name in another language is listed with that language, and proves nothing', async () => {
  const labels = (of: string) =>
    `  ada-ito: { name: Ada Ito, sortName: "Ito, Ada", aliases: [Ito, President Ito], labels: { ${of} } }`;
  const from = '  ada-ito: { name: Ada Ito, sortName: "Ito, Ada", aliases: [Ito, President Ito] }';
  const { names, claims } = await rows(from, labels('ja: 伊藤, fr: Ada Ito, en: Minister Lind'));
  expect(
    names.filter(({ personSlug }) => personSlug === 'ada-ito').map(({ form, language }) => [form, language]),
  ).toEqual([
    ['Ada Ito', null],
    ['Ito', null],
    ['President Ito', null],
    ['伊藤', 'ja'],
    ['Minister Lind', 'en'],
  ]);
  // Were it a form of her name, words that name Minister Lind would name her as well.
  expect(claims).toEqual((await rows()).claims);
});
