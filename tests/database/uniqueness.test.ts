import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { attempt } from './attack.ts';
import { change, claimAbout, insertInto, soundRecords, spanOf } from './records.ts';

const database = await sharedTestDatabase();

describe('a Wikidata id', () => {
  const organization = (slug: string, wikidata_id: string) =>
    insertInto('organizations', { slug, name: slug, wikidata_id });
  const given = {
    countries: [sql`code = 'CN'`, sql`code = 'RU'`],
    places: [sql`slug = 'beijing'`, sql`slug = 'sochi'`],
    people: [sql`slug = 'xi-jinping'`, sql`slug = 'vladimir-putin'`],
    organizations: [sql`slug = 'one'`, sql`slug = 'two'`],
    summits: [sql`slug = 'new'`, sql`slug = '2022-02-04-beijing-putin-xi'`],
  } as const;
  const before = [
    organization('one', 'Q1'),
    organization('two', 'Q2'),
    soundRecords.summit,
    claimAbout({ summit_slug: 'new' }),
    spanOf(),
    change('summits', sql`slug = 'new'`, { wikidata_id: 'Q1' }),
    change('summits', sql`slug = '2022-02-04-beijing-putin-xi'`, { wikidata_id: 'Q2' }),
  ];

  test.each(Object.entries(given))('belongs to one row of %s when the transaction ends', async (table, [one, two]) => {
    const to = (row: typeof one, wikidata_id: string | null) => change(table, row, { wikidata_id });
    expect(await attempt(database, ...before, to(one, 'Q7'), to(two, 'Q7'))).toBe(
      `refused at commit by ${table}_wikidata_id`,
    );
    expect(await attempt(database, ...before, to(one, 'Q7'), to(two, 'Q8'), to(one, 'Q8'), to(two, 'Q7'))).toBe(
      'accepted',
    );
    expect(await attempt(database, ...before, to(one, null), to(two, null))).toBe('accepted');
  });
});

describe('the order of the documents of a dossier', () => {
  const put = (slug: string, ordinal: number) => change('documents', sql`slug = ${slug}`, { ordinal });

  test('has each place once when the transaction ends', async () => {
    expect(await attempt(database, put('gas-deal-30-year', 1))).toBe('refused at commit by documents_corpus_order');
  });

  test('may have two documents swapped in one transaction, and their quotes follow', async () => {
    const follows = sql`select 1 / (select count(*) from quotes where slug = 'have-each-others-backs' and document_ordinal = 7)`;
    const swap = [put('xi-meets-putin', 1), put('putin-xi-summit-in-beijing', 7)];
    expect(await attempt(database, ...swap, follows)).toBe('accepted');
    expect(await attempt(database, follows)).toBe('refused at once by division by zero');
  });

  test('may have the same place in two dossiers', async () => {
    const other = insertInto('dossiers', { slug: 'other', title: 'x', licence: 'x', content_sha256: 'x' });
    const move = change('documents', sql`slug = 'xi-meets-putin'`, { dossier_slug: 'other', ordinal: 1 });
    expect(await attempt(database, other, move)).toBe('accepted');
  });
});

describe('a participant', () => {
  const again = { id: 'again', summit_slug: '2022-02-04-beijing-putin-xi', summit_date: '2022-02-04', role: 'GUEST' };
  const claimed = [claimAbout({ participant_id: 'again' }), spanOf()];

  test('is at a summit once', async () => {
    const put = (person_slug: string) => insertInto('participants', { ...again, person_slug });
    expect(await attempt(database, put('xi-jinping'), ...claimed)).toBe('refused at once by participants_once');
    expect(await attempt(database, put('shen-haixiong'), ...claimed)).toBe('accepted');
  });
});

describe('a name', () => {
  const put = (columns: object) =>
    attempt(
      database,
      insertInto('names', { id: 'new', dossier_slug: 'beijing-2022', ordinal: 9, form: 'New', ...columns }),
    );
  const owners = { person_slug: 'xi-jinping', country_code: 'CN', place_slug: 'sochi', organization_slug: 'none' };

  test.each(Object.entries(owners).slice(0, 3))('has one owner, by %s', async (column, key) => {
    expect(await put({ [column]: key })).toBe('accepted');
  });

  test('does not go without an owner', async () => {
    expect(await put({})).toBe('refused at once by names_one_owner');
  });

  test('does not have two owners, whichever two', async () => {
    for (const [one, oneKey] of Object.entries(owners)) {
      for (const [two, twoKey] of Object.entries(owners).filter(([column]) => column > one)) {
        expect(await put({ [one]: oneKey, [two]: twoKey })).toBe('refused at once by names_one_owner');
      }
    }
  });

  test('is given to an owner once', async () => {
    expect(await put({ person_slug: 'xi-jinping', form: 'Xi' })).toBe('refused at commit by names_form');
    expect(await put({ person_slug: 'vladimir-putin', form: 'Xi' })).toBe('accepted');
  });
});

describe('a country code', () => {
  test.each(['cn', 'CHN', 'C', 'C1'])('is two capital letters, and not %s', async (code) => {
    const country = insertInto('countries', { code, alpha3: 'ABC', name: 'x' });
    expect(await attempt(database, country)).toBe('refused at once by countries_code');
  });

  test('is accepted with a code of three that no other has', async () => {
    const country = (alpha3: string) => insertInto('countries', { code: 'FR', alpha3, name: 'France' });
    expect(await attempt(database, country('FRA'))).toBe('accepted');
    expect(await attempt(database, country('CHN'))).toBe('refused at once by countries_alpha3_key');
  });
});

test('the version of the data set is one row', async () => {
  const second = insertInto('dataset', { only: 2, version: 'x', loaded_at: '2022-02-04' });
  expect(await attempt(database, second)).toBe('refused at once by dataset_one_row');
  expect(
    await attempt(database, sql`delete from dataset`, insertInto('dataset', { version: 'x', loaded_at: '2022-02-04' })),
  ).toBe('accepted');
});
