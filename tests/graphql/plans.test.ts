import { graphql, parse } from 'graphql';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { connect } from '../../src/database/connect.ts';
import { createPlanner } from '../../src/graphql/compiler/plans.ts';
import { schema } from '../../src/graphql/schema.ts';
import { copyPostgres, isPostgres } from '../support/database.ts';
import { defaultSize } from '../tools/bench/rows/size.ts';
import { fillRows } from '../tools/bench/rows.ts';

// What Postgres does for each root field and each field of a filter, on both paths, over many rows: it never reads a large table from
// end to end. PLANS_SUMMITS=50000 asks the same of a million quotes, which takes minutes to make.

const size = { ...defaultSize, summits: Number(process.env.PLANS_SUMMITS ?? defaultSize.summits) };

/** In pages of 8 kB: a smaller table is rightly read whole. */
const LARGE = 500;

const planner = createPlanner(schema);

/** Each list with what may be given for each field of its filter. */
const lists: Record<string, { fields: string; filters: Record<string, string> }> = {
  summits: {
    fields: 'slug name date { edtf } participants { person { name } }',
    filters: {
      text: '"talks"',
      kinds: '[SIDELINES]',
      date: '{ from: "2005-01-01", to: "2005-02-01" }',
      country: '["FR"]',
      countries: '["FR", "JP"]',
      countriesAll: '["FR", "JP"]',
      people: '["synthetic-person-007"]',
      peopleAll: '["synthetic-person-007", "synthetic-person-008"]',
      hasDeals: 'true',
    },
  },
  deals: {
    fields: 'slug title amounts { value } parties { role country { code } }',
    filters: {
      text: '"agreement"',
      kinds: '[CONTRACT]',
      statuses: '[COMPLETED]',
      bindingness: '[POLITICAL]',
      countries: '["FR"]',
      countriesAll: '["FR", "JP"]',
      date: '{ from: "2005-01-01", to: "2005-02-01" }',
      amount: '{ min: "1000000", currency: "USD", roles: [CREDIT] }',
      settlementCurrency: '["EUR"]',
      summit: '"synthetic-0007"',
      countsTowardTotals: 'true',
    },
  },
  quotes: {
    fields: 'slug text speaker { name } document { title }',
    filters: {
      text: '"peace"',
      forms: '[PARTIAL]',
      speaker: '["synthetic-person-007"]',
      hasSpeaker: 'true',
      summit: '"synthetic-0007"',
      document: '"synthetic-0007-readout"',
      date: '{ from: "2005-01-01", to: "2005-02-01" }',
    },
  },
  participants: {
    fields: 'id person { name } country { code }',
    filters: {
      text: '"person 007"',
      summit: '"synthetic-0007"',
      people: '["synthetic-person-007"]',
      countries: '["FR"]',
      organizations: '["synthetic-company-07"]',
      roles: '[CHAIR]',
      date: '{ from: "2005-01-01", to: "2005-02-01" }',
    },
  },
  documents: {
    fields: 'slug title',
    filters: {
      text: '"talks"',
      kinds: '[READOUT]',
      languages: '["fr"]',
      publishers: '["nobody"]',
      summit: '"synthetic-0007"',
      published: '{ from: "2005-01-01", to: "2005-02-01" }',
    },
  },
};

const lookups = [
  'summit(slug: "synthetic-0007") { name evidence { exact } claims { value } quotes(first: 5) { nodes { text } } }',
  'deal(slug: "x") { title disagreements { field } summits { summit { name } } }',
  'quote(slug: "x") { text document { title } }',
  'quote(slug: "x") { text translationOf { text } translations { text } sameWords { text document { title } } }',
  'quotes(first: 5) { nodes { text translations { text } sameWords { text } } }',
  'document(slug: "x") { title quotes { text } summits { name } }',
  'document(slug: "synthetic-0007-readout") { passages { exact claims { label subject { __typename ... on Quote { text } } } } }',
  'person(slug: "synthetic-person-007") { summits(first: 5) { nodes { name } } quotes(first: 5) { nodes { text } } }',
  'person(wikidataId: "Q1") { name }',
  'country(code: "FR") { summits(first: 5) { nodes { name } } deals(first: 5) { nodes { title } } }',
  'organization(slug: "x") { name }',
  'people(text: "person 007") { nodes { name } }',
  'people(orderBy: { field: SUMMIT_COUNT, direction: DESC }) { nodes { name } }',
  'countries(text: "fran") { nodes { name } }',
  'occasions(date: { from: "2005-01-01" }) { name }',
  'occasionsConnection(filter: { date: { from: "2005-01-01" } }) { nodes { name summits(first: 5) { nodes { name } } } }',
  'places(first: 5) { nodes { name summits(first: 5) { nodes { name } } } }',
  'places(orderBy: { field: SUMMIT_COUNT, direction: DESC }) { nodes { name } }',
  'organizations(filter: { text: "company 07" }) { nodes { name participants(first: 5) { nodes { id } } } }',
  'people(countries: ["FR"], first: 5) { nodes { name } }',
  'disagreements(first: 5) { totalCount nodes { field values { value claims { label } } subject { __typename } } }',
  'deal(slug: "x") { amounts { value evidence { exact } } timeline { claims { value } } summits { evidence { exact } } }',
  'dataset { version citation counts { claims evidence } corporaConnection(first: 5) { nodes { path } } }',
  'search(query: "person 007", first: 5) { nodes { __typename } }',
];

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

