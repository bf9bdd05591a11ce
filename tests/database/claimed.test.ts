import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { attempt, settled } from './attack.ts';
import { claimAbout, kinds, soundRecords, spanOf } from './records.ts';

const database = await sharedTestDatabase();

describe.each(kinds)('a record in $table', ({ kind, table, key, column }) => {
  const record = soundRecords[kind];
  const claim = claimAbout({ [column]: 'new' });
  const remove = sql`delete from ${sql.identifier(table)} where ${sql.identifier(key)} = 'new'`;
  const removeClaim = sql`delete from claims where id = 'new'`;

  test('is refused without a claim, when the transaction ends', async () => {
    expect(await attempt(database, record)).toBe(`refused at commit by ${table}_claimed`);
  });

  test('is accepted with a claim', async () => {
    expect(await attempt(database, record, claim, spanOf())).toBe('accepted');
  });

  test('may come and go without one in the same transaction', async () => {
    expect(await attempt(database, record, remove)).toBe('accepted');
  });

  test('keeps its last claim', async () => {
    expect(await attempt(database, record, claim, spanOf(), ...settled, removeClaim)).toBe(
      'refused at commit by claims_last',
    );
  });

  test('needs a claim that holds', async () => {
    const supersede = sql`update claims set superseded_at = now() where id = 'new'`;
    const other = [claimAbout({ [column]: 'new', id: 'other' }), spanOf({ claim_id: 'other' })];
    expect(await attempt(database, record, claim, spanOf(), ...settled, supersede)).toBe(
      'refused at commit by claims_last',
    );
    expect(await attempt(database, record, claim, spanOf(), ...settled, supersede, ...other)).toBe('accepted');
  });

  test('may lose a claim that is not its last, and have the last replaced', async () => {
    const other = [claimAbout({ [column]: 'new', id: 'other' }), spanOf({ claim_id: 'other' })];
    expect(await attempt(database, record, claim, spanOf(), ...other, ...settled, removeClaim)).toBe('accepted');
    expect(await attempt(database, record, claim, spanOf(), ...settled, removeClaim, ...other)).toBe('accepted');
  });

  test('keeps its last claim from going to another record', async () => {
    const otherOwner = column === 'summit_slug' ? 'deal_slug' : 'summit_slug';
    const otherKey = column === 'summit_slug' ? 'joint-statement-new-era' : '2022-02-04-beijing-putin-xi';
    const move = sql`update claims set ${sql.identifier(column)} = null, ${sql.identifier(otherOwner)} = ${otherKey} where id = 'new'`;
    expect(await attempt(database, record, claim, spanOf(), ...settled, move)).toBe('refused at commit by claims_last');
  });

  test('takes its claims and their passages with it', async () => {
    const left = sql`select 1 / (select count(*) from claim_spans where claim_id = 'new')`;
    expect(await attempt(database, record, claim, spanOf(), remove)).toBe('accepted');
    expect(await attempt(database, record, claim, spanOf(), left)).toBe('accepted');
    expect(await attempt(database, record, claim, spanOf(), remove, left)).toBe('refused at once by division by zero');
  });
});

test('a record that was accepted keeps its last claim in a later transaction', async () => {
  const removeAll = sql`delete from claims where quote_slug = 'xi-back-to-back'`;
  expect(await attempt(database, removeAll)).toBe('refused at commit by claims_last');
  await expect(database.db.execute(removeAll)).rejects.toThrow();
  const partly = sql`delete from claims where quote_slug = 'xi-back-to-back' and field <> 'text'`;
  expect(await attempt(database, partly)).toBe('accepted');
});
