import type { Term } from '../../database/vocabulary.ts';
import type { TokenSymbol } from './lexicon.data.ts';
import type { Meaning, Point, YearShift } from './meaning.ts';
import type { Token } from './tokens.ts';

/** A match of a pattern: the tokens from `from` to `to`, exclusive, of all tokens of a text. */
export interface Found {
  text: string;
  all: readonly Token[];
  from: number;
  to: number;
  tokens: readonly Token[];
  /** Where, in `tokens`, the words that join two dates begin and end. */
  join: number;
  joinEnd: number;
}

/** A date that a pattern has found: its tokens and its meaning. A pattern of several counts from the start of its match. */
export interface Reading {
  from: number;
  to: number;
  meaning: Meaning;
}

/** A pattern of symbols and the function that reads its meaning; null if the context shows that it is no date. */
export interface Rule {
  symbols: string;
  read: (found: Found) => Meaning | Reading[] | null;
}

/** Returns the first token with one of the symbols. */
export function firstOf(tokens: readonly Token[], ...symbols: TokenSymbol[]): Token | undefined {
  return tokens.find(({ symbol }) => symbols.includes(symbol));
}

const SHIFT = { last: -1, this: 0, next: 1 };

/** Returns -1 for "last", 0 for "this", 1 for "next". */
export function shiftOf(tokens: readonly Token[]): number {
  return SHIFT[(firstOf(tokens, 'last', 'this', 'next')?.symbol ?? 'this') as keyof typeof SHIFT];
}

/** Reads the parts of a date that tokens name. */
export function pointOf(tokens: readonly Token[]): Point {
  const weekday = firstOf(tokens, 'weekday', 'wday')?.value;
  const month = firstOf(tokens, 'month', 'mon')?.value;
  const day = firstOf(tokens, 'dd', 'nth', 'ordinal')?.value;
  const year = firstOf(tokens, 'yyyy', 'yyy')?.value ?? yearInWords(tokens);
  const shift = shiftedYear(tokens);
  return {
    ...(year !== undefined && { year }),
    ...(shift && { year: shift }),
    ...(month !== undefined && { month }),
    ...(day !== undefined && { day }),
    ...(weekday !== undefined && { weekday }),
  };
}

const STORY: Partial<Record<TokenSymbol, number>> = { that: 0, same: 0, following: 1, next: 1, previous: -1 };

/** Reads "last year", and "that year" or "the next year", which count from another passage. */
function shiftedYear(tokens: readonly Token[]): YearShift | undefined {
  const at = tokens.findIndex(({ symbol }) => symbol === 'year');
  const [article, word] = [tokens[at - 2]?.symbol, tokens[at - 1]?.symbol];
  const story = word === 'next' && article !== 'the' ? undefined : word && STORY[word];
  if (story !== undefined) return { shift: story, isOfStory: true };
  return word && word in SHIFT ? { shift: SHIFT[word as keyof typeof SHIFT] } : undefined;
}

/** Reads "two thousand and twenty-two", "nineteen hundred and ten" or "nineteen eighty-seven". */
function yearInWords(tokens: readonly Token[]): number | undefined {
  const numbers = tokens.filter(({ symbol }) => symbol === 'count' || symbol === 'scale');
  const [first, second] = numbers;
  if (!first || !second) return undefined;
  if (second.symbol === 'count') return (first.value ?? 0) * 100 + (second.value ?? 0);
  let [sum, last] = [0, 0];
  for (const { symbol, value = 0 } of numbers) {
    sum += symbol === 'scale' ? last * value - last : value;
    last = value;
  }
  return sum;
}

/** Returns the part of the day that tokens name. */
export function partOf(tokens: readonly Token[]): { timeOfDay: Term<'timeOfDay'> } | undefined {
  const part = firstOf(tokens, 'part')?.text;
  return part === undefined ? undefined : { timeOfDay: part.toUpperCase() as Term<'timeOfDay'> };
}
