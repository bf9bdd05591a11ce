import { type SQL, sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { load } from '../../src/loader/load.ts';
import { ProblemsError } from '../../src/loader/problems.ts';
import { openTestDatabase } from '../support/database.ts';
import { rowsIn } from './rows.ts';
import { edit, makeDossier, makeNotice, noticeFacts, smallFacts } from './small-dossier.ts';

const database = await openTestDatabase('migrated');
const small = await makeDossier();
const notice = await makeNotice();

/** The small dossier with its documents and nothing else. */
const emptied = `${smallFacts.split('countries:')[0]}`;

beforeEach(async () => {
  await load(database.db, [small, notice]);
});

const keysOf = async (keys: SQL) => (await rowsOf<{ key: string }>(database.db, keys)).map(({ key }) => key);
const people = () => keysOf(sql`select slug as key from people order by slug`);
const countries = () => keysOf(sql`select code as key from countries order by code`);
const counts = () => keysOf(sql`select slug || ' ' || summit_count as key from people order by slug`);

test('a record that belongs to another dossier is refused by name, and nothing is written', async () => {
  const before = await rowsIn(database, { written: true });
  const loading = load(database.db, [await makeDossier(smallFacts, undefined, 'thief')]);
  const error = (await loading.catch((reason) => reason)) as ProblemsError;
  expect(error).toBeInstanceOf(ProblemsError);
  expect(error.problems).toContainEqual({
    file: 'thief',
    message: 'geneva-talks: dossier small already has it in summits',
    hint: 'slugs are unique in the data set: choose another one, or add to it under additions: small',
  });
  // Two documents, an occasion, a summit, a deal and two quotes.
  expect(error.problems).toHaveLength(7);
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('loading one dossier leaves the rows of another as they were written', async () => {
  const rowsOfNotice = async () =>
    Object.values(await rowsIn(database, { written: true }))
      .flat()
      .filter((row) => row.includes('notice'));
  const before = await rowsOfNotice();
  await load(database.db, [await makeDossier(emptied)]);
  expect(await rowsOfNotice()).toEqual(before);
  expect(before.length).toBeGreaterThan(20);
});

test('a dossier that says nothing any more leaves none of its records, and reference rows that another names', async () => {
  await load(database.db, [await makeDossier(emptied)]);
  const { summits, participants, deals, deal_parties, quotes, occasions, places, organizations } =
    await rowsIn(database);
  expect([summits, participants].map((rows) => rows?.length)).toEqual([1, 2]);
  expect([deals, deal_parties, quotes, occasions, places, organizations].flat()).toEqual([]);
  expect(await people()).toEqual(['ada-ito', 'carl-lund']);
  expect(await countries()).toEqual(['FR']);
});

test('a currency that no deal is in any more is gone', async () => {
  expect(await keysOf(sql`select code as key from currencies order by code`)).toEqual(['EUR', 'USD']);
  await load(database.db, [await makeDossier(edit(smallFacts, 'value: EUR', 'value: USD'))]);
  expect(await keysOf(sql`select code as key from currencies order by code`)).toEqual(['USD']);
});

test('a person whom no dossier names any more is gone, with all that named them', async () => {
  await load(database.db, [await makeDossier(smallFacts.replaceAll('bo-lind', 'bo-b-lind'))]);
  expect(await people()).toEqual(['ada-ito', 'bo-b-lind', 'carl-lund']);
  expect(JSON.stringify(await rowsIn(database))).not.toContain('bo-lind');
});

test('the summits of each person are counted over all dossiers', async () => {
  expect(await counts()).toEqual(['ada-ito 2', 'bo-lind 1', 'carl-lund 1']);
  await load(database.db, [await makeDossier(emptied)]);
  expect(await counts()).toEqual(['ada-ito 1', 'carl-lund 1']);
  await load(database.db, [small]);
  expect(await counts()).toEqual(['ada-ito 2', 'bo-lind 1', 'carl-lund 1']);
});

test('a count of summits that is wrong is set right by the next load that reads a dossier', async () => {
  await database.db.execute(sql`update people set summit_count = 7`);
  await load(database.db, [await makeDossier(`${smallFacts}\n`)]);
  expect(await counts()).toEqual(['ada-ito 2', 'bo-lind 1', 'carl-lund 1']);
});

test('dossiers that contradict each other about a country are refused, whichever is loaded last', async () => {
  const other = await makeNotice(edit(noticeFacts, 'name: France', 'name: French Republic'));
  const before = await rowsIn(database, { written: true });
  for (const folders of [[other], [other, small], [small, other]]) {
    await expect(load(database.db, folders)).rejects.toThrow(ProblemsError);
    await expect(load(database.db, folders)).rejects.toThrow(
      /countries FR: name is “.+” here and “.+” in dossier (small|notice)/,
    );
  }
  expect(await rowsIn(database, { written: true })).toEqual(before);
});

test('what one dossier leaves open another completes, whichever is loaded last', async () => {
  const silent = await makeNotice(edit(noticeFacts, 'name: France, wikidataId: Q142', 'name: France'));
  const before = await rowsIn(database);
  await load(database.db, [silent]);
  await load(database.db, [small]);
  await load(database.db, [silent]);
  expect((await rowsIn(database)).countries).toEqual(before.countries);
});

test('what no dossier says any more of a shared row is gone, as in a new database', async () => {
  const without = (facts: string) => edit(facts, 'name: France, wikidataId: Q142', 'name: France');
  await load(database.db, [await makeDossier(without(smallFacts))]);
  await load(database.db, [await makeNotice(without(noticeFacts))]);
  expect((await rowsIn(database)).countries?.filter((row) => row.includes('Q142'))).toEqual([]);
});

test('one Wikidata id for two people, each in another dossier, is a problem', async () => {
  const other = await makeNotice(edit(noticeFacts, '{ name: Carl Lund }', '{ name: Carl Lund, wikidataId: Q42 }'));
  for (const folders of [[other], [small, other]]) {
    await expect(load(database.db, folders)).rejects.toThrow(ProblemsError);
    await expect(load(database.db, folders)).rejects.toThrow('people carl-lund: Q42 is the Wikidata id of bo-lind');
  }
});
