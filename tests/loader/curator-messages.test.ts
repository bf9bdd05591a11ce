import { describe, expect, test } from 'vitest';
import { edit, expectProblems, makeDossier, problemsOf, smallCorpus, smallFacts } from './small-dossier.ts';

/** What a curator mistypes is one problem each, with how to mend it. */

const country = 'country: { value: FR, basis: STATED, in: talks, words: of France }';

test.each([
  ['the document', 'country: ¶{ value: FR, basis: STATED, words: of France }', 'spans.0.in', /^name the document/],
  ['the words', 'country: ¶{ value: FR, basis: STATED, in: talks }', 'spans.0.words', /^copy the words/],
  ['the basis', 'country: ¶{ value: FR, in: talks, words: of France }', 'basis', /^say how directly/],
])('where %s is missing, the hint says what to write', async (_what, to, field, hint) => {
  const name = `summits.geneva-talks.participants.ada-ito.country.claims.0.${field}`;
  await expectProblems(country, to, [`${name}: is missing`, expect.stringMatching(hint)]);
});

test.each([
  [
    'a field',
    '    kind: JOINT_STATEMENT',
    '    ¶kinde: JOINT_STATEMENT',
    'documents.statement: no such field: kinde',
    'did you mean kind?',
  ],
  [
    'a document',
    country,
    country.replace('talks', '¶tlaks'),
    'no document tlaks in this dossier',
    'did you mean talks?',
  ],
  [
    'a person',
    'speaker: { value: ada-ito',
    'speaker: { value: ¶ada-itto',
    'no person ada-itto in this dossier',
    'did you mean ada-ito? Otherwise declare it under people',
  ],
])('%s that is misspelt is told with the one that was meant', async (_what, from, to, message, hint) => {
  await expectProblems(from, to, [message, hint]);
});

test('words of another document are reported with that document', async () => {
  await expectProblems(country, country.replace('talks', 'statement').replace('of France', '¶of France'), [
    'not in the document: "of France"',
    'these words stand in talks',
  ]);
});

test('a code that is often mistaken is told with the right one', async () => {
  const facts = smallFacts.replace('  DE: {', '  UK: {').replace('value: DE', 'value: UK');
  expect(await problemsOf(await makeDossier(facts))).toMatchObject([
    { message: 'UK is not in ISO 3166-1', hint: 'write GB' },
  ]);
});

test('a passage that does not prove a value is shown where it is cited, not where its anchor is', async () => {
  await expectProblems(
    '- { role: PARTY, country: FR, claims: [{ basis: STATED, in: talks, words: France }] }',
    '- { role: PARTY, country: FR, claims: [{ basis: STATED, spans: [¶*plan] }] }',
    ['parties is STATED as PARTY FR, but the words name no country'],
  );
});

describe('YAML', () => {
  const problems = async (facts: string) => problemsOf(await makeDossier(facts));

  test('tabs are one problem', async () => {
    expect(await problems(smallFacts.replace(/^ {2}/gm, '\t'))).toMatchObject([
      {
        message: 'a tab indents this line, where YAML allows only spaces',
        hint: expect.stringMatching(/\d+ lines begin/),
      },
    ]);
  });

  test('a colon in a value is told with the value in quotes', async () => {
    expect(await problems(edit(smallFacts, 'title: Talks in Geneva\n', 'title: Talks: Geneva\n'))).toMatchObject([
      { line: 1, message: 'a value that contains ": " needs quotes', hint: 'write title: "Talks: Geneva"' },
    ]);
  });

  test('nesting without end is one problem', async () => {
    expect(await problems('['.repeat(50_000))).toMatchObject([{ message: expect.stringContaining('too deep') }]);
  });

  test('aliases of aliases of aliases are refused before they are expanded', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(10).fill(`*${of}`).join(', ')}]\n`;
    const names = [...'abcdefghij'];
    const laughs = names.map((name, index) => (index ? level(name, names[index - 1] ?? '') : 'a: &a [x]\n')).join('');
    expect(await problems(laughs)).toMatchObject([{ message: expect.stringContaining('more than 1000000 values') }]);
  });

  test('a facts file of many megabytes is refused unread', async () => {
    expect(await problems(`${smallFacts}# ${'x'.repeat(9_000_000)}\n`)).toMatchObject([
      { message: expect.stringContaining('that a facts file may have'), hint: 'split the dossier into several' },
    ]);
  });
});

describe('front matter', () => {
  const problems = async (text: string, name = 'small.txt') =>
    problemsOf(await makeDossier(smallFacts, { [name]: text }));

  test.each(['small.txt', 'small.md'])('without its end is told at its beginning, in %s', async (name) => {
    expect(await problems(`---\npublisher: A\nlicence: CC0-1.0\n\n${smallCorpus}`, name)).toMatchObject([
      { line: 1, message: 'the front matter has no end', hint: 'put a line of --- between it and the text' },
    ]);
  });

  test('may contain empty lines', async () => {
    expect(await problems(`---\npublisher: A\n\nlicence: CC0-1.0\n---\n${smallCorpus}`)).toEqual([]);
  });

  test('with a misspelt field is told with the one that was meant', async () => {
    expect(await problems(`---\npublsher: A\n---\n${smallCorpus}`)).toMatchObject([
      { line: 2, message: 'no such field: publsher', hint: 'did you mean publisher?' },
    ]);
  });

  test('is not what a text begins with that only has a rule of hyphens', async () => {
    const corpus = smallCorpus.replace('Talks in Geneva\n', '---\nNote: Talks\n');
    expect((await problems(corpus)).map(({ message }) => message)).not.toContain('the front matter has no end');
  });
});
