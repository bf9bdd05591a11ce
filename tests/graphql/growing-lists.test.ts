import { expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';
import { madeUp, on } from './support/made-up.ts';
import { keysOf, pageOf } from './support/walk.ts';

const database = await openTestDatabase('migrated');

/** Makes a dossier hold these deals and no others. */
function holds(dossierSlug: string, deals: Record<string, object>) {
  const dossier = madeUp(dossierSlug);
  dossier.document(`document-of-${dossierSlug}`);
  for (const [slug, given] of Object.entries(deals)) dossier.deal(slug, given);
  return dossier.write(database.db);
}

test.each([
  ['TITLE', { title: 'b' }, { title: 'a' }, { title: 'c' }],
  ['DATE', on('2002-02-02'), on('2001-01-01'), on('2003-03-03')],
  ['AMOUNT', { largestAmount: '2' }, { largestAmount: '1' }, { largestAmount: '3' }],
])(
  'by %s, entries that come in between two pages neither repeat nor hide others',
  async (field, same, before, after) => {
    const list = { name: 'deals', args: `orderBy: { field: ${field}, direction: ASC }` };
    await holds('later', {});
    await holds('first', { m1: same, m2: same, m3: same, m4: same, m5: same, m6: same });
    const one = await pageOf(database, list, { first: 3 });
    expect(keysOf(one)).toEqual(['m1', 'm2', 'm3']);

    await holds('later', { early: before, m0: same, 'm3-and-a-half': same, late: after });
    const two = await pageOf(database, list, { first: 100, after: one.pageInfo.endCursor });
    expect(keysOf(two)).toEqual(['m3-and-a-half', 'm4', 'm5', 'm6', 'late']);
    const back = await pageOf(database, list, { last: 100, before: two.pageInfo.startCursor });
    expect(keysOf(back)).toEqual(['early', 'm0', 'm1', 'm2', 'm3']);
  },
);

test('the page after an entry that is gone goes on where it stood', async () => {
  await holds('later', {});
  await holds('first', { a: {}, b: {}, c: {}, d: {} });
  const { pageInfo } = await pageOf(database, { name: 'deals' }, { first: 2 });
  await holds('first', { a: {}, c: {}, d: {} });
  const rest = await pageOf(database, { name: 'deals' }, { first: 2, after: pageInfo.endCursor });
  expect(keysOf(rest)).toEqual(['c', 'd']);
});
