import type { Term } from '../../database/vocabulary.ts';
import { periodOf, qualifierOf } from '../numbers/context.ts';
import { compare, decimalOf, power } from '../numbers/digits.ts';
import { figurePattern, findMeasured } from '../numbers/measured.ts';
import type { Measures, Side } from '../numbers/measures.ts';
import type { Figure } from '../numbers/number.ts';
import { currencyOf, type DollarOptions } from './currency.ts';
import { CODES, CURRENCY_BEFORE, currencyNamed } from './currency-names.ts';
import { COMMON_CODES, COMMON_WORDS } from './currency-nouns.data.ts';

/** An amount of money in a text. `start` and `end` count UTF-16 code units, end exclusive. */
interface Money {
  start: number;
  end: number;
  /** The amount itself, from the sign or the first figure to the last, without what qualifies it. */
  words: string;
  /** Exact decimal text; of a range the lower end. */
  value: string;
  /** The upper end of a range, and only of a range. */
  valueMax?: string;
  /** ISO 4217, or null where the words may mean several currencies ("$" without a publisher's country, "rupees", "¥"). */
  currency: string | null;
  qualifier: Term<'amountQualifier'>;
  period: Term<'amountPeriod'>;
}

type MoneyReading = { money: Money & { currency: string } } | { reason: 'NONE' | 'SEVERAL' | 'AMBIGUOUS_CURRENCY' };

/** The bare dollar of one end of a range is the dollar that the other end names. */
const measures: Measures<string | null> = {
  pattern: figurePattern(CURRENCY_BEFORE),
  knows: isCurrency,
  read: readCurrency,
  merge: (a, b) => (a === b || (b === '$' && isDollar(a)) ? a : a === '$' && isDollar(b) ? b : undefined),
};

/** Every amount of money in a text, in order: figures with a sign, a code or a name of a currency. */
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
 * The one amount of money in the words of a claim; told twice in the same way, it is still one.
 *
 * @returns the amount, or why there is none: no amount, several, or one in a currency that the words do not settle.
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

/** The currency beside a figure. What the sign leaves open the name may settle: "$20 billion Australian dollars". */
function readCurrency({ before, after }: Side): string | null | undefined {
  const [sign, name] = [before, after].map((word) => (word === undefined ? undefined : currencyNamed(word)));
  if (sign === undefined) return name;
  return name === undefined ? sign : measures.merge(sign, name);
}

/** Words and codes that mean something else most of the time are currencies only beside a sum: "20 million won". */
function isCurrency(word: string, { value, scale }: Figure, sign?: string): boolean {
  const named = currencyNamed(word);
  if (named === undefined) return false;
  // After a sign only what tells it more closely: "$20 billion Australian dollars", but "the $100 billion mark".
  if (sign !== undefined) return measures.merge(currencyNamed(sign) ?? null, named) !== undefined;
  const common = COMMON_CODES.has(word) || COMMON_WORDS.has(word.toLowerCase());
  return !common || scale !== null || compare(value, power(3)) >= 0;
}

function isDollar(code: string | null): boolean {
  return code !== null && CODES.has(code) && code.endsWith('D');
}
