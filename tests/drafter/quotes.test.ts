import { describe, expect, test } from 'vitest';
import { findings, wordsIn } from './support/findings.ts';

function quotesOf(text: string, known: Parameters<typeof findings>[1] = {}) {
  const found = findings(text, known);
  return found.quotes.map((quote) => ({
    form: quote.form,
    words: wordsIn(found, quote),
    speaker: quote.speaker?.name,
    by: quote.speaker?.by,
    guess: quote.guess,
  }));
}

const OPENING = 'President Ann Bell of Ghana met Prime Minister Ola Berg of Norway in Accra.';

describe('who said it', () => {
  test.each([
    ['a name before the verb', `${OPENING} Bell said, “We are on the same road.”`, 'Ann Bell', 'NAME'],
    ['a name after the verb', `${OPENING} “We are on the same road,” said Berg.`, 'Ola Berg', 'NAME'],
    ['a verb with a name and an office', '“We stand ready,” replied Foreign Minister Jan Nowak.', 'Jan Nowak', 'NAME'],
    [
      'a name with words between',
      `${OPENING} Bell, who is in her first term, told reporters: “It is done.”`,
      'Ann Bell',
      'NAME',
    ],
    ['a pronoun', `${OPENING} Bell smiled. “We are on the same road,” she said.`, 'Ann Bell', 'PRONOUN'],
    ['a role', 'Trade commissioner Abel Okoro came. The commissioner said, “We have a start.”', 'Abel Okoro', 'ROLE'],
    ['a country’s leader', `${OPENING} “We are on the same road,” the Norwegian leader said.`, 'Ola Berg', 'ROLE'],
    [
      'a role of a country',
      `${OPENING} “We are on the same road,” the Prime Minister of Norway said.`,
      'Ola Berg',
      'ROLE',
    ],
    [
      'a verb whose object somebody else is',
      `${OPENING} Rosa Paz, who leads the opposition, called it “deeply unwise” and said Ms Bell should explain herself.`,
      'Rosa Paz',
      'NAME',
    ],
    ['a colon', `${OPENING} Berg opposed the plan: “It comes too late for us.”`, 'Ola Berg', 'NAME'],
    [
      'a body',
      'The Ministry of Trade of Kenya called the claim “wholly unfounded”.',
      'Ministry of Trade of Kenya',
      'BODY',
    ],
    [
      'a document',
      'The two issued a joint statement on water, which reads: “We will share the river.”',
      'joint statement on water',
      'DOCUMENT',
    ],
    ['a participle', `${OPENING} Bell went on, adding that the line was “a bridge of light”.`, 'Ann Bell', 'NAME'],
    ['a sentence that goes on', `${OPENING} “We are late,” Bell said. “But we are here.”`, 'Ann Bell', 'NAME'],
  ])('%s', (_what, text, speaker, by) => {
    expect(quotesOf(text)[0]).toMatchObject({ speaker, by });
  });

  test('a quotation that follows in the paragraph has the same speaker', () => {
    expect(quotesOf(`${OPENING} “We are late,” Bell said. “But we are here.”`)[1]).toMatchObject({
      words: 'But we are here.',
      speaker: 'Ann Bell',
      by: 'SAME',
    });
  });

  test('a quotation in a paragraph of its own is asked about', () => {
    const [, second] = quotesOf(`${OPENING} “We are late,” Bell said.\n\n“Nobody had told us of the delay at all.”`);
    expect(second).toMatchObject({ speaker: undefined, guess: 'Ann Bell' });
  });

  const TWO = 'President Rosa Paz received President Ann Bell of Ghana at noon.';
  const GOVERNMENT = { isGovernment: true, publisherCountry: 'PE' };
  test.each([
    ['of two presidents, the one of the publisher', `${TWO} “Sit down,” the President said.`, 'Rosa Paz'],
    ['a head of state', `${TWO} The Head of State added that “the road is long”.`, 'Rosa Paz'],
    ['he is the subject, not whom he quoted', 'Bo Lund spoke. He quoted Ida Vik. “No,” he said.', 'Bo Lund'],
    ['the subject, not whom he thanked', 'Bo Lund spoke. He thanked Mr Vik and called for “a pause”.', 'Bo Lund'],
    [
      'a style',
      'His Highness Sheikh Omar Saleh received Ann Bell, Prime Minister of Ghana. His Highness said it was “good”.',
      'Omar Saleh',
    ],
    ['words of somebody', 'I end with a saying of Omar Nava, the poet: “Friends are roads.”', 'Omar Nava'],
    ['in the words of somebody', 'The text is “a seed”, in the words of Omar Nava.', 'Omar Nava'],
  ])('%s', (_what, text, speaker) => {
    const found = findings(text, GOVERNMENT);
    expect(found.quotes.find(({ form }) => form !== 'INDIRECT')?.speaker?.name).toBe(speaker);
  });

  test.each([
    ['two presidents of a paper’s report', `${TWO} “Sit down,” the President said.`],
    ['what is so called', 'The so-called “open door” was the theme, where Ann Bell spoke of trade.'],
  ])('is left open: %s', (_what, text) => {
    expect(findings(text).quotes[0]?.speaker).toBeUndefined();
  });

  test('the title of an interview opens no turn, its last line is none', () => {
    const title = 'Ann Bell: “We bring an offer”';
    const text = `${title}\n\nPresident Ann Bell received the Daily Lamp.\n\nDAILY LAMP: Why now, on a Sunday?\n\nBELL: Why not?\n\nDAILY LAMP: Well?\n\nBELL: No.\n\nThe interview was held on Friday.`;
    const found = findings(text, { title });
    expect(found.quotes.map((quote) => [quote.speaker?.name, wordsIn(found, quote)])).toEqual([
      ['Ann Bell', 'We bring an offer'],
      ['DAILY LAMP', 'Why now, on a Sunday?'],
      ['Ann Bell', 'Why not?'],
      ['DAILY LAMP', 'Well?'],
      ['Ann Bell', 'No.'],
    ]);
  });

  test('a title tells who says its words, before or after them', () => {
    for (const title of ['‘We will not wait’: Ann Bell after the talks in Accra', 'Ann Bell: ‘We will not wait’'])
      expect(quotesOf(`${title}\n\n${OPENING}`, { title })[0]).toMatchObject({ form: 'HEADLINE', speaker: 'Ann Bell' });
  });

  test('somebody without a name is not the body that he belongs to', () => {
    const said =
      '“We will not wait,” said a senior aide in the Ministry of Trade of Kenya, who did not wish to be named.';
    expect(quotesOf(said)[0]).toMatchObject({ speaker: undefined });
    expect(quotesOf('“We will not wait,” said the Ministry of Trade of Kenya.')[0]?.speaker).toBe(
      'Ministry of Trade of Kenya',
    );
  });

  test('a pronoun means nobody who is addressed as one of the other sex', () => {
    const text = `${OPENING} Mr Berg left early. “We are on the same road,” she said.`;
    expect(quotesOf(text)[0]?.speaker).not.toBe('Ola Berg');
    expect(quotesOf(text.replace('she said', 'he said'))[0]).toMatchObject({ speaker: 'Ola Berg' });
  });

  test('a pronoun may mean somebody without a name, who is not the one named before', () => {
    const text = `${OPENING} Berg complained of the rain. A senior Ghanaian official took another view. “It is good,” he said.`;
    expect(quotesOf(text)[0]).toMatchObject({ speaker: undefined });
  });

  test('the object of a verb does not speak', () => {
    expect(quotesOf(`${OPENING} Bell told Berg that “the road is long”.`)[0]).toMatchObject({ speaker: 'Ann Bell' });
  });
});

