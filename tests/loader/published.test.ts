import { describe, expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { makeDossier, problemsOf, rowsOfDossier } from './small-dossier.ts';

/** Words such as "on Friday" count from the day when their document was published, and the claim says so. */

const text = 'A report\n\nThe two ministers met on Friday. They had spoken two days earlier, on 2 February 2022.\n';

const factsOf = (date: string, published = ', published: 2022-02-05') => `title: A report
licence: CC0-1.0
documents:
  report: { title: A report, kind: NEWS_REPORT${published} }
occasions:
  meeting:
    name: { value: A meeting, basis: EDITORIAL, note: x, in: report, words: met }
    date: ${date}
`;

const friday = '{ value: 2022-02-04, basis: RESOLVED, in: report, words: on Friday }';
const dossierOf = (date: string, published?: string) => makeDossier(factsOf(date, published), { 'report.txt': text });
const problemsIn = async (date: string, published?: string) =>
  (await problemsOf(await dossierOf(date, published))).map(({ message, hint }) => ({ message, hint }));

describe('a date that counts from the day of publication', () => {
  test('is proven by its words, and says what it counts from', async () => {
    const { claims, claimSpans } = await rowsOfDossier(await dossierOf(friday));
    const claim = claims.find(({ field }) => field === 'date');
    expect(claim).toMatchObject({ basis: 'RESOLVED', verifiedBy: 'WORDS', countsFrom: '2022-02-05' });
    expect(claimSpans.filter(({ claimId }) => claimId === claim?.id)).toMatchObject([
      { exact: 'on Friday', resolves: false },
    ]);
  });

  test('is the same claim only from the same day', async () => {
    const idFrom = async (published: string) =>
      (await rowsOfDossier(await dossierOf(friday, `, published: ${published}`))).claims.find(
        ({ field }) => field === 'date',
      )?.id;
    expect(await idFrom('2022-02-05')).toBe(await idFrom('2022-02-05'));
    expect(await idFrom('2022-02-05')).not.toBe(await idFrom('2022-02-06'));
  });

  test('is refused with the day that the words give', async () => {
    expect(await problemsIn(friday.replace('02-04', '02-11'))).toMatchObject([
      { message: 'date is RESOLVED as 2022-02-11, but from 2022-02-05, the words give 2022-02-04' },
    ]);
  });

  test('needs the document to say when it was published', async () => {
    expect(await problemsIn(friday, '')).toEqual([
      {
        message: 'a RESOLVED claim needs two passages',
        hint: 'list under spans the words, and then the words that resolve them, or give the document its published',
      },
    ]);
  });

  test('is not STATED, and the hint tells how it is proven', async () => {
    expect(await problemsIn(friday.replace('RESOLVED', 'STATED'))).toEqual([
      {
        message: 'date is STATED as 2022-02-04, but "Friday": a day of the week without a date',
        hint: 'give it the basis RESOLVED, if it counts from 2022-02-05, when the document was published',
      },
    ]);
  });

  test('does not stand for words that say the day themselves', async () => {
    const stated = '{ value: 2022-02-02, basis: RESOLVED, in: report, words: on 2 February 2022 }';
    expect(await problemsIn(stated)).toEqual([
      {
        message: 'date is RESOLVED as 2022-02-02, but the words say it by themselves',
        hint: 'give it the basis STATED',
      },
    ]);
  });

  test('does not stand for words that count from another day', async () => {
    const earlier = '{ value: 2022-02-03, basis: RESOLVED, in: report, words: two days earlier }';
    expect(await problemsIn(earlier)).toMatchObject([
      { message: expect.stringContaining('counts from a day that another part of the text names') },
    ]);
  });
});

test('the API tells what the words count from', async () => {
  const database = await openTestDatabase('migrated');
  const folder = await dossierOf(friday);
  await load(database.db, [folder]);
  const { occasions } = await ask<{ occasions: unknown[] }>(
    database,
    '{ occasions { claims(field: "date") { value countsFrom evidence { exact document { publishedOn } } } } }',
  );
  const evidence = [{ exact: 'on Friday', document: { publishedOn: '2022-02-05' } }];
  expect(occasions).toEqual([{ claims: [{ value: '2022-02-04', countsFrom: '2022-02-05', evidence }] }]);
});
