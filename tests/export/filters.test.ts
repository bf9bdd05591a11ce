import { expect, test } from 'vitest';
import { readFilter } from '../../src/export/filter.ts';
import { ExportRefusal } from '../../src/export/refusal.ts';
import { ask, sharedTestDatabase } from '../support/database.ts';
import { recordsOf, typeNamed } from './support/exported.ts';

const database = await sharedTestDatabase();
const { db } = database;

/** What is wrong with a filter. */
function problemsOf(name: string, json: string): readonly string[] {
  try {
    readFilter(typeNamed(name), json);
  } catch (error) {
    if (error instanceof ExportRefusal) return error.problems;
    throw error;
  }
  return [];
}

test.each([
  ['summits', 'SummitFilter', { countriesAll: ['CN', 'US'] }],
  ['summits', 'SummitFilter', { date: { to: '2021-12-31' } }],
  ['participants', 'ParticipantFilter', { roles: ['HOST'] }],
  ['deals', 'DealFilter', { kinds: ['CONTRACT', 'TARGET'] }],
  ['deals', 'DealFilter', { amount: { min: '1000', currency: 'USD' } }],
  ['deals', 'DealFilter', { text: 'gas -trade' }],
  ['quotes', 'QuoteFilter', { speaker: ['xi-jinping'], forms: 'INDIRECT' }],
  ['documents', 'DocumentFilter', { kinds: ['WIRE_STORY'] }],
])('%s of a %s are those that the API gives for it', async (list, inputType, filter) => {
  const key = list === 'participants' ? 'person { slug } summit { slug }' : 'slug';
  const query = `query ($filter: ${inputType}) { ${list}(filter: $filter, first: 100) { nodes { ${key} } } }`;
  const data = await ask<
    Record<string, { nodes: { slug: string; person: { slug: string }; summit: { slug: string } }[] }>
  >({ db }, query, { filter });
  const inApi = (data[list]?.nodes ?? []).map(({ slug, person, summit }) => slug ?? `${summit.slug}/${person.slug}`);
  const records = await recordsOf(database, list, filter);
  expect(records.map(({ slug, id }) => slug ?? id)).toEqual(inApi.sort());
  expect(records.length).not.toBe((await recordsOf(database, list)).length);
});

test('what belongs to deals is chosen by the filter of deals, and claims and passages by that of documents', async () => {
  const contract = { kinds: ['CONTRACT'] };
  for (const name of ['parties', 'events', 'links']) {
    const records = await recordsOf(database, name, contract);
    expect([...new Set(records.map(({ deal }) => deal.slug))], name).toEqual(['gas-supply-contract-30-year']);
  }
  expect(await recordsOf(database, 'amounts', contract)).toEqual([]);
  const wire = { kinds: ['WIRE_STORY'] };
  const passages = await recordsOf(database, 'evidence', wire);
  expect([...new Set(passages.map(({ document }) => document.kind))]).toEqual(['WIRE_STORY']);
  const claims = await recordsOf(database, 'claims', wire);
  expect(claims.map(({ id }) => id)).toEqual([...new Set(passages.map(({ claim }) => claim.id))].sort());
});

test('people are chosen by a part of their name', async () => {
  expect((await recordsOf(database, 'people', { text: 'JINP' })).map(({ slug }) => slug)).toEqual(['xi-jinping']);
});

test('all that is wrong with a filter is reported, each by where it stands, with what may be meant', () => {
  const problems = problemsOf('deals', '{"kinds": ["CONTRCT"], "kind": "X", "date": {"from": "2022-02-30"}}');
  expect(problems).toHaveLength(4);
  expect(problems.join('\n')).toMatch(/filter\.kinds\[0\]: .*"CONTRCT".*"CONTRACT"/);
  expect(problems.join('\n')).toMatch(/filter: .*"kind".*"kinds"/);
  expect(problems.join('\n')).toMatch(/filter\.date\.from: .*2022-02-30/);
  expect(problems.at(-1)).toContain('DealFilter');
});

test.each([
  ['no JSON', '{kinds: []}', /not JSON/],
  ['something else than an object', '"gas"', /filter: .*DealFilter/],
  [
    'a range that ends before it starts',
    '{"date": {"from": "2022-02-02", "to": "2022-02-01"}}',
    /filter: date range: .*after/,
  ],
  ['too many values', JSON.stringify({ kinds: Array(101).fill('CONTRACT') }), /filter: kinds: must have at most 100/],
])('%s is refused', (_what, json, expected) => {
  expect(problemsOf('deals', json).join('\n')).toMatch(expected);
});

test.each(['{}', 'null', '{"kinds": null}'])('%s asks nothing', async (json) => {
  expect(problemsOf('deals', json)).toEqual([]);
  expect(await recordsOf(database, 'deals', JSON.parse(json) ?? undefined)).toHaveLength(4);
});
