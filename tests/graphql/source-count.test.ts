import { beforeAll, expect, test } from 'vitest';
import { ask, openTestDatabase } from '../support/database.ts';
import { madeUp } from './support/made-up.ts';

const database = await openTestDatabase('migrated');

const texts = {
  original: { title: 'Talks', text: 'Talks\nThey met in Oslo.' },
  reprint: { title: 'TALKS IN OSLO', text: 'TALKS IN OSLO\n“They met – in Oslo”' },
  other: { title: 'More', text: 'More\nThey met in Bergen.' },
  page: { title: 'A page', text: 'A page\nBefore. They met in Bergen. After.' },
  'in-page': { title: 'Part', text: 'Part\nThey met in Bergen.', containerSlug: 'page' },
  'beside-page': { title: 'Part', text: 'Part\nThey never met.', containerSlug: 'page' },
  headline: { title: 'They met', text: 'They met' },
  'other-headline': { title: 'They parted', text: 'They parted' },
} as const;

type Text = keyof typeof texts;

/** Each deal by the documents that its claims cite. */
const deals: Record<string, Text[]> = {
  one: ['original'],
  cited_twice: ['original', 'original'],
  two: ['original', 'other'],
  copies: ['original', 'reprint'],
  headlines: ['headline', 'other-headline'],
  page_with_part: ['page', 'in-page'],
  page_with_copy_of_part: ['page', 'in-page', 'other'],
  page_with_text_in_it: ['page', 'other'],
  part_alone: ['in-page', 'original'],
  page_with_another: ['page', 'beside-page'],
  all: Object.keys(texts) as Text[],
};

beforeAll(async () => {
  const dossier = madeUp('sources');
  for (const [slug, given] of Object.entries(texts)) dossier.document(slug, given);

  function cite(dealSlug: string, documentSlug: Text, given: object = {}, resolves = false) {
    dossier.claim({ dealSlug }, given);
    const span = dossier.rows.claimSpans.at(-1);
    if (!span) throw new Error('no span');
    Object.assign(span, { documentSlug, exact: texts[documentSlug].text.slice(0, 4), resolves });
  }

  for (const [slug, documents] of Object.entries(deals)) {
    dossier.deal(slug);
    // What made-up claims cite is the first document: each claim here says what it cites.
    dossier.rows.claims.pop();
    dossier.rows.claimSpans.pop();
    for (const document of documents) cite(slug, document, { field: document === 'other' ? 'title' : 'kind' });
  }
  dossier.summit('summit');
  dossier.person('ann');
  dossier.participant('summit', 'ann');
  dossier.quote('quote', 'original');
  dossier.occasion('occasion');
  dossier.deal('contested');
  cite('contested', 'other', { status: 'REJECTED', value: 'else' });
  cite('contested', 'headline', { status: 'DISPUTED', value: 'else' });
  cite('contested', 'page', { basis: 'RESOLVED' });
  const claim = dossier.rows.claimSpans.at(-1);
  if (claim)
    dossier.rows.claimSpans.push({ ...claim, ordinal: 2, documentSlug: 'other', exact: 'More', resolves: true });
  await dossier.write(database.db);
});

async function sourceCount(slug: string, field?: string): Promise<number> {
  const args = field === undefined ? '' : `(field: "${field}")`;
  const { deal } = await ask<{ deal: { sourceCount: number } }>(
    database,
    `{ deal(slug: "${slug}") { sourceCount${args} } }`,
  );
  return deal.sourceCount;
}

test.each([
  ['one', 1, 'one document'],
  ['cited_twice', 1, 'a document that two claims cite'],
  ['two', 2, 'two documents'],
  ['copies', 1, 'a text under two headlines, differing in marks'],
  ['headlines', 2, 'two headlines without a body'],
  ['page_with_part', 1, 'a page and a part of it'],
  ['page_with_copy_of_part', 1, 'a page, a part of it, and a copy of that part'],
  ['page_with_text_in_it', 2, 'a page and a document that nobody calls an excerpt of it'],
  ['part_alone', 2, 'a part whose page is not cited'],
  ['page_with_another', 2, 'a page and a text that does not stand in it'],
  // Original and reprint; page, part of it and the copy of that; what is beside the page; two headlines.
  ['all', 5, 'all of them'],
])('%s: %i, %s', async (slug, count) => {
  expect(await sourceCount(slug)).toBe(count);
});

test('claims that are disputed or rejected count for nothing, nor do passages that only resolve others', async () => {
  // The claim that each made-up deal has cites the original, another one the page.
  expect(await sourceCount('contested')).toBe(2);
});

test('of one field, only its own claims count', async () => {
  expect(await sourceCount('two', 'title')).toBe(1);
  expect(await sourceCount('all', 'title')).toBe(1);
  expect(await sourceCount('all', 'kind')).toBe(5);
  expect(await sourceCount('all', 'nonesuch')).toBe(0);
});

test('every kind of record tells it, beside what else is asked of its claims', async () => {
  const rest = 'sourceCount kind: sourceCount(field: "kind") claims { note } evidence { exact } documents { slug }';
  const data = await ask<Record<string, { nodes: object[] }>>(
    database,
    `{ summits { nodes { ${rest} } } participants { nodes { ${rest} } } quotes { nodes { ${rest} } }
       deals(filter: { text: "one" }) { nodes { ${rest} } } }`,
  );
  const { occasions } = await ask<{ occasions: object[] }>(database, `{ occasions { ${rest} } }`);
  for (const [record, ...others] of [...Object.values(data).map(({ nodes }) => nodes), occasions]) {
    expect(record).toMatchObject({ sourceCount: 1, documents: [{ slug: 'original' }] });
    expect(others).toEqual([]);
  }
});