describe('what is quoted', () => {
  test('a quotation that is opened again at each paragraph is one', () => {
    const text = `${OPENING} Bell said: “We are late.\n\n“But we are here.”`;
    expect(quotesOf(text)).toMatchObject([{ words: 'We are late. “But we are here.', speaker: 'Ann Bell' }]);
  });

  test.each([
    ['“We are ready,” Bell said.', 'We are ready'],
    ['Bell spoke of “a good day.”', 'a good day'],
    ['Bell said: “We are ready.”', 'We are ready.'],
  ])('%s is quoted without the mark of the sentence around it', (text, words) => {
    expect(quotesOf(`${OPENING} ${text}`)).toMatchObject([{ words }]);
  });

  test('single marks count where there are no double ones', () => {
    expect(quotesOf(`${OPENING} ‘It’s a long road for both of us,’ Bell said.`)).toMatchObject([
      { words: 'It’s a long road for both of us', speaker: 'Ann Bell' },
    ]);
  });

  test.each([
    ['a defined term', 'The Government of Ghana (the “Seller”) and Norway met.'],
    ['the name of a programme', 'They opened a centre called “Light For All”.'],
    ['a mark that is never closed', `${OPENING} Bell said “we will see, and left.`],
  ])('%s is no quote', (_what, text) => {
    expect(quotesOf(text)).toEqual([]);
  });

  test('some words are a part, a clause is direct', () => {
    const [part, clause] = quotesOf(`${OPENING} Bell called it “a bridge of light”. She said: “We are proud of it.”`);
    expect([part?.form, clause?.form]).toEqual(['PARTIAL', 'DIRECT']);
  });

  test('reported speech is an indirect quote of whom the verb names', () => {
    expect(quotesOf('Ann Bell, President of Ghana, said on Friday that the line would be ready in May.')).toMatchObject(
      [{ form: 'INDIRECT', words: 'the line would be ready in May', speaker: 'Ann Bell' }],
    );
  });

  test.each(['It was said that the line would be ready.', 'The spokesman for Ann Bell said that it was ready.'])(
    '%s is nobody’s',
    (text) => {
      expect(quotesOf(text)).toEqual([]);
    },
  );
});

