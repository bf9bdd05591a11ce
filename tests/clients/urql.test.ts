import { Client, CombinedError, cacheExchange, fetchExchange, gql, type OperationResult } from '@urql/core';
import { expect, test } from 'vitest';
import { sharedTestDatabase } from '../support/database.ts';
import { serveTestDatabase } from '../support/server.ts';

const url = await serveTestDatabase(await sharedTestDatabase());

const client = new Client({
  url: `${url}/graphql`,
  exchanges: [cacheExchange, fetchExchange],
  // Queries that fit into an address are sent by GET, so that caches on the way can answer them.
  preferGetMethod: 'within-url-limit',
});

interface Documents {
  documents: {
    nodes: { slug: string; title: string; kind: string }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
}

const documentsQuery = gql<Documents, { after: string | null }>`
  query ($after: String) {
    documents(first: 3, after: $after) {
      nodes {
        slug
        title
        kind
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

async function allDocuments() {
  const pages: Documents['documents']['nodes'][] = [];
  let after: string | null = null;
  do {
    const { data, error }: OperationResult<Documents> = await client.query(documentsQuery, { after });
    if (!data) throw error;
    pages.push(data.documents.nodes);
    after = data.documents.pageInfo.hasNextPage ? data.documents.pageInfo.endCursor : null;
  } while (after);
  return pages;
}

test('a list is read page by page', async () => {
  const pages = await allDocuments();
  expect(pages.map((page) => page.length)).toEqual([3, 3, 1]);
  expect(new Set(pages.flat().map(({ slug }) => slug)).size).toBe(7);
});

test('a page that was read comes from the cache', async () => {
  await client.query(documentsQuery, { after: null });
  const again = await client.query(documentsQuery, { after: null });
  expect(again.operation.context.meta?.cacheOutcome).toBe('hit');
});

test('an error comes with its code', async () => {
  const { error } = await client.query(documentsQuery, { after: 'nonsense' });
  expect(error).toBeInstanceOf(CombinedError);
  expect(error?.graphQLErrors.map(({ extensions }) => extensions?.code)).toEqual(['BAD_USER_INPUT']);
});
