import { describe, expect, test } from 'vitest';
import { findSpan, passagesOf } from '../../src/loader/check/find-span.ts';

const text = 'Xi 🤝 Putin: ‘Have Each Other’s Backs’. Xi  met\r\nPutin – in Pe\u0301king, 🤝 said Xi.';
const passages = passagesOf(text);

/** The position of words by counting code points. */
function position(words: string, unit = text.indexOf(words)) {
  const start = [...text.slice(0, unit)].length;
  return { start, end: start + [...words].length };
}

describe('words that stand in the text once', () => {
  test.each([
    ['at the start', 'Xi 🤝'],
    ['at the end', 'said Xi.'],
    ['after characters of two UTF-16 units', 'said'],
    ['between curly quotes', '‘Have Each Other’s Backs’'],
    ['over a line end', 'met\r\nPutin'],
    ['with two spaces', 'Xi  met'],
    ['with an accent that is a mark of its own', 'Pe\u0301king'],
    ['that are all of it', text],
    ['that are one character', '–'],
  ])('are found %s', (_where, words) => {
    expect(findSpan(passages, words)).toEqual(position(words));
  });

  test('are found with nth 1 too, and there is no second', () => {
    expect(findSpan(passages, 'said', 1)).toEqual(position('said'));
    expect(findSpan(passages, 'said', 2)).toEqual({
      problem: 'there is no occurrence 2: "said" stands 1 times in the document',
    });
  });
});

describe('words that stand in the text more than once', () => {
  test('are ambiguous without nth', () => {
    expect(findSpan(passages, 'Xi')).toEqual({
      problem: 'ambiguous: "Xi" stands 3 times in the document',
      hint: 'say which with nth: 1 to 3, or give more words',
    });
  });

  test('are found with nth', () => {
    expect([1, 2, 3].map((nth) => findSpan(passages, 'Xi', nth))).toEqual([
      position('Xi', 0),
      position('Xi', text.indexOf('Xi  met')),
      position('Xi', text.lastIndexOf('Xi')),
    ]);
  });

  test('are not found beyond the last', () => {
    expect(findSpan(passages, 'Xi', 4)).toEqual({
      problem: 'there is no occurrence 4: "Xi" stands 3 times in the document',
    });
  });

  test('count where they overlap', () => {
    expect(findSpan(passagesOf('????'), '??', 3)).toEqual({ start: 2, end: 4 });
    expect(findSpan(passagesOf('????'), '??')).toMatchObject({
      problem: 'ambiguous: "??" stands 3 times in the document',
    });
  });
});

describe('words that do not stand in the text', () => {
  test.each([
    ['straight quotes', "'Have Each Other's Backs'", '‘Have Each Other’s Backs’'],
    ['double quotes and another apostrophe', '"Have Each Other`s Backs"', '‘Have Each Other’s Backs’.'],
    ['a word', 'Xi met Putin in Moscow', 'Xi  met\r\nPutin – in'],
    ['other case', 'xi 🤝 PUTIN', 'Xi 🤝 Putin'],
    ['one space for two', 'Xi met', 'Xi  met'],
    ['a space for a line end', 'met Putin', 'met\r\nPutin'],
    ['a hyphen for a dash', 'Putin - in', 'Putin – in'],
    ['no accent', 'Peking', 'Pe\u0301king'],
    ['the accent in one character', 'Péking', 'Pe\u0301king'],
    ['spaces around them', ' Pe\u0301king ', 'Pe\u0301king'],
  ])('get a hint when they differ by %s', (_what, words, meant) => {
    expect(findSpan(passages, words)).toMatchObject({
      problem: `not in the document: "${words}"`,
      hint: expect.stringMatching(new RegExp(`^did you mean "${meant.replace('.', '\\.')}"\\?`)),
    });
  });

  test('get no hint when nothing looks like them', () => {
    expect(findSpan(passages, 'Biden')).toEqual({ problem: 'not in the document: "Biden"', isMissing: true });
    expect(findSpan(passages, 'a wholly other thing said')).toEqual({
      problem: 'not in the document: "a wholly other thing said"',
      isMissing: true,
    });
  });

  test('are not found by nth either', () => {
    expect(findSpan(passages, 'Biden', 1)).toMatchObject({ problem: 'not in the document: "Biden"' });
  });

  test('are never found by being nearly right, each character of them changed in turn', () => {
    const words = '‘Have Each Other’s Backs’';
    [...words].forEach((_, index, all) => {
      const changed = all.with(index, all[index] === 'x' ? 'y' : 'x').join('');
      expect(findSpan(passages, changed)).toHaveProperty('problem');
    });
  });
});

test('every hint, taken, is found', () => {
  for (const words of ["'have each", 'XI MET', 'met putin - IN', 'peking, 🤝']) {
    const found = findSpan(passages, words);
    const meant = 'hint' in found ? /^did you mean "(.*)"\?/s.exec(found.hint ?? '')?.[1] : undefined;
    expect(findSpan(passages, meant as string)).toHaveProperty('start');
  }
});

test.each([
  ['a no-break space', 'of\u00a0France', 'of France', 'U+00A0 (no-break space) where the words have U+0020 (space)'],
  ['a soft hyphen', 'Pe\u00adking', 'Peking', 'U+00AD (soft hyphen) where the words have U+006B (Latin letter k)'],
  [
    'a zero-width space',
    'the\u200b talks',
    'the talks',
    'U+200B (zero-width space) where the words have U+0020 (space)',
  ],
  [
    'an accent apart',
    'Pe\u0301king',
    'P\u00e9king',
    'U+0065 (Latin letter e) where the words have U+00E9 (Latin letter é)',
  ],
  [
    'a Cyrillic letter',
    'P\u0435king',
    'Peking',
    'U+0435 (Cyrillic letter е) where the words have U+0065 (Latin letter e)',
  ],
  ['another dash', '5\u201310', '5-10', 'U+2013 (en dash) where the words have U+002D (hyphen-minus)'],
])('the hint names %s, which can hardly be seen', (_what, there, words, named) => {
  expect(findSpan(passagesOf(`It was ${there} then.`), words)).toMatchObject({
    hint: `did you mean "${there}"? The document has ${named}.`,
  });
});

test.each([
  ['trade of US$250 billion', 'US$250', 'US$250 billion'],
  ['trade of US$1.5 billion', 'US$1', 'US$1.5'],
  ['on 4 February 2022', '4 February 20', '4 February 2022'],
  ['the Russians came', 'the Russian', 'the Russians'],
  ['a disagreement', 'agreement', 'disagreement'],
])('words are not cut out of a word or number: %s', (text, words, whole) => {
  expect(findSpan(passagesOf(text), words)).toEqual({
    problem: `"${words}" is cut out of a word or number`,
    hint: `give all of it: "${whole}"`,
  });
});

test('in scripts without spaces between words, words begin and end anywhere', () => {
  expect(findSpan(passagesOf('国家主席习近平会见普京'), '习近平')).toEqual({ start: 4, end: 7 });
});
