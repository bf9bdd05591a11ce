import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { rowsOf } from '../../src/database/connection.ts';
import { load } from '../../src/loader/load.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { rowsIn } from './rows.ts';
import { edit, makeDossier, makeNotice, makeReport, problemsOf, reportFacts, smallFacts } from './small-dossier.ts';

const database = await openTestDatabase('migrated');
const small = await makeDossier();
const report = await makeReport();

/** Another dossier with what the report says, by a name that comes first, of which the report is to differ. */
async function makeEarlier(change = (facts: string) => facts) {
  const renamed = reportFacts.replaceAll('report-text', 'earlier-text').replaceAll('rail-plan', 'earlier-plan');
  return makeReport(change(renamed.replaceAll('a-good-day', 'an-earlier-day')), 'earlier');
}

/** The report with changed facts. */
function makeChangedReport(change: (facts: ReturnType<typeof parse>) => void, name?: string) {
  const facts = parse(reportFacts);
  change(facts);
  return makeReport(stringify(facts), name);
}

const asked = `{
  dataset { version }
  summit(slug: "geneva-talks") {
    kind date { timeOfDay } name sourceCount
    kindSources: sourceCount(field: "kind") dateSources: sourceCount(field: "date")
    participants { role title person { slug } claims { field value status } }
    deals { link deal { slug } evidence { exact } }
    quotes { nodes { slug } }
    claims { field value status }
    disagreements { field values { value claims { status } } }
  }
  deal(slug: "trade-plan") {
    status largest: amounts { role value evidence { exact } } parties { role evidence { exact } }
    timeline { status date { start } evidence { exact } }
    claims { field value status }
    disagreements { field values { value } }
  }
  quote(slug: "we-agree") { textSources: sourceCount(field: "text") speakerSources: sourceCount(field: "speaker") }
  occasion(slug: "fair") { date { start } attendees { slug } }
}`;

/** What a database holds after loads, one after the other, each of some folders. */
async function stateAfter(...loads: string[][]) {
  await load(database.db, [await makeNotice()], { prune: true });
  for (const folders of loads) await load(database.db, folders);
  return { rows: await rowsIn(database), answer: await ask(database, asked) };
}

const problemsOfLoad = (folders: string[], options = {}) =>
  load(database.db, folders, options).then(
    () => [],
    (error) => error.problems,
  );

beforeEach(() => load(database.db, [small, report], { prune: true }));

test('another dossier corroborates, disputes and completes what a record says', async () => {
  expect(await ask(database, asked)).toMatchObject({
    summit: {
      kind: 'BILATERAL',
      date: { timeOfDay: 'EVENING' },
      kindSources: 1,
      dateSources: 2,
      participants: [
        { role: 'HOST', title: 'President', person: { slug: 'ada-ito' } },
        { role: 'GUEST', title: 'Foreign Minister', person: { slug: 'bo-lind' } },
        { role: 'MEDIATOR', title: null, person: { slug: 'carl-lund' } },
      ],
      deals: [
        { link: 'DISCUSSED_AT', deal: { slug: 'rail-plan' }, evidence: [{ exact: 'A rail plan was discussed' }] },
        { link: 'DISCUSSED_AT', deal: { slug: 'trade-plan' }, evidence: [{ exact: 'The trade plan is to reach' }] },
      ],
      quotes: { nodes: [{ slug: 'a-good-day' }, { slug: 'we-agree' }] },
      disagreements: [
        {
          field: 'kind',
          values: [
            { value: 'BILATERAL', claims: [{ status: 'ACCEPTED' }] },
            { value: 'TRILATERAL', claims: [{ status: 'DISPUTED' }] },
          ],
        },
      ],
    },
    deal: {
      status: 'INTENDED',
      largest: [
        {
          role: 'TARGET_LEVEL',
          value: '5500000000',
          evidence: [{ exact: 'US$6 billion' }, { exact: 'US$5.5 billion' }],
        },
        { role: 'CREDIT', value: '2000000000', evidence: [{ exact: 'US$2 billion' }] },
      ],
      timeline: [
        { status: 'INTENDED', date: { start: '2022-05-06' } },
        { status: 'ANNOUNCED', date: { start: '2022-05-07' }, evidence: [{ exact: 'It was announced on 7 May 2022' }] },
      ],
      disagreements: [
        { field: 'status', values: [{ value: 'INTENDED' }, { value: 'ANNOUNCED' }] },
        {
          field: 'amounts',
          values: [{ value: 'USD 5500000000 TARGET_LEVEL' }, { value: 'USD 6000000000 TARGET_LEVEL' }],
        },
      ],
    },
    quote: { textSources: 2, speakerSources: 2 },
    occasion: { date: { start: '2022-05-05' }, attendees: [{ slug: 'bo-lind' }, { slug: 'carl-lund' }] },
  });
});

