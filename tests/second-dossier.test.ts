import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../src/loader/load.ts';
import { ask, openTestDatabase } from './support/database.ts';
import { dossier as beijing } from './support/prepare.ts';

/** What the second dossier holds and the first is too small for: sources that differ, deals with a life, many at one table. */
const database = await openTestDatabase('migrated');
await load(database.db, [beijing, join(import.meta.dirname, '../seeds/paris-2015')]);

const deal = async (slug: string, fields: string) =>
  (await ask<{ deal: unknown }>(database, `query ($slug: String!) { deal(slug: $slug) { ${fields} } }`, { slug })).deal;

describe('sources that differ', () => {
  test('a conference that went on beyond its plan has the dates of its report, and the plan beside them', async () => {
    const { occasions } = await ask<{ occasions: { slug: string; date: unknown; disagreements: unknown }[] }>(
      database,
      `{ occasions(date: { from: "2015-11-30", to: "2015-12-31" }) { slug date { edtf precision }
           disagreements { field values { value claims { status basis evidence { document { slug } } } } } } }`,
    );
    expect(occasions).toEqual([
      {
        slug: 'cop21',
        date: { edtf: '2015-11-30/2015-12-13', precision: 'INTERVAL' },
        disagreements: [
          {
            field: 'date',
            values: [
              {
                value: '2015-11-30/2015-12-13',
                claims: [
                  {
                    status: 'ACCEPTED',
                    basis: 'STATED',
                    evidence: [{ document: { slug: 'adoption-of-the-paris-agreement' } }],
                  },
                ],
              },
              {
                value: '2015-11-30/2015-12-11',
                claims: [{ status: 'REJECTED', basis: 'STATED', evidence: [{ document: { slug: 'before-paris' } }] }],
              },
            ],
          },
        ],
      },
    ]);
  });

  test('a figure that two documents tell differently is reported both ways, apart from the other figures of the deal', async () => {
    expect(await deal('mission-innovation', 'disagreements { field values { value claims { status } } }')).toEqual({
      disagreements: [
        {
          field: 'amounts',
          values: [
            { value: 'USD 30000000000 TARGET_LEVEL', claims: [{ status: 'ACCEPTED' }] },
            { value: 'USD 20000000000 TARGET_LEVEL', claims: [{ status: 'DISPUTED' }] },
          ],
        },
      ],
    });
  });

  test('a plan that was sent off around midnight is dated to two days, in two documents', async () => {
    expect(
      await deal(
        'india-climate-plan-2015',
        'date { edtf } disagreements { field values { value claims { status verifiedBy evidence { exact } } } }',
      ),
    ).toEqual({
      date: { edtf: '2015-10-01' },
      disagreements: [
        {
          field: 'date',
          values: [
            {
              value: '2015-10-01',
              claims: [
                {
                  status: 'ACCEPTED',
                  verifiedBy: 'WORDS',
                  evidence: [{ exact: 'India submitted its plan on 1 October 2015' }],
                },
              ],
            },
            {
              value: '2015-10-02',
              claims: [
                {
                  status: 'DISPUTED',
                  verifiedBy: 'WORDS',
                  evidence: [{ exact: 'had been submitted on 2 October 2015' }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  test('a sum that was told too low at first keeps both tellings, and the deal the later one', async () => {
    const found = await deal(
      'mission-innovation',
      'amounts { role value } claims(field: "amounts") { value status note evidence { document { slug } } }',
    );
    expect(found).toMatchObject({
      amounts: [
        { role: 'BASELINE_LEVEL', value: '15000000000' },
        { role: 'TARGET_LEVEL', value: '30000000000' },
      ],
      claims: [
        { value: 'USD 15000000000 BASELINE_LEVEL', status: 'ACCEPTED' },
        {
          value: 'USD 30000000000 TARGET_LEVEL',
          status: 'ACCEPTED',
          evidence: [{ document: { slug: 'what-became-of-two-initiatives' } }],
        },
        {
          value: 'USD 20000000000 TARGET_LEVEL',
          status: 'DISPUTED',
          note: 'told the day after the launch, before the members had reported what they spend',
          evidence: [{ document: { slug: 'three-beginnings' } }],
        },
      ],
    });
  });
});

describe('the life of a deal', () => {
  const life = 'status date { edtf } timeline { status date { edtf } } documents { slug }';
  const step = (status: string, edtf: string) => ({ status, date: { edtf } });

  test('goes from the announcement over the signature into force', async () => {
    expect(await deal('solar-alliance-framework-agreement', life)).toEqual({
      ...step('IN_FORCE', '2016-11-15'),
      timeline: [step('ANNOUNCED', '2015-11-30'), step('SIGNED', '2016-11-15'), step('IN_FORCE', '2017-12-06')],
      documents: [{ slug: 'three-beginnings' }, { slug: 'what-became-of-two-initiatives' }],
    });
  });

  test('has a document of its own for each step, by which the step can be opened', async () => {
    expect(await deal('paris-agreement', life)).toMatchObject({
      timeline: [step('AGREED', '2015-12-12'), step('SIGNED', '2016-04-22'), step('IN_FORCE', '2016-11-04')],
    });
    const claims = 'claims(field: "timeline") { value basis verifiedBy evidence { document { slug } } }';
    const stated = { basis: 'STATED', verifiedBy: 'WORDS' };
    expect(await deal('paris-agreement', claims)).toEqual({
      claims: [
        {
          value: 'AGREED 2015-12-12',
          ...stated,
          evidence: [{ document: { slug: 'adoption-of-the-paris-agreement' } }],
        },
        { value: 'SIGNED 2016-04-22', ...stated, evidence: [{ document: { slug: 'day-of-the-signatures' } }] },
        { value: 'IN_FORCE 2016-11-04', ...stated, evidence: [{ document: { slug: 'from-hangzhou-into-force' } }] },
      ],
    });
  });

  test('is asked for by where it ended, and by who is a party', async () => {
    const filter = (countries: string) => `filter: { statuses: [IN_FORCE], countriesAll: [${countries}] }`;
    const slugs = 'nodes { slug }';
    expect(
      await ask(
        database,
        `{ india: deals(${filter('IN')}) { ${slugs} } brazil: deals(${filter('IN, BR')}) { ${slugs} } }`,
      ),
    ).toEqual({
      india: { nodes: [{ slug: 'solar-alliance-framework-agreement' }, { slug: 'paris-agreement' }] },
      brazil: { nodes: [{ slug: 'solar-alliance-framework-agreement' }] },
    });
  });
});

test('sums that are only aimed at or promised count toward no total', async () => {
  const { deals } = await ask<{ deals: { nodes: { slug: string; amounts: unknown[] }[] } }>(
    database,
    '{ deals(filter: { countsTowardTotals: true, date: { to: "2017-12-31" } }) { nodes { slug amounts { value } } } }',
  );
  expect(deals.nodes).toEqual([
    { slug: 'solar-alliance-framework-agreement', amounts: [] },
    { slug: 'paris-agreement', amounts: [] },
  ]);
});
