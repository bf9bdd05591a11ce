import { type Cases, dates, idOf } from './cases.ts';

export const summits: Cases = {
  text: [
    ['"fish"', ['ottawa']],
    ['"talks"', ['ottawa', 'riga']],
    ['"talks -grain"', ['ottawa']],
    ['"grain or ice"', ['ottawa', 'riga']],
  ],
  kinds: [
    ['[BILATERAL]', ['ottawa']],
    ['[BILATERAL, SIDELINES]', ['ottawa', 'paris']],
    ['[OTHER]', []],
    ['[]', []],
  ],
  date: dates('ottawa', 'riga', ['paris']),
  country: [
    ['["CA"]', ['ottawa']],
    ['["CA", "FR"]', ['ottawa', 'paris']],
    ['["RU"]', []],
  ],
  countries: [
    ['["FR"]', ['riga']],
    ['["FR", "RU"]', ['ottawa', 'riga']],
    ['["DE"]', []],
    ['[]', []],
  ],
  countriesAll: [
    ['["CA", "FR"]', ['riga']],
    ['["CA"]', ['ottawa', 'riga']],
    ['["FR", "RU"]', []],
    ['[]', ['ottawa', 'paris', 'riga']],
  ],
  people: [
    ['["cleo"]', ['riga']],
    [`["${idOf('Person', 'cleo')}"]`, ['riga']],
    ['["Q2", "cleo"]', ['ottawa', 'riga']],
    ['["Q99", "nobody"]', []],
    ['[]', []],
  ],
  peopleAll: [
    ['["Q1", "cleo"]', ['riga']],
    [`["${idOf('Person', 'ann')}", "Q2"]`, ['ottawa', 'riga']],
    ['["ann", "nobody"]', []],
  ],
  hasDeals: [
    ['true', ['ottawa', 'paris']],
    ['false', ['riga']],
  ],
};

const atRiga = ['riga/ann', 'riga/bob', 'riga/cleo'];
export const participants: Cases = {
  text: [
    ['"senora"', ['ottawa/ann', 'riga/ann']],
    ['"Cleo Ongstrom"', ['riga/cleo']],
    ['"dora"', []],
  ],
  summit: [
    ['"ottawa"', ['ottawa/ann', 'ottawa/bob']],
    [`"${idOf('Summit', 'riga')}"`, atRiga],
    ['"paris"', []],
  ],
  people: [
    ['["Q1"]', ['ottawa/ann', 'riga/ann']],
    [`["${idOf('Person', 'cleo')}", "Q2"]`, ['ottawa/bob', 'riga/bob', 'riga/cleo']],
    ['["nobody"]', []],
  ],
  countries: [
    ['["FR"]', ['riga/cleo']],
    ['["FR", "RU"]', ['ottawa/bob', 'riga/cleo']],
    ['["DE"]', []],
  ],
  organizations: [
    ['["sea-bank"]', ['riga/bob']],
    [`["${idOf('Organization', 'sea-bank')}"]`, ['riga/bob']],
    ['["nonesuch"]', []],
  ],
  roles: [
    ['[HOST]', ['ottawa/ann']],
    ['[CHAIR, PARTICIPANT]', atRiga],
    ['[OBSERVER]', []],
  ],
  date: [
    ['{ to: "2001-05-05" }', ['ottawa/ann', 'ottawa/bob']],
    ['{ from: "2002-02-02", to: "2002-02-02" }', atRiga],
    ['{ from: "2002-02-03" }', []],
  ],
};
