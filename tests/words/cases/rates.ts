import { countryCases } from './countries.ts';
import { currencyCases } from './currencies.ts';
import * as j from './judge.ts';
import { moneyCases } from './money.ts';
import { organizationCases, personCases, placeCases } from './names.ts';
import { nationalMoneyCases } from './national.ts';
import { quantityCases } from './quantities.ts';
import { termCases } from './terms.ts';
import * as u from './unseen.ts';

const all = [
  j.measure('money', moneyCases, j.amount, j.nearAmounts, { country: 'US' }),
  ...nationalMoneyCases.map(([country, ...one]) => j.measure('national', [one], j.amount, () => [], { country })),
  j.measure('quantities', quantityCases, j.amount, j.nearAmounts),
  j.measure('terms', termCases, j.term, j.nearTerms),
  j.measure('currencies', currencyCases, j.currency, j.nearCurrencies),
  j.measure('countries', countryCases, j.country, j.nearCountries, { isList: true }),
  j.measure('people', personCases, j.person, j.nearNames('people'), { isList: true }),
  j.measure('places', placeCases, j.place, j.nearNames('places'), { isList: true }),
  j.measure('organizations', organizationCases, j.organization, j.nearNames('organizations'), { isList: true }),
  j.measure('2-money', u.moreMoney, j.amount, j.nearAmounts, { country: 'US' }),
  j.measure('2-quantities', u.moreQuantities, j.amount, j.nearAmounts),
  j.measure('2-terms', u.moreTerms, j.term, j.nearTerms),
  j.measure('2-currencies', u.moreCurrencies, j.currency, j.nearCurrencies),
  j.measure('2-countries', u.moreCountries, j.country, j.nearCountries, { isList: true }),
  j.measure('2-people', u.morePeople, j.person, j.nearNames('people'), { isList: true }),
  j.measure('2-places', u.morePlaces, j.place, j.nearNames('places'), { isList: true }),
  j.measure('2-organizations', u.moreOrganizations, j.organization, j.nearNames('organizations'), { isList: true }),
];
const kinds = [...new Set(all.map((o) => o.kind))];
const pct = (a: number, b: number) => `${a}/${b} ${b ? ((100 * a) / b).toFixed(1) : '-'}%`;
const verbose = process.argv[2];
for (const kind of kinds) {
  const os = all.filter((o) => o.kind === kind);
  const sum = (f: (o: j.Outcome) => number) => os.reduce((s, o) => s + f(o), 0);
  console.log(
    kind.padEnd(14),
    'refused',
    pct(
      sum((o) => o.refused.length),
      sum((o) => o.right),
    ),
    '| wrong',
    pct(
      sum((o) => o.accepted.length),
      sum((o) => o.wrong),
    ),
    '| nothing',
    pct(
      sum((o) => o.taken.length),
      sum((o) => o.nothing),
    ),
  );
  if (verbose && (verbose === 'all' || verbose === kind))
    for (const o of os) {
      for (const t of o.refused) console.log('   REFUSED ', t);
      for (const t of o.accepted) console.log('   WRONG   ', t);
      for (const t of o.taken) console.log('   NOTHING ', t);
    }
}
