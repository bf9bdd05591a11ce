import { beforeEach, describe, expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { post, serveTestDatabase } from '../support/server.ts';
import { rowsIn } from './rows.ts';
import {
  edit,
  makeDossier,
  makeNotice,
  makeReport,
  noticeFacts,
  problemsOf,
  reportFacts,
  smallFacts,
} from './small-dossier.ts';

const database = await openTestDatabase('migrated');
const small = await makeDossier();

/** The small dossier with other slugs for a record of each type. */
const renamedFacts = edit(
  edit(
    smallFacts
      .replaceAll('geneva-talks', 'talks-of-geneva')
      .replaceAll('trade-plan', 'plan-for-trade')
      .replaceAll('we-agree', 'agreed-on-trade')
      .replaceAll(/\bfair\b(?=:| *, basis)/g, 'geneva-fair'),
    '  talks-of-geneva:\n',
    '  talks-of-geneva:\n    formerSlugs: [geneva-talks]\n',
  ),
  '  plan-for-trade:\n    title:',
  '  plan-for-trade:\n    formerSlugs: [trade-plan]\n    title:',
)
  .replace('  agreed-on-trade:\n    form:', '  agreed-on-trade:\n    formerSlugs: [we-agree]\n    form:')
  .replace('  geneva-fair:\n    name:', '  geneva-fair:\n    formerSlugs: [fair]\n    name:');
const renamed = await makeDossier(renamedFacts);

const idOf = (type: string, key: string) => Buffer.from(`${type}:${key}`).toString('base64');
const problemsOfLoad = (...folders: string[]) =>
  load(database.db, folders).then(
    () => [],
    (error) => error.problems,
  );

beforeEach(() => load(database.db, [small], { prune: true }));

test('records have their new slugs, as in a new database, and their claims and history', async () => {
  await load(database.db, [await makeDossier(edit(smallFacts, 'value: P5Y', 'value: P6Y'))]);
  await load(database.db, [small]);
  const history = '{ deal(slug: "trade-plan") { claims(asOf: "2999-01-01T00:00:00Z") { id recordedAt } } }';
  const before = await ask(database, history);
  const { changes } = await load(database.db, [renamed]);
  expect(await ask(database, history)).toEqual(before);
  // Those whose values are slugs: of the occasion, the summit and the longer quote.
  expect(changes.claims).toMatchObject({ added: 3, removed: 3 });
  const now = await rowsIn(database);
  await load(database.db, [await makeNotice()], { prune: true });
  await load(database.db, [renamed], { prune: true });
  expect(await rowsIn(database)).toEqual(now);
});

test('a former slug is answered in one statement too', async () => {
  await load(database.db, [renamed]);
  const url = await serveTestDatabase(database, { compiled: true });
  const { body } = await post(url, '{ summit(slug: "geneva-talks") { slug } deal(slug: "trade-plan") { slug } }');
  expect(body).toEqual({ data: { summit: { slug: 'talks-of-geneva' }, deal: { slug: 'plan-for-trade' } } });
});

test('former slugs and ids lead to the record under its new slug', async () => {
  await load(database.db, [renamed]);
  const asked = `query ($summit: ID!, $participant: ID!, $deal: ID!, $quote: ID!, $occasion: ID!) {
    summit(slug: "geneva-talks") { slug } deal(slug: "trade-plan") { slug } quote(slug: "we-agree") { slug }
    occasion(slug: "fair") { slug }
    node(id: $participant) { id }
    nodes(ids: [$summit, $participant, $deal, $quote, $occasion]) { id }
  }`;
  const ids = {
    summit: idOf('Summit', 'geneva-talks'),
    participant: idOf('Participant', 'geneva-talks/bo-lind'),
    deal: idOf('Deal', 'trade-plan'),
    quote: idOf('Quote', 'we-agree'),
    occasion: idOf('Occasion', 'fair'),
  };
  const participant = { id: idOf('Participant', 'talks-of-geneva/bo-lind') };
  expect(await ask(database, asked, ids)).toEqual({
    summit: { slug: 'talks-of-geneva' },
    deal: { slug: 'plan-for-trade' },
    quote: { slug: 'agreed-on-trade' },
    occasion: { slug: 'geneva-fair' },
    node: participant,
    nodes: [
      { id: idOf('Summit', 'talks-of-geneva') },
      participant,
      { id: idOf('Deal', 'plan-for-trade') },
      { id: idOf('Quote', 'agreed-on-trade') },
      { id: idOf('Occasion', 'geneva-fair') },
    ],
  });
});

test.each([
  ['slug', 'geneva-talks', 'talks-of-geneva'],
  ['ID', idOf('Summit', 'geneva-talks'), idOf('Summit', 'talks-of-geneva')],
])('filters by a summit find by its former %s what they find by its present one', async (_what, former, present) => {
  await load(database.db, [renamed]);
  const url = await serveTestDatabase(database, { compiled: true });
  const query = `query ($summit: String!) {
    participants(filter: { summit: $summit }) { totalCount nodes { id } }
    deals(filter: { summit: $summit }) { totalCount nodes { slug } }
    quotes(filter: { summit: $summit }) { totalCount nodes { slug } facets(fields: [SPEAKER]) { buckets { value count } } }
    documents(filter: { summit: $summit }) { totalCount nodes { slug } }
  }`;
  const found = await ask(database, query, { summit: present });
  for (const list of Object.values(found)) expect((list as { totalCount: number }).totalCount).toBeGreaterThan(0);
  expect(await ask(database, query, { summit: former })).toEqual(found);
  expect((await post(url, query, { summit: former })).body.data).toEqual(found);
  expect(await ask(database, query, { summit: 'no-talks' })).toMatchObject({ deals: { totalCount: 0, nodes: [] } });
});

describe('a former slug', () => {
  test('may become the slug again', async () => {
    const before = await rowsIn(database);
    await load(database.db, [renamed]);
    const back = await makeDossier(
      smallFacts
        .replace('  geneva-talks:\n', '  geneva-talks:\n    formerSlugs: [talks-of-geneva]\n')
        .replace('  trade-plan:\n    title:', '  trade-plan:\n    formerSlugs: [plan-for-trade]\n    title:'),
    );
    await load(database.db, [back]);
    await load(database.db, [small]);
    expect(await rowsIn(database)).toEqual(before);
  });

  test('is not that of another record of its dossier', async () => {
    const twice = await makeDossier(renamedFacts.replace('formerSlugs: [we-agree]', 'formerSlugs: [agree]'));
    expect(await problemsOf(twice)).toContainEqual(expect.objectContaining({ message: 'agree is a slug of agree' }));
  });

  test('is not that of a record of another dossier, whichever is loaded first', async () => {
    const other = await makeNotice(noticeFacts.replaceAll('notice-talks', 'geneva-talks'));
    const message = 'summit geneva-talks of dossier notice has a slug that talks-of-geneva of dossier small had';
    await load(database.db, [renamed]);
    expect(await problemsOfLoad(other)).toEqual([expect.objectContaining({ file: 'notice', message })]);
    await load(database.db, [other], { prune: true });
    expect(await problemsOfLoad(renamed)).toEqual([expect.objectContaining({ file: 'small', message })]);
  });

  test('is not a former one of another dossier', async () => {
    const other = await makeNotice(
      edit(noticeFacts, '  notice-talks:\n', '  notice-talks:\n    formerSlugs: [geneva-talks]\n'),
    );
    await load(database.db, [renamed]);
    expect(await problemsOfLoad(other)).toEqual([
      expect.objectContaining({
        file: 'notice',
        message:
          'geneva-talks is a former slug of talks-of-geneva in dossier small and of notice-talks in dossier notice',
      }),
    ]);
  });
});

test('a dossier that adds to the record is told the new slug', async () => {
  const report = await makeReport();
  await load(database.db, [report]);
  expect(await problemsOfLoad(renamed)).toContainEqual({
    file: 'report',
    message: 'summit geneva-talks is called talks-of-geneva now',
    hint: 'write talks-of-geneva in dossier report, and load it in the same run',
  });
  const following = await makeReport(
    reportFacts
      .replaceAll('geneva-talks', 'talks-of-geneva')
      .replaceAll('trade-plan', 'plan-for-trade')
      .replaceAll('we-agree:', 'agreed-on-trade:')
      .replaceAll('fair:', 'geneva-fair:'),
  );
  await load(database.db, [renamed, following]);
  const { summit } = await ask<{ summit: object }>(database, '{ summit(slug: "geneva-talks") { date { timeOfDay } } }');
  expect(summit).toEqual({ date: { timeOfDay: 'EVENING' } });
});
