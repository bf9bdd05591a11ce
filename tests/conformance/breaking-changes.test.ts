import { readFile } from 'node:fs/promises';
import { type Change, CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';

// The schema of the last release. A new release puts src/graphql/schema.graphql in its place.
const released = await readFile(new URL('./released.graphql', import.meta.url), 'utf8');
const now = await readFile(new URL('../../src/graphql/schema.graphql', import.meta.url), 'utf8');

async function breaking(from: string, to: string): Promise<string[]> {
  const changes: Change[] = await diff(buildSchema(from), buildSchema(to));
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ message }) => message);
}

test('nothing that a client of the last release may ask for is taken away or changed', async () => {
  expect(await breaking(released, now)).toEqual([]);
});

describe('what breaks clients is noticed', () => {
  test.each([
    ['a field that is gone', /^ {2}name: String!$/m, '  called: String!'],
    ['a field of another type', /^ {2}settlementCurrency: CurrencyCode$/m, '  settlementCurrency: Int'],
    ['a field that may now be null', /^ {2}slug: String!$/m, '  slug: String'],
    ['an enumeration value that is gone', /^ {2}AGREED$/m, '  AGREED_UPON'],
    ['an argument that is now required', /^ {4}first: Int$/m, '    first: Int!'],
  ])('%s', async (_what, pattern, replacement) => {
    const changed = released.replace(pattern, replacement);
    expect(changed).not.toBe(released);
    expect(await breaking(released, changed)).not.toEqual([]);
  });

  test('and what only adds is not', async () => {
    const more = released.replace(/^type Query \{$/m, 'type Query {\n  more: String');
    expect(more).not.toBe(released);
    expect(await breaking(released, more)).toEqual([]);
  });
});
