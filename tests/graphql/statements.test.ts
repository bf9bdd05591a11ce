import { expect, test } from 'vitest';
import { ask, sharedTestDatabase } from '../support/database.ts';

const database = await sharedTestDatabase();

/** The statements that a query takes. */
async function statementsOf(query: string): Promise<string[]> {
  database.statements.length = 0;
  await ask(database, query);
  return [...database.statements];
}

const evidence = 'exact prefix suffix start end document { slug title container { slug } }';
const sourced = `claims { field value basis note evidence { ${evidence} } } evidence(field: "date") { ${evidence} } documents { slug title }`;
const person = 'name aliases quotes(first: 2) { totalCount nodes { text document { title } } }';
const deal = `title parties { role country { name } } amounts { value } timeline { status date { edtf } } ${sourced}`;

test.each([
  ['nothing but the type', 0, '{ __typename }'],
  ['the schema', 0, '{ __schema { types { name } } }'],
  ['one record', 1, '{ deal(slug: "gas-supply-contract-30-year") { title date { edtf } } }'],
  [
    'a record with everything four levels down',
    1,
    `{ summit(slug: "2022-02-04-beijing-putin-xi") {
         name date { edtf } place { name country { name } } occasion { name attendees { name } }
         participants { role person { ${person} } country { name deals(first: 1) { totalCount nodes { title } } } ${sourced} }
         deals { link deal { ${deal} } }
         quotes(first: 3) { totalCount nodes { text speaker { name } ${sourced} } pageInfo { hasNextPage } }
         ${sourced} } }`,
  ],
  [
    'a nested list with its count',
    1,
    '{ person(slug: "xi-jinping") { name quotes { totalCount nodes { text } pageInfo { hasNextPage } edges { cursor } } } }',
  ],
  [
    'the count of a nested list',
    1,
    '{ person(slug: "xi-jinping") { quotes(filter: { forms: [DIRECT] }) { totalCount } } }',
  ],
  [
    'two evidence fields with different arguments',
    1,
    `{ deal(slug: "gas-supply-contract-30-year") {
         term: evidence(field: "term") { exact } euros: evidence(field: "settlementCurrency") { prefix } } }`,
  ],
  [
    'claims and evidence with different arguments',
    1,
    '{ deals { nodes { claims(field: "kind") { value } others: claims { note } evidence { exact } documents { slug } } } }',
  ],
  ['a list', 1, `{ deals(first: 2) { nodes { ${deal} } pageInfo { endCursor } edges { cursor node { slug } } } }`],
  ['a list with its count', 2, `{ deals(first: 2) { totalCount nodes { ${deal} } } }`],
  ['a list of lists with their counts', 2, `{ people { totalCount nodes { ${person} } } }`],
  [
    'the network with everything about it',
    1,
    `{ meetingPairs { a { ${person} } b { name counterparts { b { name } summitCount } } summits { slug deals { deal { ${deal} } } } } }`,
  ],
  [
    'the counterparts of each person of a list',
    1,
    '{ people { nodes { counterparts { b { name } firstMet summits { name } } } } }',
  ],
  [
    'the counterparts of each country of a list',
    1,
    '{ countries { nodes { counterparts { b { name } summits { name } } } } }',
  ],
  [
    'all facets of a list',
    1,
    '{ deals { facets(fields: [KIND, STATUS, BINDINGNESS, COUNTRY, SETTLEMENT_CURRENCY]) { field buckets { label count } } } }',
  ],
  [
    'a list with facets, totals and its count',
    4,
    '{ deals { nodes { title } totalCount facets(fields: [KIND]) { field } totals { value } } }',
  ],
  [
    'the facets of the lists of a list',
    2,
    '{ people { nodes { name quotes { facets(fields: [FORM, DOCUMENT]) { field buckets { label } } } } } }',
  ],
  [
    'facets and totals of the lists of a list',
    3,
    '{ countries { nodes { name deals { totalCount nodes { title } facets(fields: [KIND]) { field } totals { value } } } } }',
  ],
  [
    'the same twice of the lists of a list',
    2,
    '{ countries { nodes { deals { totals { value } same: totals { currency } } } } }',
  ],
  [
    'each statistic',
    3,
    '{ statistics { summitsPerYear { year } summitsPerCountry { country { name deals { totalCount } } count } dealsByKindAndStatus { count } } }',
  ],
  [
    'the same words elsewhere',
    1,
    '{ quotes { nodes { text sameWords { text document { title } speaker { name } } } } }',
  ],
  [
    'the same words elsewhere and in translation',
    1,
    `{ quotes { nodes { text translationOf { text } translations { text document { language } }
         sameWords { text document { title } ${sourced} } } } }`,
  ],
  [
    'how many sources there are, in two ways, beside claims and evidence',
    1,
    `{ deals { nodes { sourceCount kind: sourceCount(field: "kind") disagreements { field } ${sourced} } } }`,
  ],
  [
    'the passages of a document with the claims that cite them',
    1,
    '{ document(slug: "gas-deal-30-year") { text passages { start end exact claims { field label basis evidence { start } } } } }',
  ],
  [
    'and what these are about, read by type',
    4,
    `{ documents { nodes { passages { claims { subject {
         ... on Summit { name } ... on Deal { title } ... on Quote { text document { title } } } } } } } }`,
  ],
  [
    'the data set with all about it',
    2,
    '{ dataset { version loadedAt releasedOn licence citation counts { claims } corpora { path } } }',
  ],
  [
    'where sources differ',
    1,
    '{ disagreements { nodes { field values { label claims { basis evidence { exact } } } } } }',
  ],
  [
    'the parts of deals with their words',
    1,
    `{ deals { nodes { parties { evidence { exact } } amounts { value evidence { exact } claims { basis } }
       timeline { evidence { exact } claims { label } } summits { evidence { exact } summit { name } } } } }`,
  ],
  ['two root fields', 2, '{ deals { nodes { title } } quotes { nodes { text } } }'],
  ['occasions with what they hang on', 1, `{ occasions { name date { edtf } attendees { name } ${sourced} } }`],
  [
    'a node with what hangs on it',
    1,
    `{ node(id: "${idOf('Deal', 'gas-supply-contract-30-year')}") { id ... on Deal { ${deal} } } }`,
  ],
  [
    'nodes of one type',
    1,
    `{ nodes(ids: ["${idOf('Person', 'xi-jinping')}", "${idOf('Person', 'vladimir-putin')}", "${idOf('Person', 'nobody')}"]) { id ... on Person { name } } }`,
  ],
])('%s takes %i statements', async (_what, expected, query) => {
  const statements = await statementsOf(query);
  expect(statements.length, statements.join('\n\n')).toBe(expected);
});

test('a count alone reads no page', async () => {
  const [statement, ...others] = await statementsOf('{ deals(filter: { countries: ["CN"] }) { totalCount } }');
  expect(others).toEqual([]);
  expect(statement).toMatch(/^select .{0,20}count\(\*\)/i);
  expect(statement).not.toMatch(/order by|row_to_json|lateral/i);
});

test('the count of a nested list alone reads no page', async () => {
  const [statement] = await statementsOf('{ person(slug: "xi-jinping") { quotes { totalCount } } }');
  expect(statement).toMatch(/count\(\*\)/);
  expect(statement).not.toMatch(/order by|limit 21/i);
});

test('a page alone counts nothing', async () => {
  const [statement, ...others] = await statementsOf('{ deals { nodes { title } } }');
  expect(others).toEqual([]);
  expect(statement).not.toMatch(/count\(/i);
});

test('a list reads the columns that are asked for, and no text that is not', async () => {
  const [statement] = await statementsOf('{ documents { nodes { title } } }');
  expect(statement).toMatch(/"title"/);
  expect(statement).not.toMatch(/"text"|"search"/);
});

function idOf(typeName: string, key: string): string {
  return Buffer.from(`${typeName}:${key}`).toString('base64');
}