describe('the order of loading does not matter', () => {
  test('of two dossiers, together or one after the other', async () => {
    const both = await stateAfter([small, report]);
    expect(await stateAfter([report, small])).toEqual(both);
    expect(await stateAfter([small], [report])).toEqual(both);
  });

  test('of three dossiers, of which two add to the third and differ', async () => {
    const earlier = await makeEarlier((facts) =>
      facts
        .replace('value: EVENING', 'value: NIGHT')
        .replace(/basis: STATED(?=, in: earlier-text, words: in the evening)/, 'basis: EDITORIAL, note: x'),
    );
    const all = await stateAfter([small, report, earlier]);
    expect(all.answer).toMatchObject({ summit: { date: { timeOfDay: 'NIGHT' } } });
    expect(await stateAfter([earlier, report, small])).toEqual(all);
    expect(await stateAfter([small], [earlier], [report])).toEqual(all);
    expect(await stateAfter([small], [report], [earlier])).toEqual(all);
  });
});

describe('after a change, all is as in a new database', () => {
  test('of the dossier that adds', async () => {
    const changed = await makeChangedReport(({ additions: { small: to } }) => {
      delete to.summits['geneva-talks'].participants['carl-lund'];
      delete to.deals['trade-plan'].timeline;
      delete to.deals['trade-plan'].amounts;
    });
    const fresh = await stateAfter([small, changed]);
    expect(JSON.stringify(fresh.rows.participants)).not.toContain('geneva-talks/carl-lund');
    expect(await stateAfter([small, report], [changed])).toEqual(fresh);
    expect(await stateAfter([small, changed], [report])).toEqual(await stateAfter([small, report]));
  });

  test('of the dossier that declares the record', async () => {
    const changed = await makeDossier(edit(smallFacts, 'value: BILATERAL', 'value: TRILATERAL'));
    const fresh = await stateAfter([changed, report]);
    expect(fresh.answer).toMatchObject({ summit: { kind: 'TRILATERAL', kindSources: 2, disagreements: [] } });
    expect(await stateAfter([small, report], [changed])).toEqual(fresh);
    expect(await stateAfter([changed, report], [small])).toEqual(await stateAfter([small, report]));
  });

  test('when the dossier that adds is gone', async () => {
    const alone = await stateAfter([small]);
    await stateAfter([small, report]);
    await load(database.db, [small, await makeNotice()], { prune: true });
    expect({ rows: await rowsIn(database), answer: await ask(database, asked) }).toEqual(alone);
  });

  test('when another dossier declares the participant itself, and when it does no longer', async () => {
    const joined = await makeDossier(
      edit(
        edit(smallFacts, '  bo-lind: { name', '  carl-lund: { name: Carl Lund }\n  bo-lind: { name'),
        '    deals:\n      trade-plan: {',
        `      carl-lund:
        person: { basis: EDITORIAL, note: x, spans: [*received] }
        role: { value: OBSERVER, basis: EDITORIAL, note: x, spans: [*received] }
    deals:
      trade-plan: {`,
      ),
    );
    const fresh = await stateAfter([joined, report]);
    expect(fresh.answer).toMatchObject({ summit: { participants: { 2: { role: 'OBSERVER' } } } });
    expect(await stateAfter([small, report], [joined])).toEqual(fresh);
    expect(await stateAfter([joined, report], [small])).toEqual(await stateAfter([small, report]));
  });
});

test('a claim that comes to be accepted is kept as it was, and its record is not written again for nothing', async () => {
  await load(database.db, [await makeDossier(edit(smallFacts, 'value: BILATERAL', 'value: TRILATERAL'))]);
  const history = await rowsOf(
    database.db,
    sql`select value, status, superseded_at is null as holds from claims
        where summit_slug = 'geneva-talks' and field = 'kind' and added_by = 'report' order by 2`,
  );
  expect(history).toEqual([
    { value: 'TRILATERAL', status: 'ACCEPTED', holds: true },
    { value: 'TRILATERAL', status: 'DISPUTED', holds: false },
  ]);
});

