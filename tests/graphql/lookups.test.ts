import { describe, expect, test } from 'vitest';
import { ask, sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const database = await sharedTestDatabase();
const url = await serveTestDatabase(database);

test.each([
  ['summit(slug: "2022-02-04-beijing-putin-xi")', { slug: '2022-02-04-beijing-putin-xi' }],
  ['person(slug: "xi-jinping")', { slug: 'xi-jinping' }],
  ['person(wikidataId: "Q7747")', { slug: 'vladimir-putin' }],
  ['deal(slug: "national-currency-settlements")', { slug: 'national-currency-settlements' }],
  ['quote(slug: "xi-trade-250bn")', { slug: 'xi-trade-250bn' }],
  ['document(slug: "gas-deal-30-year")', { slug: 'gas-deal-30-year' }],
  ['place(slug: "diaoyutai-state-guesthouse")', { slug: 'diaoyutai-state-guesthouse' }],
  ['occasion(slug: "22nd-winter-olympics-opening")', { slug: '22nd-winter-olympics-opening' }],
])('%s finds the one', async (field, expected) => {
  expect(await ask(database, `{ found: ${field} { slug } }`)).toEqual({ found: expected });
});

test('country finds by code', async () => {
  const query = '{ country(code: "CN") { code alpha3 name wikidataId } }';
  expect(await ask(database, query)).toEqual({
    country: { code: 'CN', alpha3: 'CHN', name: 'China', wikidataId: 'Q148' },
  });
});

test.each([
  'summit(slug: "")',
  'summit(slug: "Xi-Jinping")',
  'person(slug: "nobody")',
  'person(wikidataId: "Q1")',
  'deal(slug: "%")',
  'quote(slug: "nonesuch")',
  'document(slug: "nonesuch")',
  'organization(slug: "nonesuch")',
  'place(slug: "nonesuch")',
  'occasion(slug: "nonesuch")',
  'country(code: "ZZ")',
])('%s is null, and no error, where there is none', async (field) => {
  expect(await ask(database, `{ missing: ${field} { __typename } }`)).toEqual({ missing: null });
});

describe('person', () => {
  test.each(['slug: "xi-jinping", wikidataId: "Q15031"', 'slug: null, wikidataId: null', 'slug: null'])(
    'is asked for by one of slug and wikidataId: %s is refused',
    async (args) => {
      const { body } = await post(url, `{ person(${args}) { slug } }`);
      expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
      expect(body.errors[0].message).toMatch(/slug or wikidataId/);
    },
  );
});

test('occasions come by date, those without one last, and those without one are in no range', async () => {
  const data = await ask(
    database,
    `{ all: occasions { slug date { edtf start end precision } }
       one: occasions(first: 1) { slug }
       none: occasions(first: 0) { slug }
       february: occasions(date: { from: "2014-02-28", to: "2014-12-31" }) { slug }
       since: occasions(date: { from: "2014-03-01" }) { slug }
       until: occasions(date: { to: "2022-12-31" }) { slug } }`,
  );
  const sochi = { slug: '22nd-winter-olympics-opening' };
  const date = { edtf: '2014-02', start: '2014-02-01', end: '2014-02-28', precision: 'MONTH' };
  expect(data).toEqual({
    all: [
      { ...sochi, date },
      { slug: 'xxiv-olympic-winter-games-opening', date: null },
    ],
    one: [sochi],
    none: [],
    february: [sochi],
    since: [],
    until: [sochi],
  });
});

test('occasions refuses a range that ends before it starts', async () => {
  const { body } = await post(url, '{ occasions(date: { from: "2014-02-02", to: "2014-02-01" }) { slug } }');
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});
