import { expect, test } from 'vitest';
import { findMoney, parseMoneyWords } from '../../src/words/money/money.ts';

/** Every amount of a text, each as one line: its words, value, currency, and what qualifies it. */
function amountsIn(text: string, country?: string): string[] {
  return findMoney(text, { country }).map(({ words, value, valueMax, currency, qualifier, period }) =>
    [words, valueMax ? `${value}–${valueMax}` : value, currency, qualifier, period]
      .filter((part) => part !== 'EXACT' && part !== 'UNSPECIFIED')
      .join(' | '),
  );
}

test.each([
  ['increase bilateral trade to US$250 billion.', 'US$250 billion | 250000000000 | USD'],
  ['a grant of €1.5 billion', '€1.5 billion | 1500000000 | EUR'],
  ['RMB 3 trillion in bonds', 'RMB 3 trillion | 3000000000000 | CNY'],
  ['trade of USD117.5 billion', 'USD117.5 billion | 117500000000 | USD'],
  ['a line of 20 billion euros', '20 billion euros | 20000000000 | EUR'],
  ['£50m for the harbour', '£50m | 50000000 | GBP'],
  ['A$3.2 billion', 'A$3.2 billion | 3200000000 | AUD'],
  ['$A30 million', '$A30 million | 30000000 | AUD'],
  ['CAD $5 billion', 'CAD $5 billion | 5000000000 | CAD'],
  ['HK$2m', 'HK$2m | 2000000 | HKD'],
  ['500 million yuan', '500 million yuan | 500000000 | CNY'],
  ['ten million roubles', 'ten million roubles | 10000000 | RUB'],
  ['10 million rubles', '10 million rubles | 10000000 | RUB'],
  ['3 billion yen', '3 billion yen | 3000000000 | JPY'],
  ['twenty million Kuwaiti dinars', 'twenty million Kuwaiti dinars | 20000000 | KWD'],
  ['half a million euros', 'half a million euros | 500000 | EUR'],
  ['two and a half billion US dollars', 'two and a half billion US dollars | 2500000000 | USD'],
  ['a 10-billion-euro loan', '10-billion-euro | 10000000000 | EUR'],
  ['30 billion U.S.\ndollars', '30 billion U.S.\ndollars | 30000000000 | USD'],
  ['20€ each', '20€ | 20 | EUR'],
  ['US$1,234,567.89', 'US$1,234,567.89 | 1234567.89 | USD'],
  ['₹5,000 crore', '₹5,000 crore | 50000000000 | INR'],
  ['two $US500 million loans', '$US500 million | 500000000 | USD'],
])('%j: %j', (text, amount) => {
  expect(amountsIn(text)).toEqual([amount]);
});

test.each([
  ['$20 - $25 billion', '$20 - $25 billion | 20000000000–25000000000 | USD | RANGE'],
  ['between 5 and 7 billion dollars', '5 and 7 billion dollars | 5000000000–7000000000 | USD | RANGE'],
  ['between $5 and $7 billion,', '$5 and $7 billion | 5000000000–7000000000 | USD | RANGE'],
  ['$2-3 billion', '$2-3 billion | 2000000000–3000000000 | USD | RANGE'],
  ['$800,000–$1 million', '$800,000–$1 million | 800000–1000000 | USD | RANGE'],
  ['A$20 - $25 billion', 'A$20 - $25 billion | 20000000000–25000000000 | AUD | RANGE'],
  ['ranging from 4 to 6 billion euros', '4 to 6 billion euros | 4000000000–6000000000 | EUR | RANGE'],
])('a range: %j', (text, amount) => {
  expect(amountsIn(text, 'US')).toEqual([amount]);
});

test.each([
  [
    'grew from €100 billion to €200 billion',
    ['€100 billion | 100000000000 | EUR', '€200 billion | 200000000000 | EUR'],
  ],
  ['from 40 to 100 billion euros', ['40 | 40000000000 | EUR', '100 billion euros | 100000000000 | EUR']],
  ['from €2 billion in 2010 to €3 billion', ['€2 billion | 2000000000 | EUR', '€3 billion | 3000000000 | EUR']],
  ['€5 and €7 billion', ['€5 | 5 | EUR', '€7 billion | 7000000000 | EUR']],
  ['€5 million to 14 countries', ['€5 million | 5000000 | EUR']],
  ['€3 billion by 2030', ['€3 billion | 3000000000 | EUR']],
  [
    '170 billion yuan (about €22 billion)',
    ['170 billion yuan | 170000000000 | CNY', '€22 billion | 22000000000 | EUR | ABOUT'],
  ],
])('no range: %j', (text, amounts) => {
  expect(amountsIn(text)).toEqual(amounts);
});

