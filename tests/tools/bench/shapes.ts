import { getIntrospectionQuery } from 'graphql';
import type { Keys, Variant } from './keys.ts';

/** A query as it is asked of the GraphQL server, and the same as it is asked of the floor, many times with other values. */
export interface Shape {
  /** Also the path of the floor. */
  readonly name: string;
  readonly title: string;
  readonly document: string;
  readonly variants: readonly Variant[];
  /** How many nodes the answer has to have, so that nothing is measured that finds nothing. */
  readonly nodes?: number;
}

const same = (variables: Record<string, string>): Variant => ({ variables, values: variables });

/** The queries that the product is meant to be fast at. */
export const shapes = (keys: Keys): Shape[] => [
  {
    name: 'summit',
    title: 'one summit by slug, 6 scalars',
    document: 'query Summit($slug: String!) { summit(slug: $slug) { slug name kind format topics date { edtf } } }',
    variants: keys.summitSlugs.map((slug) => same({ slug })),
  },
  {
    name: 'nested',
    title: '20 summits with participants, deals, 3 quotes each',
    document: `query Nested($after: String!) {
      summits(first: 20, after: $after) {
        nodes {
          slug name date { edtf }
          participants { role title person { slug name } }
          deals { link deal { slug title kind status } }
          quotes(first: 3) { nodes { slug form text } }
        }
        pageInfo { hasNextPage }
      }
    }`,
    variants: keys.summitCursors,
    nodes: 20,
  },
  {
    name: 'quotes',
    title: '20 quotes after a deep cursor, with person and summit',
    document: `query Quotes($after: String!) {
      quotes(first: 20, after: $after) {
        nodes { slug form text speaker { slug name } summit { slug name } }
        pageInfo { hasNextPage }
      }
    }`,
    variants: keys.quoteCursors,
    nodes: 20,
  },
  {
    name: 'deals',
    title: 'deals by currency and least amount, by amount',
    document: `query Deals($currency: CurrencyCode!, $min: Decimal!) {
      deals(first: 20, filter: { amount: { currency: $currency, min: $min } }, orderBy: { field: AMOUNT, direction: DESC }) {
        nodes { slug title kind status amounts { role value currency } }
        pageInfo { hasNextPage }
      }
    }`,
    variants: ['USD', 'EUR', 'CNY', 'JPY', 'GBP', 'CHF', 'INR', 'RUB'].flatMap((currency) =>
      ['1000000', '250000000', '1000000000', '4000000000', '7500000000'].map((min) => same({ currency, min })),
    ),
    nodes: 20,
  },
  {
    name: 'introspection',
    title: 'introspection',
    document: getIntrospectionQuery(),
    variants: [same({})],
  },
  {
    name: 'search',
    title: 'full-text search over quotes',
    document: `query Search($text: String!) {
      quotes(first: 20, filter: { text: $text }) {
        nodes { slug form text speaker { slug name } summit { slug name } }
        pageInfo { hasNextPage }
      }
    }`,
    variants: [
      'pipeline',
      'grain exports',
      'ceasefire',
      'gas price',
      'embassies',
      'vaccine research',
      'water',
      'timber',
      'peace talks',
      'arms',
    ].map((text) => same({ text })),
    nodes: 20,
  },
];
