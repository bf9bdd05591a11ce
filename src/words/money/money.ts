import { type Period, periodOf, type Qualifier, qualifierOf } from '../numbers/context.ts';
import { compare, decimalOf, exactOf, power } from '../numbers/digits.ts';
import { figurePattern, findMeasured } from '../numbers/measured.ts';
import type { Measures, Side } from '../numbers/measures.ts';
import type { Figure } from '../numbers/number.ts';
import { isReplaced } from '../numbers/range.ts';
import { COMMON_CODES, COMMON_WORDS, OTHER_NAMES } from './common-words.data.ts';
import type { CurrencyOptions, CurrencyReading } from './currency.ts';
import { CURRENCY_BEFORE, commonCurrency, currencyNamed, currencyOf } from './currency-names.ts';
import { LETTER_SIGNS, SIGNS_AFTER } from './currency-signs.data.ts';

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
  /** ISO 4217; null if the words may mean several currencies ("$", "rupees" or "¥" without a publisher's country). */
  currency: string | null;
  /** The name of the currency as `currencyNamed` returns it. */
  named: string | null;
  qualifier: Qualifier;
  period: Period;
}

type MoneyReading = { money: Money & { currency: string } } | Exclude<CurrencyReading, { currency: string }>;

/** Currencies as measures. A bare dollar at one end of a range is the dollar that the other end names. */
const measures: Measures<string | null> = {
  pattern: figurePattern(CURRENCY_BEFORE),
  knows: isCurrency,
  knowsBefore: isSign,
  read: readCurrency,
  merge: commonCurrency,
  accepts: isMoney,
};

/** Finds all amounts of money in a text, in order: figures with the sign, code or name of a currency. */
export function findMoney(text: string, { country }: CurrencyOptions = {}): Money[] {
  return findMeasured(text, measures).map(({ start, end, value, valueMax, isLeast, measure }) => {
    const lead = text.slice(Math.max(0, start - 160), start);
    const rest = text.slice(end, end + 160);
    const named = withAdjective(measure, lead, rest);
    return {
      start,
      end,
      words: text.slice(start, end),
      value: decimalOf(value),
      ...(valueMax && { valueMax: decimalOf(valueMax) }),
      currency: currencyOf(named, country),
      named,
      qualifier: valueMax ? 'RANGE' : isLeast ? 'AT_LEAST' : qualifierOf(lead, rest),
      period: periodOf(lead, rest),
    };
  });
}

/**
 * Parses the single amount of money in the words of a claim. Repetitions of the same amount count as one, and
 * of a change only what it led to.
 *
 * @param wanted ISO 4217 code of the amount to choose where the words give others too: "€1 billion ($1.1 billion)"
 * @returns the amount, or the reason why there is none: no amount, several, or one in an ambiguous currency
 */
export function parseMoneyWords(words: string, options: CurrencyOptions & { wanted?: string } = {}): MoneyReading {
  const found = findMoney(words, options).filter((one) => !isReplaced(words, one));
  const chosen = found.filter(({ currency }) => currency === options.wanted);
  const [first, ...others] = chosen.length > 0 ? chosen : found;
  if (!first) return { reason: 'NONE' };
  if (others.some((other) => !sameAmount(first, other))) return { reason: 'SEVERAL' };
  const { currency, named } = first;
  return currency === null
    ? { reason: 'AMBIGUOUS_CURRENCY', shared: named ?? 'currency' }
    : { money: { ...first, currency } };
}

function sameAmount(a: Money, b: Money): boolean {
  return (
    a.value === b.value &&
    a.valueMax === b.valueMax &&
    a.currency === b.currency &&
    a.qualifier === b.qualifier &&
    a.period === b.period
  );
}

const ADJECTIVE_BEFORE = /\b(Canadian|Australian|American|US|U\.S\.|New Zealand|Singapore|Hong Kong|Taiwan)\s+$/u;
const ADJECTIVE =
  /^\s+(Canadian|Australian|American|US|U\.S\.|New Zealand|Singapore|Hong Kong|USD|CAD|AUD|NZD|SGD)(?=\s*(?:$|[.,;:)])|\s+(?:in|for|to|an?|per|over|and|by|from)\b)/u;

