import { sql } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { load } from '../../src/loader/load.ts';
import { openTestDatabase } from '../support/database.ts';
import { difference, rowsIn } from './rows.ts';
import { edit, makeDossier, smallCorpus, smallFacts } from './small-dossier.ts';

const database = await openTestDatabase();
const small = await makeDossier();

beforeEach(async () => {
  await load(database.db, [small]);
});

/** Loads the small dossier with a change, and tells what was reported and which rows are no longer as they were written. */
async function loadChanged(facts: string, corpus = smallCorpus) {
  const before = await rowsIn(database, { written: true });
  const { changes } = await load(database.db, [await makeDossier(facts, { 'small.txt': corpus })]);
  return { changes, rows: difference(before, await rowsIn(database, { written: true })) };
}

const one = { gone: 1, new: 1 };
// The claim that does not hold any more stays, with the moment.
const claimReplaced = { claims: { gone: 1, new: 2 }, claim_spans: { gone: 0, new: 1 } };
const dossierChanged = { dossiers: { added: 0, changed: 1, removed: 0 } };

test('a changed value changes its row, and another claim holds, and nothing else', async () => {
  const { changes, rows } = await loadChanged(edit(smallFacts, 'value: P5Y', 'value: P6Y'));
  expect(changes).toEqual({
    ...dossierChanged,
    deals: { added: 0, changed: 1, removed: 0 },
    claims: { added: 1, changed: 0, removed: 1 },
    claimSpans: { added: 1, changed: 0, removed: 0 },
  });
  expect(rows).toEqual({ dossiers: one, deals: one, ...claimReplaced, dataset: one });
});

test('with other words for the same value another claim holds, and the record stays as it was', async () => {
  const { rows } = await loadChanged(edit(smallFacts, 'words: US$5.5 billion', 'words: is to reach US$5.5 billion'));
  expect(rows).toEqual({ dossiers: one, deal_amounts: one, ...claimReplaced, dataset: one });
});

test('a quote that is gone goes with its claims and their words, and nothing else', async () => {
  const [before = ''] = smallFacts.split('  agree:\n');
  const { changes, rows } = await loadChanged(before);
  expect(changes).toEqual({
    ...dossierChanged,
    quotes: { added: 0, changed: 0, removed: 1 },
    claims: { added: 0, changed: 0, removed: 3 },
  });
  expect(rows).toEqual({
    dossiers: one,
    quotes: { gone: 1, new: 0 },
    claims: { gone: 3, new: 0 },
    claim_spans: { gone: 3, new: 0 },
    dataset: one,
  });
});

test('a new first claim moves the others down and leaves the time that they were recorded', async () => {
  const times = () =>
    rowsOf(
      database.db,
      sql`select id, recorded_at::text as at from claims where summit_slug = 'geneva-talks' order by id`,
    );
  const before = await times();
  const claim = '        - { basis: STATED, in: statement, words: Statement of Geneva, nth: 1 }\n';
  const { changes } = await loadChanged(edit(smallFacts, '      claims:\n', `      claims:\n${claim}`));
  expect(changes).toMatchObject({ claims: { added: 1, removed: 0 }, claimSpans: { added: 1, removed: 0 } });
  expect(await times()).toEqual(expect.arrayContaining(before));
});

test('a change of the text before the words moves them and what is around them', async () => {
  const place = async () => {
    const placed = sql`select start_at, prefix from claim_spans where document_slug = 'talks' and exact = 'on trade'
      and claim_id in (select id from claims where superseded_at is null)`;
    const [span] = await rowsOf<{ start_at: number; prefix: string }>(database.db, placed);
    return span;
  };
  const before = await place();
  await loadChanged(smallFacts, edit(smallCorpus, 'of Germany on Friday', 'of Germany 🤝 on Friday'));
  expect(before?.prefix).toBe('of Germany on Friday. “We agree ');
  expect(await place()).toEqual({
    start_at: Number(before?.start_at) + 2,
    prefix: ' Germany 🤝 on Friday. “We agree ',
  });
});

test('a claim that is made again after a time has around its words what stands there now', async () => {
  const without = edit(smallFacts, 'value: P5Y', 'value: P6Y');
  const corpus = edit(smallCorpus, 'US$5.5 billion. The', 'US$5.5 billion! The');
  await loadChanged(without);
  await loadChanged(without, corpus);
  await loadChanged(smallFacts, corpus);
  const wrong = await rowsOf(
    database.db,
    sql`select exact, suffix from claim_spans join documents on slug = document_slug
        where claim_id in (select id from claims where superseded_at is null)
          and (suffix <> substr(text, end_at + 1, 32) or not starts_with(substr(text, start_at + 1), exact))`,
  );
  expect(wrong).toEqual([]);
});

describe('the order', () => {
  test('of documents in the corpus may change, and their quotes follow', async () => {
    const [talks = '', statement = ''] = smallCorpus.trimEnd().split(/\n\n(?=Statement of Geneva\n)/);
    const { rows } = await loadChanged(smallFacts, `${statement}\n\n${talks}\n`);
    expect(rows).toMatchObject({ documents: { gone: 2, new: 2 }, quotes: { gone: 2, new: 2 } });
    expect(rows).not.toHaveProperty('claims');
  });

  test.each([
    ['swapped', '[Minister Lind, B. Lind]'],
    ['without the first', '[Minister Lind]'],
    ['with a new first', '[Lind, B. Lind, Minister Lind]'],
    ['all gone', '[]'],
  ])('of the names of a person may change, %s', async (_how, aliases) => {
    const { changes } = await loadChanged(edit(smallFacts, 'aliases: [B. Lind, Minister Lind]', `aliases: ${aliases}`));
    expect(Object.keys(changes)).toEqual(['dossiers', 'names']);
    const names = await rowsOf<{ form: string }>(
      database.db,
      sql`select form from names where person_slug = 'bo-lind' order by ordinal`,
    );
    const forms = aliases.slice(1, -1).split(', ').filter(Boolean);
    expect(names.map(({ form }) => form)).toEqual(['Bo Lind', ...forms]);
  });
});
