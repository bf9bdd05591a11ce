import { expect, test } from 'vitest';
import { type Opening, splitCorpus } from '../../src/loader/read/split-corpus.ts';

function opening(opens: string, more: Partial<Opening> = {}): Opening {
  return { slug: opens.split(/\W/u)[0] as string, opens, isHeadline: false, ...more };
}

function problems(corpus: string, ...openings: Opening[]) {
  return splitCorpus(corpus, openings).problems;
}

test('an opening that no paragraph has is a problem', () => {
  for (const opens of ['They', 'talks', 'Talks  in', 'alks']) {
    expect(problems('Talks in Beijing\n\nTalks in Beijing They met.', opening(opens, { slug: 'x' }))).toEqual([
      {
        slug: 'x',
        at: 'opens',
        message: 'no paragraph of the corpus begins with these words',
        hint: 'copy the first words as they stand there',
      },
    ]);
  }
});

test('an opening that several paragraphs have is a problem, though a title and its repetition count once', () => {
  const corpus = 'Talks in Beijing\n\nTalks in Beijing They met.\n\nTalks in Sochi\n\nTalks in Sochi They dined.';
  expect(problems(corpus, opening('Talks in', { slug: 'x' }))).toEqual([
    {
      slug: 'x',
      at: 'opens',
      message: '2 paragraphs of the corpus begin with these words',
      hint: 'give more of them',
    },
  ]);
  expect(problems(corpus, opening('Talks in B', { slug: 'b' }), opening('Talks in S', { slug: 's' }))).toEqual([]);
});

test('two documents that open at the same place are a problem', () => {
  expect(problems('Talks\n\nTalks ended.', opening('Talks'), opening('Talk'))).toEqual([
    { slug: 'Talk', at: 'opens', message: 'Talks opens at the same place' },
  ]);
});

test('text before the first document is a problem, but a byte order mark or space is not', () => {
  const corpus = 'By our correspondent\n\nTalks\n\nTalks ended.';
  expect(problems(corpus, opening('Talks'))).toEqual([
    { message: 'the corpus begins with words that belong to no document: "By our correspondent"' },
  ]);
  expect(problems('\uFEFF \n\nTalks\n\nTalks ended.', opening('Talks'))).toEqual([]);
});

test('a title that does not show is a problem', () => {
  const noTitle = {
    slug: 'Talks',
    at: 'opens',
    message: 'where its title ends does not show',
    hint: 'give the title: the words at the start that are the title',
  };
  expect(problems('Talks They met.', opening('Talks'))).toEqual([noTitle]);
  expect(problems('Talks\n\nThey met.', opening('Talks'))).toEqual([noTitle]);
  expect(problems('Talks\n\nTalksTalks', opening('Talks\n'))).toEqual([noTitle]);
  expect(problems('Talks\n\nThey met.', opening('Talks', { isHeadline: true }))).toEqual([noTitle]);
});

test.each(['talks', 'Talks They met yesterday', 'They'])(
  'a given title that the text does not begin with is a problem, %s',
  (title) => {
    expect(problems('Talks They met.', opening('Talks', { title }))).toEqual([
      { slug: 'Talks', at: 'title', message: 'the document does not begin with this title' },
    ]);
  },
);

test('a problem with one document does not keep the other documents from being cut', () => {
  const corpus = 'Summit\n\nTalks They met.\n\nGas\n\nGas flows.';
  const found = splitCorpus(corpus, [
    opening('Summit', { isHeadline: true }),
    opening('Talks'),
    opening('Gas'),
    opening('None'),
  ]);
  expect(found.problems.map(({ slug }) => slug)).toEqual(['None', 'Talks']);
  expect(found.documents.map(({ slug, text }) => [slug, text])).toEqual([
    ['Summit', 'Summit'],
    ['Gas', 'Gas\n\nGas flows.'],
  ]);
});