/** Resolves a bare dollar by an adjective beside the figure: "$50 million Canadian", "Canadian $50 million". */
function withAdjective(named: string | null, lead: string, rest: string): string | null {
  const adjective = named === '$' ? (ADJECTIVE.exec(rest) ?? ADJECTIVE_BEFORE.exec(lead))?.[1] : undefined;
  return adjective === undefined ? named : (currencyNamed(`${adjective} dollars`) ?? named);
}

/** Nouns of what is measured in pounds sterling; any other after "pounds of" is measured by weight. */
const OF_MONEY =
  /^\s+of\s+(?:[\p{L}-]+\s+){0,2}?(?:aid|assistance|funds?|funding|investments?|trade|debts?|loans?|credits?|grants?|support|relief|exports?|imports?|revenues?|spending|savings|cash|money|capital|finance|business|budget|damages?|subsid(?:y|ies)|contracts?|orders?|guarantees?)\b/iu;

/** Whether a figure is an amount: no difference ("$3 billion less than"), and no pounds of steel or of a bomb. */
function isMoney({ before, after, figure }: Side, lead: string, rest: string): boolean {
  if (/^\s+(?:less|more|higher|lower|fewer)\s+than\b/iu.test(rest)) return false;
  if (before !== undefined || !after || !/^pounds?$/iu.test(after)) return true;
  if (/^\s+of\b/iu.test(rest)) return OF_MONEY.test(rest);
  if (/\bweigh\w*\s+(?:[\p{L}]+\s+){0,2}$/iu.test(lead) || /^\s+(?:per|in weight|heavier|lighter)\b/iu.test(rest))
    return false;
  return figure.scale !== null || !/^pound$/iu.test(after);
}

/** Returns the currency next to a figure. A name may resolve an ambiguous sign: "$20 billion Australian dollars". */
function readCurrency({ before, after }: Side): string | null | undefined {
  const [sign, name] = [before, after].map((word) => (word === undefined ? undefined : currencyNamed(word)));
  if (sign === undefined) return name;
  return name === undefined ? sign : measures.merge(sign, name);
}

/**
 * Whether a word before a figure is its sign, code or name. Without a scale, signs of letters stand right before it, but for
 * "Tk 9,000"; one letter always does. Four digits may be of a model or a year: "R1200", "SR 2030".
 */
function isSign(word: string, figure: Figure, written: { space: string; figure: string }): boolean {
  if (!Object.hasOwn(LETTER_SIGNS, word)) return isCurrency(word, figure);
  if (written.space !== '' && word.length === 1) return false;
  if (figure.scale !== null) return true;
  const isModel = /^\d{4}$/.test(written.figure) && (word.length === 1 || isYear(figure));
  return isLarge(figure) && !isModel && (written.space === '' || /\p{Ll}/u.test(word));
}

/**
 * Whether a word is a currency. Ambiguous words and codes need a figure with a scale or from 1000: "20 million won".
 */
function isCurrency(word: string, figure: Figure, sign?: string): boolean {
  const named = currencyNamed(word);
  if (named === undefined) return false;
  // After a sign, only a name that agrees with it: "$20 billion Australian dollars", but not "the $100 billion mark".
  if (sign !== undefined) return measures.merge(currencyNamed(sign) ?? null, named) !== undefined;
  if (Object.hasOwn(LETTER_SIGNS, word))
    return SIGNS_AFTER.has(word) && (figure.scale !== null || isRare(word, figure));
  const folded = word.toLowerCase();
  if (OTHER_NAMES.has(folded)) return word === folded && isLarge(figure) && !isYear(figure);
  return !(COMMON_CODES.has(word) || COMMON_WORDS.has(folded)) || isLarge(figure);
}

/** Whether a sign is no other word, and the figure from 1000: "10,000 FCFA", but not "30,000 Ft". */
function isRare(sign: string, figure: Figure): boolean {
  return isLarge(figure) && /^\p{L}{3,}$|[^\p{ASCII}]/u.test(sign);
}

function isLarge({ value, scale }: Figure): boolean {
  return scale !== null || compare(value, power(3)) >= 0;
}

/** Whether a figure may be a year: "SR 2030". */
function isYear({ value, scale }: Figure): boolean {
  return scale === null && compare(value, exactOf('1900')) >= 0 && compare(value, exactOf('2100')) < 0;
}
