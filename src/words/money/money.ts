import type { Term } from '../../database/vocabulary.ts';
import { periodOf, qualifierOf } from '../numbers/context.ts';
import { compare, decimalOf, power } from '../numbers/digits.ts';
import { figurePattern, findMeasured } from '../numbers/measured.ts';
import type { Measures, Side } from '../numbers/measures.ts';
import type { Figure } from '../numbers/number.ts';
import { currencyOf, type DollarOptions } from './currency.ts';
import { CODES, CURRENCY_BEFORE, currencyNamed } from './currency-names.ts';
import { COMMON_CODES, COMMON_WORDS } from './currency-nouns.data.ts';

/** An amount of money in a text. `start` and `end` are UTF-16 code units, the end exclusive. */
interface Money {
  start: number;
  end: number;
  /** The words of the amount, from the sign or first figure to the last, without qualifiers. */
  words: string;
  /** Exact decimal text; for a range, the lower end. */
  value: string;
  /** The upper end; for ranges only. */
  valueMax?: string;
  /** ISO 4217; null if the words may mean several currencies ("$" without a publisher's country, "rupees", "¥"). */
  currency: string | null;
  qualifier: Term<'amountQualifier'>;
  period: Term<'amountPeriod'>;
}

type MoneyReading = { money: Money & { currency: string } } | { reason: 'NONE' | 'SEVERAL' | 'AMBIGUOUS_CURRENCY' };

/** Currencies as measures. A bare dollar at one end of a range is the dollar that the other end names. */
const measures: Measures<string | null> = {
  pattern: figurePattern(CURRENCY_BEFORE),
  knows: isCurrency,
  read: readCurrency,
  merge: (a, b) => (a === b || (b === '$' && isDollar(a)) ? a : a === '$' && isDollar(b) ? b : undefined),
};

/** Finds all amounts of money in a text, in order: figures with the sign, code or name of a currency. */
export function findMoney(text: string, options: DollarOptions = {}): Money[] {
  return findMeasured(text, measures).map(({ start, end, value, valueMax, measure }) => {
    const lead = text.slice(Math.max(0, start - 80), start);
    const rest = text.slice(end, end + 120);
    return {
      start,
      end,
      words: text.slice(start, end),
      value: decimalOf(value),
      ...(valueMax && { valueMax: decimalOf(valueMax) }),
      currency: currencyOf(measure, options),
      qualifier: valueMax ? 'RANGE' : qualifierOf(lead, rest),
      period: periodOf(lead, rest),
    };
  });
}

/**
 * Parses the single amount of money in the words of a claim. Repetitions of the same amount count as one.
 *
 * @returns the amount, or the reason why there is none: no amount, several, or one in an ambiguous currency
 */
export function parseMoneyWords(words: string, options: DollarOptions = {}): MoneyReading {
  const [first, ...others] = findMoney(words, options);
  if (!first) return { reason: 'NONE' };
  if (others.some((other) => !sameAmount(first, other))) return { reason: 'SEVERAL' };
  const { currency } = first;
  return currency === null ? { reason: 'AMBIGUOUS_CURRENCY' } : { money: { ...first, currency } };
}

function sameAmount(a: Money, b: Money): boolean {
  return a.value === b.value && a.valueMax === b.valueMax && a.currency === b.currency && a.qualifier === b.qualifier;
}

/** Returns the currency next to a figure. A name may resolve an ambiguous sign: "$20 billion Australian dollars". */
function readCurrency({ before, after }: Side): string | null | undefined {
  const [sign, name] = [before, after].map((word) => (word === undefined ? undefined : currencyNamed(word)));
  if (sign === undefined) return name;
  return name === undefined ? sign : measures.merge(sign, name);
}

/**
 * Whether a word is a currency. Ambiguous words and codes need a figure with a scale or from 1000: "20 million won".
 */
function isCurrency(word: string, { value, scale }: Figure, sign?: string): boolean {
  const named = currencyNamed(word);
  if (named === undefined) return false;
  // After a sign, only a name that agrees with it: "$20 billion Australian dollars", but not "the $100 billion mark".
  if (sign !== undefined) return measures.merge(currencyNamed(sign) ?? null, named) !== undefined;
  const common = COMMON_CODES.has(word) || COMMON_WORDS.has(word.toLowerCase());
  return !common || scale !== null || compare(value, power(3)) >= 0;
}

function isDollar(code: string | null): boolean {
  return code !== null && CODES.has(code) && code.endsWith('D');
}
