import { expect } from 'vitest';
import { ask, type TestDatabase } from '../../support/database.ts';

/** A list to page through: the field, what its entries are known by, and the field that it stands in, if in one. */
export interface ListField {
  name: string;
  /** By default the slug. An id is shown as the key that it stands for. */
  key?: 'slug' | 'id' | 'code';
  within?: string;
  /** Filter and order. */
  args?: string;
}

export interface Page {
  totalCount: number;
  nodes: { key: string }[];
  edges: { cursor: string; node: { key: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

interface Cut {
  first?: number;
  after?: string | null;
  last?: number;
  before?: string | null;
}

export async function pageOf(database: TestDatabase, list: ListField, cut: Cut): Promise<Page> {
  const { name, key = 'slug', within, args = '' } = list;
  const field = `${name}(first: $first, after: $after, last: $last, before: $before, ${args}) {
    totalCount
    nodes { key: ${key} }
    edges { cursor node { key: ${key} } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }`;
  const query = `query ($first: Int, $after: String, $last: Int, $before: String) {
    ${within ? `within: ${within} { list: ${field} }` : `list: ${field}`}
  }`;
  const data = await ask<{ within?: { list: Page }; list: Page }>(database, query, { ...cut });
  return data.within?.list ?? data.list;
}

export function keysOf({ nodes }: Page, { key: known }: ListField = { name: '' }): string[] {
  return nodes.map(({ key }) => (known === 'id' ? Buffer.from(key, 'base64').toString().replace(/^\w+:/, '') : key));
}

/** All pages of a list in its order, from its start forward or from its end backward. */
export async function walk(database: TestDatabase, list: ListField, way: 'forward' | 'backward', size: number) {
  const pages: Page[] = [];
  let cursor: string | null = null;
  // More pages than a list can have: cursors that lead in a circle would otherwise never end.
  while (pages.length < 500) {
    const cut: Cut = way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
    const page = await pageOf(database, list, cut);
    if (way === 'forward') pages.push(page);
    else pages.unshift(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(way === 'forward' ? hasNextPage : hasPreviousPage)) break;
    cursor = way === 'forward' ? endCursor : startCursor;
  }
  return pages;
}

/** Walks both ways in pages of several sizes, and expects the very same entries each time, every page true to itself. */
export async function expectList(database: TestDatabase, list: ListField, expected: string[], sizes = [1, 7, 100]) {
  for (const size of sizes) {
    for (const way of ['forward', 'backward'] as const) {
      const pages = await walk(database, list, way, size);
      const told = `${way} in pages of ${size}`;
      expect(
        pages.flatMap((page) => keysOf(page, list)),
        told,
      ).toEqual(expected);
      expect(
        pages.map(({ pageInfo }) => pageInfo.hasPreviousPage),
        told,
      ).toEqual(pages.map((_, index) => index > 0));
      expect(
        pages.map(({ pageInfo }) => pageInfo.hasNextPage),
        told,
      ).toEqual(pages.map((_, index) => index < pages.length - 1));
      for (const { totalCount, nodes, edges, pageInfo } of pages) {
        expect(totalCount, told).toBe(expected.length);
        expect(
          edges.map(({ node }) => node),
          told,
        ).toEqual(nodes);
        expect(pageInfo.startCursor, told).toBe(edges[0]?.cursor ?? null);
        expect(pageInfo.endCursor, told).toBe(edges.at(-1)?.cursor ?? null);
      }
    }
  }
}
