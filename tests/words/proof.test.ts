import { expect, test } from 'vitest';
import { consultations } from './cases/consultations.ts';
import { countryCases } from './cases/countries.ts';
import { currencyCases } from './cases/currencies.ts';
import { debates } from './cases/debates.ts';
import { dispatches } from './cases/dispatches.ts';
import { encyclopedias } from './cases/encyclopedias.ts';
import * as judge from './cases/judge.ts';
import { ministries } from './cases/ministries.ts';
import { moneyCases } from './cases/money.ts';
import { organizationCases, personCases, placeCases } from './cases/names.ts';
import { namesakes } from './cases/namesakes.ts';
import { moreNamesakes } from './cases/namesakes-2.ts';
import { nationalMoneyCases } from './cases/national.ts';
import { quantityCases } from './cases/quantities.ts';
import { registers } from './cases/registers.ts';
import { strangers } from './cases/strangers.ts';
import { termCases } from './cases/terms.ts';
import { travellers } from './cases/travellers.ts';
import { world } from './cases/world.ts';

/** What words prove, by hundreds of wordings. The lists below name the few that are judged wrongly. */

const { measure, nearAmounts, nearNames } = judge;
const list = { isList: true };

const kinds = [
  measure(
    'money',
    [
      ...moneyCases,
      ...registers.money,
      ...consultations.money,
      ...ministries.money,
      ...debates.money,
      ...dispatches.money,
      ...encyclopedias.money,
      ...strangers.money,
      ...travellers.money,
      ...namesakes.money,
      ...moreNamesakes.money,
      ...world.money,
    ],
    judge.amount,
    nearAmounts,
    { country: 'US' },
  ),
  ...nationalMoneyCases.map(([country, ...one]) =>
    measure(`money in ${country}`, [one], judge.amount, nearAmounts, { country }),
  ),
  measure(
    'quantities',
    [
      ...quantityCases,
      ...registers.quantity,
      ...consultations.quantity,
      ...ministries.quantity,
      ...debates.quantity,
      ...dispatches.quantity,
      ...encyclopedias.quantity,
      ...strangers.quantity,
      ...travellers.quantity,
      ...namesakes.quantity,
      ...moreNamesakes.quantity,
    ],
    judge.amount,
    nearAmounts,
  ),
  measure(
    'terms',
    [
      ...termCases,
      ...registers.term,
      ...consultations.term,
      ...ministries.term,
      ...debates.term,
      ...dispatches.term,
      ...encyclopedias.term,
      ...strangers.term,
      ...travellers.term,
      ...namesakes.term,
      ...moreNamesakes.term,
    ],
    judge.term,
    judge.nearTerms,
  ),
  measure(
    'currencies',
    [
      ...currencyCases,
      ...registers.currency,
      ...consultations.currency,
      ...ministries.currency,
      ...debates.currency,
      ...dispatches.currency,
      ...encyclopedias.currency,
      ...strangers.currency,
      ...travellers.currency,
      ...world.currency,
    ],
    judge.currency,
    judge.nearCurrencies,
  ),
  measure(
    'countries',
    [
      ...countryCases,
      ...registers.country,
      ...consultations.country,
      ...ministries.country,
      ...debates.country,
      ...dispatches.country,
      ...encyclopedias.country,
      ...strangers.country,
      ...travellers.country,
      ...namesakes.country,
      ...moreNamesakes.country,
    ],
    judge.country,
    judge.nearCountries,
    list,
  ),
  measure(
    'people',
    [
      ...personCases,
      ...registers.person,
      ...consultations.person,
      ...ministries.person,
      ...debates.person,
      ...dispatches.person,
      ...encyclopedias.person,
      ...strangers.person,
      ...travellers.person,
      ...namesakes.person,
      ...moreNamesakes.person,
    ],
    judge.person,
    nearNames('people'),
    list,
  ),
  measure(
    'places',
    [
      ...placeCases,
      ...registers.place,
      ...consultations.place,
      ...ministries.place,
      ...debates.place,
      ...dispatches.place,
      ...encyclopedias.place,
      ...strangers.place,
      ...travellers.place,
      ...namesakes.place,
      ...moreNamesakes.place,
    ],
    judge.place,
    nearNames('places'),
    list,
  ),
  measure(
    'organizations',
    [
      ...organizationCases,
      ...registers.organization,
      ...consultations.organization,
      ...ministries.organization,
      ...debates.organization,
      ...dispatches.organization,
      ...encyclopedias.organization,
      ...strangers.organization,
      ...travellers.organization,
      ...namesakes.organization,
      ...moreNamesakes.organization,
    ],
    judge.organization,
    nearNames('organizations'),
    list,
  ),
];
const sum = (count: (kind: judge.Outcome) => number) => kinds.reduce((total, kind) => total + count(kind), 0);

/** Right values that are refused. */
const refused = [
  '"5 Mrd. Euro" EUR 5bn',
  '"five billion-odd dollars" USD 5bn ABOUT',
  '"3 bn. dollars" USD 3bn',
  '"$1 billion to 2 billion" USD 1bn–2bn RANGE',
  '"not exceeding in value $10m" USD 10m UP_TO',
  '"a billion-dollar loan" USD 1bn',
  '"GEL 500" GEL 500',
  '"$300 m" USD 300m',
  '"from €200 million to €300 million" EUR 200m–300m RANGE',
  '"¥44 billion (Japanese yen) for the metro" JPY 44bn',
  '"2.5pc" % 2.5',
  '"automatically renewed for successive periods of five years" P5Y',
  '"Afghan interpreters" AF',
  '"an Afghan interpreter" AF',
  '"Her Majesty’s Government in the United Kingdom" GB',
  '"China National Petroleum Corp." cnpc',
];
/** Values that words are taken to prove although they speak of something else. */
const taken = [
  '"a team of 1,500 won" KRW 1500',
  '"2 yuan dynasty vases" CNY 2',
  '"USD/JPY 150" JPY 150',
  '"who wanted £50 million and got nothing" GBP 50m',
  '"120 per cent committed to peace" % 120',
  '"over a decade" P10Y',
  '"arms for Taiwan" TW',
  '"a Danish designer chair" DK',
  '"Irish dancer shoes" IE',
  '"Chinese opera singer" CN',
  '"the Swiss Family Robinson" CH',
  '"Mauritius rum" MU',
  '"China Miéville’s novel" CN',
  '"the Chancellor of the Exchequer" angela-merkel',
  '"Mrs. Clinton" bill-clinton',
  '"South Korea’s Kim" kim-jong-un',
  '"Bush 41" george-bush',
  '"Dr. Biden" joe-biden',
  '"Madame Sisi" abdel-fattah-el-sisi',
  '"a lawyer in Geneva" geneva',
  '"Geneva, New York" geneva',
  '"NATO phonetics" nato',
];

test('words prove the values that they state', () => {
  expect(kinds.flatMap((kind) => kind.refused).map((told) => told.split(':')[0])).toEqual(refused);
  expect(refused.length / sum(({ right }) => right)).toBeLessThan(0.02);
});

test('words prove no other value', () => {
  expect(kinds.flatMap((kind) => kind.accepted)).toEqual([]);
  expect(sum(({ wrong }) => wrong)).toBeGreaterThan(5000);
});

test('words that speak of something else prove nothing', () => {
  expect(kinds.flatMap((kind) => kind.taken)).toEqual(taken);
  expect(taken.length / sum(({ nothing }) => nothing)).toBeLessThan(0.05);
});
