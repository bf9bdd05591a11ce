import { describe, expect, test } from 'vitest';
import { judged, readCases } from './date-cases/measure.ts';

/**
 * Sentences as read-outs, wires and treaties word them, each with words that a claim cites, through the loader: it takes
 * the values that the words have, and none beside them. The tables say how they are to be read.
 */

const all = readCases();
const kinds = [...new Set(all.map(({ kind }) => kind))];

describe.each(kinds)('%s', (kind) => {
  const cases = all.filter((one) => one.kind === kind);

  test.each(cases)('$line', (one) => {
    const accepted = judged(one).filter(({ problems }) => problems.length === 0);
    expect(accepted.map(({ value }) => value)).toEqual(one.right);
  });

  test('the words are what proves the values', () => {
    const vouched = cases.flatMap((one) => {
      const { wrong: _, ...right } = one;
      return judged({ ...right, wrong: [] })
        .filter(({ byWords }) => !byWords)
        .map(() => one.line);
    });
    expect(vouched).toEqual([]);
  });
});
