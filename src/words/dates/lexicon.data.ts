import { MONTHS, WEEKDAYS } from './calendar.ts';

/** What a token is, as the patterns name it. Any other word or sign is `other`. */
export const SYMBOLS = [
  // Numbers: of a day, with an ordinal ending, of a year from 1500, of an earlier one, of a year by its last two digits.
  ...(['dd', 'nth', 'yyyy', 'yyy', 'yy', 'number', 'pair'] as const),
  // 2022-02-04, 04/02/2022, 15:30, 1990s, 2005–06, Q3, H1
  ...(['iso', 'numeric', 'clock', 'decade', 'years', 'quarterOf', 'halfOf'] as const),
  // Names in full and in their short forms, which are other words too and need a day or year beside them.
  ...(['month', 'mon', 'weekday', 'wday'] as const),
  ...(['ordinal', 'count', 'vague', 'scale', 'a', 'unit', 'day', 'year', 'quarter', 'half', 'part'] as const),
  ...(['the', 'this', 'that', 'same', 'last', 'next', 'past', 'coming', 'following', 'previous', 'final'] as const),
  ...(['today', 'tomorrow', 'ago', 'now', 'later', 'earlier', 'after', 'before', 'afterwards'] as const),
  ...(['of', 'on', 'in', 'at', 'and', 'to', 'between', 'from', 'comma', 'dash', 'slash', 'open', 'close'] as const),
  ...(['doubt', 'about', 'or', 'zone', 'instant', 'eve', 'edge', 'possessive', 'break', 'other'] as const),
] as const;

export type TokenSymbol = (typeof SYMBOLS)[number];

/** The units of time that dates are counted in. */
export type Unit = 'DAY' | 'WEEK' | 'WEEKEND' | 'FORTNIGHT' | 'MONTH' | 'YEAR' | 'DECADE';

export interface Entry {
  symbol: TokenSymbol;
  /** Number of a month (from 1), weekday (0 for Monday), day or count; shift in days of "yesterday". */
  value?: number;
  unit?: Unit;
}

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first';

const SMALL =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** Numbers in words, which are counts ("two days") and parts of years ("two thousand and twenty-two"). */
const COUNTS = new Map<string, number>([
  ...SMALL.split(' ').map((word, index) => [word, index + 1] as const),
  ...TENS.split(' ').flatMap((ten, index) => [
    [ten, (index + 2) * 10] as const,
    ...SMALL.split(' ')
      .slice(0, 9)
      .map((one, by) => [`${ten}-${one}`, (index + 2) * 10 + by + 1] as const),
  ]),
]);

const UNITS: Record<string, Unit> = {
  week: 'WEEK',
  weekend: 'WEEKEND',
  fortnight: 'FORTNIGHT',
  month: 'MONTH',
  decade: 'DECADE',
};

/** Words by symbol; each word has one. */
const WORDS: Partial<Record<TokenSymbol, string>> = {
  a: 'a an',
  vague: 'some several few many couple various',
  part: 'morning afternoon evening night',
  the: 'the its their his her our',
  this: 'this current',
  that: 'that',
  same: 'same',
  last: 'last',
  next: 'next',
  past: 'past',
  coming: 'coming',
  following: 'following ensuing',
  previous: 'previous preceding',
  final: 'final closing concluding',
  ago: 'ago',
  now: 'now',
  later: 'later',
  earlier: 'earlier',
  after: 'after',
  before: 'before',
  afterwards: 'afterwards afterward thereafter',
  of: 'of',
  on: 'on',
  in: 'in during',
  at: 'at',
  and: 'and &',
  to: 'to through until till thru',
  between: 'between',
  from: 'from',
  doubt: 'perhaps possibly probably',
  about: 'circa around about approximately roughly ca c',
  or: 'or',
  zone: 'gmt utc cet cest est edt cst bst msk local time hours hrs',
  quarter: 'quarter',
  half: 'half',
  eve: 'eve',
  edge: 'end start beginning',
};

const MONTHS_SHORT = 'jan feb mar apr jun jul aug sept sep oct nov dec';
const WEEKDAYS_SHORT = 'mon tues tue wed thurs thur thu fri sat sun';

function numberOf(names: readonly string[], short: string): number {
  return names.findIndex((name) => name.slice(0, 3).toLowerCase() === short.slice(0, 3));
}

/** The words that dates are made of, in lower case. */
export const LEXICON: ReadonlyMap<string, Entry> = new Map<string, Entry>([
  ...Object.entries(WORDS).flatMap(([symbol, words]) =>
    words.split(' ').map((word) => [word, { symbol: symbol as TokenSymbol }] as const),
  ),
  ...[...COUNTS].map(([word, value]) => [word, { symbol: 'count', value }] as const),
  ...ORDINALS.split(' ').map((word, index) => [word, { symbol: 'ordinal', value: index + 1 }] as const),
  ...['day', 'days'].map((word) => [word, { symbol: 'day', unit: 'DAY' }] as const),
  ...['year', 'years'].map((word) => [word, { symbol: 'year', unit: 'YEAR' }] as const),
  ...Object.entries(UNITS).flatMap(([word, unit]) =>
    [word, `${word}s`].map((form) => [form, { symbol: 'unit', unit }] as const),
  ),
  ...MONTHS.map((name, index) => [name.toLowerCase(), { symbol: 'month', value: index + 1 }] as const),
  ...MONTHS_SHORT.split(' ').map((name) => [name, { symbol: 'mon', value: numberOf(MONTHS, name) + 1 }] as const),
  ...WEEKDAYS.map((name, index) => [name.toLowerCase(), { symbol: 'weekday', value: index }] as const),
  ...WEEKDAYS_SHORT.split(' ').map((name) => [name, { symbol: 'wday', value: numberOf(WEEKDAYS, name) }] as const),
  ['hundred', { symbol: 'scale', value: 100 }],
  ['thousand', { symbol: 'scale', value: 1000 }],
  ['today', { symbol: 'today', value: 0 }],
  ['yesterday', { symbol: 'today', value: -1 }],
  ['tomorrow', { symbol: 'tomorrow', value: 1 }],
  ['tonight', { symbol: 'today', value: 0 }],
  ['opening', { symbol: 'ordinal', value: 1 }],
  ['instant', { symbol: 'instant', value: 0 }],
  ['inst', { symbol: 'instant', value: 0 }],
  ['ultimo', { symbol: 'instant', value: -1 }],
  ['ult', { symbol: 'instant', value: -1 }],
  ['proximo', { symbol: 'instant', value: 1 }],
  ['prox', { symbol: 'instant', value: 1 }],
]);

/** Names are dates only with a capital: "they may march". */
export const CAPITALISED: ReadonlySet<TokenSymbol> = new Set(['month', 'mon', 'weekday', 'wday'] as const);
