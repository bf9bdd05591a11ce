import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDossier, problemsOf, rowsOfDossier } from './small-dossier.ts';

const facts = `title: A note
licence: CC0-1.0
documents:
  report: { kind: NEWS_REPORT }
`;
const front = `title: They met 🤝
publisher: The Paper
url: https://example.org/report
published: 2022-02-04
language: en-GB
licence: CC-BY-4.0
notes: From the archive.
`;
const text = 'Ada Ito met Bo Lind 🤝.\n\nThey dined.';

const withFront = (lines: string, after = '\n', body = text) => `---\n${lines}---\n${after}${body}\n`;

async function documentOf(file: string, name = 'report.md') {
  const { documents } = await rowsOfDossier(await makeDossier(facts, { [name]: file }));
  return documents[0];
}

test('what a file says of itself is what is known of its document', async () => {
  expect(await documentOf(withFront(front))).toMatchObject({
    slug: 'report',
    title: 'They met 🤝',
    publisher: 'The Paper',
    url: 'https://example.org/report',
    publishedOn: '2022-02-04',
    publishedStart: '2022-02-04',
    publishedEnd: '2022-02-04',
    language: 'en-GB',
    licence: 'CC-BY-4.0',
    notes: 'From the archive.',
  });
});

test.each([
  ['a blank line after it', withFront(front)],
  ['no blank line after it', withFront(front, '')],
  ['carriage returns', withFront(front).replaceAll('\n', '\r\n')],
  ['a byte order mark', `\uFEFF${withFront(front)}`],
  ['nothing but a title', withFront('title: They met\n')],
])('the text begins after the front matter, with %s, and its positions are those of the file', async (_what, file) => {
  const document = await documentOf(file);
  const whole = text.replaceAll('\n', file.includes('\r') ? '\r\n' : '\n');
  expect(document?.text).toBe(whole);
  expect(document?.bodyStart).toBe(0);
  expect([...file].slice(document?.fileStart, document?.fileEnd).join('')).toBe(whole);
});

test('a title that stands at the head of the text too is not part of the body', async () => {
  const document = await documentOf(withFront('title: They met\n', '\n', `They met\n\n${text}`));
  expect([...(document?.text ?? '')].slice(document?.bodyStart).join('')).toBe(text);
});

test('a text file may have front matter like a Markdown file', async () => {
  expect(await documentOf(withFront(front), 'report.txt')).toMatchObject({ text, publisher: 'The Paper' });
});

test('a Markdown file without front matter is no document', async () => {
  const folder = await makeDossier(facts, { 'README.md': text });
  expect(await problemsOf(folder)).toEqual([
    { file: folder, message: 'no document beside the facts file: a .txt, or a .md with front matter' },
  ]);
});

test.each([
  ['a field that there is not', 'title: x\nauthor: Y\n', 3, 1, /no such field: author/],
  ['a value of another form', 'title: x\nurl: not a link\n', 3, 6, /url: Invalid URL/],
  ['a key twice', 'title: x\ntitle: y\n', 3, 1, /keys must be unique/],
  ['a date that is not one', 'title: x\npublished: 2022-02-30\n', 3, 12, /not a date: 2022-02-30/],
  ['no mapping', '- x\n', 2, 1, /expected object/],
])('a mistake in front matter is reported where it stands: %s', async (_what, lines, line, column, message) => {
  const folder = await makeDossier(facts, { 'report.md': withFront(lines) });
  const problems = await problemsOf(folder);
  expect(problems[0]).toMatchObject({ file: join(folder, 'report.md'), line, column });
  expect(problems[0]?.message).toMatch(message);
});

test('what a file says of itself is not said once more in the facts file', async () => {
  const twice = facts.replace('kind: NEWS_REPORT', 'kind: NEWS_REPORT, publisher: The Paper');
  const folder = await makeDossier(twice, { 'report.md': withFront(front) });
  expect(await problemsOf(folder)).toEqual([
    {
      file: join(folder, 'facts.yaml'),
      line: 4,
      column: 43,
      message: 'the file gives its publisher in its front matter',
      hint: 'remove one of the two',
    },
  ]);
});
