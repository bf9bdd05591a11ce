import { ask, type TestDatabase } from '../../support/database.ts';

export interface Edge {
  cursor: string;
  score: number;
  snippet: string;
  node: { __typename: string; slug: string; id: string };
}

export interface Found {
  totalCount: number;
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  edges: Edge[];
}

const source = `query ($query: String!, $types: [SearchType!], $first: Int, $after: String) {
  search(query: $query, types: $types, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { cursor score snippet node { __typename
      ... on Node { id }
      ... on Summit { slug } ... on Person { slug } ... on Deal { slug } ... on Quote { slug } ... on Document { slug } } }
  }
}`;

/** Asks a database for a search as clients do. */
export function searching(database: TestDatabase) {
  async function search(query: string, more: object = {}): Promise<Found> {
    return (await ask<{ search: Found }>(database, source, { query, ...more })).search;
  }
  return {
    search,
    slugs: async (query: string, more: object = {}) =>
      (await search(query, { first: 100, ...more })).edges.map(({ node }) => node.slug),
  };
}
