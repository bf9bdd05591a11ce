import { describe, expect, test } from 'vitest';
import { parseDateWords } from '../../src/words/dates/date.ts';
import type { DateAnchor } from '../../src/words/dates/meaning.ts';

/** Words, then the value or the problem; behind the value, the part of the day. */
type Case = [words: string, outcome: string, timeOfDay?: string];

const published = (date: string): DateAnchor => ({ date, kind: 'PUBLICATION' });
const passage = (date: string): DateAnchor => ({ date, kind: 'PASSAGE' });
const sameDay = (date: string): DateAnchor => ({ date, kind: 'SAME_DAY' });

function outcome(words: string, anchor?: DateAnchor) {
  const date = parseDateWords(words, anchor);
  return 'problem' in date ? [date.problem] : [date.value, ...(date.timeOfDay ? [date.timeOfDay] : [])];
}

describe('words that tell the whole date', () => {
  test.each<Case>([
    ['visited China on 4 February 2022', '2022-02-04'],
    ['In February 2014', '2014-02'],
    ['February 4, 2022', '2022-02-04'],
    ['Feb. 4, 2022', '2022-02-04'],
    ['4 Feb 2022', '2022-02-04'],
    ['4 FEBRUARY 2022', '2022-02-04'],
    ['Sept. 3 2019', '2019-09-03'],
    ['2022-02-04', '2022-02-04'],
    ['2022-02-04T15:30', '2022-02-04T15:30'],
    ['2022-02-04T15:30:00Z', '2022-02-04'],
    ['2022-02-04/2022-02-06', '2022-02-04/2022-02-06'],
    ['4\u00a0February\u00a02022', '2022-02-04'],
    ['4\nFebruary 2022', '2022-02-04'],
    ['4th February 2022', '2022-02-04'],
    ['the 4th of February, 2022', '2022-02-04'],
    ['the fourth of February 2022', '2022-02-04'],
    ['the twenty-first of June 2001', '2001-06-21'],
    ['February the 4th, 2022', '2022-02-04'],
    ['Friday, 4 February 2022', '2022-02-04'],
    ['Friday the 4th of February 2022', '2022-02-04'],
    ['Fri., 4 Feb. 2022', '2022-02-04'],
    ['FRIDAY 4 FEBRUARY 2022', '2022-02-04'],
    ['4 February 2022 (Friday)', '2022-02-04'],
    ['Friday (4 February 2022)', '2022-02-04'],
    ['Friday afternoon, 4 February 2022', '2022-02-04', 'AFTERNOON'],
    ['on the evening of 4 February 2022', '2022-02-04', 'EVENING'],
    ['4 February 2022 in the morning', '2022-02-04', 'MORNING'],
    ['the night of February 4, 2022', '2022-02-04', 'NIGHT'],
    ['24.6.2001', '2001-06-24'],
    ['06/24/2001', '2001-06-24'],
    ['02/02/2022', '2022-02-02'],
    ['February of 2014', '2014-02'],
    ['mid-February 2014', '2014-02'],
    ['founded in 1973', '1973'],
    ['by late 2021', '2021'],
    ['2014-02', '2014-02'],
    ['circa 1973', '1973~'],
    ['around 2030', '2030~'],
    ['(2022?)', '2022?'],
    ['possibly in May 1972', '1972-05?'],
    ['4 February 2022 (2022-02-04)', '2022-02-04'],
  ])('%s', (words, value, ...rest) => {
    expect(outcome(words)).toEqual([value, ...rest]);
    expect(parseDateWords(words)).toMatchObject({ resolved: 'EXPLICIT' });
  });
});

