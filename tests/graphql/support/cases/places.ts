import { type Cases, dates, idOf } from './cases.ts';

export const places: Cases = {
  text: [
    ['"louvre"', ['louvre']],
    ['"angstrom"', ['the-sea']],
    ['"nowhere"', []],
  ],
  countries: [
    ['["FR"]', ['louvre', 'paris']],
    ['["CA", "RU"]', []],
  ],
};

export const organizations: Cases = {
  text: [
    ['"sea bank"', ['sea-bank']],
    ['"treasury"', []],
  ],
  countries: [
    ['["CA"]', ['sea-bank']],
    ['["FR"]', ['office']],
  ],
};

export const occasions: Cases = {
  date: dates('regatta', 'feast'),
  place: [
    ['"paris"', ['feast']],
    [`"${idOf('Place', 'the-sea')}"`, ['regatta']],
    ['"louvre"', []],
  ],
  people: [
    ['["ann"]', ['feast', 'regatta']],
    [`["cleo", "${idOf('Person', 'bob')}"]`, ['regatta']],
    ['["cleo"]', []],
  ],
};

export const disagreements: Cases = {
  recordTypes: [
    ['[SUMMIT, PARTICIPANT]', ['participant/riga/bob/title', 'summit/ottawa/date']],
    ['[DEAL]', ['deal/pact/date']],
    ['[QUOTE]', []],
  ],
  fields: [
    ['["title", "kind"]', ['participant/riga/bob/title']],
    ['["date"]', ['deal/pact/date', 'summit/ottawa/date']],
    ['["kind"]', []],
  ],
};
