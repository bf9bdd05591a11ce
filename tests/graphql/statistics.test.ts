import { beforeAll, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { variedRows } from './support/varied.ts';

const database = await openTestDatabase('migrated');
beforeAll(() => variedRows().write(database.db));

async function statistics<Data>(field: string): Promise<Data> {
  return (await ask<{ statistics: { asked: Data } }>(database, `{ statistics { asked: ${field} } }`)).statistics.asked;
}

test('summits are counted by the year in which they began, the first year first', async () => {
  expect(await statistics('summitsPerYear { year count }')).toEqual([
    { year: 2001, count: 1 },
    { year: 2002, count: 2 },
  ]);
  expect(await statistics('summitsPerYear(filter: { people: ["cleo"] }) { year count }')).toEqual([
    { year: 2002, count: 1 },
  ]);
});

test('summits are counted by the country that they took place in, with what else is asked of it', async () => {
  const counted = 'count country { code deals { totalCount } }';
  const canada = { count: 1, country: { code: 'CA', deals: { totalCount: 2 } } };
  const france = { count: 1, country: { code: 'FR', deals: { totalCount: 2 } } };
  expect(await statistics(`summitsPerCountry { ${counted} }`)).toEqual([canada, france]);
  expect(await statistics(`summitsPerCountry(filter: { date: { from: "2002-01-01" } }) { ${counted} }`)).toEqual([
    france,
  ]);
  expect(await statistics(`summitsPerCountry(filter: { text: "nonesuch" }) { ${counted} }`)).toEqual([]);
});

test('the country with the most summits comes first, though its code does not', async () => {
  const more = variedRows();
  more.summit('lyon', { countryCode: 'FR' });
  await more.write(database.db);
  expect(await statistics('summitsPerCountry { count country { code } }')).toEqual([
    { count: 2, country: { code: 'FR' } },
    { count: 1, country: { code: 'CA' } },
  ]);
});

test('deals are counted by kind and status, in the order of both', async () => {
  expect(await statistics('dealsByKindAndStatus { kind status count }')).toEqual([
    { kind: 'TREATY', status: 'SIGNED', count: 1 },
    { kind: 'CONTRACT', status: 'SIGNED', count: 1 },
    { kind: 'TARGET', status: 'INTENDED', count: 1 },
    { kind: 'OTHER', status: 'SUSPENDED', count: 1 },
  ]);
  expect(await statistics('dealsByKindAndStatus(filter: { countries: ["RU"] }) { kind status count }')).toEqual([
    { kind: 'TREATY', status: 'SIGNED', count: 1 },
    { kind: 'CONTRACT', status: 'SIGNED', count: 1 },
  ]);
});
