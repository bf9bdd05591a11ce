import { describe, expect, test } from 'vitest';
import { edit, expectProblems, expectProblemsIn, makeDossier, problemsOf, shortFacts } from './small-dossier.ts';

/** Breaks the sound file with `defaults` in one place. */
const expectInShort = (from: string, to: string, ...told: [message: unknown, hint?: unknown][]) =>
  expectProblemsIn(shortFacts, from, to, ...told);

const messagesOf = async (facts: string) => (await problemsOf(await makeDossier(facts))).map(({ message }) => message);

describe('the words are checked for each claim as if they were written there', () => {
  const title = 'title: { value: President, words: President }';
  const isNoKing =
    'title is STATED as King, but the value does not stand in its words; the passage is that of defaults';

  test.each([
    ['a bare value', title, 'title: ¶King', isNoKing],
    ['a value in a mapping', title, 'title: ¶{ value: King }', isNoKing],
    ['a claim of several', title, 'title: { value: King, claims: [¶{ status: ACCEPTED }] }', isNoKing],
    [
      'an entry of a list',
      'country: FR, claims: [{ basis: STATED, words: France }] }',
      'country: FR, claims: [¶{ basis: STATED }] }',
      'parties is STATED as PARTY FR, but the words name no country; the passage is that of defaults',
    ],
    [
      'a participant',
      'person: { words: Bo Lind }',
      'person: ¶{}',
      expect.stringMatching(/^person is STATED as bo-lind, but .*; the passage is that of defaults$/),
    ],
    [
      'an attendee',
      'bo-lind: { words: Bo Lind }\nsummits',
      'bo-lind: ¶{}\nsummits',
      expect.stringMatching(/^attendee:bo-lind is STATED as true, but .*; the passage is that of defaults$/),
    ],
  ])('%s', async (_what, from, to, message) => {
    await expectInShort(from, to, [message]);
  });

  test('words of its own are reported as ever', async () => {
    await expectInShort('value: President, words: President', 'value: King, words: ¶President', [
      'title is STATED as King, but the value does not stand in its words',
    ]);
  });

  test('a bare list is reported where it stands', async () => {
    const quote = { from: 'speaker: ada-ito', to: 'countries: ¶[FR, DE]\n    speaker: ada-ito' };
    await expectInShort(quote.from, quote.to, [
      expect.stringMatching(/^countries is STATED as .*; the passage is that of defaults$/),
    ]);
  });

  test('words that are not in the document are reported once, at defaults', async () => {
    await expectInShort('words: received }\n    name', 'words: ¶recieved }\n    name', [
      expect.stringContaining('not in the document'),
    ]);
    await expectInShort('{ in: talks, words: Trade is to reach }', '{ in: talks, words: ¶Trade is to fall }', [
      expect.stringContaining('not in the document'),
    ]);
  });

  test('even if no claim takes them', async () => {
    const fair = 'defaults: { basis: STATED, in: statement, words: the Geneva Fair }\n    name: Geneva Fair';
    const name = 'name: { value: Geneva Fair, words: the Geneva Fair }';
    await expectInShort(fair, `defaults: { basis: STATED, in: statement, words: ¶another Fair }\n    ${name}`, [
      expect.stringContaining('not in the document'),
    ]);
    await expectInShort('basis: STATED, spans: [*quoted] }', 'basis: STATED, in: ¶talk, spans: [*quoted] }', [
      'no document talk in this dossier',
      'did you mean talks?',
    ]);
  });
});

