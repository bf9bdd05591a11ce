import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { edit, makeDossier, problemsOf, rowsOfDossier, smallCorpus, smallFacts } from './small-dossier.ts';

const latin1 = Buffer.from('Talks in Gen\u00e8ve', 'latin1');

describe('a corpus file', () => {
  test.each([
    ['is not UTF-8', latin1, 'not valid UTF-8', 'save the file as UTF-8'],
    ['is UTF-16', Buffer.from(`\uFEFF${smallCorpus}`, 'utf16le'), 'not valid UTF-8', 'save the file as UTF-8'],
    ['holds half a character', Buffer.from([0x41, 0xf0, 0x9f, 0xa4]), 'not valid UTF-8', 'save the file as UTF-8'],
    ['holds a NUL character', `${smallCorpus}\0`, 'holds a NUL character, which no text does', undefined],
    ['is empty', '', 'the file is empty', undefined],
    ['holds nothing but space', ' \r\n\t\n\uFEFF', 'the file is empty', undefined],
  ])('that %s is reported', async (_what, text, message, hint) => {
    const folder = await makeDossier(smallFacts, { 'small.txt': text });
    expect(await problemsOf(folder)).toEqual([{ file: join(folder, 'small.txt'), message, hint }]);
  });

  test('that no document is taken from is reported', async () => {
    const folder = await makeDossier(
      edit(
        edit(smallFacts, 'opens: Talks', 'file: small.txt, opens: Talks'),
        'opens: Statement',
        'file: small.txt\n    opens: Statement',
      ),
      {
        'small.txt': smallCorpus,
        'spare.txt': 'Spare',
      },
    );
    expect(await problemsOf(folder)).toMatchObject([
      { line: 4, column: 3, message: 'no document is taken from spare.txt' },
    ]);
  });

  test('may begin with a byte order mark and have carriage returns', async () => {
    const text = `\uFEFF${smallCorpus.replaceAll('\n', '\r\n')}`;
    expect(await problemsOf(await makeDossier(smallFacts, { 'small.txt': text }))).toEqual([]);
  });

  test('may stand beside files that are no texts', async () => {
    const files = { 'small.txt': smallCorpus, 'notes.md': 'x', 'page.pdf': latin1 };
    expect(await problemsOf(await makeDossier(smallFacts, files))).toEqual([]);
  });
});

describe('a document', () => {
  const files = { 'a.txt': smallCorpus, 'b.txt': 'Headline' };
  const headline = '  headline: { file: b.txt, opens: Headline, kind: HEADLINE }\n';

  test('is found by its opening words in one of several files', async () => {
    const found = headline.replace('file: b.txt, ', '');
    const folder = await makeDossier(edit(smallFacts, 'countries:\n', `${found}countries:\n`), files);
    expect(await problemsOf(folder)).toEqual([]);
  });

  test.each(['headline.txt', 'headline.md'])('is the text file that has its key as name: %s', async (name) => {
    const named = headline.replace('file: b.txt, opens: Headline, ', '');
    const text = name.endsWith('.md') ? '---\ntitle: Headline\n---\n\nHeadline\n' : 'Headline';
    const folder = await makeDossier(edit(smallFacts, 'countries:\n', `${named}countries:\n`), {
      'a.txt': smallCorpus,
      [name]: text,
    });
    expect(await problemsOf(folder)).toEqual([]);
  });

  test('of another name than the files says which file it is in', async () => {
    const named = headline.replace('file: b.txt, opens: Headline, ', '');
    const folder = await makeDossier(edit(smallFacts, 'countries:\n', `${named}countries:\n`), files);
    expect(await problemsOf(folder)).toContainEqual(
      expect.objectContaining({ message: 'say which file it is in', hint: 'file: a.txt or b.txt' }),
    );
  });

  test('says which file it is in where several begin a paragraph with its opening words', async () => {
    const folder = await makeDossier(edit(smallFacts, 'countries:\n', `${headline}countries:\n`), {
      ...files,
      'b.txt': 'Headline\n\nTalks in Geneva',
    });
    expect(await problemsOf(folder)).toContainEqual(
      expect.objectContaining({ line: 4, message: 'say which file it is in', hint: 'file: a.txt or b.txt' }),
    );
  });

  test('is told where no file has its opening words', async () => {
    const lost = headline.replace('file: b.txt, opens: Headline', 'opens: Headlines');
    const folder = await makeDossier(edit(smallFacts, 'countries:\n', `${lost}countries:\n`), files);
    expect((await problemsOf(folder)).map(({ message }) => message)).toContain(
      'no paragraph of any text file begins with these words',
    );
  });

  test.each([
    ['of English', 'word ', 500_000, 'the document has more than 500000 characters'],
    [
      'of Chinese',
      '峰会',
      100_000,
      'the document has more than 500000 characters, of which one of Chinese counts as 5',
    ],
  ])('has a length that search can hold, %s', async (_what, words, most, message) => {
    const facts = edit(
      smallFacts,
      'countries:\n',
      '  long: { file: b.txt, kind: OTHER, opens: Long, title: Long }\ncountries:\n',
    )
      .replace('  talks: {', '  talks: { file: a.txt,')
      .replace('  statement:\n', '  statement:\n    file: a.txt\n');
    const ofLength = (length: number) => ({
      'a.txt': smallCorpus,
      'b.txt': `Long\n\n${words.repeat(length / words.length)}`,
    });
    const problems = await problemsOf(await makeDossier(facts, ofLength(most)));
    expect(problems.map((problem) => problem.message)).toEqual([message]);
    await rowsOfDossier(await makeDossier(facts, ofLength(most - 20)));
  });

  test('is in a file that is there', async () => {
    const facts = edit(smallFacts, '  statement:\n', '  statement:\n    file: other.txt\n');
    const [problem] = await problemsOf(await makeDossier(facts));
    expect(problem).toMatchObject({
      line: 6,
      column: 11,
      message: 'no text file other.txt in the dossier',
      hint: 'there is small.txt',
    });
  });
});

