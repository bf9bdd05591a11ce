import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { termsOf } from '../../src/database/vocabulary.ts';
import { openTestDatabase } from '../support/database.ts';
import { attempt } from './attack.ts';
import { change, insertInto } from './records.ts';

const database = await openTestDatabase();

const gas = sql`slug = 'gas-supply-contract-30-year'`;

describe('a figure of a deal', () => {
  const money = {
    deal_slug: 'gas-supply-contract-30-year',
    ordinal: 1,
    role: 'PRICE',
    qualifier: 'EXACT',
    value: '100',
    currency_code: 'EUR',
    period: 'TOTAL',
    verbatim: 'x',
  };
  const put = (columns: object = {}) => attempt(database, insertInto('deal_amounts', { ...money, ...columns }));

  test('is money or a quantity, not both and not neither', async () => {
    expect(await put()).toBe('accepted');
    expect(await put({ currency_code: null, unit: 'bcm' })).toBe('accepted');
    expect(await put({ unit: 'bcm' })).toBe('refused at once by deal_amounts_money_xor_quantity');
    expect(await put({ currency_code: null })).toBe('refused at once by deal_amounts_money_xor_quantity');
  });

  test('is in a currency that is known', async () => {
    expect(await put({ currency_code: 'XXX' })).toBe(
      'refused at once by deal_amounts_currency_code_currencies_code_fkey',
    );
  });

  test('that is a range has an upper figure, not less than the lower', async () => {
    const range = { qualifier: 'RANGE', value: '9' };
    expect(await put({ ...range, value_max: '10' })).toBe('accepted');
    expect(await put({ ...range, value_max: '9' })).toBe('accepted');
    expect(await put({ ...range, value_max: '8.99' })).toBe('refused at once by deal_amounts_range');
    expect(await put({ ...range, value_max: null })).toBe('refused at once by deal_amounts_range');
  });

  test.each(termsOf('amountQualifier').filter((qualifier) => qualifier !== 'RANGE'))(
    'that is %s has no upper figure',
    async (qualifier) => {
      expect(await put({ qualifier })).toBe('accepted');
      expect(await put({ qualifier, value_max: '200' })).toBe('refused at once by deal_amounts_range');
    },
  );
});

describe('a party of a deal', () => {
  const party = { id: 'new', deal_slug: 'gas-supply-contract-30-year', role: 'GUARANTOR' };
  const put = (columns: object) => attempt(database, insertInto('deal_parties', { ...party, ...columns }));
  const organization = insertInto('organizations', { slug: 'bank', name: 'Bank' });

  test('is a country or an organisation, not both and not neither', async () => {
    expect(await put({ country_code: 'CN' })).toBe('accepted');
    expect(
      await attempt(database, organization, insertInto('deal_parties', { ...party, organization_slug: 'bank' })),
    ).toBe('accepted');
    expect(await put({})).toBe('refused at once by deal_parties_one');
    expect(await put({ country_code: 'CN', organization_slug: 'bank' })).toBe('refused at once by deal_parties_one');
  });
});

describe('the term of a deal', () => {
  const put = (term: string | null) => attempt(database, change('deals', gas, { term }));

  test.each(['P30Y', 'P1Y6M', 'P2W', 'P10D', 'PT12H', 'P1YT30M', null])('may be %s', async (term) => {
    expect(await put(term)).toBe('accepted');
  });

  test.each(['', 'P', 'PT', 'P30', '30Y', 'P1M1Y', 'P1YT', 'P-1Y', 'P1.5Y', 'p30y', ' P30Y', 'P30Y\n'])(
    'is an ISO 8601 duration, and not %j',
    async (term) => {
      expect(await put(term)).toBe('refused at once by deals_term');
    },
  );
});

test('money counts toward totals when somebody is bound to it and it has not fallen through', async () => {
  const neverCount = ['JOINT_STATEMENT', 'PLEDGE', 'TARGET', 'UNDERSTANDING'];
  const count = ['AGREED', 'SIGNED', 'RATIFIED', 'IN_FORCE', 'IMPLEMENTING', 'COMPLETED', 'EXPIRED'];
  const counted: Record<string, boolean> = {};
  for (const kind of termsOf('dealKind')) {
    for (const status of termsOf('dealStatus')) {
      await database.db.execute(change('deals', gas, { kind, status }));
      const [deal] = await rowsOf<{ counts: boolean }>(
        database.db,
        sql`select counts_toward_totals as counts from deals where ${gas}`,
      );
      counted[`${kind} ${status}`] = deal?.counts as boolean;
      expect(deal?.counts, `${kind} ${status}`).toBe(!neverCount.includes(kind) && count.includes(status));
    }
  }
  expect(Object.values(counted)).toHaveLength(11 * 17);
  expect(Object.values(counted).filter(Boolean)).toHaveLength(7 * 7);
});