describe('what is missing', () => {
  test('is the dossier that declares the record', async () => {
    await load(database.db, [await makeNotice()], { prune: true });
    expect(await problemsOfLoad([report])).toContainEqual({
      file: 'report',
      message: 'summit geneva-talks: dossier small, which declares it, is not loaded',
      hint: 'load small too, in the same run or before; the order does not matter',
    });
  });

  test('is the record, under this slug, by this dossier, with a database and without', async () => {
    const other = await makeReport(reportFacts.replaceAll('geneva-talks', 'geneva-talk'));
    const problem = {
      file: 'report',
      message: 'dossier small declares no summit geneva-talk',
      hint: 'did you mean geneva-talks?',
    };
    expect(await problemsOfLoad([other])).toEqual([problem]);
    expect(await problemsOf(small, other)).toEqual([expect.objectContaining(problem)]);
  });

  test('is the right dossier', async () => {
    await load(database.db, [await makeNotice(), small, report]);
    const other = await makeReport(edit(reportFacts, 'additions:\n  small:', 'additions:\n  notice:'));
    expect(await problemsOfLoad([other])).toContainEqual({
      file: 'report',
      message: 'summit geneva-talks is declared by dossier small, not notice',
      hint: 'name it under additions: small in dossier report',
    });
  });

  test('is the role of a participant whom no other dossier declares', async () => {
    const other = await makeChangedReport(({ additions: { small: to } }) => {
      delete to.summits['geneva-talks'].participants['carl-lund'].role;
    });
    expect(await problemsOfLoad([other])).toEqual([
      {
        file: 'report',
        message: 'summit geneva-talks: no dossier declares carl-lund as a participant',
        hint: 'give person and role, or correct the key',
      },
    ]);
  });
});

describe('a record to which another dossier adds', () => {
  test('stays in its dossier', async () => {
    const without = await makeDossier(`${smallFacts.split('countries:')[0]}`);
    const before = await rowsIn(database, { written: true });
    expect(await problemsOfLoad([without])).toContainEqual({
      file: 'small',
      message: 'summit geneva-talks cannot be removed: dossier report adds to it',
      hint: 'keep it, or load report without these additions in the same run',
    });
    expect(await rowsIn(database, { written: true })).toEqual(before);
  });

  test('is not pruned without it', async () => {
    expect(await problemsOfLoad([report], { prune: true })).not.toEqual([]);
    await load(database.db, [await makeNotice()], { prune: true });
    expect(JSON.stringify(await rowsIn(database))).not.toContain('geneva');
  });

  test('may move to another dossier', async () => {
    const moved = await makeDossier(smallFacts, undefined, 'some-talks');
    const renamed = await makeReport(edit(reportFacts, 'additions:\n  small:', 'additions:\n  some-talks:'));
    await load(database.db, [moved, renamed], { prune: true });
    const answer = await ask(database, asked.replace('dataset { version }', ''));
    await load(database.db, [small, report], { prune: true });
    expect(await ask(database, asked.replace('dataset { version }', ''))).toEqual(answer);
  });
});

test.each([
  ['of the dossier itself', 'additions:\n  small:', 'additions:\n  report:', 'report is this dossier itself'],
  [
    'declared here too',
    '      geneva-talks:',
    '      geneva-talks: {}\n    deals: { rail-plan: {} }\n  x:\n    summits:\n      y:',
    'rail-plan is a record of this dossier too',
  ],
])('a record %s is refused', async (_what, from, to, message) => {
  expect(await problemsOf(await makeReport(edit(reportFacts, from, to)))).toContainEqual(
    expect.objectContaining({ message }),
  );
});

test('a dry run finds what is taken or missing, tells what would change, and writes nothing', async () => {
  const before = await rowsIn(database, { written: true });
  const thief = await makeDossier(smallFacts, undefined, 'thief');
  expect(await problemsOfLoad([thief], { dryRun: true })).toContainEqual(
    expect.objectContaining({ message: 'geneva-talks: dossier small already has it in summits' }),
  );
  const changed = await makeDossier(edit(smallFacts, 'value: BILATERAL', 'value: TRILATERAL'));
  const { changes } = await load(database.db, [changed], { dryRun: true });
  expect(changes).toMatchObject({ summits: { added: 0, removed: 0 }, claims: { added: 1, removed: 1 } });
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('the dossier of each claim is known', async () => {
  const { summit } = await ask<{ summit: { claims: { dossier: string }[] } }>(
    database,
    '{ summit(slug: "geneva-talks") { claims(field: "date") { dossier evidence { document { dossier } } } } }',
  );
  expect(summit.claims).toMatchObject([
    { dossier: 'small' },
    { dossier: 'report', evidence: [{ document: { dossier: 'report' } }] },
  ]);
});

test('a part of a quote is in its document, hence in its dossier', async () => {
  const part = await makeReport(
    edit(
      reportFacts,
      '    speaker: { value: carl-lund',
      '    partOf: { value: we-agree, basis: EDITORIAL, note: x, spans: [*good] }\n    speaker: { value: carl-lund',
    ),
  );
  expect(await problemsOf(part)).toEqual([
    expect.objectContaining({ message: expect.stringContaining('in a document of another dossier') }),
  ]);
});
