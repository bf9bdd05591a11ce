import { beforeAll, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { madeUp } from './support/made-up.ts';

const database = await openTestDatabase('migrated');

beforeAll(async () => {
  const dossier = madeUp('money');
  dossier.document('report');
  for (const code of ['CA', 'FR']) dossier.country(code);
  for (const code of ['EUR', 'JPY', 'USD']) dossier.currency(code);
  const firm = { kind: 'CONTRACT', status: 'SIGNED' } as const;

  dossier.deal('exact', firm);
  dossier.amount('exact', '250000000000.00000000000000001', { currencyCode: 'USD' });
  dossier.amount('exact', '7', { unit: 't' });
  dossier.deal('twice', firm);
  dossier.amount('twice', '0.1', { currencyCode: 'USD', role: 'CREDIT', period: 'TOTAL' });
  dossier.amount('twice', '0.2', { currencyCode: 'USD', role: 'GRANT' });
  dossier.amount('twice', '5', { currencyCode: 'USD', role: 'PRICE' });
  dossier.deal('range', firm);
  dossier.amount('range', '10', { currencyCode: 'EUR', qualifier: 'RANGE', valueMax: '20' });
  dossier.deal('vague', firm);
  dossier.amount('vague', '3', { currencyCode: 'EUR', qualifier: 'AT_LEAST', role: 'INVESTMENT' });
  dossier.deal('yearly', firm);
  dossier.amount('yearly', '1000', { currencyCode: 'USD', period: 'PER_YEAR' });
  dossier.amount('yearly', '1000', { currencyCode: 'JPY', period: 'PER_MONTH' });
  dossier.deal('target', { kind: 'TARGET', status: 'INTENDED' });
  dossier.amount('target', '400', { currencyCode: 'USD', role: 'TARGET_LEVEL' });
  dossier.amount('target', '40', { currencyCode: 'USD' });
  dossier.deal('cancelled', { kind: 'CONTRACT', status: 'CANCELLED' });
  dossier.amount('cancelled', '60', { currencyCode: 'EUR' });
  for (const deal of ['exact', 'range']) dossier.party(deal, 'FR');
  for (const deal of ['twice', 'range', 'target']) dossier.party(deal, 'CA');
  await dossier.write(database.db);
});

const fields = 'currency value valueMax isExact deals';
interface Total {
  currency: string;
  value: string;
  valueMax: string;
  isExact: boolean;
  deals: number;
}

async function totals(args = '', filter = ''): Promise<string[]> {
  const query = `{ deals${filter && `(filter: { ${filter} }, first: 0)`} { totals${args && `(${args})`} { ${fields} } } }`;
  return (await ask<{ deals: { totals: Total[] } }>(database, query)).deals.totals.map(told);
}

const told = ({ currency, value, valueMax, isExact, deals }: Total) =>
  `${currency} ${value === valueMax ? value : `${value}..${valueMax}`} of ${deals}${isExact ? '' : ', not exact'}`;

test('money is summed to the last digit for each currency, of deals that count, ranges at both ends', async () => {
  expect(await totals()).toEqual(['EUR 13..23 of 2, not exact', 'USD 250000000000.30000000000000001 of 2']);
});

test('what is for a year or a month is not added, whatever is asked for', async () => {
  expect(await totals('includeNonCounting: true', 'text: "yearly"')).toEqual([]);
});

test('what does not count is added where that is asked for', async () => {
  expect(await totals('includeNonCounting: true')).toEqual([
    'EUR 73..83 of 3, not exact',
    'USD 250000000040.30000000000000001 of 3',
  ]);
});

test('only figures in the given roles are added', async () => {
  expect(await totals('roles: [PRICE, GRANT]')).toEqual(['USD 5.2 of 1']);
  expect(await totals('roles: [TARGET_LEVEL]')).toEqual([]);
  expect(await totals('roles: [TARGET_LEVEL], includeNonCounting: true')).toEqual(['USD 400 of 1']);
  expect(await totals('roles: []')).toEqual([]);
});

test('null asks for what is asked for by default', async () => {
  expect(await totals('roles: null, includeNonCounting: null')).toEqual(await totals());
});

test('the deals are those of the filter, with all their figures', async () => {
  expect(await totals('', 'countries: ["FR"]')).toEqual([
    'EUR 10..20 of 1, not exact',
    'USD 250000000000.00000000000000001 of 1',
  ]);
  expect(await totals('', 'amount: { max: "0.1", currency: "USD" }')).toEqual(['USD 0.3 of 1']);
  expect(await totals('', 'countsTowardTotals: false')).toEqual([]);
});

test('each country of a page has totals of its own', async () => {
  const { nodes } = (
    await ask<{ countries: { nodes: { code: string; deals: { totals: Total[]; all: Total[] } }[] } }>(
      database,
      `{ countries { nodes { code deals { totals { ${fields} } all: totals(includeNonCounting: true) { ${fields} } } } } }`,
    )
  ).countries;
  expect(nodes.map(({ code, deals }) => [code, deals.totals.map(told), deals.all.map(told)])).toEqual([
    ['CA', ['EUR 10..20 of 1, not exact', 'USD 0.3 of 1'], ['EUR 10..20 of 1, not exact', 'USD 40.3 of 2']],
    [
      'FR',
      ['EUR 10..20 of 1, not exact', 'USD 250000000000.00000000000000001 of 1'],
      ['EUR 10..20 of 1, not exact', 'USD 250000000000.00000000000000001 of 1'],
    ],
  ]);
});
