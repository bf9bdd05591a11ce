import { expect, test } from 'vitest';
import { exportTypes } from '../../src/export/types.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { exported, recordsOf } from './support/exported.ts';

const database = await openTestDatabase();
const { db } = database;

test('every type has its records, as many as the data set counts', async () => {
  const { dataset } = await ask<{ dataset: { counts: Record<string, number> } }>(
    { db },
    '{ dataset { counts { documents summits people deals quotes claims evidence } } }',
  );
  for (const [name, count] of Object.entries(dataset.counts))
    expect(await recordsOf(database, name), name).toHaveLength(count);
  for (const { name } of exportTypes) {
    if (['organizations', 'people'].includes(name)) continue;
    expect((await recordsOf(database, name)).length, name).toBeGreaterThan(0);
  }
});

test('a deal says what the API says of it, by the same names', async () => {
  const fields = `slug title summary kind bindingness status subject route term settlementCurrency
    date { edtf start end precision }
    parties { role country { code name } organization { slug name } }
    amounts { role qualifier value valueMax currency unit period per verbatim }
    timeline { status date { edtf start end precision } }
    countsTowardTotals
    summits { summit { slug } link basis note }
    claims { id field value label basis status verifiedBy origin note countsFrom dossier evidence { document { slug } start end exact prefix suffix } }`;
  const { deals } = await ask<{ deals: { nodes: Record<string, unknown>[] } }>(
    { db },
    `{ deals(orderBy: { field: TITLE, direction: ASC }) { nodes { ${fields} } } }`,
  );
  const asInApi = (await recordsOf(database, 'deals')).map((deal) => ({
    ...deal,
    // biome-ignore-start lint/suspicious/noExplicitAny: records as they come.
    parties: deal.parties.map(({ id: _, ...party }: any) => party),
    amounts: deal.amounts.map(({ ordinal: _, ...amount }: any) => amount),
    timeline: deal.timeline.map(({ ordinal: _, ...event }: any) => event),
    summits: deal.summits.map(({ summit, ...link }: any) => ({ summit: { slug: summit }, ...link })),
    claims: deal.claims.map(({ evidence, ...claim }: any) => ({
      ...claim,
      evidence: evidence.map(({ document, resolves: _, ...passage }: any) => ({
        document: { slug: document },
        ...passage,
      })),
    })),
    // biome-ignore-end lint/suspicious/noExplicitAny: records as they come.
  }));
  const bySlug = (a: { slug?: unknown }, b: { slug?: unknown }) => (String(a.slug) < String(b.slug) ? -1 : 1);
  expect(asInApi).toEqual([...deals.nodes].sort(bySlug));
  expect(asInApi).toHaveLength(4);
});

test('passages stand where they say they stand', async () => {
  const texts = new Map((await recordsOf(database, 'documents')).map(({ slug, text }) => [slug, [...text]]));
  const passages = await recordsOf(database, 'evidence');
  for (const { document, start, end, exact, prefix, suffix } of passages) {
    const text = texts.get(document.slug) as string[];
    expect(text.slice(start, end).join('')).toBe(exact);
    expect(text.slice(0, start).join('').endsWith(prefix)).toBe(true);
    expect(text.slice(end).join('').startsWith(suffix)).toBe(true);
  }
});

test('claims that were superseded are left out, and so are their passages', async () => {
  const [claim] = await recordsOf(database, 'claims');
  const count = async (name: string) => (await recordsOf(database, name)).length;
  const before = { claims: await count('claims'), evidence: await count('evidence') };
  const { claims } = await import('../../src/database/tables/claims.ts');
  const { eq } = await import('drizzle-orm');
  await db.update(claims).set({ supersededAt: '2026-01-01T00:00:00Z' }).where(eq(claims.id, claim.id));
  expect(await count('claims')).toBe(before.claims - 1);
  expect(await count('evidence')).toBe(before.evidence - claim.evidence.length);
  await db.update(claims).set({ supersededAt: null }).where(eq(claims.id, claim.id));
});

test('the same data gives the same bytes', async () => {
  for (const format of ['csv', 'ndjson', 'jsonld'] as const)
    expect(await exported(database, 'quotes', format)).toBe(await exported(database, 'quotes', format));
});
