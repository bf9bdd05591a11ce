import { CAPITALISED, type Entry, LEXICON } from './lexicon.data.ts';

/** A word, number or sign of a text; positions are UTF-16 code units, the end exclusive. */
export interface Token extends Entry {
  start: number;
  end: number;
  text: string;
}

/** Short forms that may end in a point. */
const SHORT =
  'jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun|inst|ult|prox|ca|c';

const DASHES = '-‐‑‒–—−';

/** Months as Roman numerals, as old letters and treaties have them: "22.IX.1938". */
const ROMANS = 'I II III IV V VI VII VIII IX X XI XII'.split(' ');
const ROMAN = `(?:${ROMANS.toReversed().join('|')})`;

/** Each alternative is a token; the first that matches is taken. */
const TOKEN = new RegExp(
  [
    '(?<break>\\n[^\\S\\n]*\\n\\s*)',
    `(?<iso>\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?)(?![\\p{L}\\p{N}_])`,
    `(?<roman>(?:0?[1-9]|[12]\\d|3[01])(?<dot>[./-])${ROMAN}\\k<dot>(?:1[5-9]|20)\\d\\d)(?![\\p{L}\\p{N}_])`,
    '(?<clock>(?:\\d{1,2}(?:[.:]\\d\\d)?\\s?[ap](?:\\.m\\.?|m)|\\d{1,2}:\\d\\d(?::\\d\\d)?|\\d{4}(?=[\\s-](?:hours|hrs|GMT|UTC)))(?![\\p{L}\\p{N}_]))',
    "(?<decade>\\d{3}0['’]?s)(?![\\p{L}\\p{N}_])",
    `(?<years>(?:1[5-9]|20)\\d\\d[${DASHES}/]\\d\\d)(?![\\p{L}\\p{N}_]|[${DASHES}/]\\d)`,
    "['’](?<yy>\\d\\d)(?![\\p{L}\\p{N}_])",
    '(?<number>\\d+(?:,\\d{3}(?!\\d)|[.:/]\\d+)*)(?<ordinal>(?:st|nd|rd|th)(?![\\p{L}\\p{N}_]))?',
    '(?<quarter>[QH][1-4])(?![\\p{L}\\p{N}_])',
    `(?<short>(?:${SHORT})\\.)`,
    '(?<word>(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-)?\\p{L}[\\p{L}\\p{M}]*)(?![\\p{N}_])',
    "(?<possessive>['’]s)(?![\\p{L}\\p{N}_])",
    '(?<mixed>[\\p{L}\\p{N}_]+)',
    '(?<sign>\\S)',
  ].join('|'),
  'giu',
);

const SIGNS: Record<string, Entry['symbol']> = { ',': 'comma', '/': 'slash', '(': 'open', ')': 'close', '&': 'and' };

/** Nouns after a number that make it a count, an hour or a share, not a day or a year. */
const COUNTED = new RegExp(
  `^(?:\\s?(?:%|°)|[-\\s](?:${[
    'per ?cent|percent|thousand|million|billion|trillion|hundred|dollars?|euros?|yuan|roubles?|rubles?|pounds?|yen',
    'people|persons|men|women|children|families|households|homes|houses|villag\\w+|towns|cities|schools|hospitals',
    'students|pupils|teachers|doctors|nurses|soldiers|troops|fighters|prisoners|detainees|hostages|captives|refugees',
    'migrants|civilians|victims|casualties|deaths|dead|injured|wounded|delegates|participants|guests|visitors|tourists',
    'passengers|journalists|observers|monitors|inspectors|experts|workers|employees|staff|jobs|companies|firms',
    'businesses|projects|products|items|articles|lines|copies|books|pages|words|votes|voters|seats|signatures|cases',
    'incidents|missiles|rockets|warheads|drones|tanks|aircraft|planes|ships|vessels|vehicles|cars|trucks|buses',
    'tonnes?|tons?|barrels?|metres?|meters?|miles|kilomet(?:re|er)s?|km|kg|hectares|acres|trees|units|points|feet',
    'm|cm|mm|ft|mph|pts|[MGk]Wh?|megawatts|gigawatts|hours?|hrs?|minutes|seconds|times|others?|more|further|new|additional',
    'countries|states|nations|leaders|ministers|members',
  ].join('|')})(?![\\p{L}\\p{N}]))`,
  'iu',
);

const MONTH = String.raw`jan\w*|feb\w*|mar|march|apr|april|may|june?|july?|aug|august|sept?\w*|oct\w*|nov\w*|dec\w*`;

