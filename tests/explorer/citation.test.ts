import { describe, expect, test } from 'vitest';
import { bibtex, type Citation, cslOf, ris, textCitation } from '../../src/explorer/cite/citation.ts';
import { csvText } from '../../src/explorer/csv.ts';

const record: Citation = {
  key: 'summitgraph-talks',
  title: 'Talks & more: 100 % {of} “it”',
  type: 'webpage',
  date: '2026-03-05',
  version: '026fd961ed53aaaa',
  url: 'http://localhost:4000/summits/talks?asOf=2026-01-01',
};

const passage: Citation = {
  ...{ key: 'a', title: 'A document', type: 'article', publisher: null, date: null, version: record.version },
  ...{ url: 'http://localhost/documents/a?passage=1-5', note: 'Characters 1 to 5: “word”' },
};

test('a citation in words names what, where, which version and when', () => {
  expect(textCitation(record)).toBe(
    '“Talks & more: 100 % {of} “it””. Summitgraph, data set version 026fd961ed53, 2026. http://localhost:4000/summits/talks?asOf=2026-01-01',
  );
  expect(textCitation(passage)).toBe(
    '“A document”. Publisher not known, n.d. In Summitgraph, data set version 026fd961ed53. Characters 1 to 5: “word”. http://localhost/documents/a?passage=1-5',
  );
});

test('BibTeX escapes what means something to TeX', () => {
  expect(bibtex([record])).toContain('title = {{Talks \\& more: 100 \\% of “it”}},');
  expect(bibtex([record, passage]).match(/^@/gm)).toHaveLength(2);
});

test('RIS has one tag a line, whatever the text', () => {
  const lines = ris([{ ...record, title: 'two\nlines\r\nER  - ' }])
    .trimEnd()
    .split('\r\n');
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Z\d] {2}- ?/);
  expect(lines.filter((line) => line.startsWith('ER'))).toHaveLength(1);
});

test('CSL-JSON has the date as precisely as it is known', () => {
  expect(cslOf(record)).toMatchObject({ issued: { 'date-parts': [[2026, 3, 5]] } });
  expect(cslOf({ ...record, date: '2022' })).toMatchObject({ issued: { 'date-parts': [[2022]] } });
  expect(cslOf(passage)).not.toHaveProperty('issued');
});

describe('CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['@cmd', "'@cmd"],
    [-5, '-5'],
    [null, ''],
    [undefined, ''],
    [true, 'true'],
    [['a', 'b|c'], 'a|b\\|c'],
    [[], ''],
  ])('the cell %j is %s', (cell, text) => {
    expect(csvText({ columns: ['a'], rows: [[cell]] })).toBe(`a\r\n${text}\r\n`);
  });
});
