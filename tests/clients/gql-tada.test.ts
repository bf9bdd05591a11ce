import { Client, fetchExchange } from '@urql/core';
import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import { expect, expectTypeOf, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import type { introspection } from './generated/gql-tada/introspection.d.ts';
import { expectFresh } from './support/fresh.ts';
import { runGqlTada } from './support/generate.ts';

const url = await serveTestDatabase(await sharedTestDatabase());

/** Types come from the text of each document: nothing is generated but the types of the schema. */
const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    CountryCode: string;
    CurrencyCode: string;
    Date: string;
    DateTime: string;
    Decimal: string;
    Duration: string;
    EDTF: string;
  };
}>();

const dealQuery = graphql(`
  query ($slug: String!) {
    deal(slug: $slug) {
      status
      settlementCurrency
      amounts {
        value
        qualifier
      }
      evidence(field: "settlementCurrency") {
        exact
        start
      }
    }
  }
`);

test('a document is answered as its type says', async () => {
  const client = new Client({ url: `${url}/graphql`, exchanges: [fetchExchange], preferGetMethod: false });
  const { data } = await client.query(dealQuery, { slug: 'gas-supply-contract-30-year' });
  expect(data?.deal?.status).toBe('AGREED');
  expect(data?.deal?.evidence).toContainEqual(
    expect.objectContaining({ exact: 'will settle the new gas sales in euros', start: 232 }),
  );
});

test('types follow the schema: what may be null, enumerations, scalars, variables', () => {
  type Deal = NonNullable<ResultOf<typeof dealQuery>['deal']>;
  expectTypeOf<ResultOf<typeof dealQuery>['deal']>().toExtend<object | null>();
  expectTypeOf<null>().toExtend<ResultOf<typeof dealQuery>['deal']>();
  expectTypeOf<Deal['settlementCurrency']>().toEqualTypeOf<string | null>();
  expectTypeOf<Deal['amounts'][number]['value']>().toEqualTypeOf<string>();
  expectTypeOf<Deal['amounts'][number]['qualifier']>().toEqualTypeOf<
    'ABOUT' | 'AT_LEAST' | 'EXACT' | 'RANGE' | 'UP_TO'
  >();
  expectTypeOf<Deal['evidence'][number]['start']>().toEqualTypeOf<number>();
  expectTypeOf<VariablesOf<typeof dealQuery>>().toEqualTypeOf<{ slug: string }>();
});

test('the types of the schema are up to date', () => expectFresh('gql-tada', runGqlTada));
