import { getIntrospectionQuery } from 'graphql';
import type { Keys, Variant } from './keys.ts';

/** A query as it is asked of the GraphQL server, and the same as it is asked of the others, many times with other values. */
export interface Shape {
  readonly name: string;
  readonly title: string;
  readonly document: string;
  readonly variants: readonly Variant[];
  /** How many nodes the answer has to have, so that nothing is measured that finds nothing. */
  readonly nodes?: number;
  /** The path of the floor, when another shape has the same. */
  readonly floor?: string;
  /** Asked by GET, with `If-None-Match` where a side gives an ETag. */
  readonly conditional?: boolean;
  /** Which geometric mean includes its ratios: that of queries whose values vary, or that of a repeated query. */
  readonly mean?: 'queries' | 'repeats';
}

const same = (variables: Record<string, string>): Variant => ({ variables, values: variables });

const nested = `query Nested($after: String!) {
  summits(first: 20, after: $after) {
    nodes {
      slug name date { edtf }
      participants { role title person { slug name } }
      deals { link deal { slug title kind status } }
      quotes(first: 3) { nodes { slug form text } }
    }
    pageInfo { hasNextPage }
  }
}`;

/** The queries that the product is meant to be fast at. */
export const shapes = (keys: Keys): Shape[] => [
  {
    name: 'summit',
    mean: 'queries',
    title: 'one summit by slug, 6 scalars',
    document: 'query Summit($slug: String!) { summit(slug: $slug) { slug name kind format topics date { edtf } } }',
    variants: keys.summitSlugs.map((slug) => same({ slug })),
  },
  {
    name: 'nested',
    mean: 'queries',
    title: '20 summits with participants, deals, 3 quotes each',
    document: nested,
    variants: keys.summitCursors,
    nodes: 20,
  },
  {
    name: 'quotes',
    mean: 'queries',
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
    mean: 'queries',
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
    mean: 'queries',
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
  {
    name: 'claims',
    mean: 'queries',
    title: '20 summits with their claims and evidence',
    document: `query Claims($after: String!) {
      summits(first: 20, after: $after) {
        nodes {
          slug
          claims { field value basis status evidence { exact start end document { slug title } } }
        }
        pageInfo { hasNextPage }
      }
    }`,
    variants: keys.summitCursors,
    nodes: 20,
  },
  {
    name: 'counts',
    title: 'total, page of 20 and counts by kind of deals',
    document: `query Counts($status: DealStatus!) {
      deals(first: 20, filter: { statuses: [$status] }) {
        totalCount
        nodes { slug title }
        facets(fields: [KIND]) { buckets { value count } }
      }
    }`,
    variants: ['SIGNED', 'ANNOUNCED', 'AGREED', 'IN_FORCE', 'PROPOSED', 'COMPLETED'].map((status) => same({ status })),
    nodes: 20,
  },
  {
    name: 'repeated',
    mean: 'repeats',
    title: 'the nested query, the same every time',
    document: nested,
    variants: keys.summitCursors.slice(0, 1),
    nodes: 20,
    floor: 'nested',
  },
  {
    name: 'unchanged',
    mean: 'repeats',
    title: 'the same by GET, from a client that has the answer (304)',
    document: nested,
    variants: keys.summitCursors.slice(0, 1),
    nodes: 20,
    floor: 'nested',
    conditional: true,
  },
];