describe('ranges', () => {
  test.each<Case>([
    ['22–24 June 2001', '2001-06-22/2001-06-24'],
    ['22 - 24 June 2001', '2001-06-22/2001-06-24'],
    ['June 22-24, 2001', '2001-06-22/2001-06-24'],
    ['22nd to 24th of June 2001', '2001-06-22/2001-06-24'],
    ['from 22 through 24 June 2001', '2001-06-22/2001-06-24'],
    ['Friday 22 to Sunday 24 June 2001', '2001-06-22/2001-06-24'],
    ['from 30 June to 2 July 2018', '2018-06-30/2018-07-02'],
    ['June 30 to July 2, 2018', '2018-06-30/2018-07-02'],
    ['28 December 2018 – 3 January 2019', '2018-12-28/2019-01-03'],
    ['28 December – 3 January 2019', '2018-12-28/2019-01-03'],
    ['December 28, 2018 – January 3', '2018-12-28/2019-01-03'],
    ['9 and 10 June 2025', '2025-06-09/2025-06-10'],
    ['June 9, 10 and 11, 2025', '2025-06-09/2025-06-11'],
    ['Friday 4 and Saturday 5 February 2022', '2022-02-04/2022-02-05'],
    ['30 November and 1 December 2018', '2018-11-30/2018-12-01'],
    ['between 4 and 9 June 2025', '2025-06-04/2025-06-09'],
    ['November 1972 to February 1973', '1972-11/1973-02'],
    ['November–February 1973', '1972-11/1973-02'],
    ['between May and July 2022', '2022-05/2022-07'],
    ['from 2014 to 2019', '2014/2019'],
    ['between 2014 and 2019', '2014/2019'],
    ['2014—2019', '2014/2019'],
    ['2005–06', '2005/2006'],
    ['1998-99', '1998/1999'],
    ['the 1990s', '1990/1999'],
  ])('%s', (words, value) => {
    expect(outcome(words)).toEqual([value]);
    expect(parseDateWords(words)).toMatchObject({ precision: 'INTERVAL', resolved: 'EXPLICIT' });
  });
});

describe('words that need the day of the text', () => {
  test.each<[words: string, date: string, outcome: string, timeOfDay?: string]>([
    ['On the afternoon of 4 February', '2022-02-04', '2022-02-04', 'AFTERNOON'],
    ['Friday afternoon', '2022-02-04', '2022-02-04', 'AFTERNOON'],
    ['Friday', '2022-02-06', '2022-02-04'],
    ['will sit down on Friday', '2022-02-02', '2022-02-04'],
    ['agreed to meet on Friday', '2022-02-02', '2022-02-04'],
    ['will honour what was signed on Friday', '2022-02-02', '2022-01-28'],
    ['today', '2022-02-04', '2022-02-04'],
    ['tonight', '2022-02-04', '2022-02-04', 'NIGHT'],
    ['this morning', '2022-02-04', '2022-02-04', 'MORNING'],
    ['Yesterday evening', '2022-03-01', '2022-02-28', 'EVENING'],
    ['last night', '2022-02-04', '2022-02-03', 'NIGHT'],
    ['tomorrow', '2019-12-31', '2020-01-01'],
    ['the day before yesterday', '2022-02-04', '2022-02-02'],
    ['three days ago', '2022-02-04', '2022-02-01'],
    ['a month ago', '2022-01-04', '2021-12'],
    ['12 years ago', '1999-09-08', '1987'],
    ['the coming November', '1999-09-08', '1999-11'],
    ['this past Friday', '2022-02-05', '2022-02-04'],
    ['the 2nd of May', '2022-06-01', '2022-05-02'],
    ['May 2nd', '2022-06-01', '2022-05-02'],
    ['27 November', '2020-01-11', '2019-11-27'],
    ['the summit of 22–24 June', '2001-06-20', '2001-06-22/2001-06-24'],
    ['28 December – 3 January', '2019-01-05', '2018-12-28/2019-01-03'],
    ['30 November and 1 December', '2018-12-02', '2018-11-30/2018-12-01'],
    ['in June', '2022-08-01', '2022-06'],
    ['took place in December', '2022-08-01', '2021-12'],
    ['to be held in December', '2022-08-01', '2022-12'],
    ['4 May last year', '2022-02-04', '2021-05-04'],
    ['in May of this year', '2022-02-04', '2022-05'],
    ['last year', '2022-02-04', '2021'],
    ['earlier this year', '2022-02-04', '2022'],
    ['this month', '2022-02-04', '2022-02'],
    ['next month', '2022-12-04', '2023-01'],
    ['next week', '2022-02-04', '2022-02-07/2022-02-13'],
    ['this weekend', '2022-02-04', '2022-02-05/2022-02-06'],
    ['last Friday', '2022-02-09', '2022-02-04'],
    ['next Friday', '2022-02-09', 'AMBIGUOUS'],
    ['29 February', '2022-02-04', '2020-02-29'],
  ])('%s, published %s', (words, date, value, ...rest) => {
    expect(outcome(words, published(date))).toEqual([value, ...rest]);
    expect(outcome(words)).toEqual(['NEEDS_ANCHOR']);
  });

  test('an explicit date stands for itself whatever the anchor', () => {
    expect(outcome('4 February 2022', published('1999-01-01'))).toEqual(['2022-02-04']);
    expect(outcome('4 February 2022', sameDay('1999-01-01'))).toEqual(['2022-02-04']);
  });
});

