import { beforeAll, describe, expect, test } from 'vitest';
import { ask, sharedTestDatabase } from './support/database.ts';

/**
 * The places in the first corpus where a naive loader goes wrong with what happened: when, and what was agreed. The
 * numbers are those of the list we keep of them; the others are with the texts.
 */
const database = await sharedTestDatabase();

interface Deal {
  slug: string;
  kind: string;
  status: string;
  bindingness: string;
  term: string | null;
  settlementCurrency: string | null;
  countsTowardTotals: boolean;
  date: { edtf: string } | null;
  parties: { role: string; country: { code: string } | null; organization: { slug: string } | null }[];
  amounts: { role: string; value: string; period: string; currency: string; unit: string | null }[];
  summits: { link: string; basis: string }[];
  claims: { field: string; basis: string }[];
}

let deals: Map<string, Deal>;

beforeAll(async () => {
  const data = await ask<{ deals: { nodes: Deal[] } }>(
    database,
    `{ deals { nodes { slug kind status bindingness term settlementCurrency countsTowardTotals date { edtf }
         parties { role country { code } organization { slug } } amounts { role value period currency unit }
         summits { link basis } claims { field basis } } } }`,
  );
  deals = new Map(data.deals.nodes.map((deal) => [deal.slug, deal]));
});

const deal = (slug: string) => deals.get(slug) as Deal;
const basisOf = ({ claims }: Deal, field: string) =>
  claims.filter((claim) => claim.field === field).map(({ basis }) => basis);

describe('time', () => {
  test('7, 8: the Games of Sochi and of Beijing are two occasions, and Putin is not said to have been in Sochi', async () => {
    const { occasions } = await ask<{ occasions: object[] }>(
      database,
      '{ occasions { slug date { edtf precision } place { slug } attendees { slug } } }',
    );
    expect(occasions).toEqual([
      {
        slug: '22nd-winter-olympics-opening',
        date: { edtf: '2014-02', precision: 'MONTH' },
        place: { slug: 'sochi' },
        attendees: [{ slug: 'xi-jinping' }],
      },
      {
        slug: 'xxiv-olympic-winter-games-opening',
        date: null,
        place: { slug: 'beijing' },
        attendees: [{ slug: 'vladimir-putin' }, { slug: 'xi-jinping' }],
      },
    ]);
  });

  test('9: only one document states the date of the talks; two are resolved by it', async () => {
    const { summit } = await ask<{
      summit: { claims: { basis: string; evidence: { document: { slug: string } }[] }[] };
    }>(
      database,
      '{ summit(slug: "2022-02-04-beijing-putin-xi") { claims(field: "date") { basis evidence { document { slug } } } } }',
    );
    expect(summit.claims.map(({ basis }) => basis)).toEqual(['STATED', 'RESOLVED', 'RESOLVED']);
    expect(summit.claims.map(({ evidence }) => evidence.at(-1)?.document.slug)).toEqual(
      Array(3).fill('joint-statement-new-era'),
    );
    expect(new Date('2022-02-04T00:00Z').getUTCDay()).toBe(5);
  });

  test('24: what has no date is in no range of dates', async () => {
    const { deals: dated, occasions } = await ask<{
      deals: { nodes: { slug: string }[] };
      occasions: { slug: string }[];
    }>(
      database,
      `{ deals(filter: { date: { from: "1900-01-01", to: "2100-01-01" } }) { nodes { slug } }
         occasions(date: { from: "2014-01-01", to: "2100-01-01" }) { slug } }`,
    );
    expect(dated.nodes.map(({ slug }) => slug)).not.toContain('gas-supply-contract-30-year');
    expect(dated.nodes).toHaveLength(3);
    expect(occasions.map(({ slug }) => slug)).toEqual(['22nd-winter-olympics-opening']);
  });
});

describe('deals', () => {
  test('10: the joint statement is issued, not signed, and its date is inferred', () => {
    const statement = deal('joint-statement-new-era');
    expect(statement).toMatchObject({ status: 'ISSUED', date: { edtf: '2022-02-04' }, countsTowardTotals: false });
    expect(basisOf(statement, 'date')).toEqual(['INFERRED']);
  });

  test('11, 12: US$250 billion is a target, exact, of no period, and counts toward no total', () => {
    expect(deal('bilateral-trade-target-usd-250bn')).toMatchObject({
      kind: 'TARGET',
      status: 'INTENDED',
      countsTowardTotals: false,
      amounts: [{ role: 'TARGET_LEVEL', value: '250000000000', currency: 'USD', unit: null, period: 'UNSPECIFIED' }],
    });
  });

  test('13, 14: the gas contract is agreed by two states for 30 years, paid in euros; nothing more is stated', () => {
    const gas = deal('gas-supply-contract-30-year');
    expect(gas).toMatchObject({ status: 'AGREED', term: 'P30Y', settlementCurrency: 'EUR', amounts: [], date: null });
    expect(gas.parties).toEqual([
      { role: 'SELLER', country: { code: 'RU' }, organization: null },
      { role: 'BUYER', country: { code: 'CN' }, organization: null },
    ]);
  });

  test('15: an editor put the gas contract beside the meeting; no source ties them', () => {
    expect(deal('gas-supply-contract-30-year').summits).toEqual([{ link: 'CONTEMPORANEOUS', basis: 'EDITORIAL' }]);
  });

  test('16, 17: national currencies were raised by one side and supported by the other, and euros are another deal', () => {
    expect(deal('national-currency-settlements')).toMatchObject({
      kind: 'UNDERSTANDING',
      status: 'DISCUSSED',
      settlementCurrency: null,
      parties: [
        { role: 'PROPOSER', country: { code: 'RU' } },
        { role: 'SUPPORTER', country: { code: 'CN' } },
      ],
    });
  });

  test('20, 21: headline and reporter’s words make no deal, and no party but the two states', async () => {
    expect([...deals.keys()].sort()).toEqual([
      'bilateral-trade-target-usd-250bn',
      'gas-supply-contract-30-year',
      'joint-statement-new-era',
      'national-currency-settlements',
    ]);
    const { countries } = await ask<{ countries: { nodes: { code: string }[] } }>(
      database,
      '{ countries { nodes { code } } }',
    );
    expect(countries.nodes.map(({ code }) => code)).toEqual(['CN', 'RU']);
  });
});
