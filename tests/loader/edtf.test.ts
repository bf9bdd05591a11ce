import { describe, expect, test } from 'vitest';
import { parseEdtf } from '../../src/words/dates/edtf.ts';

test.each([
  ['2022', '2022-01-01', '2022-12-31', 'YEAR'],
  ['2014-02', '2014-02-01', '2014-02-28', 'MONTH'],
  ['2024-02', '2024-02-01', '2024-02-29', 'MONTH'],
  ['2000-02', '2000-02-01', '2000-02-29', 'MONTH'],
  ['1900-02', '1900-02-01', '1900-02-28', 'MONTH'],
  ['2022-04', '2022-04-01', '2022-04-30', 'MONTH'],
  ['2022-12', '2022-12-01', '2022-12-31', 'MONTH'],
  ['2022-02-04', '2022-02-04', '2022-02-04', 'DAY'],
  ['2024-02-29', '2024-02-29', '2024-02-29', 'DAY'],
  ['2022-12-31', '2022-12-31', '2022-12-31', 'DAY'],
  ['2022-02-04T15:30', '2022-02-04', '2022-02-04', 'MINUTE'],
  ['2022-02-04T00:00', '2022-02-04', '2022-02-04', 'MINUTE'],
  ['2022-02-04T23:59', '2022-02-04', '2022-02-04', 'MINUTE'],
  ['2022?', '2022-01-01', '2022-12-31', 'YEAR'],
  ['2022-02~', '2022-02-01', '2022-02-28', 'MONTH'],
  ['2022-02-04%', '2022-02-04', '2022-02-04', 'DAY'],
  ['2022-02-04/2022-02-06', '2022-02-04', '2022-02-06', 'INTERVAL'],
  ['2022-02-04/2022-02-04', '2022-02-04', '2022-02-04', 'INTERVAL'],
  ['2021/2022-02', '2021-01-01', '2022-02-28', 'INTERVAL'],
  ['2022-02/2022', '2022-02-01', '2022-12-31', 'INTERVAL'],
  ['2022-02-04/2022-02', '2022-02-04', '2022-02-28', 'INTERVAL'],
  ['2022-02-04?/2022-02-06~', '2022-02-04', '2022-02-06', 'INTERVAL'],
  ['2022-02-04T10:00/2022-02-04T12:00', '2022-02-04', '2022-02-04', 'INTERVAL'],
])('%s is from %s to %s, with precision %s', (text, dateStart, dateEnd, datePrecision) => {
  expect(parseEdtf(text)).toEqual({ dateEdtf: text, dateStart, dateEnd, datePrecision });
});

describe('not a date:', () => {
  test.each(['2022-02-30', '2022-02-29', '1900-02-29', '2022-04-31', '2022-01-32', '2022-01-00', '2022-00', '2022-13'])(
    'no day or month of the calendar, %s',
    (text) => {
      expect(parseEdtf(text)).toBeNull();
    },
  );

  test('the year 0, which Postgres does not have', () => {
    expect(parseEdtf('0000')).toBeNull();
    expect(parseEdtf('0000-01-01')).toBeNull();
    expect(parseEdtf('0001')).not.toBeNull();
  });

  test.each(['2022-02-04T24:00', '2022-02-04T10:60', '2022-02-04T10', '2022-02T10:00', '2022-02-04 10:00'])(
    'no time of the day, %s',
    (text) => {
      expect(parseEdtf(text)).toBeNull();
    },
  );

  test.each([
    '2022-02-06/2022-02-04',
    '2022-03/2022-02',
    '2022/2021',
    '2022-02-04T12:00/2022-02-04T10:00',
    '2022-02-04/',
    '/2022-02-04',
    '/',
    '2022/2023/2024',
    '2022-02-30/2022-03-01',
    '2022-02-01/2022-02-30',
  ])('an interval without its ends, or that ends before it starts, %s', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });

  test.each([
    '',
    ' ',
    '4 February 2022',
    '04.02.2022',
    '2022-2-4',
    '22-02-04',
    '20220204',
    ' 2022',
    '2022 ',
    '2022\n',
    '2022??',
    '?2022',
    '2022-02-04..2022-02-06',
    '2022-02-XX',
    '2022-21',
    '-2022',
    '+2022',
    '12022',
    'Friday',
    '２０２２',
  ])('another form, %j', (text) => {
    expect(parseEdtf(text)).toBeNull();
  });
});

test('a day is a day of the calendar as JavaScript counts it, over four centuries of month ends', () => {
  for (let year = 1900; year < 2300; year++) {
    for (let month = 1; month <= 12; month++) {
      const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
      const name = `${year}-${String(month).padStart(2, '0')}`;
      expect(parseEdtf(name)?.dateEnd).toBe(`${name}-${last}`);
      expect(parseEdtf(`${name}-${last}`)).not.toBeNull();
      expect(parseEdtf(`${name}-${last + 1}`)).toBeNull();
    }
  }
});
