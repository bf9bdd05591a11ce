import { expect, test } from 'vitest';
import { createPlanner } from '../../../src/graphql/compiler/plans.ts';
import { schema } from '../../../src/graphql/schema.ts';
import { isPostgres, openTestDatabase } from '../../support/database.ts';
import { randomOf } from '../../tools/generate/random.ts';
import { compareBoth } from './support/both.ts';
import { drawDocument } from './support/documents.ts';
import { readKeys } from './support/values.ts';

// Documents drawn at random have the same bytes on both paths. EQUALITY_DOCUMENTS and EQUALITY_SEED draw others.

const count = Number(process.env.EQUALITY_DOCUMENTS ?? (isPostgres() ? 10_000 : 1500));
const seed = Number(process.env.EQUALITY_SEED ?? 14);
/** How many are answered at once. */
const batch = isPostgres() ? 8 : 1;

const database = await openTestDatabase();

test(`${count} documents have the same answers on both paths`, async () => {
  const random = randomOf(seed);
  const planner = createPlanner(schema);
  const cursors = new Map<string, string[]>();
  const sources = { schema, keys: await readKeys(database.db), cursors };
  const counts: Record<string, number> = { same: 0, declined: 0, 'both fail': 0 };
  const differing: string[] = [];

  for (let drawn = 0; drawn < count && differing.length < 5; drawn += batch) {
    const documents = Array.from({ length: batch }, () => drawDocument(random, sources));
    const outcomes = await Promise.all(
      documents.map(({ query, variables }) => compareBoth(database, planner, query, variables)),
    );
    for (const { outcome, text } of outcomes) {
      if (typeof outcome === 'string') counts[outcome] = (counts[outcome] ?? 0) + 1;
      else differing.push(outcome.differs);
      harvest(text, cursors);
    }
  }
  expect(differing.join('\n\n')).toBe('');
  // Most must be answered by the compiler, or nothing is shown.
  expect(counts.same).toBeGreaterThan(count * 0.6);
}, 600_000);

/** Keeps cursors of an answer, up to 60 of each order. */
function harvest(text: string, cursors: Map<string, string[]>): void {
  for (const [, cursor = ''] of text.matchAll(/"(?:cursor|startCursor|endCursor)[^"]*":"([\w-]+)"/g)) {
    const [order] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string];
    const known = cursors.get(order) ?? [];
    cursors.set(order, known);
    if (known.length < 60) known.push(cursor);
  }
}
