import { beforeAll, describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/database/vocabulary.ts';
import { load } from '../../src/loader/load.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';

// A list without conditions is answered from counts that loads keep. With a condition that every entry meets, it is counted
// when it is asked for: the answers must be the same.

const database = await openTestDatabase();
beforeAll(() => load(database.db, [dossier, dossier.replace('beijing-2022', 'paris-2015')]));

const everyTerm = (name: keyof typeof vocabulary) => Object.keys(vocabulary[name]).join(' ');

describe.each([
  ['summits', 'kinds', everyTerm('summitKind'), 'COUNTRY PARTICIPANT_COUNTRY YEAR PERSON'],
  ['summits', 'date', undefined, 'KIND COUNTRY PARTICIPANT_COUNTRY PERSON'],
  ['deals', 'statuses', everyTerm('dealStatus'), 'KIND BINDINGNESS COUNTRY SETTLEMENT_CURRENCY'],
  ['deals', 'kinds', everyTerm('dealKind'), 'STATUS BINDINGNESS COUNTRY SETTLEMENT_CURRENCY'],
  ['quotes', 'forms', everyTerm('quoteForm'), 'SPEAKER DOCUMENT'],
  ['documents', 'kinds', everyTerm('documentKind'), 'LANGUAGE PUBLISHER YEAR'],
  ['disagreements', 'recordTypes', 'SUMMIT PARTICIPANT DEAL QUOTE OCCASION', 'FIELD'],
])('%s, with a condition on %s that all meet', (list, field, terms, facets) => {
  const filter = `filter: { ${field}: ${terms ? `[${terms}]` : '{ from: "1000-01-01" }'} }`;
  const sums = 'currency value valueMax isExact deals';
  const totals = `totals { ${sums} }
    targets: totals(roles: [TARGET_LEVEL], includeNonCounting: true) { ${sums} }
    several: totals(roles: [CONTRACT_VALUE, CREDIT, TARGET_LEVEL, PRICE], includeNonCounting: true) { ${sums} }`;
  const select = `totalCount facets(fields: [${facets}], first: 100) { field bucketCount buckets { value label count } }
    ${list === 'deals' ? totals : ''}`;

  test('counts and sums are those that the load keeps', async () => {
    const { kept, counted } = await ask<Record<string, { totalCount: number }>>(
      database,
      `{ kept: ${list} { ${select} } counted: ${list}(${filter}) { ${select} } }`,
    );
    expect(kept?.totalCount).toBeGreaterThan(3);
    expect(kept).toEqual(counted);
  });
});

const wholeLists = [
  'documents',
  'participants',
  'people',
  'countries',
  'places',
  'organizations',
  'occasionsConnection',
];
test.each([...wholeLists, 'disagreements'])('the total of %s is that of its rows', async (list) => {
  const { all } = await ask<Record<string, { totalCount: number; nodes: object[] }>>(
    database,
    `{ all: ${list}(first: 100) { totalCount nodes { __typename } } }`,
  );
  expect(all?.totalCount).toBe(all?.nodes.length);
});

describe('deals with conditions on columns with few values, which loads count in groups', () => {
  const conditions = [
    ['kinds', '[CONTRACT JOINT_STATEMENT]'],
    ['kinds', '[]'],
    ['statuses', '[SIGNED ANNOUNCED]'],
    ['bindingness', '[COMMERCIAL_CONTRACT POLITICAL]'],
    ['settlementCurrency', '["EUR"]'],
    ['countsTowardTotals', 'true'],
    ['countsTowardTotals', 'null'],
  ] as const;
  const cases = conditions.flatMap(([field, value], index) => [
    [`${field}: ${value}`],
    ...conditions
      .slice(index + 1)
      .flatMap(([other, second]) => (other === field ? [] : [[`${field}: ${value}, ${other}: ${second}`]])),
  ]);

  test.each(cases)('%s', async (filter) => {
    const select = `totalCount facets(fields: [KIND STATUS BINDINGNESS COUNTRY SETTLEMENT_CURRENCY], first: 100) { field bucketCount buckets { value label count } }`;
    // A condition that every deal meets, on something that is in no group.
    const { grouped, counted } = await ask<Record<string, { totalCount: number }>>(
      database,
      `{ grouped: deals(filter: { ${filter} }) { ${select} }
         counted: deals(filter: { ${filter}, date: {} }) { ${select} }
         all: deals(filter: { ${filter} }, first: 100) { nodes { slug } } }`,
    );
    expect(grouped).toEqual(counted);
  });
});