describe('a transcript', () => {
  const text = `Beginning of the meeting

President of Ghana Ann Bell: Mr Prime Minister, welcome to Accra.

It is a warm day.

Prime Minister of Norway Ola Berg (via interpreter): Thank you. It is an honour.

QUESTION: May I ask something?

<…>`;

  test('has a turn under each label', () => {
    expect(quotesOf(text, { title: 'Beginning of the meeting' })).toMatchObject([
      { words: 'Mr Prime Minister, welcome to Accra. It is a warm day.', speaker: 'Ann Bell', by: 'LABEL' },
      { words: 'Thank you. It is an honour.', speaker: 'Ola Berg' },
      { words: 'May I ask something?', speaker: 'QUESTION' },
    ]);
  });

  test('a turn addresses whom its first words name', () => {
    const { quotes } = findings(text);
    expect(quotes.map(({ addressee }) => addressee?.person.name)).toEqual(['Ola Berg', undefined, undefined]);
  });

  test('labels stand on lines of their own, and name an office that one person holds', () => {
    const press =
      'TRANSCRIPT OF THE PRIME MINISTER\nTHE HON MARY SHAW MP\n\nPRIME MINISTER:\n\nGood morning.\n\nJOURNALIST:\n\nWhy?\n\nPRIME MINISTER:\n\nWhy not.';
    expect(quotesOf(press).map(({ speaker }) => speaker)).toEqual(['Mary Shaw', 'JOURNALIST', 'Mary Shaw']);
  });

  test('an office that two hold names neither', () => {
    const two = `${'Prime Minister Mary Shaw of Canada met Prime Minister Ola Berg of Norway.'}\n\nPRIME MINISTER: We met.\n\nPRIME MINISTER: We did.`;
    expect(quotesOf(two).map(({ speaker }) => speaker)).toEqual(['PRIME MINISTER', 'PRIME MINISTER']);
  });

  test('points of a list are no turns', () => {
    expect(quotesOf('What was agreed:\n\nFood Security: more grain.\n\nClean Energy: more sun.')).toEqual([]);
  });
});

test('a turn may quote another person whom it names, but not its own words', () => {
  const turns = [
    'PRESIDENT BELL: It was a long day. Ola Berg told us over lunch, ‘You have all our trust.’ I thanked him.',
    'PRIME MINISTER BERG: They say, ‘Nobody can do it.’ And I said to her, ‘You will see.’',
  ];
  const text = `${OPENING}\n\n${turns.join('\n\n')}`;
  const inner = quotesOf(text).filter(({ words }) => words.length < 40);
  expect(inner).toMatchObject([{ words: 'You have all our trust.', speaker: 'Ola Berg', form: 'DIRECT' }]);
});