test.each([
  ['up to €5bn', 'UP_TO'],
  ['not more than €5bn', 'UP_TO'],
  ['just under €5bn', 'UP_TO'],
  ['about €5bn', 'ABOUT'],
  ['some €5bn', 'ABOUT'],
  ['nearly €5bn', 'ABOUT'],
  ['worth an estimated €5bn', 'ABOUT'],
  ['around a €5bn deal', 'ABOUT'],
  ['at least €5bn', 'AT_LEAST'],
  ['more than €5bn', 'AT_LEAST'],
  ['no less than €5bn', 'AT_LEAST'],
  ['€5bn or more', 'AT_LEAST'],
  ['well over €5bn', 'AT_LEAST'],
  ['talks about €5bn', 'EXACT'],
  ['a €5bn deal', 'EXACT'],
  ['€5bn and more deals', 'EXACT'],
])('%j is %s', (text, qualifier) => {
  expect(findMoney(text)).toMatchObject([{ value: '5000000000', qualifier }]);
});

test.each([
  ['€5bn per year', 'PER_YEAR'],
  ['€5bn a year for ten years', 'PER_YEAR'],
  ['€5bn-a-year', 'PER_YEAR'],
  ['€5bn in trade annually', 'PER_YEAR'],
  ['annual trade of about €5bn', 'PER_YEAR'],
  ['€5bn every month', 'PER_MONTH'],
  ['€5bn over ten years', 'TOTAL'],
  ['€5bn in loans over the next five years', 'TOTAL'],
  ['€5bn in total', 'TOTAL'],
  ['a total of nearly €5bn', 'TOTAL'],
  ['€5bn a year ago', 'UNSPECIFIED'],
  ['€5bn last year', 'UNSPECIFIED'],
  ['the annual summit agreed to €5bn', 'UNSPECIFIED'],
  ['a total of ten countries gave €5bn', 'UNSPECIFIED'],
  ['€5bn, and to meet every year', 'UNSPECIFIED'],
])('%j is %s', (text, period) => {
  expect(findMoney(text)).toMatchObject([{ value: '5000000000', period }]);
});

test.each([
  ['billions of dollars'],
  ['several million euros'],
  ['a multi-billion-dollar deal'],
  ['two thirds of a million euros'],
  ['1,5 billion euros'],
  ['€1/2 billion'],
  ['COP 26 in Glasgow'],
  ['the top 10 of 2022'],
  ['a team of 12 won'],
  ['90 percent of trade'],
  ['10 billion cubic metres'],
  ['a 30-year contract to settle in euros'],
  ['the XXIV Olympic Winter Games'],
])('no amount in %j', (text) => {
  expect(amountsIn(text, 'US')).toEqual([]);
});

test('the bare dollar is that of the publisher’s country, or nobody’s', () => {
  expect(parseMoneyWords('$200bn', { country: 'AU' })).toMatchObject({ money: { currency: 'AUD' } });
  expect(parseMoneyWords('US$200bn', { country: 'AU' })).toMatchObject({ money: { currency: 'USD' } });
  expect(parseMoneyWords('5 million American dollars', { country: 'AU' })).toMatchObject({
    money: { currency: 'USD' },
  });
  expect(parseMoneyWords('$20 billion Australian dollars')).toMatchObject({ money: { currency: 'AUD' } });
  expect(parseMoneyWords('the $100 billion mark', { country: 'US' })).toMatchObject({
    money: { words: '$100 billion', currency: 'USD' },
  });
  for (const words of ['$200bn', 'five billion dollars', '3 million rupees', '¥5 billion', '5 million francs']) {
    expect(parseMoneyWords(words)).toMatchObject({ reason: 'AMBIGUOUS_CURRENCY' });
  }
});

test('a claim has one amount, which may be told twice', () => {
  expect(parseMoneyWords('€5 billion, that is 5 billion euros')).toMatchObject({ money: { value: '5000000000' } });
  expect(parseMoneyWords('€5 billion and then €6 billion')).toEqual({ reason: 'SEVERAL' });
  expect(parseMoneyWords('up to €5 billion, at least €5 billion')).toEqual({ reason: 'SEVERAL' });
  expect(parseMoneyWords('a 30-year contract')).toEqual({ reason: 'NONE' });
});

test('positions count UTF-16 code units', () => {
  const text = '🛢️ Prices: “€1.5 billion” — and 𝟚 more';
  const [money] = findMoney(text);
  expect(text.slice(money?.start, money?.end)).toBe('€1.5 billion');
  expect(findMoney(text)).toHaveLength(1);
});