describe('words that another passage completes', () => {
  test.each<[words: string, anchor: DateAnchor, outcome: string, timeOfDay?: string]>([
    ['On the afternoon of 4 February', passage('2022-02'), '2022-02-04', 'AFTERNOON'],
    ['4 February', passage('2022'), '2022-02-04'],
    ['3 January', passage('2018-12-28'), '2019-01-03'],
    ['Saturday', passage('2001-06-22/2001-06-24'), '2001-06-23'],
    ['Friday', passage('2022-02'), 'AMBIGUOUS'],
    ['Friday', passage('2022-02-02'), 'AMBIGUOUS'],
    ['Friday', passage('2022'), 'NEEDS_ANCHOR'],
    ['the following day', passage('2022-02-04'), '2022-02-05'],
    ['the following day', published('2022-02-04'), 'NEEDS_ANCHOR'],
    ['Friday afternoon', sameDay('2022-02-04'), '2022-02-04', 'AFTERNOON'],
    ['Friday', sameDay('2022-02-05'), 'WEEKDAY_MISMATCH'],
    ['4 February', sameDay('2022-02-04'), '2022-02-04'],
    ['4 February', sameDay('2022-02-05'), 'ANCHOR_MISMATCH'],
    ['yesterday', sameDay('2022-02-05'), 'ANCHOR_MISMATCH'],
    ['today', passage('2022-02'), 'NEEDS_ANCHOR'],
  ])('%s with %o', (words, anchor, value, ...rest) => {
    expect(outcome(words, anchor)).toEqual([value, ...rest]);
  });

  test('an anchor that is no date is a fault of the caller', () => {
    expect(() => parseDateWords('today', published('yesterday'))).toThrow(RangeError);
  });
});

describe('words that tell no one date', () => {
  test.each<Case>([
    ['strategic partnership', 'NONE'],
    ['30 years', 'NONE'],
    ['for three days', 'NONE'],
    ['4 February 2022 and 5 May 2022', 'SEVERAL'],
    ['9 and 12 June 2025', 'SEVERAL'],
    ['on Monday and Friday', 'SEVERAL'],
    ['in 2022 and 2023', 'SEVERAL'],
    ['Friday, 5 February 2022', 'WEEKDAY_MISMATCH'],
    ['5 February 2022 (Friday)', 'WEEKDAY_MISMATCH'],
    ['31 February 2022', 'NOT_A_DATE'],
    ['29 February 2021', 'NOT_A_DATE'],
    ['31 June', 'NOT_A_DATE'],
    ['2022-02-30', 'NOT_A_DATE'],
    ['24–22 June 2001', 'NOT_A_DATE'],
    ['04/02/2022', 'AMBIGUOUS'],
    ['2005-06', 'AMBIGUOUS'],
    ['nearly two years ago', 'AMBIGUOUS'],
    ['more than 30 years ago', 'AMBIGUOUS'],
  ])('%s: %s', (words, problem) => {
    expect(outcome(words)).toEqual([problem]);
  });

  test('the reason says what the calendar has', () => {
    const reason = '"Friday, 5 February 2022": 2022-02-05 was a Saturday, not a Friday';
    expect(parseDateWords('Friday, 5 February 2022')).toEqual({ problem: 'WEEKDAY_MISMATCH', reason });
  });
});
