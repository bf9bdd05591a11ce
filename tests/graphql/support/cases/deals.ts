import { type Cases, dates, idOf } from './cases.ts';

export const deals: Cases = {
  text: [
    ['"fished"', ['herring']],
    ['"sea"', ['herring']],
    ['"wine"', ['herring']],
    ['"goal or pact"', ['goal', 'pact']],
  ],
  kinds: [
    ['[CONTRACT]', ['herring']],
    ['[TARGET, OTHER]', ['goal', 'loose']],
    ['[PLEDGE]', []],
  ],
  statuses: [
    ['[SIGNED]', ['herring', 'pact']],
    ['[INTENDED, SUSPENDED]', ['goal', 'loose']],
    ['[ISSUED]', []],
  ],
  bindingness: [
    ['[POLITICAL]', ['goal']],
    ['[POLITICAL, UNKNOWN]', ['goal', 'loose', 'pact']],
    ['[BINDING_INTERNATIONAL]', []],
  ],
  countries: [
    ['["RU"]', ['herring', 'pact']],
    ['["RU", "FR"]', ['goal', 'herring', 'pact']],
    ['["DE"]', []],
  ],
  countriesAll: [
    ['["CA", "RU"]', ['herring', 'pact']],
    ['["CA", "FR"]', ['pact']],
    ['["CA", "DE"]', []],
  ],
  date: dates('herring', 'pact'),
  amount: [
    ['{}', ['goal', 'herring', 'loose', 'pact']],
    ['{ min: "100" }', ['goal', 'herring']],
    ['{ max: "7" }', ['herring', 'pact']],
    ['{ min: "6", max: "8" }', ['pact']],
    ['{ currency: "EUR" }', ['herring']],
    ['{ currency: "USD", min: "6" }', ['goal', 'loose']],
    ['{ min: "15", max: "16" }', ['loose']],
    ['{ min: "20", max: "99" }', ['loose']],
    ['{ min: "8", max: "10" }', ['loose']],
    ['{ min: "20.1", max: "99" }', []],
    ['{ min: "7.1", max: "9.9" }', []],
    ['{ currency: "EUR", roles: [CREDIT] }', []],
    ['{ roles: [CREDIT, QUANTITY] }', ['herring', 'pact']],
    ['{ min: "250000000000.00000000000000001" }', ['goal']],
    ['{ min: "250000000000.00000000000000002" }', []],
    ['{ max: "-1" }', []],
  ],
  settlementCurrency: [
    ['["EUR"]', ['herring']],
    ['["EUR", "USD"]', ['herring', 'pact']],
    ['["CNY"]', []],
  ],
  summit: [
    ['"ottawa"', ['goal', 'herring']],
    [`"${idOf('Summit', 'ottawa')}"`, ['goal', 'herring']],
    ['"riga"', []],
  ],
  countsTowardTotals: [
    ['true', ['herring', 'pact']],
    ['false', ['goal', 'loose']],
  ],
};
