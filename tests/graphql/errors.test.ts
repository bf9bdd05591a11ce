import type { GraphQLScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());

describe('a query that cannot be parsed', () => {
  test.each(['{', '{ deals(first: ) { totalCount } }', 'nonesuch', '{ deals { } }'])('%s', async (query) => {
    const { body } = await post(url, query);
    expect(body.errors).toHaveLength(1);
    expect(body.errors[0].extensions).toEqual({ code: 'GRAPHQL_PARSE_FAILED' });
    expect(body.errors[0].locations).toHaveLength(1);
    expect(body).not.toHaveProperty('data');
  });
});

describe('a query that does not fit the schema', () => {
  test.each([
    '{ nonesuch }',
    '{ deals }',
    '{ deals(nonesuch: 1) { totalCount } }',
    '{ deals(first: "x") { totalCount } }',
    '{ deal { slug } }',
    '{ deals(filter: { kinds: [NONESUCH] }) { totalCount } }',
    '{ ...nonesuch }',
    'query ($unused: Int) { deals { totalCount } }',
    'query ($first: String) { deals(first: $first) { totalCount } }',
  ])('%s', async (query) => {
    const { body } = await post(url, query);
    for (const error of body.errors) expect(error.extensions).toEqual({ code: 'GRAPHQL_VALIDATION_FAILED' });
    expect(body).not.toHaveProperty('data');
  });
});

test.each(['mutation { nonesuch }', 'subscription { nonesuch }'])('nothing but queries is taken: %s', async (query) => {
  const { body } = await post(url, query);
  expect(body.errors[0].extensions.code).toMatch(/^(BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED|BAD_REQUEST)$/);
  expect(body.data ?? null).toBeNull();
});

