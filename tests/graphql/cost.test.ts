import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { type Cost, costOf } from '../../src/graphql/cost.ts';
import { schema } from '../../src/graphql/schema.ts';
import { defaultLimits } from '../../src/limits.ts';
import { readExamples } from '../../src/server/examples.ts';

function measure(query: string, variables: Record<string, unknown> = {}): Cost {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return costOf(schema, document, operation, variables);
}

const cost = (query: string, variables?: Record<string, unknown>) => measure(query, variables).cost;

describe('the cost of a query', () => {
  test('is the values that it may give: a page times the fields of an entry', () => {
    // The list, its `nodes`, and of each of the entries the slug.
    expect(cost('{ deals(first: 7) { nodes { slug } } }')).toBe(1 + 1 + 7);
    expect(cost('{ deals(first: 7) { nodes { slug title } } }')).toBe(1 + 1 + 14);
    expect(cost('{ deals(last: 7) { edges { cursor node { slug } } } }')).toBe(1 + 1 + 7 * 3);
  });

  test('takes a page as it is where its size is not told', () => {
    expect(cost('{ deals { nodes { slug } } }')).toBe(1 + 1 + 20);
    expect(cost('{ meetingPairs { summitCount } }')).toBe(500 + 100);
  });

  test('multiplies pages in pages', () => {
    const query = '{ people(first: 10) { nodes { quotes(first: 10) { nodes { slug } } } } }';
    expect(cost(query)).toBe(1 + 1 + 10 * (1 + 1 + 10));
  });

  test('counts what is made once for a list once, whatever the page', () => {
    const counted = (first: number) =>
      cost(`{ deals(first: ${first}) { totalCount nodes { slug } } }`) -
      cost(`{ deals(first: ${first}) { nodes { slug } } }`);
    expect(counted(1)).toBe(50);
    expect(counted(100)).toBe(50);
  });

  test.each([
    ['negative', -1_000_000, 1],
    ['none', 0, 1],
    ['huge', 2_147_483_647, 100],
    ['no number', '5', 20],
    ['null', null, 20],
    ['a list', [1, 2, 3], 20],
  ])('takes a size that is %s for one that can be', (_what, size, entries) => {
    expect(cost('query ($n: Int) { deals(first: $n) { nodes { slug } } }', { n: size })).toBe(2 + entries);
    if (typeof size === 'number') expect(cost(`{ deals(first: ${size}) { nodes { slug } } }`)).toBe(2 + entries);
  });

  test('knows the default of a variable that is not given', () => {
    const query = 'query ($n: Int = 100) { deals(first: $n) { nodes { slug } } }';
    expect(cost(query)).toBe(102);
    expect(cost(query, { n: 3 })).toBe(5);
  });

  test('counts the ids that are asked for', () => {
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(40).fill('x') })).toBe(41);
    expect(cost('{ nodes(ids: ["a", "b"]) { id } }')).toBe(3);
  });

  test.each([
    ['a fragment', '{ deals { ...page } } fragment page on DealConnection { nodes { slug } }'],
    [
      'a fragment in a fragment',
      '{ ...all } fragment all on Query { deals { nodes { ...one } } } fragment one on Deal { slug }',
    ],
    ['an inline fragment', '{ ... on Query { deals { ... { nodes { ... on Deal { slug } } } } } }'],
    ['an alias', '{ mine: deals { all: nodes { key: slug } } }'],
    ['a directive that leaves it out', '{ deals @skip(if: true) { nodes { slug @include(if: false) } } }'],
  ])('is not made less by %s', (_what, query) => {
    expect(cost(query)).toBe(cost('{ deals { nodes { slug } } }'));
  });

  test('is made more by asking again under another name, and by spreading again', () => {
    expect(cost('{ a: deals { nodes { slug } } b: deals { nodes { slug } } }')).toBe(2 * 22);
    expect(cost('{ a: deals { ...p } b: deals { ...p } } fragment p on DealConnection { nodes { slug } }')).toBe(
      2 * 22,
    );
  });

  test('is told at once of fragments that double at every step', () => {
    const chain = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(
      ' ',
    );
    expect(cost(`{ ...f0 } ${chain} fragment f60 on Query { __typename }`)).toBe(2 ** 60);
  });

  test('counts introspection as a whole', () => {
    expect(cost('{ __schema { types { name } } }')).toBe(5000);
    expect(cost('{ a: __schema { types { name } } b: __schema { types { name } } }')).toBe(10_000);
  });

  test('is the same through the interface that a type has its fields from', () => {
    const through = (type: string) => `{ deal(slug: "x") { ... on ${type} { claims { field evidence { exact } } } } }`;
    expect(cost(through('Sourced'))).toBe(cost(through('Deal')));
  });
});

test('depth counts the fields that stand in one another, through fragments', () => {
  expect(measure('{ deals { nodes { slug } } }').depth).toBe(3);
  expect(measure('{ deals { ...p } } fragment p on DealConnection { nodes { ... on Deal { slug } } }').depth).toBe(3);
});

test('the examples are far from the limits', async () => {
  for (const { name, query } of await readExamples()) {
    const { cost, depth } = measure(query);
    expect(cost, name).toBeLessThan(defaultLimits.cost / 2);
    expect(depth, name).toBeLessThan(defaultLimits.depth / 2);
  }
});
