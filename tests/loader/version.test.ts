import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connect.ts';
import { load } from '../../src/loader/load.ts';
import { openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { rowsIn } from './rows.ts';
import { edit, makeDossier, makeNotice, smallCorpus, smallFacts } from './small-dossier.ts';

const stepwise = await openTestDatabase('loaded');
const fresh = await openTestDatabase('migrated');

async function stamp({ db }: typeof fresh) {
  const [row] = await rowsOf<{ version: string; loaded_at: string }>(
    db,
    sql`select version, loaded_at::text from dataset`,
  );
  return row;
}

const small = await makeDossier();
const notice = await makeNotice();

test('equal content has an equal version and equal rows in another database, loaded in other steps', async () => {
  await load(stepwise.db, [await makeDossier(edit(smallFacts, 'value: P5Y', 'value: P6Y'))]);
  await load(stepwise.db, [notice]);
  await load(stepwise.db, [small]);
  await load(fresh.db, [notice, small, dossier]);
  expect(await rowsIn(stepwise)).toEqual(await rowsIn(fresh));
  expect((await stamp(stepwise))?.version).toBe((await stamp(fresh))?.version);
  expect((await stamp(fresh))?.version).toMatch(/^[0-9a-f]{64}$/);
});

const changes: [string, string, Record<string, string>?][] = [
  ['a value', edit(smallFacts, 'value: P5Y', 'value: P6Y')],
  ['a note', edit(smallFacts, 'note: two are named', 'note: two are told of')],
  [
    'a status of a claim',
    edit(smallFacts, 'basis: EDITORIAL, note: a part', 'basis: EDITORIAL, status: DISPUTED, note: a part'),
  ],
  ['other words for a value', edit(smallFacts, 'words: US$5.5 billion', 'words: is to reach US$5.5 billion')],
  ['which occurrence', edit(smallFacts, 'words: They signed nothing., nth: 2', 'words: They signed nothing., nth: 1')],
  ['a name', edit(smallFacts, 'Minister Lind]', 'Minister Lind, Lind]')],
  ['the title', edit(smallFacts, 'title: Talks in Geneva', 'title: The talks in Geneva')],
  ['the licence', edit(smallFacts, 'licence: CC0-1.0', 'licence: CC-BY-4.0')],
  ['a text that no claim cites', smallFacts, { 'small.txt': edit(smallCorpus, 'supports it', 'supported it') }],
  ['space at the end of the corpus', smallFacts, { 'small.txt': `${smallCorpus}\n` }],
];

test.each(changes)('the version changes with %s, and comes back with the content', async (_what, facts, texts) => {
  const before = await stamp(fresh);
  await load(fresh.db, [await makeDossier(facts, texts)]);
  expect((await stamp(fresh))?.version).not.toBe(before?.version);
  await load(fresh.db, [small]);
  expect((await stamp(fresh))?.version).toBe(before?.version);
});

test('the time of the load is that of the last load that changed something', async () => {
  const before = await stamp(fresh);
  await load(fresh.db, [small]);
  expect(await stamp(fresh)).toEqual(before);
  await load(fresh.db, [await makeDossier(edit(smallFacts, 'value: P5Y', 'value: P6Y'))]);
  expect((await stamp(fresh))?.loaded_at).not.toBe(before?.loaded_at);
});