test.each([
  ['of another type', '($first: Int)', 'deals(first: $first) { totalCount }', { first: 'x' }],
  ['that is missing', '($slug: String!)', 'deal(slug: $slug) { slug }', {}],
  ['that is null', '($slug: String!)', 'deal(slug: $slug) { slug }', { slug: null }],
  ['with a field too many', '($filter: DealFilter)', 'deals(filter: $filter) { totalCount }', { filter: { nope: 1 } }],
  [
    'with an unknown value',
    '($filter: DealFilter)',
    'deals(filter: $filter) { totalCount }',
    { filter: { kinds: ['X'] } },
  ],
  ['beyond Int', '($first: Int)', 'deals(first: $first) { totalCount }', { first: 2 ** 31 }],
])('a variable %s is the fault of the client', async (_what, declared, field, variables) => {
  const { body } = await post(url, `query ${declared} { ${field} }`, variables);
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(body.errors[0].message).toMatch(/^Variable "\$/);
});

const byDate = (value: string) => `summits(filter: { date: { from: ${value} } }) { totalCount }`;
const byAmount = (value: string) => `deals(filter: { amount: { min: ${value} } }) { totalCount }`;
const byMoment = (value: string) => `deal(slug: "gas-supply-contract-30-year") { claims(asOf: ${value}) { basis } }`;
const byCountry = (value: string) => `country(code: ${value}) { code }`;
const byCurrency = (value: string) => `deals(filter: { settlementCurrency: [${value}] }) { totalCount }`;

describe.each([
  ['Date', byDate, ['2022-02-30', '2022-2-4', '2022-02', '2022-02-04T00:00:00Z', '0000-01-01', '', '04.02.2022']],
  [
    'DateTime',
    byMoment,
    [
      '2022-02-30T00:00:00Z',
      '2023-02-29T00:00:00Z',
      '1900-02-29T00:00:00Z',
      '2022-04-31T00:00:00Z',
      '2022-02-00T00:00:00Z',
      '2022-13-01T00:00:00Z',
      '0000-01-01T00:00:00Z',
      '2022-02-04T24:00:00Z',
      '2022-02-04T12:60:00Z',
      '2022-02-04T12:00:61Z',
      '2016-12-31T23:59:60Z',
      '2022-02-04T12:00:00+24:00',
      '2022-02-04T12:00:00+01:60',
      '2022-02-04T12:00:00+1',
      '2022-02-04T12:00:00',
      '2022-02-04T12:00Z',
      '2022-02-04T12:00:00.Z',
      `2022-02-04T12:00:00.${'1'.repeat(100)}Z`,
      '2022-02-04 12:00:00Z',
      '2022-02-04',
      '+12022-02-04T12:00:00Z',
      '٢٠٢٢-02-04T12:00:00Z',
      'now',
      '',
    ],
  ],
  ['Decimal', byAmount, ['1e5', 'NaN', 'Infinity', '', ' 1', '1,000', '0x10', '.5', '١', '9'.repeat(101)]],
  ['CountryCode', byCountry, ['cn', 'C', 'CHN', 'C1', '', 'ＣＮ']],
  ['CurrencyCode', byCurrency, ['eur', 'EURO', '€', '']],
])('what is no %s is refused, and the error tells what is expected', (scalar, field, values) => {
  test.each(values)('%j in the query', async (value) => {
    const { body } = await post(url, `{ ${field(JSON.stringify(value))} }`);
    expectRefusal(body, scalar);
  });

  test.each(values)('%j in a variable', async (value) => {
    const { body } = await post(url, `query ($value: ${scalar}!) { ${field('$value')} }`, { value });
    expectRefusal(body, scalar);
  });

  test.each([true, 5.5, [], {}])('%j in a variable', async (value) => {
    const { body } = await post(url, `query ($value: ${scalar}!) { ${field('$value')} }`, { value });
    expectRefusal(body, scalar);
  });
});

test.each([
  '2022-02-04T12:00:00Z',
  '2024-02-29T23:59:59.999999999Z',
  '2000-02-29T00:00:00Z',
  '2022-02-04T12:00:00+15:59',
  '2022-02-04T12:00:00-00:00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59-15:59',
])('a moment is taken: %s', async (moment) => {
  const { body } = await post(url, `query ($moment: DateTime!) { ${byMoment('$moment')} }`, { moment });
  expect(body).toEqual({ data: { deal: { claims: expect.any(Array) } } });
});

/** Of scalars that no argument takes yet. */
test.each([
  ['EDTF', ['2022', '2022-02', '2024-02-29', '2022-02-04T13:30', '2022?', '2022-02~', '2014-02/2014-03%']],
  ['Duration', ['P30Y', 'P1M', 'P1DT12H', 'PT1S']],
])('%s is taken', (name, values) => {
  const scalar = schema.getType(name) as GraphQLScalarType;
  for (const value of values) expect(scalar.parseValue(value)).toBe(value);
});

test.each([
  [
    'EDTF',
    [
      '2022-02-30',
      '2023-02-29',
      '2022-13',
      '2022-00',
      '0000',
      '2022-02-04T24:00',
      '2022-02-04T12:60',
      '2022--',
      '2022/',
    ],
  ],
  ['EDTF', ['2022-02-06/2022-02-30', '2022/2023/2024', '20220204', '2022-2', '2022-02-04Z', 'x', '', '2022\n']],
  ['Duration', ['P', 'PT', 'P1', '1Y', 'P1H', 'PT1Y', 'P1D1M', 'P-1Y', 'P1.5Y', '', 'P1Y\n']],
])('what is no %s is refused: %j', (name, values) => {
  const scalar = schema.getType(name) as GraphQLScalarType;
  for (const value of values) expect(() => scalar.parseValue(value), value).toThrow(`${name}: expected`);
});

// biome-ignore lint/suspicious/noExplicitAny: the body of an answer.
function expectRefusal(body: any, scalar: string) {
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
  expect(body.errors[0].message).toContain(`${scalar}: expected `);
  expect(body.data ?? null).toBeNull();
}

test('an error in one field leaves the other fields their answers', async () => {
  const { body } = await post(url, '{ node(id: "garbage") { id } country(code: "CN") { name } }');
  expect(body.data).toEqual({ node: null, country: { name: 'China' } });
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].path).toEqual(['node']);
});
