import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openTestDatabase } from '../support/database.ts';
import { madeUp, on } from './support/made-up.ts';
import { keysOf, pageOf } from './support/walk.ts';

// Whatever the rows, the order and the pages, a walk gives what a sorted array would: no row lost, none twice.

const database = await openTestDatabase('migrated');

interface Deal {
  slug: string;
  title: string;
  day: string | null;
  amount: number | null;
}

/** Few values, so that many are alike; half of the dates and amounts are not known. */
const deals = fc.uniqueArray(
  fc.record<Deal>({
    slug: fc.integer({ min: 0, max: 999 }).map((number) => `d-${number}`),
    title: fc.constantFrom('a', 'B', 'b', 'á', 'c c', 'Ç'),
    day: fc.option(fc.constantFrom('2001-01-01', '2001-01-02', '2020-12-31')),
    amount: fc.option(fc.constantFrom(0, 7, 7.5, 1e15)),
  }),
  { selector: ({ slug }) => slug, maxLength: 25 },
);

const orders = {
  TITLE: ({ title }: Deal) =>
    title
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase(),
  DATE: ({ day }: Deal) => day,
  AMOUNT: ({ amount }: Deal) => amount,
};

type Order = keyof typeof orders;
type Direction = 'ASC' | 'DESC';

/** The order of the API in an array: what is not known last either way, what is alike by key. */
function sorted(all: readonly Deal[], order: Order, direction: Direction): string[] {
  const way = direction === 'ASC' ? 1 : -1;
  const compare = (a: string | number, b: string | number) => (a < b ? -way : a > b ? way : 0);
  return all
    .toSorted((a, b) => {
      const [one, other] = [orders[order](a), orders[order](b)];
      if (one === null || other === null)
        return Number(one === null) - Number(other === null) || compare(a.slug, b.slug);
      return compare(one, other) || compare(a.slug, b.slug);
    })
    .map(({ slug }) => slug);
}

async function hold(dossierSlug: string, all: readonly Deal[]): Promise<void> {
  const dossier = madeUp(dossierSlug);
  dossier.document(`document-of-${dossierSlug}`);
  for (const { slug, title, day, amount } of all) {
    dossier.deal(slug, { title, ...(day && on(day)), largestAmount: amount === null ? null : String(amount) });
  }
  await dossier.write(database.db);
}

const walks = fc.record({
  before: deals,
  added: deals,
  order: fc.constantFrom<Order>('TITLE', 'DATE', 'AMOUNT'),
  direction: fc.constantFrom<Direction>('ASC', 'DESC'),
  way: fc.constantFrom<'forward' | 'backward'>('forward', 'backward'),
  size: fc.integer({ min: 1, max: 6 }),
  /** Before which page the rows are added. */
  when: fc.integer({ min: 1, max: 4 }),
});

test('a walk gives every deal that was there all the time once, in order, and none twice, though rows come in between', async () => {
  await fc.assert(
    fc.asyncProperty(walks, async ({ before, added, order, direction, way, size, when }) => {
      const later = added.filter(({ slug }) => before.every((deal) => deal.slug !== slug));
      await hold('later', []);
      await hold('first', before);
      const list = { name: 'deals', args: `orderBy: { field: ${order}, direction: ${direction} }` };
      const seen: string[][] = [];
      let cursor: string | null = null;
      for (let more = true; more; ) {
        if (seen.length === when) await hold('later', later);
        const cut = way === 'forward' ? { first: size, after: cursor } : { last: size, before: cursor };
        const page = await pageOf(database, list, cut);
        const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
        if (way === 'forward') seen.push(keysOf(page));
        else seen.unshift(keysOf(page));
        more = way === 'forward' ? hasNextPage : hasPreviousPage;
        cursor = way === 'forward' ? endCursor : startCursor;
        expect(seen.length).toBeLessThan(100);
      }
      const walked = seen.flat();
      const stayed = new Set(before.map(({ slug }) => slug));
      expect(walked.filter((slug) => stayed.has(slug))).toEqual(sorted(before, order, direction));
      expect(new Set(walked).size).toBe(walked.length);
      // Those that came in are where they belong.
      const all = sorted([...before, ...later], order, direction);
      expect(walked).toEqual(all.filter((slug) => walked.includes(slug)));
    }),
    { numRuns: 60, seed: 20221104, endOnFailure: true },
  );
}, 120_000);
