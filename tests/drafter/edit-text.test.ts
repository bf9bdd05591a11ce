import { describe, expect, test } from 'vitest';
import { cut } from '../../src/drafter/merge/cut.ts';
import { entryOf, withOrigin } from '../../src/drafter/merge/entry.ts';
import { type Entry, entryAt, insert, standalone } from '../../src/drafter/merge/insert.ts';
import { editPaths } from '../../src/drafter/merge/path-list.ts';
import { readYamlText } from '../../src/drafter/merge/yaml-text.ts';

const yamlOf = (text: string) => readYamlText('facts.yaml', text);
const entry = (path: string, text: string) => entryOf('facts.yaml', path, text) as Entry;
const put = (text: string, ...entries: Entry[]) => insert('facts.yaml', yamlOf(text), entries);

const GENEVA = entry('places.geneva', '  geneva: { name: Geneva }\n');
const QUOTE = entry('quotes.b', '  b:\n    text: { value: hi, in: d, words: hi }\n');

describe('an entry is put in', () => {
  test.each([
    [
      'at the end of its section',
      'title: T\nplaces:\n  paris: { name: Paris }\npeople: {}\n',
      'title: T\nplaces:\n  paris: { name: Paris }\n  geneva: { name: Geneva }\npeople: {}\n',
    ],
    [
      'after the comment of the last line, and before what comments on nothing',
      'places:\n  paris: { name: Paris } # seen\n  # more to come\n\npeople: {}\n',
      'places:\n  paris: { name: Paris } # seen\n  geneva: { name: Geneva }\n  # more to come\n\npeople: {}\n',
    ],
    [
      'with the indentation of the section',
      'places:\n    paris:\n        name: Paris\n',
      'places:\n    paris:\n        name: Paris\n    geneva: { name: Geneva }\n',
    ],
    [
      'after text of several lines',
      'places:\n  paris:\n    name: |-\n      Paris\n',
      'places:\n  paris:\n    name: |-\n      Paris\n  geneva: { name: Geneva }\n',
    ],
    [
      'after text that ends in empty lines',
      'places:\n  paris:\n    name: |+\n      Paris\n\npeople: {}\n',
      'places:\n  paris:\n    name: |+\n      Paris\n\n  geneva: { name: Geneva }\npeople: {}\n',
    ],
    [
      'after a file without a line break at its end',
      'places:\n  paris: { name: Paris }',
      'places:\n  paris: { name: Paris }\n  geneva: { name: Geneva }\n',
    ],
    [
      'with the line breaks of the file',
      'places:\r\n  paris: { name: Paris }\r\n',
      'places:\r\n  paris: { name: Paris }\r\n  geneva: { name: Geneva }\r\n',
    ],
    [
      'into a section within braces',
      'places: { paris: { name: Paris } } # all\n',
      'places: { paris: { name: Paris }, geneva: { name: Geneva } } # all\n',
    ],
    ['into an empty section', 'places: {}\npeople: {}\n', 'places: { geneva: { name: Geneva } }\npeople: {}\n'],
    ['into a section without value', 'places:\npeople: {}\n', 'places:\n  geneva: { name: Geneva }\npeople: {}\n'],
    [
      'in a new section, where it belongs',
      'title: T\ndocuments:\n  d: { kind: OTHER }\n\nquotes: {}\n',
      'title: T\ndocuments:\n  d: { kind: OTHER }\n\nplaces:\n  geneva: { name: Geneva }\n\nquotes: {}\n',
    ],
  ])('%s', (_name, before, after) => {
    expect(put(before, GENEVA)).toBe(after);
  });

  test('of a section with empty lines between its entries, after one', () => {
    expect(put('quotes:\n  a: { x: 1 }\n', QUOTE)).toBe(
      'quotes:\n  a: { x: 1 }\n\n  b:\n    text: { value: hi, in: d, words: hi }\n',
    );
    const dense = 'quotes:\n  z: { x: 1 }\n  a: { x: 1 }\n';
    expect(put(dense, QUOTE)).toBe(`${dense}  b:\n    text: { value: hi, in: d, words: hi }\n`);
  });

  test('several in new sections, in the order of a facts file', () => {
    expect(put('title: T\n', QUOTE, GENEVA)).toBe(
      'title: T\n\nplaces:\n  geneva: { name: Geneva }\n\nquotes:\n  b:\n    text: { value: hi, in: d, words: hi }\n',
    );
  });
});