describe('what is no claim is refused as without defaults', () => {
  test.each([
    [
      'a claim without a basis anywhere',
      'defaults: { basis: STATED, in: talks, words: said Ito }',
      'defaults: { in: talks, words: said Ito }',
      2,
    ],
    [
      'a claim without a passage anywhere',
      'defaults: { basis: STATED, in: talks, words: said Ito }',
      'defaults: { basis: STATED }',
      2,
    ],
  ])('%s', async (_what, from, to, count) => {
    const told = await problemsOf(await makeDossier(edit(shortFacts, from, to)));
    expect(told).toHaveLength(count);
    expect(told.every(({ message }) => message.endsWith('is missing'))).toBe(true);
  });

  test.each([
    [
      'a value of another vocabulary',
      'role: HOST',
      'role: ¶HOSTS',
      'participants.ada-ito.role.value: HOSTS is not in the vocabulary',
    ],
    [
      'a key with a value',
      'person: { words: President Ito }',
      'person: ¶ada-ito',
      'participants.ada-ito.person: expected fields, not the text ada-ito',
    ],
    ['no value', 'role: HOST', 'role: ¶', 'participants.ada-ito.role: has no value'],
    [
      'a document without words',
      'title: { value: President, words: President }',
      'title: ¶{ value: President, in: talks }',
      'participants.ada-ito.title.claims.0.spans.0.words: is missing',
    ],
    [
      'a bare link',
      '{ link: DISCUSSED_AT, basis: INFERRED, note: the read-out is about the talks }',
      '¶DISCUSSED_AT',
      'deals.trade-plan: expected fields, not the text DISCUSSED_AT',
    ],
  ])('%s', async (_what, from, to, message) => {
    await expectInShort(from, to, [`summits.geneva-talks.${message}`]);
  });

  test('a bare value in a record without defaults, which the hint names', async () => {
    await expectProblems('kind: { value: TARGET, basis: STATED, spans: [*plan] }', 'kind: ¶TARGET', [
      'deals.trade-plan.kind: expected fields, not the text TARGET',
      'write it as { value: …, basis: STATED, in: …, words: … }, or give the record defaults',
    ]);
  });
});

describe('what is wrong with defaults is one problem', () => {
  const sound = 'defaults: { basis: STATED, in: talks, words: said Ito }';
  const at = 'quotes.we-agree.defaults';

  test.each([
    [
      'an unknown key',
      'defaults: { ¶bases: STATED, in: talks, words: said Ito }',
      `${at}: no such field: bases`,
      'did you mean basis?',
    ],
    [
      'a value',
      'defaults: { value: x, basis: STATED, in: talks, words: said Ito }'.replace('value', '¶value'),
      `${at}: no such field: value`,
    ],
    [
      'a word of no vocabulary',
      'defaults: { basis: ¶SAID, in: talks, words: said Ito }',
      `${at}.basis: SAID is not in the vocabulary`,
    ],
    ['nothing', 'defaults: ¶{}', `${at}: is empty: give basis, in, words, spans or note, or remove it`],
    ['no value', 'defaults: ¶', `${at}: has no value`],
    ['a text', 'defaults: ¶STATED', `${at}: expected fields, not the text STATED`],
    [
      'words without a document',
      'defaults: { basis: STATED, words: ¶said Ito }',
      `${at}.words: needs in, the document that holds the words`,
    ],
    [
      'an occurrence without words',
      'defaults: { basis: STATED, in: talks, nth: ¶1 }',
      `${at}.nth: needs words, which it counts`,
    ],
    [
      'a note without a basis',
      'defaults: { in: talks, words: said Ito, note: ¶n }',
      `${at}.note: needs basis, with which it is taken`,
    ],
    [
      'a passage for each of many',
      `defaults: { basis: STATED, spans: ¶[${Array(11).fill('*friday').join()}] }`,
      `${at}.spans: more than 10 passages, all of which each claim would take: give them to the claims`,
    ],
    [
      'two passages',
      'defaults: { basis: STATED, in: talks, words: ¶said Ito, spans: [*friday] }',
      `${at}.words: stands beside spans: give one of the two`,
    ],
  ])('%s', async (_what, to, message, hint?: string) => {
    await expectInShort(sound, to, [message, hint]);
  });

  test('other problems of the record are reported all the same', async () => {
    const facts = edit(
      edit(shortFacts, sound, sound.replace('basis', 'bases')),
      'speaker: ada-ito',
      'speaker: ada-ito\n    spoken: x',
    );
    const told = await messagesOf(facts);
    expect(told).toEqual([`${at}: no such field: bases`, 'quotes.we-agree: no such field: spoken']);
    const words = edit(edit(shortFacts, sound, `${sound}\n    spoken: x`), 'partOf: we-agree', 'partOf: we-agree');
    const missing = (
      await problemsOf(await makeDossier(words.replace('“We agree on trade”', '“We agree on all”')))
    ).map(({ message }) => message);
    expect(missing).toEqual([
      'quotes.we-agree: no such field: spoken',
      expect.stringContaining('not in the document: "“We agree on all”"'),
    ]);
  });

  test.each([
    [
      'people',
      'bo-lind: { name',
      'bo-lind: { ¶defaults: { basis: STATED }, name',
      'people.bo-lind: no such field: defaults',
    ],
    [
      'documents',
      'talks: { opens',
      'talks: { ¶defaults: { basis: STATED }, opens',
      'documents.talks: no such field: defaults',
    ],
  ])('records without claims have none: %s', async (_section, from, to, message) => {
    await expectInShort(from, to, [message]);
  });
});
