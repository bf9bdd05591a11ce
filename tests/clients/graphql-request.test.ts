import { ClientError, GraphQLClient, gql } from 'graphql-request';
import { expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());
const client = new GraphQLClient(`${url}/graphql`);

interface Deals {
  deals: {
    nodes: { title: string; amounts: { value: string; currency: string | null }[] }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const dealsQuery = gql`
  query ($first: Int!, $after: String) {
    deals(first: $first, after: $after) {
      nodes {
        title
        amounts {
          value
          currency
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

async function* allDeals() {
  let after: string | null = null;
  do {
    const { deals }: Deals = await client.request<Deals>(dealsQuery, { first: 3, after });
    yield* deals.nodes;
    after = deals.pageInfo.hasNextPage ? deals.pageInfo.endCursor : null;
  } while (after);
}

test('a list is read to its end, with figures as exact text', async () => {
  const titles: string[] = [];
  const figures: string[] = [];
  for await (const { title, amounts } of allDeals()) {
    titles.push(title);
    figures.push(...amounts.map(({ value, currency }) => `${value} ${currency}`));
  }
  expect(new Set(titles).size).toBe(4);
  expect(figures).toContain('250000000000 USD');
});

test('an error comes with its code', async () => {
  const error = await client.request(dealsQuery, { first: -1 }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ClientError);
  expect((error as ClientError).response.errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
});
