import { describe, expect, test } from 'vitest';
import { type Opening, type SplitDocument, splitCorpus } from '../../src/loader/read/split-corpus.ts';

function opening(opens: string, more: Partial<Opening> = {}): Opening {
  return { slug: opens.split(/\W/u)[0] as string, opens, isHeadline: false, ...more };
}

/** Title, body and rest of a document as its positions cut them, and whether they are those of the corpus. */
function shape(corpus: string, { slug, text, title, bodyStart, fileStart, fileEnd }: SplitDocument) {
  expect([...corpus].slice(fileStart, fileEnd).join('')).toBe(text);
  expect(text.startsWith(title)).toBe(true);
  return [slug, title, [...text].slice(bodyStart).join('')];
}

function cut(corpus: string, ...openings: Opening[]) {
  const { documents, problems } = splitCorpus(corpus, openings);
  expect(problems).toEqual([]);
  return documents.map((document) => shape(corpus, document));
}

const headline = opening('Summit', { isHeadline: true });

describe('a document', () => {
  test('of a title and a body that repeats it has the body after the repetition', () => {
    expect(cut('Talks\n\nTalks They met.', opening('Talks'))).toEqual([['Talks', 'Talks', 'They met.']]);
  });

  test('has a body of several paragraphs up to the next document, without the space between', () => {
    const corpus = 'Talks\n\nTalks They met.\n\nThey dined.\n  \n\nGas\n\nGas flows.\n\n';
    expect(cut(corpus, opening('Talks'), opening('Gas'))).toEqual([
      ['Talks', 'Talks', 'They met.\n\nThey dined.'],
      ['Gas', 'Gas', 'flows.'],
    ]);
  });

  test('with the title glued to the body is cut by the title that is given', () => {
    expect(cut('Talks They met.', opening('Talks', { title: 'Talks' }))).toEqual([['Talks', 'Talks', 'They met.']]);
  });

  test('whose body begins with a longer word than the given title keeps that word', () => {
    expect(cut('Russia Russian gas flows.', opening('Russia', { title: 'Russia' }))).toEqual([
      ['Russia', 'Russia', 'Russian gas flows.'],
    ]);
  });

  test('that is a headline has a title and no body', () => {
    expect(cut('Summit in Beijing', headline)).toEqual([['Summit', 'Summit in Beijing', '']]);
    expect(cut('Summit in Beijing\n\nTalks\n\nTalks ended.', headline, opening('Talks'))).toEqual([
      ['Summit', 'Summit in Beijing', ''],
      ['Talks', 'Talks', 'ended.'],
    ]);
  });

  test('with a title of two lines is cut after both', () => {
    expect(cut('Talks\nin Beijing\n\nTalks\nin Beijing They met.', opening('Talks'))).toEqual([
      ['Talks', 'Talks\nin Beijing', 'They met.'],
    ]);
  });

  test('may be named by its whole title, or by a few of its words', () => {
    const corpus = 'Talks in Beijing\n\nTalks in Beijing They met.';
    for (const opens of ['Talks in Beijing', 'Talks in', 'T']) {
      expect(splitCorpus(corpus, [opening(opens)]).documents).toMatchObject([
        { fileStart: 0, title: 'Talks in Beijing' },
      ]);
    }
  });
});

describe('positions', () => {
  const plain = ['Summit 🤝', 'Talks 🤝', 'Talks 🤝 They met 🤝.', 'Gas', 'Gas “flows”.'];
  const openings = [headline, opening('Talks'), opening('Gas')];
  const bodies = [
    ['Summit', 'Summit 🤝', ''],
    ['Talks', 'Talks 🤝', 'They met 🤝.'],
    ['Gas', 'Gas', '“flows”.'],
  ];

  test.each([
    ['line feeds', '\n\n', ''],
    ['carriage returns and line feeds', '\r\n\r\n', ''],
    ['blank lines with spaces', '\n \t\n', ''],
    ['many blank lines', '\n\n\n\n', ''],
    ['a byte order mark', '\n\n', '\uFEFF'],
    ['a byte order mark and carriage returns', '\r\n\r\n', '\uFEFF'],
    ['space before the first document', '\n\n', '\r\n \n'],
  ])('count code points of the file with %s', (_what, between, before) => {
    const corpus = `${before}${plain.join(between)}${between}`;
    expect(cut(corpus, ...openings)).toEqual(bodies);
    expect(splitCorpus(corpus, openings).documents[0]?.fileStart).toBe([...before].length);
  });

  test('do not depend on the order in which documents are named', () => {
    const corpus = plain.join('\n\n');
    expect(cut(corpus, ...openings.toReversed())).toEqual(bodies);
  });
});