describe.skipIf(!isPostgres())(`over ${size.summits * size.quotes} quotes`, async () => {
  if (!isPostgres()) return;
  const { url } = await copyPostgres('migrated');
  const asked: { query: string; params: unknown[] }[] = [];
  const logger = { logQuery: (query: string, params: unknown[]) => void asked.push({ query, params }) };
  const { db, close } = await connect({ url }, { logger });
  const client = postgres(url, { max: 1, onnotice: () => {} });
  afterAll(async () => {
    await close();
    await client.end();
  });
  const large = new Set<string>();
  beforeAll(async () => {
    await fillRows(url, new AbortController().signal, size);
    const tables = await client`select relname as name from pg_class where relkind = 'r' and relpages > ${LARGE}`;
    for (const { name } of tables) large.add(name);
    expect([...large]).toEqual(expect.arrayContaining(['quotes', 'claims', 'claim_spans', 'documents']));
  }, 1_800_000);

  /** What is executed to answer a query, on both paths. */
  async function executed(source: string): Promise<Plan[]> {
    asked.length = 0;
    const { errors } = await graphql({ schema, source: `{ ${source} }`, contextValue: { db } });
    expect(errors).toBeUndefined();
    expect(asked.length).toBeGreaterThan(0);
    const compiled = planner(parse(`{ ${source} }`), undefined, {});
    if (compiled) asked.push({ query: compiled.text, params: [...compiled.params] });
    const found: Plan[] = [];
    for (const { query, params } of asked) {
      const [row] = await client.unsafe(`explain (analyze, timing off, format json) ${query}`, params as never[]);
      collect(row?.['QUERY PLAN'][0].Plan, found);
    }
    return found;
  }

  /** The large tables that are read from end to end to answer a query. */
  async function readWhole(source: string): Promise<string[]> {
    const scans = (await executed(source)).filter((plan) => plan['Node Type'].includes('Seq Scan'));
    return scans.map((plan) => plan['Relation Name'] ?? '').filter((table) => large.has(table));
  }

  for (const [list, { fields, filters }] of Object.entries(lists)) {
    test(`${list}: the first page reads no large table whole`, async () => {
      expect(await readWhole(`${list} { nodes { ${fields} } pageInfo { hasNextPage } }`)).toEqual([]);
    });

    test.each(Object.entries(filters))(`${list}: nor does a page with filter %s: %s`, async (field, value) => {
      expect(await readWhole(`${list}(filter: { ${field}: ${value} }) { nodes { ${fields} } }`)).toEqual([]);
    });
  }

  test.each(lookups)('nor does %s', async (source) => {
    expect(await readWhole(source)).toEqual([]);
  });

  test.each(['peace', 'zebra', 'peace -gas', 'zebra or wheat'])(
    'a page of the quotes that match "%s" reads a small part of them',
    async (text) => {
      const source = `quotes(first: 20, filter: { text: "${text}" }) { nodes { slug } pageInfo { hasNextPage } }`;
      const compiled = planner(parse(`{ ${source} }`), undefined, {});
      const [row] = await client.unsafe(`explain (analyze, timing off, format json) ${compiled?.text}`, [
        ...(compiled?.params ?? []),
      ] as never[]);
      const plans: Plan[] = [];
      collect(row?.['QUERY PLAN'][0].Plan, plans);
      const read = plans.filter((plan) => plan['Relation Name'] === 'quotes').map(rowsOf);
      expect(read.reduce((sum, rows) => sum + rows, 0)).toBeLessThan(4000);
    },
  );

  test('every field of every filter is asked for here', () => {
    for (const [list, { filters }] of Object.entries(lists)) {
      const type = schema
        .getQueryType()
        ?.getFields()
        [list]?.args.find(({ name }) => name === 'filter')?.type as never;
      const fields = Object.keys((type as { getFields(): object }).getFields());
      expect(Object.keys(filters).sort()).toEqual(fields.sort());
    }
  });
});

/** Gathers the parts of a plan that were executed. */
function collect(plan: Plan, found: Plan[]): void {
  if (plan['Actual Loops'] > 0) found.push(plan);
  for (const part of plan.Plans ?? []) collect(part, found);
}

/** The number of rows that a part of a plan read. */
function rowsOf(plan: Plan): number {
  const { 'Actual Rows': kept, 'Actual Loops': loops, 'Rows Removed by Filter': removed = 0 } = plan;
  return (kept + removed) * loops;
}
