import { describe, expect, test } from 'vitest';
import { ask, sharedTestDatabase } from '../support/database.ts';

const database = await sharedTestDatabase();

interface Found {
  all: { field: string }[];
  one: { field: string }[];
  none: object[];
  everything: object[];
}

const summit = '2022-02-04-beijing-putin-xi';
const records = [
  ['Summit', `summit(slug: "${summit}")`, 'date'],
  ['Participant', `summit(slug: "${summit}") { participants`, 'role'],
  ['Deal', 'deal(slug: "gas-supply-contract-30-year")', 'settlementCurrency'],
  ['Quote', 'quote(slug: "shen-interview-opening")', 'addressee'],
  ['Occasion', 'occasions', 'place'],
] as const;

describe.each(records)('of %s', (_type, place, field) => {
  test.each(['evidence', 'claims'])(
    '%s(field:) gives those of the field, and none of one that is not there',
    async (name) => {
      const asked = `{
      all: ${name} { field }
      one: ${name}(field: "${field}") { field }
      none: ${name}(field: "nonesuch") { field }
      everything: ${name}(field: null) { field }
    }`;
      const data = await ask<Record<string, unknown>>(
        database,
        `{ found: ${place} ${asked} ${place.includes('{') ? '}' : ''} }`,
      );
      const [found] = [(data.found as { participants?: Found[] }).participants ?? data.found].flat() as Found[];
      expect(found?.one.length).toBeGreaterThan(0);
      expect(found?.one).toEqual(found?.all.filter((entry) => entry.field === field));
      expect(found?.all.length).toBeGreaterThan(found?.one.length ?? 0);
      expect(found?.none).toEqual([]);
      expect(found?.everything).toEqual(found?.all);
    },
  );
});

test('a document that is only cited to resolve words of another stands behind the deal, but does not tell of it', async () => {
  const { deal, document } = await ask<{
    deal: { documents: { slug: string }[] };
    document: { deals: { slug: string }[] };
  }>(
    database,
    `{ deal(slug: "bilateral-trade-target-usd-250bn") { documents { slug } }
       document(slug: "joint-statement-new-era") { deals { slug } } }`,
  );
  expect(deal.documents).toContainEqual({ slug: 'joint-statement-new-era' });
  expect(document.deals).toEqual([{ slug: 'joint-statement-new-era' }]);
});

test('the summits and quotes of a document are those that it tells of', async () => {
  const { interview, readout } = await ask<Record<'interview' | 'readout', unknown>>(
    database,
    `{ interview: document(slug: "interview-china-media-group") { summits { slug } quotes { slug } }
       readout: document(slug: "xi-held-talks-with-putin") { summits { slug } quotes { slug } } }`,
  );
  expect(interview).toEqual({ summits: [], quotes: [{ slug: 'shen-interview-opening' }] });
  expect(readout).toEqual({ summits: [{ slug: summit }], quotes: [] });
});
