import { expect, test } from 'vitest';
import { findQuantities, parseQuantityWords } from '../../src/words/quantities/quantity.ts';

test.each([
  ['10 billion cubic meters per year', { value: '10', unit: 'bcm', period: 'PER_YEAR' }],
  ['500 million cubic metres', { value: '500', unit: 'mcm', period: 'UNSPECIFIED' }],
  ['1.2 trillion cubic metres', { value: '1.2', unit: 'tcm' }],
  ['300,000 cubic metres', { value: '300000', unit: 'm3' }],
  ['38 bcm a year', { value: '38', unit: 'bcm', period: 'PER_YEAR' }],
  [
    'over 3 million tonnes of grain per year for 25 years',
    { value: '3000000', unit: 't', qualifier: 'AT_LEAST', period: 'PER_YEAR' },
  ],
  ['about 3.3 million tons/year', { value: '3300000', unit: 't', qualifier: 'ABOUT', period: 'PER_YEAR' }],
  ['half a million metric tons', { value: '500000', unit: 't' }],
  ['5 Mt', { value: '5', unit: 'Mt' }],
  ['8 mtpa', { value: '8', unit: 'Mt', period: 'PER_YEAR' }],
  ['a 1,200-megawatt plant', { value: '1200', unit: 'MW' }],
  ['1.2 GW', { value: '1.2', unit: 'GW' }],
  ['10 billion kilowatt-hours annually', { value: '10000000000', unit: 'kWh', period: 'PER_YEAR' }],
  ['300,000 barrels per day', { value: '300000', unit: 'bbl/d', period: 'UNSPECIFIED' }],
  ['up to 500,000 bpd', { value: '500000', unit: 'bbl/d', qualifier: 'UP_TO' }],
  ['a 3,000-kilometre pipeline', { value: '3000', unit: 'km' }],
  ['two million hectares', { value: '2000000', unit: 'ha' }],
  ['two thousand square kilometres', { value: '2000', unit: 'km2' }],
  ['20-25 million tonnes', { value: '20000000', valueMax: '25000000', unit: 't', qualifier: 'RANGE' }],
  ['26 to 28 per cent below the level of 2005', { value: '26', valueMax: '28', unit: '%', qualifier: 'RANGE' }],
  ['up to 5%', { value: '5', unit: '%', qualifier: 'UP_TO' }],
  ['at least 25 percent by 2030', { value: '25', unit: '%', qualifier: 'AT_LEAST' }],
  ['between 5 and 7 billion cubic metres', { value: '5', valueMax: '7', unit: 'bcm', qualifier: 'RANGE' }],
])('%j', (text, quantity) => {
  expect(findQuantities(text)).toMatchObject([quantity]);
});

test.each([
  ['$265 per thousand cubic metres'],
  ['millions of tonnes'],
  ['several hundred kilometres'],
  ['50 mW'],
  ['5 mt'],
  ['€20 million'],
  ['a 30-year contract'],
  ['5 ministers'],
  ['3 kmh'],
  ['the 24th Games'],
])('no quantity in %j', (text) => {
  expect(findQuantities(text)).toEqual([]);
});

test('a claim has one quantity', () => {
  expect(parseQuantityWords('10 bcm, or 10 billion cubic metres')).toMatchObject({ quantity: { value: '10' } });
  expect(parseQuantityWords('from 10 bcm to 38 bcm')).toEqual({ reason: 'SEVERAL' });
  expect(parseQuantityWords('gas')).toEqual({ reason: 'NONE' });
});
