import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { attempt, settled } from './attack.ts';
import { change, claimAbout, spanOf } from './records.ts';

const database = await sharedTestDatabase();

const summit = { summit_slug: '2022-02-04-beijing-putin-xi' };
const stated = claimAbout(summit);
const resolved = claimAbout({ ...summit, basis: 'RESOLVED' });
const first = spanOf();
const second = spanOf({ ordinal: 2, start_at: 6, end_at: 8, exact: 'Xi', resolves: true });
const noWords = 'refused at commit by claims_have_words';

describe('words', () => {
  test.each(['STATED', 'INFERRED', 'EDITORIAL'])('a %s claim needs one passage', async (basis) => {
    const claim = claimAbout({ ...summit, basis });
    expect(await attempt(database, claim)).toBe(noWords);
    expect(await attempt(database, claim, first)).toBe('accepted');
  });

  test('a RESOLVED claim needs two passages', async () => {
    expect(await attempt(database, resolved)).toBe(noWords);
    expect(await attempt(database, resolved, first)).toBe(noWords);
    expect(await attempt(database, resolved, first, second)).toBe('accepted');
  });

  test('a claim that becomes RESOLVED needs a second passage then', async () => {
    const become = change('claims', sql`id = 'new'`, { basis: 'RESOLVED' });
    expect(await attempt(database, stated, first, ...settled, become)).toBe(noWords);
    expect(await attempt(database, stated, first, ...settled, become, second)).toBe('accepted');
  });

  test('a RESOLVED claim with one passage counts from the day when its document was published', async () => {
    const counting = claimAbout({ ...summit, basis: 'RESOLVED', counts_from: '2022-02' });
    const published = (published_on: string) =>
      change('documents', sql`slug = 'putin-xi-summit-in-beijing'`, {
        ...{ published_on, published_start: `${published_on}-01`, published_end: `${published_on}-28` },
      });
    expect(await attempt(database, published('2022-02'), counting, first)).toBe('accepted');
    expect(await attempt(database, published('2023-02'), counting, first)).toBe(
      'refused at commit by claims_count_from_publication',
    );
    expect(await attempt(database, counting, first)).toBe('refused at commit by claims_count_from_publication');
    expect(await attempt(database, published('2022-02'), counting)).toBe(noWords);
  });

  test('only a RESOLVED claim counts from a day', async () => {
    const counting = claimAbout({ ...summit, counts_from: '2022-02' });
    expect(await attempt(database, counting, first)).toBe('refused at once by claims_count_from_if_resolved');
  });

  test('the last passage of a claim does not go without the claim', async () => {
    const losing = sql`delete from claim_spans where claim_id = 'new' and ordinal = 1`;
    expect(await attempt(database, stated, first, ...settled, losing)).toBe(noWords);
    expect(await attempt(database, stated, first, second, ...settled, losing)).toBe('accepted');
    expect(await attempt(database, resolved, first, second, ...settled, losing)).toBe(noWords);
    const claim = sql`delete from claims where id = 'new'`;
    expect(await attempt(database, stated, first, ...settled, losing, claim)).toBe('accepted');
  });

  test('a passage does not leave its claim for another', async () => {
    const other = [claimAbout({ ...summit, id: 'other' }), spanOf({ claim_id: 'other', ordinal: 9 })];
    const move = change('claim_spans', sql`claim_id = 'new' and ordinal = 1`, { claim_id: 'other' });
    expect(await attempt(database, stated, first, ...other, ...settled, move)).toBe(noWords);
    expect(await attempt(database, stated, first, second, ...other, ...settled, move)).toBe('accepted');
  });

  test('a transaction that leaves a claim without words fails as a whole', async () => {
    const count = () => database.db.$count(sql`claims`);
    const before = await count();
    await expect(database.db.transaction((tx) => tx.execute(stated))).rejects.toThrow();
    expect(await count()).toBe(before);
  });
});

describe('owners', () => {
  const owners = {
    summit_slug: '2022-02-04-beijing-putin-xi',
    participant_id: '2022-02-04-beijing-putin-xi/xi-jinping',
    deal_slug: 'gas-supply-contract-30-year',
    quote_slug: 'xi-back-to-back',
    occasion_slug: '22nd-winter-olympics-opening',
  };

  test.each(Object.entries(owners))('a claim may be about one record, by %s', async (column, key) => {
    expect(await attempt(database, claimAbout({ [column]: key }), first)).toBe('accepted');
  });

  test('a claim about no record is refused', async () => {
    expect(await attempt(database, claimAbout({}), first)).toBe('refused at once by claims_one_owner');
  });

  test('a claim about two records is refused, whichever two', async () => {
    const columns = Object.entries(owners);
    for (const [one, oneKey] of columns) {
      for (const [two, twoKey] of columns.filter(([column]) => column > one)) {
        const claim = claimAbout({ [one]: oneKey, [two]: twoKey });
        expect(await attempt(database, claim, first)).toBe('refused at once by claims_one_owner');
      }
    }
  });

  test.each(Object.keys(owners))('a claim about a record that is not there is refused, by %s', async (column) => {
    expect(await attempt(database, claimAbout({ [column]: 'none' }), first)).toMatch(
      new RegExp(`^refused at commit by claims_${column}_\\w+_fkey$`),
    );
  });

  test('a value that is not of its vocabulary is refused', async () => {
    const refusal = (columns: object) => attempt(database, claimAbout({ ...summit, ...columns }), first);
    expect(await refusal({ basis: 'GUESSED' })).toMatch(/invalid input value for enum claim_basis: "GUESSED"/);
    expect(await refusal({ status: 'MAYBE' })).toMatch(/invalid input value for enum claim_status: "MAYBE"/);
  });
});