/** Signs directly before a number that make it part of something else: an amount, a code, a decimal. */
const JOINED_BEFORE = new RegExp(
  String.raw`(?:[_$€£¥#@№+]|[\p{L}\p{N}][.:/_]|\p{L}[-‐‑–](?<!\b(?:mid|early|late|\d+(?:st|nd|rd|th)|${MONTH})[-‐‑–])|\d,)$`,
  'iu',
);
/** A hyphen and a word directly after a number: "30-year", but not "4-Feb-2022". */
const JOINED_AFTER = /^[-‐‑](?!(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))\p{L}/iu;

/** Splits a text into tokens. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(TOKEN)].map((match) => {
    const start = match.index;
    const token = { text: match[0], start, end: start + match[0].length };
    return readToken(token, match.groups ?? {}, text);
  });
}

type Place = Pick<Token, 'text' | 'start' | 'end'>;

function readToken(token: Place, groups: Partial<Record<string, string>>, text: string): Token {
  const { number, sign } = groups;
  if (groups.word !== undefined || groups.short !== undefined) return readWord(token);
  if (number !== undefined) return readNumber(token, number, groups.ordinal !== undefined, text);
  if (sign !== undefined) {
    const isDash =
      DASHES.includes(sign) &&
      !DASHES.includes(text[token.end] ?? ' ') &&
      !DASHES.includes(text[token.start - 1] ?? ' ');
    return { ...token, symbol: isDash ? 'dash' : (SIGNS[sign] ?? 'other') };
  }
  if (groups.roman !== undefined) return { ...token, symbol: 'iso', text: isoOf(groups.roman) };
  if (groups.yy !== undefined) return { ...token, symbol: 'yy' };
  const isJoined = JOINED_BEFORE.test(text.slice(Math.max(0, token.start - 12), token.start));
  if (groups.quarter !== undefined) {
    const symbol = /^q/i.test(token.text) ? 'quarterOf' : 'halfOf';
    return { ...token, symbol, value: Number(token.text[1]) };
  }
  const symbol = (['iso', 'clock', 'decade', 'years', 'break', 'possessive'] as const).find(
    (name) => groups[name] !== undefined,
  );
  return {
    ...token,
    symbol:
      (isJoined && !(symbol === 'iso' && text[token.start - 1] === '/')) || symbol === undefined ? 'other' : symbol,
  };
}

/** The ISO 8601 day of one whose month is a Roman numeral. */
function isoOf(day: string): string {
  const [dd = '', roman = '', yyyy] = day.toUpperCase().split(/[./-]/);
  const month = ROMANS.indexOf(roman) + 1;
  return `${yyyy}-${String(month).padStart(2, '0')}-${dd.padStart(2, '0')}`;
}

function readWord(token: Place): Token {
  const word = token.text.replace('.', '');
  const entry = LEXICON.get(word.toLowerCase());
  return !entry || (CAPITALISED.has(entry.symbol) && !isCapitalised(word))
    ? { ...token, symbol: 'other' }
    : { ...token, ...entry };
}

/** Whether a name has a capital, or stands in capitals. */
function isCapitalised(word: string): boolean {
  const rest = word.slice(1);
  return /^\p{Lu}/u.test(word) && (rest === rest.toLowerCase() || rest === rest.toUpperCase());
}

function readNumber(token: Place, digits: string, isOrdinal: boolean, text: string): Token {
  const [before, after] = [
    text.slice(Math.max(0, token.start - 12), token.start),
    text.slice(token.end, token.end + 24),
  ];
  const value = Number(digits);
  const symbol = (): Entry['symbol'] => {
    if (/^[\p{L}\p{N}_]/u.test(after) || JOINED_BEFORE.test(before)) return 'other';
    if (/^\d{1,2}\/\d{1,2}$/.test(digits)) return 'pair';
    if (/^(?:\d{1,2}([./])\d{1,2}\1\d{4}|\d{4}([./])\d{1,2}\2\d{1,2})$/.test(digits)) return 'numeric';
    if (JOINED_AFTER.test(after) || COUNTED.test(after)) return 'number';
    if (/^\d{1,2}$/.test(digits) && value >= 1 && value <= 31) return isOrdinal ? 'nth' : 'dd';
    if (isOrdinal || !/^\d{4}$/.test(digits)) return 'number';
    if (value >= 1500 && value < 2200) return 'yyyy';
    return value >= 1000 && value < 1500 ? 'yyy' : 'number';
  };
  return { ...token, symbol: symbol(), value };
}
