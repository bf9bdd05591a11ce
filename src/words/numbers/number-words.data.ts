import { type Exact, power } from './digits.ts';

/** Names of the numbers below a hundred, except for compounds ("twenty-four"). */
export const CARDINALS: Readonly<Record<string, bigint>> = {
  zero: 0n,
  one: 1n,
  two: 2n,
  three: 3n,
  four: 4n,
  five: 5n,
  six: 6n,
  seven: 7n,
  eight: 8n,
  nine: 9n,
  ten: 10n,
  eleven: 11n,
  twelve: 12n,
  thirteen: 13n,
  fourteen: 14n,
  fifteen: 15n,
  sixteen: 16n,
  seventeen: 17n,
  eighteen: 18n,
  nineteen: 19n,
  twenty: 20n,
  thirty: 30n,
  forty: 40n,
  fifty: 50n,
  sixty: 60n,
  seventy: 70n,
  eighty: 80n,
  ninety: 90n,
};

/** Words that multiply the figure before them: the short scale of modern English, and the Indian scale. */
export const SCALES: Readonly<Record<string, Exact>> = {
  dozen: { digits: 12n, exponent: 0 },
  hundred: power(2),
  thousand: power(3),
  lakh: power(5),
  million: power(6),
  crore: power(7),
  billion: power(9),
  milliard: power(9),
  trillion: power(12),
  quadrillion: power(15),
};

/** Abbreviations of scales after digits; one-letter abbreviations must directly follow the digits. */
export const ABBREVIATIONS: Readonly<Record<string, Exact>> = {
  k: power(3),
  m: power(6),
  mm: power(6),
  mn: power(6),
  mln: power(6),
  mio: power(6),
  b: power(9),
  bn: power(9),
  bln: power(9),
  mld: power(9),
  mrd: power(9),
  mlrd: power(9),
  t: power(12),
  tn: power(12),
  trn: power(12),
  trln: power(12),
};

/** Fractions of a scale or unit: "half a million", "a quarter of a century". */
export const PARTS: Readonly<Record<string, Exact>> = {
  half: { digits: 5n, exponent: -1 },
  'a half': { digits: 5n, exponent: -1 },
  'one half': { digits: 5n, exponent: -1 },
  'a quarter': { digits: 25n, exponent: -2 },
  'one quarter': { digits: 25n, exponent: -2 },
  'three quarters': { digits: 75n, exponent: -2 },
};
