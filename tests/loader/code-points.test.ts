import { expect, test } from 'vitest';
import { codePointsOf } from '../../src/words/code-points.ts';

const texts = [
  ['nothing', ''],
  ['ASCII', 'Talks in Beijing'],
  ['curly quotes and dashes', '‘Have Each Other’s Backs’ – “back-to-back”'],
  ['a character outside the Basic Multilingual Plane', '🤝'],
  ['many of them in a row, at both ends', '🤝🤝 a 🤝🤝🤝 b 🤝'],
  ['one of many code points', '👩‍👩‍👧‍👦 met'],
  ['accents that are marks of their own', 'Pe\u0301rez and Pérez'],
  ['a byte order mark and both kinds of line end', '\uFEFFa\r\nb\n\nc'],
  ['rare Chinese characters', '習近平 𠮷田 𩸽'],
] as const;

test.each(texts)('the length of %s is in code points', (_what, text) => {
  expect(codePointsOf(text).length).toBe([...text].length);
});

test.each(texts)('every position in %s counts the code points before it', (_what, text) => {
  const points = codePointsOf(text);
  let unit = 0;
  [...text, ''].forEach((character, point) => {
    expect(points.at(unit)).toBe(point);
    unit += character.length;
  });
});

test('positions in a long text are those of counting one by one', () => {
  const text = Array.from({ length: 500 }, (_, index) => (index % 3 === 0 ? '🤝' : index % 7 === 0 ? '’' : 'x')).join(
    '',
  );
  const points = codePointsOf(text);
  const starts = [...text].map((_, index, all) => all.slice(0, index).join('').length);
  expect(starts.map((unit) => points.at(unit))).toEqual(starts.map((_, index) => index));
  expect(points.at(text.length)).toBe(500);
});

test('positions may be asked for in any order, and again', () => {
  const points = codePointsOf('🤝a🤝b');
  expect([6, 0, 3, 2, 5, 2, 0].map((unit) => points.at(unit))).toEqual([4, 0, 2, 1, 3, 1, 0]);
});
