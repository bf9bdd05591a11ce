import { getOperationAST, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { defaultLimits } from '../../src/config/limits.ts';
import { type Cost, costOf } from '../../src/graphql/cost.ts';
import { createCostEstimator } from '../../src/graphql/cost-estimator.ts';
import { schema } from '../../src/graphql/schema.ts';
import { readExamples } from '../../src/server/pages/examples.ts';

function measure(query: string, variables: Record<string, unknown> = {}): Cost {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  return costOf(schema, document, operation, variables);
}

const cost = (query: string, variables?: Record<string, unknown>) => measure(query, variables).cost;

/** The cost of a request for one list at the root, with so many values. */
const aList = (values: number) => Math.ceil(50 + 40 + values / 2);

describe('the cost of a query', () => {
  test('is the request, its statements and the values that it may give: a page times the fields of an entry', () => {
    // The list's `nodes`, and of each of the entries the slug.
    expect(cost('{ deals(first: 7) { nodes { slug } } }')).toBe(aList(1 + 7));
    expect(cost('{ deals(first: 7) { nodes { slug title } } }')).toBe(aList(1 + 14));
    expect(cost('{ deals(last: 7) { edges { cursor node { slug } } } }')).toBe(aList(1 + 7 * 3));
  });

  test('takes a page as it is where its size is not given', () => {
    expect(cost('{ deals { nodes { slug } } }')).toBe(aList(1 + 20));
    expect(cost('{ meetingPairs { summitCount } }')).toBe(aList(100) + 100);
  });

  test('takes a list without pages, such as the claims of a record, for three entries', () => {
    const perEntry = (fields: string) => cost(`{ deal(slug: "x") { amounts { ${fields} } } }`);
    const ten = Array.from({ length: 10 }, (_, index) => `a${index}: value`).join(' ');
    // Ten more values, at half a unit each, of three entries.
    expect(perEntry(`value ${ten}`) - perEntry('value')).toBe(15);
  });

  test('multiplies pages in pages', () => {
    const query = '{ people(first: 10) { nodes { quotes(first: 10) { nodes { slug } } } } }';
    expect(cost(query)).toBe(aList(1 + 10 * (1 + 1 + 10)));
  });

  test('counts what is made once for a list once, whatever the page', () => {
    const counted = (first: number) =>
      cost(`{ deals(first: ${first}, filter: { date: { from: "2020-01-01" } }) { totalCount nodes { slug } } }`) -
      cost(`{ deals(first: ${first}, filter: { date: { from: "2020-01-01" } }) { nodes { slug } } }`);
    expect(counted(1)).toBeGreaterThan(40);
    // Costs are rounded up.
    expect(Math.abs(counted(1) - counted(100))).toBeLessThanOrEqual(1);
  });

  test('counts, facets and sums of a whole list, which loads keep, cost less than those of a part', () => {
    for (const counted of ['totalCount', 'facets(fields: [KIND]) { field }', 'totals { value }']) {
      const some = cost(`{ deals(filter: { date: { from: "2020-01-01" } }) { ${counted} } }`);
      expect(cost(`{ deals { ${counted} } }`)).toBeLessThan(some);
      expect(cost(`{ deals(filter: { date: null }) { ${counted} } }`)).toBeLessThan(some);
    }
  });

  test.each([
    ['negative', -1_000_000, 1],
    ['none', 0, 1],
    ['huge', 2_147_483_647, 100],
    ['no number', '5', 20],
    ['null', null, 20],
    ['a list', [1, 2, 3], 20],
  ])('takes a size that is %s for one that can be', (_what, size, entries) => {
    expect(cost('query ($n: Int) { deals(first: $n) { nodes { slug } } }', { n: size })).toBe(aList(1 + entries));
    if (typeof size === 'number') expect(cost(`{ deals(first: ${size}) { nodes { slug } } }`)).toBe(aList(1 + entries));
  });

  test('knows the default of a variable that is not given', () => {
    const query = 'query ($n: Int = 100) { deals(first: $n) { nodes { slug } } }';
    expect(cost(query)).toBe(aList(1 + 100));
    expect(cost(query, { n: 3 })).toBe(aList(1 + 3));
  });

  test('counts the ids that are asked for', () => {
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: Array(40).fill('x') })).toBe(
      aList(40) + 40 * 3,
    );
    expect(cost('{ nodes(ids: ["a", "b"]) { id } }')).toBe(aList(2) + 2 * 3);
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
    expect(cost('{ a: deals { nodes { slug } } b: deals { nodes { slug } } }')).toBe(aList(2 * 21) + 40);
    expect(cost('{ a: deals { ...p } b: deals { ...p } } fragment p on DealConnection { nodes { slug } }')).toBe(
      aList(2 * 21) + 40,
    );
  });

  test('is computed at once for fragments that double at every step', () => {
    const chain = Array.from({ length: 60 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(
      ' ',
    );
    expect(cost(`{ ...f0 } ${chain} fragment f60 on Query { __typename }`)).toBeGreaterThan(2 ** 58);
  });

  test('is computed at once for pages in fragments that double at every step', () => {
    const chain = Array.from(
      { length: 40 },
      (_, i) => `fragment f${i} on Person { quotes(first: 1) { ...in${i} ...in${i} } }
        fragment in${i} on QuoteConnection { nodes { speaker { ...f${i + 1} } } }`,
    ).join(' ');
    const query = `{ person(slug: "x") { ...f0 } } ${chain} fragment f40 on Person { slug }`;
    expect(cost(query)).toBeGreaterThan(2 ** 38);
  });

  test.each([
    ['words that are alternatives', '{ search(query: "gas or oil or coal") { nodes { __typename } } }', 3],
    ['words to be left out', '{ search(query: "gas -oil -coal") { nodes { __typename } } }', 3],
    ['words that all have to be there', '{ search(query: "gas oil coal") { nodes { __typename } } }', 1],
    ['hyphens in words', '{ search(query: "gas-oil co-al") { nodes { __typename } } }', 1],
  ])('of a search grows with %s', (_what, query, passes) => {
    const once = cost('{ search(query: "gas") { nodes { __typename } } }');
    expect(cost(query) / once).toBeGreaterThan(passes * 0.9);
    expect(cost(query) / once).toBeLessThanOrEqual(passes);
  });

  test('of a search depends on what is searched', () => {
    const of = (types: string) => cost(`{ search(query: "gas", types: ${types}) { nodes { __typename } } }`);
    expect(of('[PERSON]')).toBeLessThan(of('[DOCUMENT]') / 5);
    expect(of('[QUOTE, QUOTE, QUOTE]')).toBe(of('[QUOTE]'));
    expect(of('[]')).toBe(of('null'));
  });

  test('of a search for hundreds of alternatives is over the limit, and each counts once', () => {
    const query = 'query ($words: String!) { search(query: $words) { edges { snippet } } }';
    const letters = [...'abcdefghijklmnop'];
    const words = letters.flatMap((one) => letters.map((other) => `gas${one}${other}`)).join(' or ');
    expect(cost(query, { words: 'gas or '.repeat(1400) })).toBe(cost(query, { words: 'gas' }));
    expect(cost(query, { words })).toBeGreaterThan(defaultLimits.cost);
  });

  test('counts the values of a filter that all have to hold, from variables too', () => {
    const query = 'query ($people: [String!]) { summits(filter: { peopleAll: $people }) { nodes { slug } } }';
    expect(cost(query, { people: Array(20).fill('x') })).toBeGreaterThan(20 * cost(query, { people: ['x'] }));
  });

  test('counts facets by their number, and not by the page beside them', () => {
    const of = (first: number, fields: string) =>
      cost(`{ people(first: 10) { nodes { quotes(first: ${first}) { facets(fields: ${fields}) { bucketCount } } } } }`);
    expect(of(100, '[FORM]')).toBe(of(1, '[FORM]'));
    expect(of(1, '[FORM, SPEAKER]')).toBeGreaterThan(of(1, '[FORM]'));
  });

  test.each([
    ['search', 'query ($x: String!) { search(query: $x, types: $x) { totalCount } }'],
    ['filter', 'query ($x: QuoteFilter) { quotes(filter: $x) { totalCount } }'],
    ['a field of a filter', 'query ($x: String) { quotes(filter: { text: $x }) { nodes { slug } totalCount } }'],
    ['facets', 'query ($x: [QuoteFacet!]!) { quotes { facets(fields: $x, first: $x) { field } } }'],
    ['ids', 'query ($x: [ID!]!) { nodes(ids: $x) { id } }'],
  ])('is a number whatever a variable of %s holds', (_what, query) => {
    for (const x of [null, undefined, 7, 'toString', '__proto__', [], [[null]], {}, { text: [1] }, { fields: 7 }, true])
      expect(cost(query, { x })).toBeGreaterThan(0);
  });

  test('counts introspection as a whole', () => {
    expect(cost('{ __schema { types { name } } }')).toBe(2_050);
    expect(cost('{ a: __schema { types { name } } b: __schema { types { name } } }')).toBe(4_050);
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

describe('a remembered cost is that of the variables at hand', () => {
  test.each([
    [
      'page sizes',
      'query ($a: Int, $b: Int = 5) { deals(first: $a) { nodes { slug } } quotes(last: $b) { nodes { slug } } }',
    ],
    [
      'a size that counts only where another is absent',
      'query ($a: Int, $b: Int) { deals(first: $a, last: $b) { nodes { slug } } }',
    ],
    ['texts', 'query ($a: String!, $b: Int) { search(query: $a, first: $b) { nodes { __typename } } }'],
    [
      'the length of a list',
      'query ($a: [ID!]!, $b: Int) { nodes(ids: $a) { id } deals(first: $b) { nodes { slug } } }',
    ],
    ['filters', 'query ($a: DealFilter, $b: Int) { deals(filter: $a, first: $b) { totalCount nodes { slug } } }'],
  ])('%s', (_what, query) => {
    const document = parse(query);
    const operation = getOperationAST(document);
    if (!operation) throw new Error('no operation');
    const estimate = createCostEstimator(schema);
    const values = [undefined, null, 1, 7, 100, 'x', 'a longer text', ['x', 'y'], { text: 'gas' }, {}, true];
    const all = values.flatMap((a) =>
      values.map((b) => ({ ...(a !== undefined && { a }), ...(b !== undefined && { b }) })),
    );
    // Twice, and more than are remembered.
    for (const variables of [...all, ...all])
      expect(estimate(document, operation, variables), JSON.stringify(variables)).toEqual(
        costOf(schema, document, operation, variables),
      );
  });
});

test('the examples are far from the limits', async () => {
  for (const { name, query } of await readExamples()) {
    const { cost, depth } = measure(query);
    expect(cost, name).toBeLessThan(defaultLimits.cost / 2);
    expect(depth, name).toBeLessThan(defaultLimits.depth / 2);
  }
});