describe('anchors', () => {
  const draft = yamlOf(
    'title: T\n\nsummits:\n  s: { spans: [&met { in: d, words: met }] }\n\nquotes:\n  q: { spans: [*met, &said { in: d, words: said }] }\n  r: { spans: [*said] } # “&no” *alias\n',
  );
  const take = (path: string) => entryAt(draft, path) as Entry;

  test('that a moved entry cites are written out where they are cited first', () => {
    expect(put('title: T\n', take('quotes.q'), take('quotes.r'))).toBe(
      'title: T\n\nquotes:\n  q: { spans: [&met { in: d, words: met }, &said { in: d, words: said }] }\n\n  r: { spans: [*said] } # “&no” *alias\n',
    );
  });

  test('get names that are free', () => {
    expect(put('summits:\n  t: { spans: [&said { in: d, words: other }] }\n', take('quotes.q'))).toContain(
      '&met { in: d, words: met }, &said-2 { in: d, words: said }',
    );
  });

  test('of the file are cited where they stand for the same before the place, and not after it', () => {
    const before = 'summits:\n  t: { spans: [&there { in: d, words: met }] }\n';
    expect(put(before, take('quotes.q'))).toContain('q: { spans: [*there, &said');
    const after = 'quotes:\n  z: { x: 1 }\nzusatz: &there { in: d, words: met }\n';
    expect(put(after, take('quotes.q'))).toContain('q: { spans: [&met { in: d, words: met }, &said');
  });

  test('of an entry that goes are handed on to the first that cites them', () => {
    expect(cut(draft, [['summits', 's']])).toBe(
      'title: T\n\nquotes:\n  q: { spans: [&met { in: d, words: met }, &said { in: d, words: said }] }\n  r: { spans: [*said] } # “&no” *alias\n',
    );
    expect(cut(draft, [['quotes', 'q']])).toContain('  r: { spans: [&said { in: d, words: said }] } # “&no” *alias\n');
  });

  test('are written out for a person to correct', () => {
    expect(standalone(take('quotes.q'))).toBe('q: { spans: [{ in: d, words: met }, { in: d, words: said }] }\n');
  });
});

describe('a part goes', () => {
  test.each([
    [
      'with the comments right above it',
      'people:\n  # a comment on a\n  a: { name: A }\n  b: { name: B }\n',
      ['people', 'a'],
      'people:\n  b: { name: B }\n',
    ],
    [
      'but not with a comment of the file',
      'people:\n  b: { name: B }\n# of the file\n  a: { name: A }\n',
      ['people', 'a'],
      'people:\n  b: { name: B }\n# of the file\n',
    ],
    [
      'with its section, if that is empty then',
      'title: T\n\npeople:\n  a: { name: A }\n\nquotes: {}\n',
      ['people', 'a'],
      'title: T\n\nquotes: {}\n',
    ],
    ['out of braces', 'people: { a: { name: A }, b: { name: B } }\n', ['people', 'a'], 'people: { b: { name: B } }\n'],
    [
      'out of braces at their end',
      'people: { a: { name: A }, b: { name: B } }\n',
      ['people', 'b'],
      'people: { a: { name: A } }\n',
    ],
    [
      'out of an entry',
      'summits:\n  s:\n    deals:\n      a: { link: X }\n      b: { link: Y }\n    x: 1\n',
      ['summits', 's', 'deals', 'a'],
      'summits:\n  s:\n    deals:\n      b: { link: Y }\n    x: 1\n',
    ],
    [
      'out of a list',
      'deals:\n  d:\n    parties:\n      - role: A\n        country: FR\n      - { role: B }\n',
      ['deals', 'd', 'parties', 0],
      'deals:\n  d:\n    parties:\n      - { role: B }\n',
    ],
    ['if it is there', 'people:\n  a: { name: A }\n', ['people', 'z'], 'people:\n  a: { name: A }\n'],
  ])('%s', (_name, before, path, after) => {
    expect(cut(yamlOf(before), [path])).toBe(after);
  });
});

