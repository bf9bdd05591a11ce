import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { relayStylePagination } from '@apollo/client/utilities';
import { isInterfaceType } from 'graphql';
import { filter, firstValueFrom } from 'rxjs';
import { expect, test, vi } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';
import { graphql } from './generated/codegen/gql.ts';
import type { QuotesQuery, QuotesQueryVariables } from './generated/codegen/graphql.ts';

const url = await serveTestDatabase(await sharedTestDatabase());

// So that fragments on an interface find their types in the cache.
const possibleTypes = {
  Node: [
    'Corpus',
    'Country',
    'Deal',
    'Disagreement',
    'Document',
    'Occasion',
    'Organization',
    'Participant',
    'Person',
    'Place',
    'Quote',
    'Summit',
  ],
  Sourced: ['Deal', 'Occasion', 'Participant', 'Quote', 'Summit'],
};

function createClient() {
  return new ApolloClient({
    link: new HttpLink({ uri: `${url}/graphql` }),
    cache: new InMemoryCache({
      possibleTypes,
      typePolicies: { Query: { fields: { quotes: relayStylePagination(['filter', 'orderBy']) } } },
    }),
  });
}

const quotesQuery = graphql(`
  query Quotes($filter: QuoteFilter, $after: String) {
    quotes(filter: $filter, first: 2, after: $after) {
      edges {
        node {
          id
          slug
          speaker {
            id
            name
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

const behindQuery = graphql(`
  query Behind($id: ID!) {
    node(id: $id) {
      id
      ... on Sourced {
        documents {
          id
          title
        }
      }
    }
  }
`);

test('fetchMore adds a page at a time to the list in the cache', async () => {
  const client = createClient();
  const quotes = client.watchQuery({ query: quotesQuery, variables: {} });
  // What a component does that shows the list.
  const shown: number[] = [];
  const subscription = quotes.subscribe(({ data, dataState }) => {
    if (dataState === 'complete') shown.push(data.quotes.edges.length);
  });
  const first = await firstValueFrom(quotes.pipe(filter(({ dataState }) => dataState === 'complete')));
  let pageInfo = first.data?.quotes?.pageInfo;
  let pages = 1;
  while (pageInfo?.hasNextPage) {
    pages++;
    const { data } = await quotes.fetchMore({ variables: { after: pageInfo.endCursor } });
    pageInfo = data?.quotes.pageInfo;
  }
  expect(pages).toBe(3);
  await vi.waitFor(() => expect(shown.at(-1)).toBe(6), { timeout: 20_000 });
  subscription.unsubscribe();
  const { quotes: all } = client.readQuery({ query: quotesQuery, variables: {} }) as QuotesQuery;
  expect(new Set(all.edges.map(({ node }) => node.id)).size).toBe(6);
});

test('lists with different filters are kept apart', async () => {
  const client = createClient();
  const slugsOf = async (variables: QuotesQueryVariables, fetchPolicy: 'network-only' | 'cache-only') => {
    const { data } = await client.query({ query: quotesQuery, variables, fetchPolicy });
    return data?.quotes.edges.map(({ node }) => node.slug);
  };
  const anonymous = { filter: { hasSpeaker: false } };
  const all = await slugsOf({}, 'network-only');
  const those = await slugsOf(anonymous, 'network-only');
  expect(those).not.toEqual(all);
  expect(await slugsOf({}, 'cache-only')).toEqual(all);
  expect(await slugsOf(anonymous, 'cache-only')).toEqual(those);
});

test('a fragment on an interface finds its types in the cache', async () => {
  const client = createClient();
  const { data } = await client.query({ query: quotesQuery, variables: {} });
  const id = data?.quotes.edges[0]?.node.id as string;
  await client.query({ query: behindQuery, variables: { id } });
  const behind = await client.query({ query: behindQuery, variables: { id }, fetchPolicy: 'cache-only' });
  expect(behind.data?.node).toMatchObject({ __typename: 'Quote', documents: [{ title: expect.any(String) }] });
});

test('the types of the interfaces that the cache is told are those of the schema', () => {
  const interfaces = Object.values(schema.getTypeMap()).filter(isInterfaceType);
  const ofSchema = interfaces.map((type) => [
    type.name,
    schema
      .getPossibleTypes(type)
      .map(({ name }) => name)
      .sort(),
  ]);
  expect(possibleTypes).toEqual(Object.fromEntries(ofSchema));
});

test('an error comes with its code', async () => {
  const failed = createClient().query({ query: quotesQuery, variables: { after: 'nonsense' } });
  const error = await failed.catch((reason: unknown) => reason);
  expect(CombinedGraphQLErrors.is(error) && error.errors[0]?.extensions?.code).toBe('BAD_USER_INPUT');
});
