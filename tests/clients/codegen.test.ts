import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import { expect, expectTypeOf, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { type FragmentType, useFragment } from './generated/codegen/fragment-masking.ts';
import { graphql } from './generated/codegen/gql.ts';
import type { SummitFilter } from './generated/codegen/graphql.ts';
import { expectFresh } from './support/fresh.ts';
import { runCodegen } from './support/generate.ts';

const url = await serveTestDatabase(await sharedTestDatabase());

/** Sends a document of the client preset; no client library is needed. */
async function execute<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query: print(document), variables }),
  });
  const { data, errors } = (await response.json()) as { data?: Result; errors?: { message: string }[] };
  if (!data) throw new Error(errors?.[0]?.message);
  return data;
}

const summitsQuery = graphql(`
  query Summits($filter: SummitFilter) {
    summits(filter: $filter) {
      totalCount
      nodes {
        ...SummitHead
      }
    }
  }
`);

const summitHead = graphql(`
  fragment SummitHead on Summit {
    name
    kind
    date {
      start
      precision
    }
  }
`);

function headOf(summit: FragmentType<typeof summitHead>): string {
  const { name, date } = useFragment(summitHead, summit);
  return `${date.start}: ${name}`;
}

test('a typed document is answered, and a fragment is opened by the one who wrote it', async () => {
  const { summits } = await execute(summitsQuery, { filter: { countriesAll: ['RU', 'CN'], kinds: ['BILATERAL'] } });
  expect(summits.totalCount).toBe(1);
  expect(summits.nodes.map(headOf)).toEqual([expect.stringMatching(/^2022-02-04: \S/)]);
});

test('types follow the schema: what may be null, enumerations, scalars, filters', () => {
  const read = (summit: FragmentType<typeof summitHead>) => useFragment(summitHead, summit);
  type Head = ReturnType<typeof read>;
  expectTypeOf<Head['date']['start']>().toEqualTypeOf<string>();
  expectTypeOf<Head['kind']>().toEqualTypeOf<
    'BILATERAL' | 'MULTILATERAL' | 'OTHER' | 'SIDELINES' | 'TRILATERAL' | 'VISIT'
  >();
  expectTypeOf<SummitFilter['countriesAll']>().toEqualTypeOf<string[] | null | undefined>();
});

test('what graphql-codegen wrote is up to date', () => expectFresh('codegen', runCodegen));
