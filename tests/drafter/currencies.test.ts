import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftFolder } from '../../src/drafter/draft.ts';
import { writeFacts } from '../../src/drafter/write.ts';
import { checkDossier } from '../../src/loader/check/check-dossier.ts';
import { readDossier } from '../../src/loader/read/dossier-folders.ts';
import { findings } from './support/findings.ts';
import { withFolder } from './support/folders.ts';

const currenciesOf = (text: string, known: Parameters<typeof findings>[1] = {}) =>
  findings(text, known).money.map(({ currency }) => currency);

describe('a name of several currencies', () => {
  test.each([
    ['Oman will lend 40 million riyals to the port.', 'OMR'],
    ['The Qatari side set aside 40 million riyals for it.', 'QAR'],
    ['Morocco will spend 90 million dirhams on the dam.', 'MAD'],
    ['Norway set aside 30 million kroner for a library.', 'NOK'],
    ['Japan will spend ¥12 billion on the school.', 'JPY'],
    ['The Chinese side will spend ¥12 billion on the school.', 'CNY'],
    ['Turkmenistan will invest 70 million manats.', 'TMT'],
    ['Chile paid 5 billion pesos.', 'CLP'],
    ['Tunisia granted 60 million dinars.', 'TND'],
    ['Senegal and Mali share a loan of 3 billion CFA francs.', 'XOF'],
    ['Botswana paid P40 million for the line.', 'BWP'],
    ['President Tebboune of Algeria promised 8 billion dinars.', 'DZD'],
    ['Japan lent ¥7 billion; a Chinese bank may follow.', 'JPY'],
    ['Qatar Airways will pay 300 million riyals.', 'QAR'],
  ])('means that of the only country in its sentence: %s', (text, currency) => {
    expect(currenciesOf(text)).toEqual([currency]);
  });

  test.each([
    ['The minister came from Nepal. The road costs 40 million rupees.', 'NPR'],
    ['The talks were held in Yemen. Some 40 million rials were set aside.', 'YER'],
    ['Sweden and Brazil met. A grant of 9 million kronor was agreed.', 'SEK'],
    ['Pakistan and India met. Pakistan will pay 40 million rupees.', 'PKR'],
  ])('means that of the only country in the document: %s', (text, currency) => {
    expect(currenciesOf(text)).toEqual([currency]);
  });

  test.each([
    'The road costs 40 million rupees.',
    'Pakistan and India met. The road costs 40 million rupees.',
    'Oman and Qatar will share the 40 million riyals.',
    'China and Japan set aside ¥12 billion.',
    'Norway met Denmark, and 30 million kroner was agreed.',
    'Senegal and Gabon share a loan of 3 billion CFA francs.',
    'Brazil will spend 90 million dirhams on the dam.',
  ])('stays open where nothing decides: %s', (text) => {
    expect(currenciesOf(text)).toEqual([null]);
  });

  test('means that of the publisher’s country before any other', () => {
    expect(currenciesOf('Oman will lend 40 million riyals.', { publisherCountry: 'SA' })).toEqual(['SAR']);
    expect(currenciesOf('Qatar will lend 40 million riyals.', { publisherCountry: 'US' })).toEqual(['QAR']);
  });

  test('with a usual meaning means another only if the document never names the usual one', () => {
    expect(currenciesOf('Egypt raised 5 billion pounds at home.')).toEqual(['EGP']);
    expect(currenciesOf('Britain met Egypt. Egypt raised 5 billion pounds.')).toEqual(['GBP']);
    expect(currenciesOf('Egypt raised 5 billion pounds.', { publisherCountry: 'GB' })).toEqual(['GBP']);
    expect(currenciesOf('The minister came from Egypt. The road costs 5 billion pounds.')).toEqual(['GBP']);
    expect(currenciesOf('Lebanon needs 5 trillion lira.')).toEqual(['LBP']);
    expect(currenciesOf('Turkey lent Lebanon 5 billion lira.')).toEqual(['TRY']);
  });

  test('means no currency that the euro had replaced', () => {
    const text = 'France set aside 90 million francs.';
    expect(currenciesOf(text, { published: '1985-05-04' })).toEqual(['FRF']);
    expect(currenciesOf(text, { published: '2012-05-04' })).toEqual([null]);
  });

  test('never decides a dollar, which is that of the United States', () => {
    expect(currenciesOf('Fiji paid $5 million.')).toEqual(['USD']);
    expect(currenciesOf('Fiji paid $5 million.', { publisherCountry: 'FJ' })).toEqual(['FJD']);
  });
});

test('a currency that only the document decides is inferred, and the draft passes the check', async () => {
  const text = `---
title: Talks in Muscat
published: 2020-03-05
---
Sultan Haitham of Oman met Ann Bell, President of Ghana, in Muscat on 3 March 2020. The two countries signed an agreement on ports. Oman will provide 40 million rials for harbours. Ghana will provide 90 million cedis for roads.
`;
  await withFolder({ 'talks.md': text }, async (folder) => {
    const written = writeFacts(await draftFolder(folder));
    const amounts = Object.values<{ amounts?: object[] }>(parse(written).deals).flatMap(({ amounts = [] }) => amounts);
    expect(amounts).toMatchObject([
      { currency: 'OMR', claims: [{ basis: 'INFERRED', note: expect.stringContaining('country') }] },
      { currency: 'GHS', claims: [{ basis: 'STATED' }] },
    ]);
    writeFileSync(join(folder, 'facts.yaml'), written);
    const checked = checkDossier(await readDossier(folder));
    expect('problems' in checked ? checked.problems : []).toEqual([]);
  });
});