describe('a list of paths', () => {
  const edit = (text: string, list: 'review' | 'proposed', add: string[], remove: string[] = []) =>
    editPaths('facts.yaml', text, list, { add, remove });

  test.each([
    ['one a line', 'proposed: [\n  a.b,\n]\n', ['c.d'], [], 'proposed: [\n  a.b,\n  c.d,\n]\n'],
    ['on one line', 'review: [a.b] # x\n', ['c.d', 'e.f'], [], 'review: [a.b, c.d, e.f] # x\n'],
    ['with dashes', 'review:\n  - a.b # Ann\nx: 1\n', ['c.d'], [], 'review:\n  - a.b # Ann\n  - c.d\nx: 1\n'],
    ['empty', 'proposed: []\n', ['c.d'], [], 'proposed: [\n  c.d,\n]\n'],
    ['what is there already', 'review: [a.b]\n', ['a.b'], [], 'review: [a.b]\n'],
    [
      'some out of a list with dashes',
      'review:\n  - a.b\n  - c.d # Ann\n  - e.f\n',
      [],
      ['c.d'],
      'review:\n  - a.b\n  - e.f\n',
    ],
    ['some out of one a line', 'proposed: [\n  a.b,\n  c.d,\n]\n', [], ['c.d'], 'proposed: [\n  a.b,\n]\n'],
    ['the first two of three', 'review: [a.b, c.d, e.f]\n', [], ['a.b', 'c.d'], 'review: [e.f]\n'],
    ['all', 'title: T\nreview: [a.b, c.d]\n', [], ['a.b', 'c.d'], 'title: T\n'],
  ])('%s', (_name, before, add, remove, after) => {
    expect(edit(before, before.startsWith('proposed') ? 'proposed' : 'review', add, remove)).toBe(after);
  });

  test('that is new stands before the documents, a line for each', () => {
    expect(edit('title: T\nlicence: L\n\ndocuments: {}\n', 'review', ['a.b'])).toBe(
      'title: T\nlicence: L\n\n# Nobody has confirmed these yet. Delete a line to confirm its record.\nreview:\n  - a.b\n\ndocuments: {}\n',
    );
  });
});

test.each([
  ['  a:\n    text: { value: x }\n', '  a:\n    origin: MODEL\n    text: { value: x }\n'],
  [
    '  a:\n    # on the text\n    text: { value: x }\n',
    '  a:\n    # on the text\n    origin: MODEL\n    text: { value: x }\n',
  ],
  ['  a: { text: { value: x } }\n', '  a: { origin: MODEL, text: { value: x } }\n'],
  ['  a: { origin: EDITOR, text: x }\n', '  a: { origin: EDITOR, text: x }\n'],
])('the origin of a record is put first, unless it has one', (before, after) => {
  const marked = withOrigin(entry('quotes.a', before), 'MODEL');
  expect(marked.text).toBe(after);
  expect(put('title: T\n', marked)).toContain(after);
});

test('what is no YAML, or has its fields within braces, is refused with its place', () => {
  expect(() => yamlOf('title: [\n')).toThrow(/facts\.yaml:/);
  expect(() => yamlOf('{ title: T }\n')).toThrow(/on lines of their own/);
});
