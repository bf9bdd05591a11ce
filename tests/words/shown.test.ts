import { expect, test } from 'vitest';
import { parseEdtf } from '../../src/words/dates/edtf.ts';
import { shownDate } from '../../src/words/dates/shown.ts';
import { shownNumber, shownRange } from '../../src/words/numbers/shown.ts';
import { shownTerm } from '../../src/words/terms/shown.ts';

test.each([
  ['2022-02-04', '4 February 2022'],
  ['2022-02-14', '14 February 2022'],
  ['2022-12', 'December 2022'],
  ['2022', '2022'],
  ['0962', '962'],
  ['1000', '1000'],
  ['2022-02-04T09:05', '4 February 2022, 09:05'],
  ['2022~', 'about 2022'],
  ['2022-02?', 'February 2022 (uncertain)'],
  ['2022-02-04%', 'about 4 February 2022 (uncertain)'],
  ['2022-02-04/2022-02-06', '4–6 February 2022'],
  ['2015-11-30/2015-12-12', '30 November – 12 December 2015'],
  ['2015-12-30/2016-01-02', '30 December 2015 – 2 January 2016'],
  ['2015-01/2015-03', 'January–March 2015'],
  ['2015-01/2016-03', 'January 2015 – March 2016'],
  ['2015-01/2015-03-04', 'January – 4 March 2015'],
  ['2015/2016', '2015–2016'],
  ['2015/2016-03', '2015 – March 2016'],
  ['2015-06~/2015-07', 'about June 2015 – July 2015'],
  ['2022-02-04T09:00/2022-02-04T10:30', '4 February 2022, 09:00 – 4 February 2022, 10:30'],
])('the date %s is shown as “%s”', (edtf, shown) => {
  expect(parseEdtf(edtf), 'is a date').not.toBeNull();
  expect(shownDate(edtf)).toBe(shown);
});

test.each(['', 'Friday', '2022-13', '2022-00', '2022-02-04/', '/2022', '2022/2023/2024', '2022-2-4', '-0044'])(
  '“%s” is no date and stays as it is',
  (text) => expect(shownDate(text)).toBe(text),
);

test.each([
  ['0', '0'],
  ['7', '7'],
  ['007', '7'],
  ['0.5', '0.5'],
  ['174', '174'],
  ['1000', '1,000'],
  ['999999', '999,999'],
  ['1000000', '1 million'],
  ['1500000', '1.5 million'],
  ['1234567', '1,234,567'],
  ['1234000', '1.234 million'],
  ['117500000000', '117.5 billion'],
  ['250000000000', '250 billion'],
  ['250000000000.00', '250 billion'],
  ['250000000000.01', '250,000,000,000.01'],
  ['1000000000000', '1 trillion'],
  ['12345000000000000', '12,345 trillion'],
  ['100.50', '100.50'],
])('the number %s is shown as “%s”', (decimal, shown) => expect(shownNumber(decimal)).toBe(shown));

test.each([
  ['26', '28', '26–28'],
  ['2000000000', '3000000000', '2–3 billion'],
  ['900000000', '1200000000', '900 million – 1.2 billion'],
  ['1500', '2000', '1,500–2,000'],
])('the range from %s to %s is shown as “%s”', (least, most, shown) => expect(shownRange(least, most)).toBe(shown));

test.each([
  ['P30Y', '30 years'],
  ['P1Y', '1 year'],
  ['P1Y6M', '1 year 6 months'],
  ['P2W', '2 weeks'],
  ['P1D', '1 day'],
  ['P18M', '18 months'],
  ['PT12H', 'PT12H'],
  ['30 years', '30 years'],
])('the term %s is shown as “%s”', (duration, shown) => expect(shownTerm(duration)).toBe(shown));
