import { describe, expect, test } from 'vitest';
import { findDates } from '../../src/words/dates/date.ts';
import { parseEdtf } from '../../src/words/dates/edtf.ts';

const published = { date: '2022-02-05', kind: 'PUBLICATION' } as const;
const wordsIn = (text: string) => findDates(text, published).map(({ words }) => words);
const valuesIn = (text: string) => findDates(text, published).map(({ value }) => value);

describe('what is no date', () => {
  test.each([
    'a contract of 30 years',
    'a 30-year contract',
    'talks for three days, over the last year and in the next week',
    'doors open at 18:30, that is 1030 UTC',
    'they may meet and march on',
    'THE LEADERS MAY SIGN A PACT',
    'March on, said the second speaker',
    'Theresa May spoke with June Smith',
    'Resolution 1973 and Order No. 2001',
    'resolution 1973 (2011)',
    'the 2022 Winter Olympics',
    'Agenda 2030 and Expo 2020',
    'some 2000 people and 2000 MW',
    'a fund of $2022 and €1999',
    '3.2022 or 1,500 tons',
    'the Good Friday Agreement in The Sunday Times',
    'the October Revolution',
    'a day in the 21st century',
    'the fourth round, the second of five',
    'a marchioness, a Mayor and a Fridayish mood',
    'room A-2014, file x2014y',
  ])('%s', (text) => {
    expect(wordsIn(text)).toEqual([]);
  });
});

describe('which words are the date', () => {
  test.each<[text: string, words: string[]]>([
    ['Putin visited China on [4 February 2022].', ['4 February 2022']],
    ['On the afternoon of 4 February, Xi held talks', ['afternoon of 4 February']],
    ['the talks of Friday afternoon', ['Friday afternoon']],
    ['from 30 June to 2 July 2018 in Paris', ['30 June to 2 July 2018']],
    ['COP28 in 2023', ['2023']],
    ['the early 1990s', ['1990s']],
    ['9 and 12 June 2025', ['9', '12 June 2025']],
    ['June 9 and 30 other countries', ['June 9']],
    ['In 2014 President Xi', ['2014']],
    ['IN MAY 2014', ['MAY 2014']],
    ['the May summit and the March talks', ['May', 'March']],
    ['Was it in 2022? No.', ['2022']],
    ['“2022 [2023?]”', ['2022', '2023?']],
    ['Order 14257 of April 2, 2025', ['April 2, 2025']],
    ['4\n\nFebruary 2022', ['February 2022']],
  ])('%s', (text, words) => {
    expect(wordsIn(text)).toEqual(words);
  });

  test('positions are UTF-16 code units of the text given', () => {
    const text = '🕊️ \r\n 北京, 4 February 2022 — and 2023';
    for (const { start, end, words } of findDates(text)) expect(text.slice(start, end)).toBe(words);
    expect(findDates(text)).toHaveLength(2);
  });
});

describe('what a text tells by itself', () => {
  test('the following day counts from the last day told', () => {
    expect(valuesIn('They met on 9 June 2025. The following day they left.')).toEqual(['2025-06-09', '2025-06-10']);
    expect(valuesIn('The following day they left.')).toEqual([null]);
  });

  test('a date that only describes a treaty moves no story', () => {
    const text = 'On 9 June 2025 they upheld the 1 May 2020 treaty. A day later they left.';
    expect(valuesIn(text)).toEqual(['2025-06-09', '2020-05-01', '2025-06-10']);
  });

  test('the attacks of a September are not taken for their anniversary', () => {
    const anchor = { date: '2011-09-11', kind: 'PUBLICATION' } as const;
    const dates = findDates(
      'On September 11 they recalled the September 11 attacks and the victims of 11 September.',
      anchor,
    );
    expect(dates.map(({ value }) => value)).toEqual(['2011-09-11', '2001-09-11', '2001-09-11']);
  });

  test('the verbs before a day of the week tell on which side it lies', () => {
    expect(valuesIn('They will meet on Monday. They met on Monday.')).toEqual(['2022-02-07', '2022-01-31']);
  });

  test('without an anchor a relative date is found, not guessed', () => {
    const [date] = findDates('on 4 February');
    expect(date).toEqual({
      start: 3,
      end: 13,
      words: '4 February',
      value: null,
      precision: null,
      timeOfDay: null,
      resolved: 'RELATIVE',
      problem: 'NEEDS_ANCHOR',
      reason: 'the year is missing',
    });
  });

  test('an impossible date is found with its problem', () => {
    const problems = findDates('Friday, 5 February 2022; 31 April 2022').map(({ problem }) => problem);
    expect(problems).toEqual(['WEEKDAY_MISMATCH', 'NOT_A_DATE']);
  });

  test('every value is a date of EDTF', () => {
    const text = 'circa 1973, 2005–06, the 1990s, 9–10 June 2025, last week, this year, (2022?), 2022-02-04T15:30';
    const values = valuesIn(text);
    expect(values).toHaveLength(8);
    for (const value of values) expect(parseEdtf(value ?? '')).not.toBeNull();
  });
});
