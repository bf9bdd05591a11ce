import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { rowsOf } from '../../src/database/connection.ts';
import { load } from '../../src/loader/load.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';
import { madeUp } from './support/made-up.ts';

const database = await openTestDatabase();
beforeAll(() => load(database.db, [dossier, dossier.replace('beijing-2022', 'paris-2015')]));

interface Passage {
  start: number;
  end: number;
  exact: string;
  prefix: string;
  suffix: string;
  claims: { id: string; evidence: { start: number; end: number; document: { slug: string } }[] }[];
}

async function documents() {
  const query = `{ documents(first: 100) { nodes { slug text passages {
    start end exact prefix suffix claims { id evidence { start end document { slug } } } } } } }`;
  type Data = { documents: { nodes: { slug: string; text: string; passages: Passage[] }[] } };
  return (await ask<Data>(database, query)).documents.nodes;
}

test('all evidence is reached through the passages of the documents, and nothing else is', async () => {
  const reached = (await documents()).flatMap(({ slug, passages }) =>
    passages.flatMap(({ start, end, claims }) => claims.map(({ id }) => `${id} ${slug} ${start} ${end}`)),
  );
  const held = await rowsOf<{ row: string }>(
    database.db,
    sql`select concat_ws(' ', claim_id, document_slug, start_at, end_at) as row from claim_spans
      join claims on claims.id = claim_id where superseded_at is null`,
  );
  expect(held.length).toBeGreaterThan(440);
  expect(reached.sort()).toEqual(held.map(({ row }) => row).sort());
  const { dataset } = await ask<{ dataset: { counts: { evidence: number } } }>(
    database,
    '{ dataset { counts { evidence } } }',
  );
  expect(reached).toHaveLength(dataset.counts.evidence);
});

test('the passages of a document are distinct, in the order of the text, and stand there word for word', async () => {
  for (const { slug, text, passages } of await documents()) {
    const places = passages.map(({ start, end }) => [start, end] as const);
    expect(new Set(places.map(String)).size, slug).toBe(places.length);
    expect(places, slug).toEqual(places.toSorted(([a, b], [c, d]) => a - c || b - d));
    const characters = [...text];
    for (const { start, end, exact, prefix, suffix } of passages) {
      expect(characters.slice(start, end).join(''), slug).toBe(exact);
      expect(characters.slice(Math.max(0, start - 32), start).join('')).toBe(prefix);
      expect(characters.slice(end, end + 32).join('')).toBe(suffix);
    }
  }
});

test('positions are in code points, and passages that overlap or hold each other are kept apart', async () => {
  const made = madeUp('emoji');
  made.document('emoji', { title: '🙂🙂', text: '🙂🙂 four words and more' });
  made.summit('a-summit');
  made.claim({ summitSlug: 'a-summit' }, { field: 'kind', value: 'OTHER' }, [{ start: 3, end: 7 }]);
  made.claim({ summitSlug: 'a-summit' }, { field: 'date', value: '2000' }, [{ start: 3, end: 13 }]);
  made.claim({ summitSlug: 'a-summit' }, { field: 'date', value: '2001', status: 'REJECTED' }, [
    { start: 8, end: 17 },
    { start: 3, end: 7 },
  ]);
  await made.write(database.db);
  const { document } = await ask<{ document: { passages: object[] } }>(
    database,
    '{ document(slug: "emoji") { passages { start end exact claims { field value status } } } }',
  );
  const name = { field: 'name', value: 'said', status: 'ACCEPTED' };
  const kind = { field: 'kind', value: 'OTHER', status: 'ACCEPTED' };
  const date = { field: 'date', value: '2000', status: 'ACCEPTED' };
  const rejected = { field: 'date', value: '2001', status: 'REJECTED' };
  expect(document.passages).toEqual([
    { start: 0, end: 4, exact: '🙂🙂 f', claims: [name] },
    { start: 3, end: 7, exact: 'four', claims: [kind, rejected] },
    { start: 3, end: 13, exact: 'four words', claims: [date] },
    { start: 8, end: 17, exact: 'words and', claims: [rejected] },
  ]);
});

test('passages that only superseded claims cite are gone', async () => {
  const write = (isThere: boolean) => {
    const made = madeUp('superseded');
    made.document('superseded');
    made.summit('superseded');
    if (isThere) made.claim({ summitSlug: 'superseded' }, {}, [{ start: 5, end: 6 }]);
    return made.write(database.db);
  };
  const starts = async () => {
    const query = '{ document(slug: "superseded") { passages { start } } }';
    const { document } = await ask<{ document: { passages: { start: number }[] } }>(database, query);
    return document.passages.map(({ start }) => start);
  };
  await write(true);
  expect(await starts()).toEqual([0, 5]);
  await write(false);
  expect(await starts()).toEqual([0]);
  await write(true);
  expect(await starts()).toEqual([0, 5]);
});

test('claims tell what they are about', async () => {
  const query = `{ documents(first: 100) { nodes { passages { claims { field subject {
    __typename ... on Summit { slug name } ... on Participant { id person { name } summit { slug } }
    ... on Deal { slug title } ... on Quote { slug text } ... on Occasion { slug name } claims { id } } id } } } } }`;
  type Data = {
    documents: { nodes: { passages: { claims: { id: string; subject: { claims: { id: string }[] } }[] }[] }[] };
  };
  const { documents: found } = await ask<Data>(database, query);
  const claims = found.nodes.flatMap(({ passages }) => passages.flatMap((passage) => passage.claims));
  const types = new Set(claims.map(({ subject }) => (subject as unknown as { __typename: string }).__typename));
  expect([...types].sort()).toEqual(['Deal', 'Occasion', 'Participant', 'Quote', 'Summit']);
  for (const { id, subject } of claims) expect(subject.claims.map((claim) => claim.id)).toContain(id);
});

test('claims have labels that people read', async () => {
  const query = `{ summit(slug: "2022-02-04-beijing-putin-xi") { claims { field value label } participants { claims(field: "person") { value label } } }
    deal(slug: "bilateral-trade-target-usd-250bn") { claims(field: "amounts") { value label } } }`;
  const { summit, deal } = await ask<{
    summit: { claims: object[]; participants: { claims: object[] }[] };
    deal: { claims: object[] };
  }>(database, query);
  expect(summit.claims).toContainEqual({ field: 'date', value: '2022-02-04', label: '4 February 2022' });
  expect(summit.claims).toContainEqual({ field: 'place', value: 'beijing', label: 'Beijing' });
  expect(summit.participants.flatMap(({ claims }) => claims)).toContainEqual({
    value: 'xi-jinping',
    label: 'Xi Jinping',
  });
  expect(deal.claims).toContainEqual({
    value: 'USD 250000000000 TARGET_LEVEL',
    label: 'USD 250 billion (target level)',
  });
});
