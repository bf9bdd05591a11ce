import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coverage, type Range, readRange, segmentsOf } from '../../src/explorer/document/segments.ts';

/** A text with characters of one to eleven UTF-16 units, and ranges of its code points that may overlap. */
const textAndPassages = fc
  .array(fc.constantFrom('a', ' ', 'é', '🧨', '中', '‮', '👩‍👩‍👧', '\n', '<'), { minLength: 1, maxLength: 60 })
  .map((characters) => characters.join(''))
  .chain((text) => {
    const length = [...text].length;
    const range = fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 }));
    return fc.record({ text: fc.constant(text), passages: fc.array(range, { maxLength: 12 }), also: fc.option(range) });
  });

const slice = (text: string, { start, end }: Range) => [...text].slice(start, end).join('');

describe('segments', () => {
  test('joined they are the text, and each passage is exactly the segments under it', () => {
    fc.assert(
      fc.property(textAndPassages, ({ text, passages, also }) => {
        const segments = segmentsOf(text, passages, also ?? undefined);
        expect(segments.map((segment) => segment.text).join('')).toBe(text);
        for (const passage of passages) {
          const under = segments.filter((segment) => segment.passages.includes(passage));
          expect(under.map((segment) => segment.text).join('')).toBe(slice(text, passage));
        }
        if (also) {
          const within = segments.filter(({ start, end }) => start >= also.start && end <= also.end);
          expect(within.map((segment) => segment.text).join('')).toBe(slice(text, also));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('none is empty, and the first passage of each is the smallest', () => {
    fc.assert(
      fc.property(textAndPassages, ({ text, passages }) => {
        for (const { start, end, passages: under } of segmentsOf(text, passages)) {
          expect(end).toBeGreaterThan(start);
          const lengths = under.map((passage) => passage.end - passage.start);
          expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a passage beyond the text is cut, and a text without passages is one segment', () => {
    expect(segmentsOf('abc', [])).toEqual([{ start: 0, end: 3, text: 'abc', passages: [] }]);
    expect(segmentsOf('abc', [{ start: 1, end: 99 }]).map(({ text }) => text)).toEqual(['a', 'bc']);
    expect(segmentsOf('', [])).toEqual([]);
  });
});

test.each([
  [[], 0],
  [[{ start: 0, end: 4 }], 40],
  [
    [
      { start: 0, end: 4 },
      { start: 2, end: 6 },
    ],
    60,
  ],
  [[{ start: 0, end: 10 }], 100],
  [
    [
      { start: 0, end: 3 },
      { start: 0, end: 3 },
    ],
    30,
  ],
] as [Range[], number][])('passages %j cover %i per cent of ten characters', (passages, percent) => {
  expect(coverage(segmentsOf('0123456789', passages))).toBe(percent);
});

test.each([
  ['20-45', { start: 20, end: 45 }],
  ['0-1', { start: 0, end: 1 }],
  ...['', '5', '9-5', '5-5', '-1-5', '1.5-3', 'a-b', '1-2-3', ' 1-2', '1-99999999999'].map((text) => [text, undefined]),
] as [string, Range | undefined][])('“%s” is the range %j', (text, range) => {
  expect(readRange(text)).toEqual(range);
});
