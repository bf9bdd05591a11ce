import { expect, test } from 'vitest';
import { edit, expectProblems, makeDossier, problemsOf, smallFacts } from './small-dossier.ts';

const status = 'status: { value: INTENDED, basis: STATED, spans: [*plan] }';

test.each([
  ['a key twice', 'licence: CC0-1.0', 'licence: CC0-1.0\n¶licence: MIT', /keys must be unique/],
  ['a key twice in a record', '  fair:\n    name:', '  fair:\n    name: x\n    ¶name:', /keys must be unique/],
  ['a list that does not end', 'licence: CC0-1.0', 'licence: [CC0-1.0\n¶documents_:', /flow sequence/i],
  ['a tab as indentation', '  agree:\n', '¶\tagree:\n', /tab/i],
  ['__proto__ as a key', 'licence: CC0-1.0', 'licence: CC0-1.0\n¶__proto__: { title: x }', /__proto__/],
  ['a list as a key', 'licence: CC0-1.0', 'licence: CC0-1.0\n? ¶[title]\n: x', /a key has to be a word/],
  ['a second document', 'licence: CC0-1.0', 'licence: CC0-1.0\n¶---\ntitle: x', /a file holds one/],
  ['a list within itself', 'licence: CC0-1.0', 'licence: &mine [CC0-1.0, ¶*mine]', /never end/],
  ['a mapping within itself', 'licence: CC0-1.0', 'licence: &mine { mine: { mine: ¶*mine } }', /never end/],
  ['an alias before its anchor', 'licence: CC0-1.0', 'licence: ¶*later\nlater: &later x', /no anchor &later before/],
  ['an alias without its anchor', status, status.replace('*plan', '¶*plans'), /plans/],
])('YAML that is broken is reported at its place: %s', async (_what, from, to, message) => {
  await expectProblems(from, to, [expect.stringMatching(message)]);
});

test('few lines that stand for very much are reported where they become too much', async () => {
  const levels = Array.from({ length: 9 }, (_, level) => `&a${level} [${Array(10).fill(`*a${level - 1}`)}]`);
  levels[0] = `&a0 [${Array(10).fill('x')}]`;
  const [problem, ...others] = await problemsOf(await makeDossier(levels.map((level) => `- ${level}\n`).join('')));
  expect(problem).toMatchObject({ line: 6, message: expect.stringMatching(/^aliases up to this stand for more than/) });
  expect(others).toEqual([]);
});

test.each([
  ['lists', `${'['.repeat(20_000)}${']'.repeat(20_000)}`],
  ['mappings', `${'{ a: '.repeat(20_000)}1${' }'.repeat(20_000)}`],
  ['lines', Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
])('%s within one another that are too deep are reported', async (_what, text) => {
  const [problem] = await problemsOf(await makeDossier(text));
  expect(problem).toMatchObject({ line: expect.any(Number), message: expect.stringMatching(/too deep/) });
});

test('of many aliases and many keys each is looked up once', async () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => `key${index}: [&a${index} x, *a${index}]\n`);
  const [problem] = await problemsOf(await makeDossier(lines.join('')));
  expect(problem).toMatchObject({ line: 1, column: 1 });
}, 60_000);

test.each([
  ['a comment', '# nothing yet\n'],
  ['a word', 'facts'],
  ['a list', '- title: x'],
])('a facts file that holds %s is reported', async (_what, facts) => {
  const [problem, ...others] = await problemsOf(await makeDossier(facts));
  expect(problem).toMatchObject({
    line: 1,
    column: 1,
    message: expect.stringMatching(/expected fields|nothing but comments/),
  });
  expect(others).toEqual([]);
});

test('an empty facts file is reported', async () => {
  expect(await problemsOf(await makeDossier(''))).toMatchObject([{ message: 'the file is empty' }]);
});

test('a date stays the text that it is, whether YAML takes it for a text or a number', async () => {
  for (const date of ['2022', '2022-05', '"2022-05"', '2022-05-06']) {
    expect(await problemsOf(await makeDossier(edit(smallFacts, 'published: 2022-05', `published: ${date}`)))).toEqual(
      [],
    );
  }
});

test('country codes are text, the Norwegian one too', async () => {
  const norway = smallFacts.replaceAll('CH', 'NO');
  expect(await problemsOf(await makeDossier(norway))).toEqual([]);
});

test('an anchor may be used more than a hundred times', async () => {
  const topics = Array.from(
    { length: 150 },
    (_, index) => `        - { value: topic ${index}, basis: STATED, spans: [*received] }`,
  );
  const many = edit(
    smallFacts,
    '    topics: { value: [trade], basis: STATED, in: talks, words: on trade }\n',
    `    topics:\n      value: [trade]\n      claims:\n${topics.join('\n')}\n`,
  );
  expect(await problemsOf(await makeDossier(many))).toEqual([]);
});

test.each([
  ['a NUL character', '\\0'],
  ['half a character', '\\uD83E'],
])('%s in a value is reported, as no database takes it', async (_what, escaped) => {
  const told = expect.stringMatching(/character/);
  await expectProblems('value: Trade plan', `value: ¶"Trade${escaped} plan"`, [told]);
  await expectProblems('{ name: Bank of Europe }', `{ name: ¶"Bank${escaped} of Europe" }`, [told]);
});