describe('a facts file', () => {
  test('that is not UTF-8 is reported', async () => {
    const folder = await makeDossier(latin1);
    expect(await problemsOf(folder)).toEqual([
      { file: join(folder, 'facts.yaml'), message: 'not valid UTF-8', hint: 'save the file as UTF-8' },
    ]);
  });

  test('may begin with a byte order mark and have carriage returns', async () => {
    expect(await problemsOf(await makeDossier(`\uFEFF${smallFacts}`))).toEqual([]);
    expect(await problemsOf(await makeDossier(smallFacts.replaceAll('\n', '\r\n')))).toEqual([]);
  });
});

describe('a folder', () => {
  test('without a text is reported', async () => {
    const folder = await makeDossier(smallFacts, { 'small.md': smallCorpus });
    expect(await problemsOf(folder)).toEqual([
      { file: folder, message: 'no document beside the facts file: a .txt, or a .md with front matter' },
    ]);
  });

  test('that is not there is reported, each of several', async () => {
    const missing = ['one', 'two'].map((name) => join(import.meta.dirname, 'none', name));
    expect(await problemsOf(...missing)).toEqual(
      missing.map((file) => ({ file: relative(process.cwd(), file), message: 'no such folder, or it cannot be read' })),
    );
  });

  test('that is neither a dossier nor holds one is reported', async () => {
    const folder = await makeDossier(null);
    expect(await problemsOf(folder)).toEqual([{ file: folder, message: 'no dossier: there is no facts.yaml in it' }]);
  });

  test('that holds dossiers stands for all of them, whatever else is in it', async () => {
    const folder = dirname(await makeDossier(smallFacts));
    await mkdir(join(folder, 'drafts'));
    await writeFile(join(folder, 'README.md'), 'x');
    expect(await problemsOf(folder)).toEqual([]);
  });

  test('that is given twice is read once', async () => {
    const folder = await makeDossier();
    expect(await problemsOf(folder, `${folder}/`, dirname(folder))).toEqual([]);
  });
});

test('two dossiers that define the same record are reported, by the names of both', async () => {
  const [one, two] = [await makeDossier(), await makeDossier(smallFacts, undefined, 'second')];
  const told = (await problemsOf(one, two)).map(({ file, message }) => `${file}: ${message}`);
  expect(told).toEqual([
    'second: talks in documents is defined by small too',
    'second: statement in documents is defined by small too',
    'second: fair in occasions is defined by small too',
    'second: geneva-talks in summits is defined by small too',
    'second: trade-plan in deals is defined by small too',
    'second: we-agree in quotes is defined by small too',
    'second: agree in quotes is defined by small too',
  ]);
});
