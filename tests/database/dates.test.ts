import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { attempt } from './attack.ts';
import { change } from './records.ts';

const database = await sharedTestDatabase();

const whole = { date_edtf: '2014-02', date_start: '2014-02-01', date_end: '2014-02-28', date_precision: 'MONTH' };
const none = { date_edtf: null, date_start: null, date_end: null, date_precision: null };

describe.each([
  ['occasions', sql`slug = '22nd-winter-olympics-opening'`],
  ['deals', sql`slug = 'gas-supply-contract-30-year'`],
  ['quotes', sql`slug = 'xi-back-to-back'`],
  ['deal_events', sql`deal_slug = 'gas-supply-contract-30-year' and ordinal = 1`],
])('a date in %s', (table, row) => {
  const put = (columns: object) => attempt(database, change(table, row, { ...columns }));

  test('is whole or absent', async () => {
    expect(await put(whole)).toBe('accepted');
    expect(await put(none)).toBe('accepted');
  });

  test('is not half given, whichever part is missing or alone', async () => {
    for (const part of Object.keys(whole) as (keyof typeof whole)[]) {
      expect(await put({ ...whole, [part]: null })).toBe(`refused at once by ${table}_date`);
      expect(await put({ ...none, [part]: whole[part] })).toBe(`refused at once by ${table}_date`);
    }
    expect(await put({ ...none, date_start: '2014-02-01', date_end: '2014-02-28' })).toBe(
      `refused at once by ${table}_date`,
    );
  });

  test('does not end before it starts, but may end the same day', async () => {
    expect(await put({ ...whole, date_end: '2014-01-31' })).toBe(`refused at once by ${table}_date`);
    expect(await put({ ...whole, date_end: '2014-02-01' })).toBe('accepted');
  });

  test('is a day of the calendar', async () => {
    expect(await put({ ...whole, date_end: '2014-02-29' })).toMatch(
      /date\/time field value out of range: "2014-02-29"/,
    );
  });
});

describe('the date of a summit', () => {
  const put = (columns: object) => attempt(database, change('summits', sql`true`, { ...columns }));

  test('is never missing, not even a part of it', async () => {
    expect(await put(whole)).toBe('accepted');
    for (const part of Object.keys(whole)) {
      expect(await put({ ...whole, [part]: null })).toMatch(
        new RegExp(`null value in column "${part}" of relation "summits" violates not-null constraint`),
      );
    }
  });

  test('does not end before it starts', async () => {
    expect(await put({ ...whole, date_end: '2014-01-31' })).toBe('refused at once by summits_date');
    expect(await put({ ...whole, date_end: '2014-02-01' })).toBe('accepted');
  });

  test('is the date of its participants, and changes with it', async () => {
    const other = change('participants', sql`person_slug = 'xi-jinping'`, { summit_date: '2022-02-05' });
    const same = sql`select 1 / (select count(*) from participants where summit_date = '2014-02-01')`;
    expect(await attempt(database, other)).toBe('refused at once by participants_summit');
    expect(await attempt(database, change('summits', sql`true`, whole), same)).toBe('accepted');
    expect(await attempt(database, same)).toBe('refused at once by division by zero');
  });
});

describe('when a document was published', () => {
  const published = { published_on: '2022-02', published_start: '2022-02-01', published_end: '2022-02-28' };
  const put = (columns: object) =>
    attempt(database, change('documents', sql`slug = 'gas-deal-30-year'`, { ...columns }));

  test('is whole or absent', async () => {
    expect(await put(published)).toBe('accepted');
    for (const part of Object.keys(published)) {
      expect(await put({ ...published, [part]: null })).toBe('refused at once by documents_published');
    }
  });

  test('does not end before it starts', async () => {
    expect(await put({ ...published, published_end: '2022-01-31' })).toBe('refused at once by documents_published');
    expect(await put({ ...published, published_end: '2022-02-01' })).toBe('accepted');
  });
});

test.each(['date_ascending', 'date_descending desc'])(
  'what has no date comes last in the order of %s',
  async (order) => {
    const rows = await rowsOf<object>(
      database.db,
      sql`select slug, date_start from deals order by ${sql.raw(order)}, slug`,
    );
    expect(rows).toHaveLength(4);
    expect(rows.at(-1)).toEqual({ slug: 'gas-supply-contract-30-year', date_start: null });
  },
);
