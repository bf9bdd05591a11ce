import { beforeAll, expect, test } from 'vitest';
import { load } from '../../src/loader/load.ts';
import { ask, openTestDatabase } from '../support/database.ts';
import { dossier } from '../support/prepare.ts';

// What stands behind each entry of a list: a party, an amount, a step, a link between a summit and a deal.

const database = await openTestDatabase('migrated');
beforeAll(() => load(database.db, [dossier, dossier.replace('beijing-2022', 'paris-2015')]));

interface Entry {
  claims: { field: string; value: string; label: string; evidence: { start: number; document: { slug: string } }[] }[];
  evidence: { field: string; exact: string; start: number; document: { slug: string } }[];
}
interface Deal {
  slug: string;
  parties: (Entry & { role: string; country: { code: string } | null; organization: { slug: string } | null })[];
  amounts: (Entry & {
    role: string;
    value: string;
    valueMax: string | null;
    currency: string | null;
    unit: string | null;
  })[];
  timeline: (Entry & { status: string; date: { edtf: string } | null })[];
  summits: (Entry & { link: string; summit: { slug: string } })[];
  claims: { field: string }[];
}

const entry =
  'claims { field value label evidence { start document { slug } } } evidence { field exact start document { slug } }';
const query = `{ deals(first: 100) { nodes { slug claims { field }
  parties { role country { code } organization { slug } ${entry} }
  amounts { role value valueMax currency unit ${entry} }
  timeline { status date { edtf } ${entry} }
  summits { link summit { slug } ${entry} } } } }`;
const deals = async () => (await ask<{ deals: { nodes: Deal[] } }>(database, query)).deals.nodes;

/** The passages of the claims, each once, which those of the entry must be. */
function expectSame({ claims, evidence }: Entry, what: string): void {
  const cited = claims.flatMap((claim) => claim.evidence.map(({ start, document }) => `${document.slug} ${start}`));
  expect(new Set(evidence.map(({ start, document }) => `${document.slug} ${start}`)), what).toEqual(new Set(cited));
  expect(evidence.length, what).toBeGreaterThan(0);
}

test('every party has its own claims, and their passages', async () => {
  for (const { slug, parties } of await deals())
    for (const party of parties) {
      const value = `${party.role} ${party.country?.code ?? party.organization?.slug}`;
      expect(new Set(party.claims.map((claim) => `${claim.field} ${claim.value}`)), slug).toEqual(
        new Set([`parties ${value}`]),
      );
      expectSame(party, `${slug} ${value}`);
    }
});

test('every amount has its own claims, and their passages', async () => {
  let several = 0;
  for (const { slug, amounts } of await deals()) {
    if (amounts.length > 1) several++;
    for (const amount of amounts) {
      const { currency, unit, value, valueMax, role } = amount;
      const shown = `${currency ?? unit} ${valueMax ? `${value}–${valueMax}` : value} ${role}`;
      expect(
        amount.claims.map((claim) => claim.value),
        slug,
      ).toContain(shown);
      expect(new Set(amount.claims.map(({ field }) => field))).toEqual(new Set(['amounts']));
      expectSame(amount, `${slug} ${shown}`);
    }
  }
  expect(several).toBeGreaterThan(0);
});

test('every step has its own claims; the only step of a deal without a timeline has those of its status and date', async () => {
  const kinds = new Set<string>();
  for (const { slug, timeline, claims } of await deals()) {
    const isTold = claims.some(({ field }) => field === 'timeline');
    kinds.add(String(isTold));
    for (const step of timeline) {
      const value = [step.status, step.date?.edtf].filter(Boolean).join(' ');
      expectSame(step, `${slug} ${value}`);
      const accepted = step.claims.map((claim) => `${claim.field} ${claim.value}`);
      if (isTold) expect(accepted, slug).toContain(`timeline ${value}`);
      else expect(accepted, slug).toContain(`status ${step.status}`);
      expect(accepted.every((claim) => claim.startsWith('timeline ') === isTold)).toBe(true);
    }
  }
  expect(kinds.size, 'there are deals with and without a timeline').toBe(2);
});

test('a link has the passages that its dossier gives for it', async () => {
  const links = (await deals()).flatMap(({ slug, summits }) => summits.map((link) => ({ deal: slug, ...link })));
  const without = links.filter(({ evidence }) => evidence.length === 0).map(({ deal }) => deal);
  expect(without, 'the story of the gas contract mentions no meeting').toEqual(['gas-supply-contract-30-year']);
  for (const { deal, link, claims, evidence } of links) {
    if (evidence.length === 0) continue;
    expect(claims.map(({ field, value }) => [field, value])).toEqual([['deals', `${link} ${deal}`]]);
    expectSame({ claims, evidence }, deal);
  }
  expect(links.find(({ deal }) => deal === 'mission-innovation')?.claims[0]?.label).toBe(
    'Announced at: Mission Innovation',
  );
});

test('what stands behind a link is behind its summit too', async () => {
  const { summit } = await ask<{ summit: { deals: Entry[]; evidence: { exact: string }[] } }>(
    database,
    `{ summit(slug: "2022-02-04-beijing-putin-xi") { deals { ${entry} } evidence(field: "deals") { exact } } }`,
  );
  const behind = new Set(summit.deals.flatMap(({ evidence }) => evidence.map(({ exact }) => exact)));
  expect(new Set(summit.evidence.map(({ exact }) => exact))).toEqual(behind);
  expect(behind.size).toBe(4);
});
